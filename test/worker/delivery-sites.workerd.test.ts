// Several sites in one deployment, their workbooks as staff leave them, retention, sizes and logs.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { batch, headersOf, sheetIdOf } from "./faults/staff.ts";
import {
  ACCOUNT,
  COMPLAINT,
  counters,
  createWorkbook,
  type FormRig,
  readRows,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, replay, sendTo, timesInSheet } from "./support/site-helpers.ts";

const DAY = 86_400_000;
const MOST_BYTES = 2_000_000;
const CLOSED_SITE = "ferme";
const UNKNOWN_SITE = "inconnu";
const SECOND_SITE = "voisin";
const SECRET_PERSON = {
  name: "Zénobie Introuvable",
  email: "zenobie@exemple.fr",
  phone: "06 00 00 00 99",
  message: "Un récit très personnel.",
};

let rig: FormRig;
let proxy: Server;
let secondId: string;
/** The bodies of the batches, as they were received. */
const bodies: Buffer[] = [];

beforeAll(async () => {
  proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (request.url?.endsWith(":batchUpdate")) bodies.push(body);
    const answer = await fetch(`${rig.google.address}${request.url}`, {
      method: request.method ?? "GET",
      headers: { Authorization: request.headers.authorization ?? "", "Content-Type": "application/json" },
      ...(request.method === "POST" ? { body } : {}),
    });
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  rig = await startRig({ CALL_TIMEOUT: "3000", SHEETS_ADDRESS: `http://127.0.0.1:${port}` });
  secondId = createWorkbook(rig.standIn);
  const private_ = rig.standIn.call({
    service: "sheets",
    method: "spreadsheets.create",
    params: {},
    body: { properties: { title: "À quelqu’un d’autre" } },
  }) as { spreadsheetId: string };
  await rig.kill();
  await rig.restart({
    SITES: JSON.stringify([
      siteOf(rig.spreadsheetId),
      siteOf(secondId, SECOND_SITE),
      siteOf(private_.spreadsheetId, CLOSED_SITE),
      siteOf("classeur-qui-n-existe-pas", UNKNOWN_SITE),
    ]),
  });
});
afterAll(async () => {
  await rig.stop();
  proxy.closeAllConnections();
  proxy.close();
});

/** The hour (UTC) of a site's next nightly comparison, from its store. */
function nightOf(site: string): number {
  const night = "SELECT value FROM facts WHERE key = 'nextReconciliationAt'";
  const { value } = withStore(rig.stateFolder, site, (store) => store.prepare(night).get()) ?? {};
  return (Number(value) % DAY) / 3_600_000;
}

test("parks at once what Google refuses for good, with the reason, and never delays another site", async () => {
  await sendTo(rig, "ferme", { site: CLOSED_SITE });
  await sendTo(rig, "inconnu", { site: UNKNOWN_SITE });
  const reasonsOf = async (site: string) => JSON.stringify((await counters(rig, site)).parked);
  await until(async () => (await reasonsOf(CLOSED_SITE)).includes("Google a répondu 403"));
  await until(async () => (await reasonsOf(UNKNOWN_SITE)).includes("Google a répondu 404"));
  expect(await reasonsOf(CLOSED_SITE)).toContain("Partagez le classeur avec le compte de service");
  expect(await reasonsOf(UNKNOWN_SITE)).toContain("identifiant du classeur");
  expect(await reasonsOf(CLOSED_SITE)).toContain('"attempts":1');
});

test("two sites share nothing: same key, two references, each in its own workbook", async () => {
  const [one, other] = [await sendTo(rig, "partagee"), await sendTo(rig, "partagee", { site: SECOND_SITE })];
  await allDelivered(rig);
  await allDelivered(rig, SECOND_SITE);
  expect(timesInSheet(rig, one.reference)).toBe(1);
  const second = readRows(rig.standIn, secondId).map((row) => row.Référence);
  expect(second).toEqual([other.reference]);
  const [path = ""] = one.trackingUrl.split(`/${SITE}/`).slice(1);
  const elsewhere = await fetch(`${rig.address}/${SECOND_SITE}/${path}`);
  expect(elsewhere.status).toBe(404);
});

test("delivers into a workbook that staff arranged: no optional column, filter, protection, odd headers", async () => {
  const sheetId = sheetIdOf(rig);
  for (const header of ["Langue", "Signalement"]) {
    const at = headersOf(rig).indexOf(header);
    const range = { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 };
    batch(rig, { deleteDimension: { range } });
  }
  batch(rig, { setBasicFilter: { filter: { range: { sheetId, startRowIndex: 0 } } } });
  batch(rig, { addProtectedRange: { protectedRange: { range: { sheetId }, warningOnly: true } } });
  setCells(rig.standIn, rig.spreadsheetId, "F1", ["  OBJET  ", "Message ", "Nom"]);
  setCells(rig.standIn, rig.spreadsheetId, "W1", ["   "]);
  const { reference } = await sendTo(rig, "arrange", { body: { ...COMPLAINT, ...SECRET_PERSON } });
  await allDelivered(rig);
  const row = rig.rows().find((candidate) => candidate.Référence === reference);
  expect(row).toMatchObject({ "Message ": SECRET_PERSON.message, Nom: SECRET_PERSON.name });
});

test("parks when a column is there twice, and names it", async () => {
  setCells(rig.standIn, rig.spreadsheetId, "U1", ["Nom"]);
  const { reference } = await sendTo(rig, "double-entete");
  await until(async () => JSON.stringify((await counters(rig)).parked).includes("« Nom » est en double"));
  setCells(rig.standIn, rig.spreadsheetId, "U1", [""]);
  await replay(rig);
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
});

test("a batch never weighs more than 2 MB as sent, nor holds more than 500 rows", async () => {
  // The heaviest that a submission can be: three bytes a UTF-16 unit, or two where JSON escapes.
  const messages = ["\u0001".repeat(4998), "字".repeat(5000), "😀".repeat(2500), '"\\'.repeat(2500)];
  rig.google.faults.add({ fault: { kind: "status", code: 503 }, method: "spreadsheets.get", times: 1e6 });
  // A batch of its own is on its way, and fails: all that follows waits together behind it.
  await sendTo(rig, "leger");
  await until(async () => (await counters(rig)).lastFailure !== "");
  const before = bodies.length;
  const answers = await Promise.all(
    Array.from({ length: 170 }, (_, number) => {
      const message = `x${messages[number % 8 === 7 ? 3 : number % 3]?.slice(1)}`;
      return sendTo(rig, `lourd-${number}`, { body: { ...COMPLAINT, message } });
    }),
  );
  const references = answers.map(({ reference }) => reference);
  rig.google.faults.clear();
  await until(async () => (await counters(rig)).pending === 0, 25_000);
  const sizes = bodies.slice(before).map(({ byteLength }) => byteLength);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
  // The room is used: without a limit on bytes, one batch would hold nearly all.
  expect(Math.max(...sizes)).toBeGreaterThan(0.9 * MOST_BYTES);
  const inSheet = rig.rows().map((row) => row.Référence);
  for (const reference of references) expect(inSheet.filter((known) => known === reference)).toHaveLength(1);
});

test("personal data leaves the store after delivery and the site's delay, never before delivery", async () => {
  const read = () =>
    withStore(rig.stateFolder, SITE, (store) =>
      store
        .prepare("SELECT idempotency_key AS key, subject, message, name, email, phone FROM submissions")
        .all(),
    );
  setCells(rig.standIn, rig.spreadsheetId, "G1", ["Texte"]);
  await sendTo(rig, "vieille-parquee", { body: { ...COMPLAINT, ...SECRET_PERSON } });
  await until(async () => (await counters(rig)).parkedRows === 1);
  await rig.kill();
  // Nights are spread from 01:00 to 04:00 UTC: each site has its own minute.
  const nights = [SITE, SECOND_SITE].map((site) => nightOf(site));
  for (const night of nights) expect(night).toBeGreaterThanOrEqual(1);
  for (const night of nights) expect(night).toBeLessThanOrEqual(4);
  expect(nights[0]).not.toBeCloseTo(nights[1] ?? 0, 2);
  const count = read().length;
  withStore(rig.stateFolder, SITE, (store) => {
    // Ninety-one days go by; what was read of the sheet does not matter.
    store.prepare("UPDATE submissions SET received_at = received_at - ?").run(91 * DAY);
    store.prepare("UPDATE deliveries SET delivered_at = delivered_at - ?").run(91 * DAY);
    store.prepare("UPDATE batches SET delivered_at = delivered_at - ?").run(91 * DAY);
    store.exec(
      "INSERT INTO used_proofs (proof, idempotency_key, expires_at) VALUES ('vieille', 'a', 1), ('recente', 'b', 9e15)",
    );
    // Nothing waits but the nightly work: it alone wakes the object.
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReconciliationAt'");
  });
  await rig.restart();
  await counters(rig);
  await until(
    () => rig.logs().includes('"event":"readBackFailed"') || rig.logs().includes('"event":"reconciliation"'),
  );
  await rig.kill();
  const after = read();
  expect(after).toHaveLength(count);
  const kept = after.filter(({ message }) => message !== null);
  expect(kept).toEqual([{ key: "api:cle-vieille-parquee", subject: COMPLAINT.subject, ...SECRET_PERSON }]);
  const erased = after.filter(({ message }) => message === null);
  for (const { subject, name, email, phone } of erased) {
    expect([subject, name, email, phone]).toEqual([null, null, null, null]);
  }
  const proofs = withStore(rig.stateFolder, SITE, (store) =>
    store
      .prepare("SELECT proof FROM used_proofs")
      .all()
      .map(({ proof }) => proof),
  );
  expect(proofs).toEqual(["recente"]);
  // Delivered at last, whole, after all that time.
  await rig.restart();
  setCells(rig.standIn, rig.spreadsheetId, "G1", ["Message"]);
  await replay(rig);
  await allDelivered(rig);
  expect(rig.rows().filter((row) => row.Nom === SECRET_PERSON.name)).toHaveLength(2);
});

test("the Worker's logs hold no personal data and no secret", () => {
  const lines = rig.logs().split("\n");
  const own = lines.filter((line) => line.startsWith('{"event"')).join("\n");
  expect(own).toContain('"event":"delivery"');
  const secrets = ["PRIVATE KEY", "secret-de-formulaire", "jeton-d-exploitation", "Bearer", ACCOUNT];
  const personal = [...Object.values(SECRET_PERSON), COMPLAINT.subject, COMPLAINT.message];
  for (const text of [...secrets, ...personal]) expect(own).not.toContain(text);
  // What the runtime prints itself holds none of what people typed either.
  for (const text of personal) expect(lines.join("\n")).not.toContain(text);
});
