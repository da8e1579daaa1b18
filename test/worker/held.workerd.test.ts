// A message that a person sets aside by itself: whatever its batch was going through, it is in the sheet once or not at
// all, and every page says which.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Fault } from "../../local/google/faults/faults.ts";
import { counters, type FormRig, OPERATIONS_TOKEN, SITE, startRig, until } from "./support/form-rig.ts";
import { API_DISABLED } from "./support/refusals.ts";
import { allDelivered, operate, replay, sendTo, timesInSheet } from "./support/site-helpers.ts";

const STAFF = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
const REASON = "À vérifier avec le service <b>accueil</b>";
const CLOSED: Fault = { kind: "status", code: 503 };

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(() => rig.google.faults.clear());

const hold = (reference: string, raison = REASON) => operate(rig, "mettre-de-cote", { reference, raison });
const release = (reference: string) => operate(rig, "reprendre", { reference });
const textOf = async (address: string) => (await fetch(address, { headers: STAFF })).text();
const messagePage = (reference: string) =>
  textOf(`${rig.address}/${SITE}/exploitation?reference=${reference}`);

const heldSchema = z.object({ held: z.object({ count: z.int() }), pending: z.int() });

/** Waits until a reference's batch is known to have brought it, or not to. */
async function isKnown(reference: string): Promise<void> {
  await until(async () => !(await messagePage(reference)).includes("déjà en route"));
}

test("leaves its batch, which goes on; is told on every page; is sent again, once", async () => {
  const refused: Fault = { kind: "refusal", code: 403, body: API_DISABLED };
  rig.google.faults.add({ fault: refused, method: "spreadsheets.get", times: 1e6 });
  const [kept, held] = await Promise.all([sendTo(rig, "reste"), sendTo(rig, "de-cote")]);
  await until(async () => (await counters(rig)).parkedRows === 2);
  expect(await hold(held.reference)).toBe(`${held.reference} est mis de côté.`);
  expect(await hold(held.reference, "Autre")).toBe(`${held.reference} est mis de côté.`);
  rig.google.faults.clear();
  await replay(rig);
  await until(async () => (await counters(rig)).pending === 1);
  expect(timesInSheet(rig, kept.reference)).toBe(1);
  const waiting = await counters(rig);
  expect(waiting).toMatchObject({ pending: 1, parkedRows: 0, oldestPendingAt: null, failing: null });
  expect(waiting.held).toMatchObject({ count: 1, first: [{ reference: held.reference, reason: REASON }] });
  for (const page of [
    await textOf(`${rig.address}/${SITE}/exploitation`),
    await messagePage(held.reference),
  ]) {
    expect(page).toContain("is de côté à la main");
    expect(page).toContain("À vérifier avec le service &lt;b&gt;accueil&lt;/b&gt;");
  }
  expect(await textOf(`${rig.address}/exploitation`)).toContain("1\u00a0message mis de côté à la main.");
  // It was meant: a monitor is not woken.
  expect((await fetch(`${rig.address}/sante`, { headers: STAFF })).status).toBe(200);
  const tracking = await textOf(held.trackingUrl);
  expect(tracking).toContain("Votre message attend d’être transmis");
  expect(tracking).not.toContain("accueil");
  expect(timesInSheet(rig, held.reference)).toBe(0);
  expect(await hold(kept.reference)).toContain("est déjà dans le classeur");
  expect(await release(held.reference)).toContain("de nouveau en route");
  await allDelivered(rig);
  expect(timesInSheet(rig, held.reference)).toBe(1);
  expect(await textOf(held.trackingUrl)).toContain("Nous préparons votre réponse");
  expect(await release(held.reference)).toContain("n’est pas mis de côté");
});

test("asks for a reason, of a length that a page holds, and knows its references", async () => {
  rig.google.faults.add({ fault: CLOSED, method: "spreadsheets.get", times: 1e6 });
  const { reference } = await sendTo(rig, "sans-raison");
  for (const [raison, told] of [
    [" \u2028 ", "Écrivez la raison"],
    ["é".repeat(201), "La raison a plus de 200 caractères"],
  ] as const) {
    const answer = await fetch(`${rig.address}/${SITE}/exploitation/mettre-de-cote`, {
      method: "POST",
      headers: STAFF,
      body: new URLSearchParams({ reference, raison }),
    });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(told)]);
  }
  expect(await hold("F222-2222")).toContain("Aucun message ne porte cette référence");
  rig.google.faults.clear();
  await allDelivered(rig);
  expect((await counters(rig)).held).toMatchObject({ count: 0 });
});

/** What strikes the write, and whether the message is in the sheet by it. */
const IN_FLIGHT: [string, Fault, { isThere?: boolean; isKilled?: true }][] = [
  ["its answer is lost after the effect", { kind: "answerLost" }, { isThere: true }],
  ["the Worker is killed before the answer", { kind: "lateEffect", milliseconds: 0 }, { isKilled: true }],
  ["it takes effect after the time-out", { kind: "lateEffect", milliseconds: 600 }, {}],
  ["it is slow", { kind: "latency", milliseconds: 250 }, { isThere: true }],
  ["nothing comes of it", { kind: "hang" }, { isThere: false }],
  ["Google fails without doing it", { kind: "status", code: 502 }, { isThere: false }],
];

test.each(IN_FLIGHT)(
  "set aside while its batch is being written, and %s: once or not at all",
  async (name, fault, { isThere, isKilled }) => {
    let struck = 0;
    const { faults } = rig.google;
    const take = faults.take;
    faults.take = (method) => {
      if ((struck > 0 && isThere !== false) || method !== "spreadsheets.batchUpdate") return take(method);
      struck += 1;
      return fault;
    };
    const { reference } = await sendTo(rig, name.replaceAll(" ", "-"));
    await until(() => struck > 0);
    expect(await hold(reference)).toContain("est mis de côté");
    // A write that does nothing is tried again at once, and the one that comes next may have left with the message before
    // it was set aside: that one fails too.
    const struckUntilHeld = struck;
    if (isThere === false) await until(() => struck > struckUntilHeld);
    faults.take = take;
    if (isKilled) await rig.crash();
    await isKnown(reference);
    const { held, pending } = heldSchema.parse(await counters(rig));
    const times = timesInSheet(rig, reference);
    // Never both, never neither.
    expect([times, held.count, pending]).toEqual(times === 1 ? [1, 0, 0] : [0, 1, 1]);
    if (isThere !== undefined) expect(times).toBe(isThere ? 1 : 0);
    await release(reference);
    await allDelivered(rig);
    // Were an earlier write still to land, it would be by now.
    if (fault.kind === "lateEffect") await wait(fault.milliseconds + 100);
    expect(timesInSheet(rig, reference)).toBe(1);
  },
);
