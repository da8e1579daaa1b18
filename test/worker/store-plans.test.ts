// What alarms and the operations page ask of the store never reads a whole table: a site keeps every year's rows.
import { beforeAll, expect, test } from "vitest";
import { eachField } from "../../worker/complaint/fields.ts";
import { COMPLAINT } from "./support/form-rig.ts";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

const NOW = Date.UTC(2027, 0, 15);
/** Indexes that hold only what waits, what is open and what is not erased yet may be read from end to end. */
const SHORT =
  /USING (COVERING )?INDEX (undelivered|open_deliveries|unerased_batches|undelivered_opinions|kept_answers|doubtful|held)/;
const WHOLE = /^SCAN (submissions|deliveries|batches)\b/;

const store = watchedStore();
const { sql, storage } = store;
const wholeReads = (work: () => unknown) =>
  store.plansOf(work).filter((line) => WHOLE.test(line) && !SHORT.test(line));

beforeAll(async () => {
  const openStore = await workerFunction("store/tables.ts", "openStore");
  const keepSubmission = await workerFunction("store/submissions.ts", "keepSubmission");
  openStore(storage);
  const complaint = { ...eachField(() => ""), ...COMPLAINT };
  for (let count = 0; count < 5; count += 1) {
    keepSubmission(sql, { idempotencyKey: `cle-${count}`, complaint, language: "fr", doubts: [] }, NOW);
  }
});

test("a delivery", async () => {
  const module = "store/batches.ts";
  const currentBatch = await workerFunction(module, "currentBatch");
  const rowsOf = await workerFunction(module, "rowsOf");
  const bindTo = await workerFunction(module, "bindTo");
  const outdatedGuards = await workerFunction(module, "outdatedGuards");
  const markDelivered = await workerFunction(module, "markDelivered");
  const park = await workerFunction(module, "park");
  const releaseFellows = await workerFunction(module, "releaseFellows");
  const delayFellows = await workerFunction(module, "delayFellows");
  const destination = { current: "classeur", workbook: "classeur", kind: "complaints" };
  const deliver = () => {
    const batch = currentBatch(sql, NOW);
    bindTo(sql, batch, "classeur");
    rowsOf(sql, batch);
    outdatedGuards(sql, [1, 2], { kept: 20, deliveredBefore: NOW });
    park(sql, batch, NOW + 1, { at: NOW, isShared: true });
    delayFellows(sql, destination, NOW + 2);
    markDelivered(sql, batch, 1, NOW);
    releaseFellows(sql, destination, NOW);
  };
  expect(wholeReads(deliver)).toEqual([]);
});

test.each([
  [
    "what an alarm erases",
    "store/retention.ts",
    "erasePersonalData",
    [{ retentionDays: 90, answersKeptFrom: 46_000 }, NOW],
  ],
  ["when the object wakes", "store/schedule.ts", "nextWake", [NOW, { deliveryDelay: 1, deliveryPace: 1 }]],
  ["what the operations page counts", "store/counters.ts", "countSite", []],
  ["what is replayed", "store/batches.ts", "replayParked", [NOW]],
  ["one batch that is replayed", "store/batches.ts", "replayParked", [NOW, 1]],
  ["what a person sets aside", "store/batches.ts", "setAside", [1, NOW]],
  ["a message set aside", "store/held.ts", "holdMessage", [{ reference: "F222-2222", reason: "x" }, NOW]],
  ["one sent again", "store/held.ts", "releaseMessage", ["F222-2222", NOW]],
  ["where a row was delivered", "store/missing.ts", "deliveryOf", ["F222-2222"]],
  ["what is put back", "store/missing.ts", "sendOnceMore", [{ sequence: 9, batch: 9 }]],
  [
    "what staff have not been told of",
    "store/untold.ts",
    "untoldMessages",
    [{ toldSequence: 3, passedSequences: [1, 2] }],
  ],
  [
    "up to where they are told",
    "store/untold.ts",
    "toldWith",
    [{ toldSequence: 3, passedSequences: [1, 2] }, [{ sequence: 5 }]],
  ],
  ["a page of the export", "store/export.ts", "exportRows", [0]],
  [
    "the states that staff record",
    "tracking/states.ts",
    "recordStates",
    [
      [
        {
          reference: "REC-0",
          status: "answered",
          acknowledgedOn: null,
          answeredOn: 46_000,
          publishedAnswer: "Oui.",
          erasedOn: null,
        },
      ],
      46_000,
    ],
  ],
  ["whether something is open", "tracking/states.ts", "hasOpenSubmissions", [[], NOW]],
  ["which former workbooks are read", "tracking/states.ts", "formerWorkbooks", ["autre", new Set(), NOW]],
  [
    "the night's comparison",
    "tracking/states.ts",
    "reconcile",
    [[], { spreadsheetId: "autre", readAt: NOW }],
  ],
])("%s", async (_, module, name, values) => {
  const ask = await workerFunction(module, name);
  expect(wholeReads(() => ask(sql, ...values))).toEqual([]);
});
