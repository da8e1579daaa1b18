// Doubts before figures: links, the same text again, a flood over a site; many behind one address; a partner's server.

import { setTimeout as wait } from "node:timers/promises";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnLetters } from "../../shared/reading/a1.ts";
import { headersOf } from "./faults/staff.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  OPERATIONS_TOKEN,
  post,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

/** One address for a whole town hall. */
const TOWN_HALL = { "CF-Connecting-IP": "203.0.113.77" };
/** Each solves a proof of work: `npm run proof:town-hall` brings 300 of them. */
const PEOPLE = Number(process.env.TOWN_HALL_PEOPLE ?? 40);
/** As `wrangler.toml` says. */
const PARTNER_LIMIT = 600;
const FLOOD = "flot";
const LONG = "Nous avons attendu deux heures sans que personne ne nous explique pourquoi.";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ READ_BACK_INTERVAL: "200" });
  await rig.kill();
  const site = { ...siteOf(rig.spreadsheetId), partners: ["mairie", "departement"] };
  const flooded = { ...siteOf(`${rig.spreadsheetId}-flot`, FLOOD), mostMessagesAnHour: 3 };
  await rig.restart({ SITES: JSON.stringify([site, flooded]) });
});
afterAll(() => rig.stop());

async function flagOf(reference: string): Promise<string> {
  await allDelivered(rig);
  return String(rig.rows().find((row) => row.Référence === reference)?.Signalement ?? "");
}

test("three links, and a text that comes again under another key, are doubted; a short text twice is not", async () => {
  const message = "Voyez https://a.example et http://b.example, ou www.c.example";
  const links = await sendTo(rig, "liens", { body: { ...COMPLAINT, message } });
  expect(await flagOf(links.reference)).toBe("3 liens");
  const first = await sendTo(rig, "texte-1", { body: { ...COMPLAINT, message: LONG } });
  const again = await sendTo(rig, "texte-2", {
    body: { ...COMPLAINT, message: `  ${LONG.toUpperCase()}\n` },
  });
  expect(await flagOf(first.reference)).toBe("");
  expect(await flagOf(again.reference)).toBe(`même texte que ${first.reference}`);
  const replay = await sendTo(rig, "texte-1", { body: { ...COMPLAINT, message: LONG } });
  expect(replay.reference).toBe(first.reference);
  // Whoever sent it sees nothing of it: once the sheet tells of both that they are acknowledged, their pages are the same.
  const pagesOf = () =>
    Promise.all(
      [first, again].map(async ({ trackingUrl, reference }) =>
        (await (await fetch(trackingUrl)).text())
          .replaceAll(reference, "")
          .replaceAll(trackingUrl.split("/").at(-1) ?? "", ""),
      ),
    );
  const stepsDone = (page: string) => page.match(/rq-step--done/g)?.length;
  await expect.poll(async () => (await pagesOf()).map(stepsDone), { timeout: 10_000 }).toEqual([2, 2]);
  const pages = await pagesOf();
  expect(pages[0]).toBe(pages[1]);
});

test("the doubt outlives a crash: what came before is known again", async () => {
  await rig.crash();
  const again = await sendTo(rig, "texte-3", { body: { ...COMPLAINT, message: LONG } });
  expect(await flagOf(again.reference)).toMatch(/^même texte que F/);
});

test("staff see what is to be sorted, until they give it another state", async () => {
  const { doubtful } = (await counters(rig)) as {
    doubtful: { count: number; last: { reference: string }[] };
  };
  expect(doubtful.count).toBe(3);
  const html = await (
    await fetch(`${rig.address}/${SITE}/exploitation`, {
      headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}` },
    })
  ).text();
  expect(html).toContain("Douteux\u00a0: 3\u00a0messages à trier dans le classeur");
  const reference = doubtful.last[0]?.reference ?? "";
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headersOf(rig).indexOf("Statut"))}${row}`, [
    "Indésirable",
  ]);
  await until(async () => JSON.stringify((await counters(rig)).doubtful).startsWith('{"count":2'));
});

test("above the site's pace all new ones are doubtful, kept all the same", async () => {
  for (let count = 0; count < 5; count += 1) await sendTo(rig, `flot-${count}`, { site: FLOOD });
  const { doubtful, received } = (await counters(rig, FLOOD)) as {
    doubtful: { last: { flag: string }[] };
    received: number;
  };
  expect(received).toBe(5);
  expect(doubtful.last.map(({ flag }) => flag)).toEqual([
    "afflux de messages sur le site",
    "afflux de messages sur le site",
  ]);
});

test(`${PEOPLE} valid people behind one address pass, undoubted, when it has exhausted its limits`, async () => {
  const burst = await Promise.all(
    Array.from({ length: 441 }, (_, at) => post(rig, `cle-rafale-${at}`, COMPLAINT, TOWN_HALL)),
  );
  expect(burst.some(({ status }) => status === 429)).toBe(true);
  const people = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const html = await (await fetch(`${rig.address}/${SITE}`)).text();
    const challenge = (await (await fetch(`${rig.address}/${SITE}/defi`)).json()) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    const preuve = btoa(JSON.stringify({ challenge, solution }));
    people.push({
      cle: /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? "",
      preuve,
      subject: `Guichet ${person}`,
    });
  }
  await wait(3000);
  const started = performance.now();
  const answers = await Promise.all(
    people.map((person) =>
      fetch(`${rig.address}/${SITE}`, {
        method: "POST",
        redirect: "manual",
        headers: TOWN_HALL,
        body: new URLSearchParams({ ...COMPLAINT, ...person }),
      }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(performance.now() - started).toBeLessThan(30_000);
  await allDelivered(rig);
  const rows = rig.rows().filter(({ Objet }) => String(Objet).startsWith("Guichet "));
  expect(rows).toHaveLength(PEOPLE);
  expect(new Set(rows.map(({ Signalement }) => Signalement ?? ""))).toEqual(new Set([""]));
});

/** The keys that the operations page gives, in the order of the site's partners. */
async function partnerKeys(): Promise<string[]> {
  const headers = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  const html = await (await fetch(`${rig.address}/${SITE}/exploitation`, { headers })).text();
  return [...html.matchAll(/<code class="rq-text">([^<]+)</g)].map(([, key = ""]) => key);
}

test("a partner's server has a key and a pace of its own; a wrong key, or another site's, opens nothing", async () => {
  const [key = ""] = await partnerKeys();
  expect(key).toMatch(/^mairie\.[\w-]{43}$/);
  const send = (at: number, authorization: string) =>
    post(
      rig,
      `cle-partenaire-${at}`,
      { ...COMPLAINT, subject: "Par la mairie" },
      { ...TOWN_HALL, Authorization: authorization },
    );
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => send(at, `Bearer ${key}`)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  for (const wrong of ["Bearer x", `Bearer ${key}x`, `Bearer mairie.${"x".repeat(43)}`, "Bearer "]) {
    expect((await send(99, wrong)).status).toBe(401);
  }
  await allDelivered(rig);
  const rows = rig.rows().filter(({ Objet }) => Objet === "Par la mairie");
  expect(rows).toHaveLength(30);
  expect(rows.every((row) => (row.Signalement ?? "") === "")).toBe(true);
});

test("a partner above its own pace is asked to wait; another partner, and whoever has no key, are not", async () => {
  const [busy = "", other = ""] = await partnerKeys();
  const send = (key: string) =>
    post(rig, "cle-partenaire-presse", COMPLAINT, { ...TOWN_HALL, Authorization: `Bearer ${key}` });
  // One message again and again: each try counts. A minute may end meanwhile, and begin anew once.
  let taken = 0;
  let refused: Response | undefined;
  while (refused === undefined && taken < 2 * PARTNER_LIMIT) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(busy)));
    taken += answers.filter(({ ok }) => ok).length;
    refused = answers.find(({ ok }) => !ok);
  }
  expect(refused?.status).toBe(429);
  expect(refused?.headers.get("Retry-After")).toMatch(/^\d+$/);
  // Far above what an address without a key may send in a minute.
  expect(taken).toBeGreaterThan(200);
  expect((await send(other)).ok).toBe(true);
  const { reference } = await sendTo(rig, "sans-cle", { body: { ...COMPLAINT, subject: "Sans clé" } });
  expect(await flagOf(reference)).toBe("");
  await allDelivered(rig);
});
