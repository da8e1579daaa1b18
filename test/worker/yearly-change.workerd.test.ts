// A site is given another workbook: each complaint is in one of the two, once.
import { afterEach, expect, test } from "vitest";
import {
  counters,
  createWorkbook,
  type FormRig,
  readRows,
  SITE,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { allDelivered, replay, sendTo } from "./support/site-helpers.ts";

let rig: FormRig;
afterEach(() => rig.stop());

/** Gives the site another workbook, as a deployment does. */
async function giveWorkbook(spreadsheetId: string): Promise<void> {
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify([siteOf(spreadsheetId)]) });
}

test("what may be in the former workbook is sent to that one, what comes later to the new one", async () => {
  rig = await startRig({ FIRST_RETRY: "2000", LONGEST_RETRY: "2000" });
  rig.google.faults.add({ fault: { kind: "answerLost" }, method: "spreadsheets.batchUpdate" });
  const { reference } = await sendTo(rig, "avant-le-changement");
  await until(() => rig.rows().length === 1);
  const next = createWorkbook(rig.standIn);
  await giveWorkbook(next);
  const later = await sendTo(rig, "apres-le-changement");
  await allDelivered(rig);
  expect(rig.rows().map((row) => row.Référence)).toEqual([reference]);
  expect(readRows(rig.standIn, next).map((row) => row.Référence)).toEqual([later.reference]);
});

test("what no workbook took goes to the one given since", async () => {
  const missing = "classeur-qui-n-existe-pas";
  rig = await startRig({ SITES: JSON.stringify([siteOf(missing)]) });
  const { reference } = await sendTo(rig, "sans-classeur");
  await until(async () => (await counters(rig)).parkedRows === 1);
  await giveWorkbook(rig.spreadsheetId);
  await replay(rig, SITE);
  await allDelivered(rig);
  expect(rig.rows().map((row) => row.Référence)).toEqual([reference]);
});

test("what was only asked for, and not written, goes to the one given since", async () => {
  rig = await startRig({ FIRST_RETRY: "1000", LONGEST_RETRY: "1000" });
  rig.google.faults.add({ fault: { kind: "status", code: 503 }, method: "spreadsheets.get" });
  const { reference } = await sendTo(rig, "lecture-en-echec");
  await until(async () => (await counters(rig)).lastFailure !== "");
  const next = createWorkbook(rig.standIn);
  await giveWorkbook(next);
  await allDelivered(rig);
  expect(rig.rows()).toEqual([]);
  expect(readRows(rig.standIn, next).map((row) => row.Référence)).toEqual([reference]);
});
