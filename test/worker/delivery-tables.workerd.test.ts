// Deliveries into a tab that staff made a table of Google's: its typed columns refuse formats, not rows.
import { afterAll, beforeAll, expect, test } from "vitest";
import { batch, sheetIdOf } from "./faults/staff.ts";
import { COMPLAINT, type FormRig, HEADERS, startRig } from "./support/form-rig.ts";
import { allDelivered, sendTo, timesInSheet, watchCalls } from "./support/site-helpers.ts";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

test("delivers into the empty rows of a table, whose typed columns refuse formats", async () => {
  const sheetId = sheetIdOf(rig);
  const columnTypes = { "Reçue le": "DATE", Message: "TEXT", Téléphone: "TEXT", Statut: "TEXT" };
  const columnProperties = Object.entries(columnTypes).map(([header, columnType]) => ({
    columnIndex: HEADERS.indexOf(header),
    columnType,
  }));
  const range = { sheetId, startRowIndex: 0, endRowIndex: 20, startColumnIndex: 0 };
  const table = { name: "Suivi", range: { ...range, endColumnIndex: HEADERS.length }, columnProperties };
  batch(rig, { addTable: { table } });
  const calls = watchCalls(rig);
  const body = { ...COMPLAINT, message: "=1+1", phone: "06 12 34 56 78" };
  const { reference } = await sendTo(rig, "tableau-de-google", { body });
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
  expect(rig.rows().find((row) => row.Référence === reference)).toMatchObject({
    "Reçue le": expect.any(Number),
    Message: "=1+1",
    Téléphone: "06 12 34 56 78",
    Statut: "Nouvelle",
  });
  // Refused with its formats, the batch goes without them at once.
  expect(calls.filter(({ method }) => method === "spreadsheets.batchUpdate")).toHaveLength(2);
});
