// A message set aside while its batch may be on its way, step by step in the store: what is known of it at each.
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eachField } from "../../worker/complaint/fields.ts";
import { COMPLAINT } from "./support/form-rig.ts";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

const NOW = Date.UTC(2027, 0, 15);
const FAILED = {
  ...{ at: NOW, code: "get.refused", reason: "Google refuse.", remedy: "" },
  ...{ by: "technician", link: null, isShared: true },
};

let store: Awaited<ReturnType<typeof openedStore>>;
let functions: Awaited<ReturnType<typeof workerFunctions>>;
beforeAll(async () => {
  functions = await workerFunctions();
});
beforeEach(async () => {
  store = await openedStore();
});

async function workerFunctions() {
  const [batches, held] = ["store/batches.ts", "store/held.ts"];
  return {
    currentBatch: await workerFunction(batches, "currentBatch"),
    rowsOf: await workerFunction(batches, "rowsOf"),
    bindTo: await workerFunction(batches, "bindTo"),
    unbind: await workerFunction(batches, "unbind"),
    park: await workerFunction(batches, "park"),
    markDelivered: await workerFunction(batches, "markDelivered"),
    holdMessage: await workerFunction(held, "holdMessage"),
    releaseMessage: await workerFunction(held, "releaseMessage"),
  };
}

async function openedStore() {
  const { sql, storage } = watchedStore();
  (await workerFunction("store/tables.ts", "openStore"))(storage);
  const keepSubmission = await workerFunction("store/submissions.ts", "keepSubmission");
  const complaint = { ...eachField(() => ""), ...COMPLAINT };
  const keep = (idempotencyKey: string): string =>
    Object(keepSubmission(sql, { idempotencyKey, complaint, language: "fr", doubts: [] }, NOW)).receipt
      .reference;
  return { sql, keep };
}

/** The batch that the waiting messages make, on its way to a workbook. */
function batchOnItsWay(): object {
  const batch = Object(functions.currentBatch(store.sql, NOW));
  functions.bindTo(store.sql, batch, "classeur");
  return batch;
}

const hold = (reference: string) => functions.holdMessage(store.sql, { reference, reason: "À voir" }, NOW);
const referencesOf = (batch: object): unknown[] =>
  [functions.rowsOf(store.sql, batch)].flat().map((row) => Object(row).reference);
const stateOf = (reference: string) =>
  store.sql
    .exec(
      `SELECT batch, delivered_at IS NOT NULL AS isDelivered, held_at IS NOT NULL AS isHeld
      FROM deliveries JOIN submissions USING (sequence) WHERE reference = ?`,
      reference,
    )
    .one();

test("an attempt that began before sends the message that left since, and its revision tells that it did", () => {
  const [first, second] = [store.keep("un"), store.keep("deux")];
  const before = batchOnItsWay();
  expect(hold(first)).toBe("heldUnlessThere");
  expect(referencesOf(before)).toEqual([first, second]);
  expect(referencesOf({ ...before, revision: 1 })).toEqual([second]);
  functions.markDelivered(store.sql, before, 0, NOW);
  expect(stateOf(first)).toMatchObject({ isDelivered: 1, isHeld: 0 });
});

test("set aside twice, it left once: what arrives without it does not make it delivered", () => {
  const [first, second] = [store.keep("un"), store.keep("deux")];
  const batch = batchOnItsWay();
  hold(first);
  expect(functions.releaseMessage(store.sql, first, NOW)).toBe(true);
  hold(first);
  expect(functions.currentBatch(store.sql, NOW)).toMatchObject({ revision: 1 });
  functions.markDelivered(store.sql, batch, 1, NOW);
  expect([stateOf(first), stateOf(second)]).toMatchObject([
    { batch: null, isDelivered: 0, isHeld: 1 },
    { isDelivered: 1, isHeld: 0 },
  ]);
});

test("it is free as soon as its batch surely is in no workbook", () => {
  const [first] = [store.keep("un"), store.keep("deux")];
  const batch = batchOnItsWay();
  hold(first);
  functions.unbind(store.sql, batch);
  expect(stateOf(first)).toMatchObject({ batch: null, isHeld: 1 });
});

test("a parked batch that its last message leaves is tried at once: its guard alone tells", () => {
  const reference = store.keep("un");
  const batch = batchOnItsWay();
  functions.park(store.sql, batch, NOW + 1_000, FAILED);
  expect(functions.currentBatch(store.sql, NOW)).toBeUndefined();
  expect(hold(reference)).toBe("heldUnlessThere");
  const due = Object(functions.currentBatch(store.sql, NOW));
  expect(due).toMatchObject({ state: "open", revision: 1 });
  expect(referencesOf(due)).toEqual([]);
});
