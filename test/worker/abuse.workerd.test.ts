// What strangers try on the real Worker: oversize, slow and odd bodies, forged addresses and keys, guesses.
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  COMPLAINT,
  type FormRig,
  OPERATIONS_TOKEN,
  post,
  SITE,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";

const STAFF = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ BODY_TIMEOUT: "300" });
});
afterAll(() => rig.stop());

let callers = 0;
const nextCaller = () => {
  callers += 1;
  return { "CF-Connecting-IP": `203.0.113.${callers}` };
};
const home = () => `${rig.address}/${SITE}`;

async function freshKey(site = SITE): Promise<string> {
  const html = await (await fetch(`${rig.address}/${site}`)).text();
  return /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

function submit(values: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${home()}?langue=fr`, {
    method: "POST",
    redirect: "manual",
    headers: { ...nextCaller(), ...headers },
    body: new URLSearchParams(values),
  });
}

/** Sends bytes as they are and gives what came back until the connection ends or `enough` matches. */
function raw(head: string[], body: string, enough: RegExp): Promise<string> {
  const { hostname, port } = new URL(rig.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
      if (enough.test(received)) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(received));
    socket.write(`${head.join("\r\n")}\r\nHost: ${hostname}\r\n\r\n${body}`);
  });
}

const API = [`POST /api/v1/${SITE}/reclamations HTTP/1.1`, "Content-Type: application/json"];
const PAGE = [`POST /${SITE} HTTP/1.1`, "Content-Type: application/x-www-form-urlencoded"];

test.each([
  ["API", API, "application/problem+json"],
  ["form", PAGE, "text/html"],
])("a body that stops arriving is given up with 408 (%s)", async (_, head, type) => {
  const key = "Idempotency-Key: cle-trop-lente";
  const withLength = await raw([...head, key, "Content-Length: 5000"], '{"type":', /<\/html>|status/);
  expect(withLength).toMatch(/^HTTP\/1.1 408/);
  expect(withLength.toLowerCase()).toContain(`content-type: ${type}`);
  expect(withLength).toContain("La connexion est trop lente");
  const chunked = [...head, key, "Transfer-Encoding: chunked"];
  expect(await raw(chunked, '8\r\n{"type":\r\n', /<\/html>|status/)).toMatch(/^HTTP\/1.1 408/);
});

test("an oversize body is refused with and without Content-Length, and whatever it claims", async () => {
  const large = JSON.stringify({ ...COMPLAINT, message: "x".repeat(140_000) });
  expect((await post(rig, "cle-trop-grosse", large)).status).toBe(413);
  const size = Buffer.byteLength(large).toString(16);
  const key = "Idempotency-Key: cle-trop-grosse";
  const answer = await raw(
    [...API, key, "Transfer-Encoding: chunked"],
    `${size}\r\n${large}\r\n0\r\n\r\n`,
    /status/,
  );
  expect(answer).toMatch(/^HTTP\/1.1 413/);
});

test("other content types, other charsets and unreadable bodies are refused, never stored", async () => {
  const form = new URLSearchParams({ ...COMPLAINT, cle: await freshKey() }).toString();
  const sent = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
    fetch(home(), { method: "POST", redirect: "manual", headers: { "Content-Type": type }, body });
  const encoded = "application/x-www-form-urlencoded";
  for (const type of ["text/plain", "application/json", `${encoded}-x`, `${encoded}; charset=windows-1252`]) {
    expect((await sent(type, form)).status).toBe(415);
  }
  expect((await sent("multipart/form-data", form)).status).toBe(400);
  expect((await sent("multipart/form-data; boundary=x", "--x\r\nContent-Disp")).status).toBe(400);
  expect((await sent(encoded, "cle=%&message=%E0%A4%A&=&&")).status).toBe(422);
  expect((await sent(`${encoded}; charset="UTF-8"`, form)).status).toBe(303);

  const json = JSON.stringify(COMPLAINT);
  const types = [
    "text/plain",
    "application/json-seq",
    "application/jsonp",
    "application/json; charset=latin1",
  ];
  for (const type of types) {
    expect((await post(rig, "cle-type", json, { "Content-Type": type })).status).toBe(415);
  }
  const latin1 = Buffer.from(JSON.stringify({ ...COMPLAINT, subject: "Délai" }), "latin1");
  const notUtf8 = await fetch(`${rig.address}/api/v1/${SITE}/reclamations`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": "cle-latin1" },
    body: new Uint8Array(latin1),
  });
  expect(notUtf8.status).toBe(400);
});

test("methods that an address does not know get 405 and the ones it knows", async () => {
  for (const [path, allowed] of [
    [`/${SITE}`, "GET, HEAD, POST"],
    [`/${SITE}/suivi`, "GET, HEAD, POST"],
    [`/api/v1/${SITE}/reclamations`, "POST"],
  ] as const) {
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const answer = await fetch(rig.address + path, { method });
      expect([answer.status, answer.headers.get("Allow")]).toEqual([405, allowed]);
    }
  }
  const head = await fetch(home(), { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetch(`${home()}/exploitation`, { method: "PUT" })).status).toBe(401);
});

test("an odd name of a site is a page that does not exist", async () => {
  const odd = [
    ..."inconnu ESSAI essai%20 essai%00 essai;x __proto__ constructor %E0%A4%AA essai%2fsuivi".split(" "),
    "..%2f..%2fetc%2fpasswd",
    "..%5c..%5cessai",
    "x".repeat(4000),
  ];
  for (const name of odd) {
    const page = await raw([`GET /${name} HTTP/1.1`], "", /<\/html>/);
    expect([name, page.slice(9, 12)]).toEqual([name, "404"]);
    expect(page).toContain("Cette page n’existe pas");
    expect(page).toContain('href="/?langue=fr"');
    const api = await raw([`POST /api/v1/${name}/reclamations HTTP/1.1`, "Content-Length: 0"], "", /status/);
    expect([name, api.slice(9, 12)]).toEqual([name, "404"]);
  }
});

test.each([
  "/%",
  "/%E0%A4%A",
  `/${SITE}%`,
  `/${SITE}/suivi/%zz/x`,
  `/${SITE}/exploitation/%C3`,
  `/${SITE}?langue=%`,
  "/exploitation%2",
  "/sante?x=%FF",
])("a malformed %% in an address is a request that can't be read: %s", async (path) => {
  const page = await raw([`GET ${path} HTTP/1.1`], "", /<\/html>/);
  expect([path, page.slice(9, 12)]).toEqual([path, "400"]);
  expect(page).toContain("Cette adresse est mal formée");
  const api = await raw([`POST /api/v1${path} HTTP/1.1`, "Content-Length: 0"], "", /status/);
  expect([path, api.slice(9, 12)]).toEqual([path, "400"]);
  expect(api.toLowerCase()).toContain("application/problem+json");
});

test("a guessed reference and a wrong code get the same answer, by the same way", async () => {
  const kept = (await (await post(rig, "cle-a-deviner")).json()) as { reference: string };
  const code = "x".repeat(22);
  const asked = (reference: string) => fetch(`${home()}/suivi/${reference}/${code}`);
  const [wrongPage, unknownPage] = [await asked(kept.reference), await asked("F222-2222")];
  expect([wrongPage.status, unknownPage.status]).toEqual([404, 404]);
  expect(await wrongPage.text()).toBe(await unknownPage.text());
  const posted = (reference: string) =>
    fetch(`${home()}/suivi`, { method: "POST", body: new URLSearchParams({ reference, code }) });
  const [wrong, unknown] = [await posted(kept.reference), await posted("F222-2222")];
  expect([wrong.status, unknown.status]).toEqual([404, 404]);
  const text = await wrong.text();
  expect(text.replaceAll(kept.reference, "F222-2222")).toBe(await unknown.text());
});

test("forms of other sites, replays from other sites' pages and keys of nobody are refused", async () => {
  const cle = await freshKey();
  const relations = ["cross-site", "same-site"];
  const authorization = { Authorization: `Basic ${btoa(`x:${OPERATIONS_TOKEN}`)}` };
  for (const relation of relations) {
    const foreign = { "Sec-Fetch-Site": relation };
    expect((await submit({ ...COMPLAINT, cle }, foreign)).status).toBe(403);
    const tracking = fetch(`${home()}/suivi`, {
      method: "POST",
      headers: foreign,
      body: new URLSearchParams(),
    });
    expect((await tracking).status).toBe(403);
    const headers = { ...foreign, ...authorization };
    const replay = await fetch(`${home()}/exploitation/rejouer`, { method: "POST", headers });
    expect(replay.status).toBe(403);
  }
  // A frame without origin, in a browser that does not say where it comes from, is nobody's page.
  const nameless = { Origin: "null", ...authorization };
  for (const path of [`/${SITE}/exploitation/rejouer`, "/exploitation/rejouer"]) {
    const post = (headers: Record<string, string>) =>
      fetch(rig.address + path, { method: "POST", headers, redirect: "manual" });
    expect((await post(nameless)).status).toBe(403);
    expect((await post({ ...nameless, "Sec-Fetch-Site": "same-origin" })).status).toBe(303);
    expect((await post({ ...authorization, Origin: rig.address })).status).toBe(303);
  }
  expect((await submit({ ...COMPLAINT, cle }, { Origin: "null" })).status).toBe(303);
  const [key = "", time = "", signature = ""] = (await freshKey()).split(".");
  const older = (Number.parseInt(time, 36) - 1).toString(36);
  for (const forged of ["", "x", `${key}.${older}.${signature}`, `${key}.${time}.`, `${cle}.x`]) {
    expect((await submit({ ...COMPLAINT, cle: forged })).status).toBe(422);
  }
});

test("one page opened by two people is two pages: two keys, two records", async () => {
  const [first, second] = [await freshKey(), await freshKey()];
  expect(first).not.toBe(second);
  const page = await fetch(home());
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  const places = await Promise.all([first, second].map((cle) => submit({ ...COMPLAINT, cle })));
  expect(new Set(places.map(({ headers }) => headers.get("Location"))).size).toBe(2);
});

test("two posts of one page at the same instant are one record", async () => {
  const cle = await freshKey();
  const answers = await Promise.all(Array.from({ length: 5 }, () => submit({ ...COMPLAINT, cle })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.get("Location"))).size).toBe(1);
});

test("the copy of the answers needs the sender's own address; the tracking link does not open it", async () => {
  const sent = await submit({ ...COMPLAINT, message: "Seulement pour moi", cle: await freshKey() });
  const place = new URL(sent.headers.get("Location") ?? "", rig.address);
  expect(await (await fetch(place)).text()).toContain("Seulement pour moi");
  const parts = place.pathname.split("/");
  const [, , , reference = "", secret = ""] = parts;
  for (const guess of [secret, "x".repeat(43)]) {
    const text = await (await fetch(`${home()}/envoi/${reference}/${secret}/${guess}`)).text();
    expect(text).toContain(reference);
    expect(text).not.toContain("Seulement pour moi");
  }
  expect((await fetch(`${home()}/envoi/${reference}/${secret}`)).status).toBe(404);
  expect((await fetch(`${home()}/envoi/${reference}/${"x".repeat(22)}/${parts[5]}`)).status).toBe(404);
});

test("ten wrong codes an hour close the code of a reference, even the right one; the link still opens", async () => {
  const sent = await submit({ ...COMPLAINT, cle: await freshKey() });
  const html = await (await fetch(new URL(sent.headers.get("Location") ?? "", rig.address))).text();
  const [, reference = ""] = /id="reference"[^>]*>([^<]+)</.exec(html) ?? [];
  const [, code = ""] = /id="code"[^>]*>([^<]+)</.exec(html) ?? [];
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3}( [2-9A-HJKMNP-Z]{3}){2}$/);
  const search = (code: string) =>
    fetch(`${home()}/suivi`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ reference, code }),
    });
  expect((await search(code)).status).toBe(303);
  const wrong = code.startsWith("2") ? `3${code.slice(1)}` : `2${code.slice(1)}`;
  for (let count = 0; count < 10; count += 1) expect((await search(wrong)).status).toBe(404);
  expect((await search(code)).status).toBe(404);
  const link = /id="suivi"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? "";
  expect((await fetch(link)).status).toBe(200);
});

test("the copy is shown for thirty minutes, the confirmation and its link for as long as one likes", async () => {
  const sent = await submit({ ...COMPLAINT, message: "Une demi-heure", cle: await freshKey() });
  const place = new URL(sent.headers.get("Location") ?? "", rig.address);
  const age = async (minutes: number) => {
    await rig.kill();
    withStore(rig.stateFolder, SITE, (store) =>
      store.exec(`UPDATE submissions SET received_at = received_at - ${minutes * 60_000}`),
    );
    await rig.restart();
    return (await fetch(place)).text();
  };
  expect(await age(25)).toContain("Une demi-heure");
  const later = await age(5);
  expect(later).not.toContain("Une demi-heure");
  expect(later).toContain("n’est plus affichée");
  expect(later).toContain("/suivi/");
});

test("every answer forbids what it does not need, and caches keep none", async () => {
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
  const forCitizens = ["", "/suivi", "/accessibilite", "/donnees-personnelles"].map(
    (path) => `/${SITE}${path}`,
  );
  const forStaff = ["", "/", "/rejouer", "?langue=fr"].map((end) => `/${SITE}/exploitation${end}`);
  const others = ["", "/inconnu", "/sante", `/${SITE}/%65xploitation`];
  expect((await fetch(`${home()}/exploitation`, { headers: STAFF })).status).toBe(200);
  for (const path of [...forCitizens, ...forStaff, ...others]) {
    const { headers } = await fetch(rig.address + path, { headers: STAFF, redirect: "manual" });
    const frames = forCitizens.includes(path) ? "https://www.exemple.fr" : "'none'";
    expect(headers.get("Content-Security-Policy")).toBe(`${csp}; frame-ancestors ${frames}`);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Set-Cookie")).toBeNull();
  }
  const files = (await (await fetch(home())).text()).match(/\/fichiers\/[\w.]+/g) ?? [];
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect((await fetch(rig.address + file)).headers.get("X-Content-Type-Options")).toBe("nosniff");
  }
});

test("logs hold no name, message, address, key or secret", async () => {
  const cle = await freshKey();
  const person = { name: "Zoé Témoin", email: "zoe@exemple.fr", phone: "06 99 88 77 66" };
  await submit(
    { ...COMPLAINT, ...person, message: "Confidentiel", cle },
    { "CF-Connecting-IP": "203.0.113.250" },
  );
  await fetch(`${home()}/exploitation`, { headers: { Authorization: "Bearer jeton-presque-bon" } });
  await fetch(`${home()}/exploitation/rejouer`, {
    method: "POST",
    headers: STAFF,
  });
  await until(() => rig.logs().includes('"event":"replay"'));
  // The Worker's own lines; the others are those of the tool that runs it here.
  const lines = rig
    .logs()
    .split("\n")
    .filter((line) => line.startsWith('{"event"'));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join()).not.toMatch(
    /Zoé|zoe@|99 88|Confidentiel|203\.0\.113|jeton-|secret-de-formulaire|PRIVATE KEY/,
  );
});
