// What a store of an earlier version keeps when it is brought up to date: what was set aside, and why.
import { expect, test } from "vitest";
import { eachField } from "../../worker/complaint/fields.ts";
import { SET_ASIDE } from "./support/earlier-stores.ts";
import { COMPLAINT } from "./support/form-rig.ts";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

const NOW = Date.UTC(2027, 0, 15);

test("what was set aside keeps its reason, and is tried again at the next alarm", async () => {
  const { sql, storage } = watchedStore();
  const openStore = await workerFunction("store/tables.ts", "openStore");
  const keepSubmission = await workerFunction("store/submissions.ts", "keepSubmission");
  const countSite = await workerFunction("store/counters.ts", "countSite");
  const currentBatch = await workerFunction("store/batches.ts", "currentBatch");
  const nextWake = await workerFunction("store/schedule.ts", "nextWake");
  openStore(storage);
  const complaint = { ...eachField(() => ""), ...COMPLAINT };
  keepSubmission(sql, { idempotencyKey: "cle", complaint, language: "fr", doubts: [] }, NOW);
  sql.exec(SET_ASIDE);
  openStore(storage);
  expect(countSite(sql)).toMatchObject({
    parkedRows: 1,
    parked: [
      {
        number: 900,
        rows: 1,
        attempts: 1,
        reason: "L’onglet « Réclamations » manque.",
        tries: [{ reason: "L’onglet « Réclamations » manque." }],
      },
    ],
  });
  expect(nextWake(sql, NOW, { deliveryDelay: 1, deliveryPace: 1 })).toBe(1000);
  expect(currentBatch(sql, NOW)).toMatchObject({ number: 900, guardId: 12345, state: "parked" });
  // Opened once more, nothing changes.
  openStore(storage);
  expect(countSite(sql)).toMatchObject({ parkedRows: 1 });
});
