// Pages and API of the real Worker: the way of a citizen, refusals, abuse, tracking.
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../worker/language.ts";
import { LEGAL_PAGES } from "../../worker/pages/legal/legal-text.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  HEADERS,
  post,
  SITE,
  setCells,
  startRig,
  until,
} from "./support/form-rig.ts";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ READ_BACK_INTERVAL: "300" });
});
afterAll(() => rig.stop());

let callers = 0;
const page = (path: string) => fetch(`${rig.address}/${SITE}${path}`);
const keyOf = (html: string) => /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function freshKey(): Promise<string> {
  return keyOf(await (await page("")).text());
}

function submit(values: Record<string, string>, headers: Record<string, string> = {}) {
  callers += 1;
  return fetch(`${rig.address}/${SITE}?langue=fr`, {
    method: "POST",
    redirect: "manual",
    headers: { "CF-Connecting-IP": `198.51.100.${callers}`, ...headers },
    body: new URLSearchParams(values),
  });
}

test("POST, then 303, then a confirmation with reference, copy and tracking link", async () => {
  const cle = await freshKey();
  const sent = await submit({ ...COMPLAINT, message: "<script>alert(1)</script>", cle });
  expect(sent.status).toBe(303);
  const place = sent.headers.get("Location") ?? "";
  const confirmation = await fetch(new URL(place, rig.address));
  const html = await confirmation.text();
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toContain("<script>alert");
  expect(html).toMatch(/F[2-9A-Z]{3}-[2-9A-Z]{4}/);
  expect(confirmation.headers.get("Cache-Control")).toBe("no-store");
  expect(confirmation.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(confirmation.headers.get("Content-Security-Policy")).not.toContain("unsafe");

  const again = await submit({ ...COMPLAINT, message: "<script>alert(1)</script>", cle });
  expect(again.headers.get("Location")).toBe(place);
  expect((await submit({ ...COMPLAINT, cle })).status).toBe(409);
});

test("errors are listed with links, and what was typed stays", async () => {
  const cle = await freshKey();
  const long = "x".repeat(5001);
  const refused = await submit({
    type: "complaint",
    subject: "Objet gardé",
    message: long,
    email: "nom@",
    cle,
  });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain("<title>Erreur\u00a0: ");
  for (const link of ["#author", "#message", "#email"]) expect(html).toContain(`href="${link}"`);
  expect(html).toContain("Objet gardé");
  expect(html).toContain(long);
  expect(keyOf(html).split(".")[0]).toBe(cle.split(".")[0]);
});

test("a page shown again may be sent at once: nobody is taken for a program for it", async () => {
  const corrected = { ...COMPLAINT, subject: "Corrigé aussitôt" };
  const errors = await submit({ ...corrected, message: "", cle: await freshKey() });
  expect((await submit({ ...corrected, cle: keyOf(await errors.text()) })).status).toBe(303);
  const renewed = { ...COMPLAINT, subject: "Page renouvelée" };
  const old = await submit({ ...renewed, cle: "" });
  expect((await submit({ ...renewed, cle: keyOf(await old.text()) })).status).toBe(303);
  for (const subject of [corrected.subject, renewed.subject]) {
    await until(() => rig.rows().some((row) => row.Objet === subject));
    expect(rig.rows().find((row) => row.Objet === subject)?.Signalement ?? "").toBe("");
  }
});

test("a forged key is refused without losing what was typed", async () => {
  const html = await (await submit({ ...COMPLAINT, cle: `${await freshKey()}x` })).text();
  expect(html).toContain("ouverte depuis trop longtemps");
  expect(html).toContain(COMPLAINT.message);
});

test("doubts are flagged in the sheet, never dropped", async () => {
  const sent = await submit({
    ...COMPLAINT,
    subject: "Piège",
    site_web: "x",
    preuve: "faux",
    cle: await freshKey(),
  });
  expect(sent.status).toBe(303);
  await until(() => rig.rows().some((row) => row.Objet === "Piège"));
  expect(rig.rows().find((row) => row.Objet === "Piège")?.Signalement).toBe(
    "champ piège rempli, envoyé en moins de 3 secondes, preuve de travail refusée",
  );
});

test("another site's page can't send the form", async () => {
  const cle = await freshKey();
  const foreign = await submit({ ...COMPLAINT, cle }, { Origin: "https://malveillant.example" });
  expect(foreign.status).toBe(403);
  const crossSite = await submit({ ...COMPLAINT, cle }, { Origin: "null", "Sec-Fetch-Site": "cross-site" });
  expect(crossSite.status).toBe(403);
});

test("oversize bodies, other content types and unknown sites are refused in words", async () => {
  const cle = await freshKey();
  expect((await submit({ ...COMPLAINT, message: "x".repeat(140_000), cle })).status).toBe(413);
  const text = await fetch(`${rig.address}/${SITE}`, {
    method: "POST",
    body: "type=complaint",
    headers: { "Content-Type": "text/plain" },
  });
  expect(text.status).toBe(415);
  for (const path of ["/inconnu", "/..%2f..%2fessai", "/essai%00"]) {
    const answer = await fetch(`${rig.address}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Cette page n’existe pas");
  }
});

test("the API answers problem details and only allowed origins may read it", async () => {
  const invalid = await post(
    rig,
    "cle-api-invalide",
    { ...COMPLAINT, subject: "", extra: 1 },
    { Origin: "https://www.exemple.fr" },
  );
  expect(invalid.status).toBe(422);
  expect(invalid.headers.get("Access-Control-Allow-Origin")).toBe("https://www.exemple.fr");
  expect(await invalid.json()).toMatchObject({
    status: 422,
    errors: expect.arrayContaining([expect.objectContaining({ field: "subject", fault: "required" })]),
  });
  const foreign = await post(rig, "cle-api-etrangere", COMPLAINT, { Origin: "https://autre.example" });
  expect(foreign.headers.get("Access-Control-Allow-Origin")).toBeNull();
  expect((await post(rig, "court")).status).toBe(400);
  expect((await post(rig, "cle-api-illisible", "{")).status).toBe(400);
  const document = await (await fetch(`${rig.address}/api/v1/openapi.json`)).json();
  expect(document).toMatchObject({ openapi: "3.1.0" });
});

test("what staff record appears on the tracking page; a wrong code and an unknown reference look the same", async () => {
  const kept = (await (await post(rig, "cle-a-suivre", { ...COMPLAINT, name: "Zoé Témoin" })).json()) as {
    reference: string;
    trackingUrl: string;
  };
  await until(() => rig.rows().some((row) => row.Référence === kept.reference));
  const row = rig.rows().findIndex((candidate) => candidate.Référence === kept.reference) + 2;
  const column = String.fromCharCode(65 + HEADERS.indexOf("Accusé le"));
  setCells(rig.standIn, rig.spreadsheetId, `${column}${row}`, [46349, "En cours"]);
  await until(async () => (await (await fetch(kept.trackingUrl)).text()).includes("23 novembre 2026"));
  const html = await (await fetch(kept.trackingUrl)).text();
  expect(html).toContain("23 novembre 2026");
  expect(html).not.toContain("Zoé");
  const wrong = await page(`/suivi/${kept.reference}/${"x".repeat(22)}`);
  const unknown = await page(`/suivi/F222-2222/${"x".repeat(22)}`);
  expect([wrong.status, unknown.status]).toEqual([404, 404]);
  expect(await wrong.text()).toBe(await unknown.text());
});

test("operations need the token", async () => {
  expect((await page("/exploitation")).status).toBe(401);
  const wrong = await fetch(`${rig.address}/${SITE}/exploitation`, {
    headers: { Authorization: "Bearer faux" },
  });
  expect(wrong.status).toBe(401);
  expect(await counters(rig)).toMatchObject({ parkedRows: 0 });
});

test.each(LANGUAGES)("every page answers in %s", async (language) => {
  const htmlOf = async (path: string) => {
    const answer = await page(`${path}?langue=${language}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const direction = language === "ar" ? "rtl" : "ltr";
  for (const path of ["", "/suivi", ...LEGAL_PAGES.map((name) => `/${name}`)]) {
    expect(await htmlOf(path)).toContain(`<html lang="${language}" dir="${direction}"`);
  }
  expect(await htmlOf("/donnees-personnelles")).toContain('<h2 id="cookies">');
});

test("the first view weighs at most 20 KB in four requests; its files are kept for a year under names of their content", async () => {
  const html = await (await page("")).text();
  const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map(([, path]) => path ?? "");
  expect(parts).toHaveLength(3);
  const bodies = await Promise.all(
    parts.map(async (path) => {
      expect(path).toMatch(/^\/fichiers\/\w+\.[0-9a-f]{10}\./);
      const answer = await fetch(rig.address + path);
      expect([path, answer.status, answer.headers.get("Cache-Control")]).toEqual([
        path,
        200,
        "public, max-age=31536000, immutable",
      ]);
      return answer.text();
    }),
  );
  const { gzipSync } = await import("node:zlib");
  const total = [html, ...bodies].reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(total).toBeLessThan(20_000);
  for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toContain('type="module"');
});

test("where there is one site, the first page is its form, in the language that was asked for", async () => {
  const asked = async (query: string) =>
    (await fetch(`${rig.address}/${query}`, { redirect: "manual" })).headers.get("Location");
  expect(await asked("")).toBe(`/${SITE}`);
  expect(await asked("?langue=en")).toBe(`/${SITE}?langue=en`);
  expect(await asked("?langue=//ailleurs")).toBe(`/${SITE}?langue=%2F%2Failleurs`);
});
