// The table of the form's fields: what its columns' names must be, and that no column of the form stays without words.
import { expect, test } from "vitest";
import type { Column } from "../../shared/workbook/column.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { NO_LISTS } from "../../worker/complaint/complaint.ts";
import { eachField, FIELD_NAMES, FIELDS, personalFields } from "../../worker/complaint/fields.ts";
import { complaintCells, filledKeys } from "../../worker/delivery/tab-rows.ts";

const ROW_SETTINGS = { timeZone: "Europe/Paris", isPageAcknowledgement: true, lists: NO_LISTS };
/** Columns of the store's own, which no field may be named after. */
const OF_THE_STORE =
  /^(sequence|reference|secret|idempotency_key|received_at|language|flag|erased_at|status)$/;

test("names are columns of SQL that the store does not use, each of its own column of the sheet", () => {
  for (const name of FIELD_NAMES) {
    expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
    expect(name).not.toMatch(OF_THE_STORE);
  }
  expect(new Set(FIELD_NAMES.map((name) => FIELDS[name].column)).size).toBe(FIELD_NAMES.length);
});

test("what people say of themselves is erased, the kind of message is not", () => {
  expect(personalFields()).toEqual(["subject", "message", "name", "email", "phone"]);
});

test("a row fills every column that is the form’s", () => {
  const fields = { ...eachField(() => "x"), type: "praise", author: "user" };
  const own = { sequence: 1, reference: "F222-2222", receivedAt: 0, language: "fr", flag: "doute" };
  const cells = complaintCells({ ...fields, ...own }, ROW_SETTINGS);
  const filled = filledKeys("complaints", ROW_SETTINGS);
  const blank = [...filled].filter((key) => cells(key).userEnteredValue === undefined);
  expect(blank).toEqual([]);
  const columns: Record<string, Column<unknown>> = complaintsTab.columns;
  for (const [key, { owner }] of Object.entries(columns)) if (owner === "form") expect(filled).toContain(key);
});
