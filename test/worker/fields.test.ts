// The table of the form's fields: what its columns' names must be, and that no column of the form stays without words.
import { expect, test } from "vitest";
import type { Column } from "../../shared/workbook/column.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { eachField, FIELD_NAMES, FIELDS, personalFields } from "../../worker/complaint/fields.ts";
import { batchRequests, placeColumns } from "../../worker/delivery/batch-requests.ts";

const ROW_SETTINGS = { timeZone: "Europe/Paris", isPageAcknowledgement: true };
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

test("a row fills every column that is the form's, but for a service that it does not ask for", () => {
  const headers = Object.values(complaintsTab.columns).map(({ header }) => header);
  const search = placeColumns(headers, ROW_SETTINGS);
  if (!("places" in search)) throw new Error("The columns were not found.");
  const fields = { ...eachField(() => "x"), type: "praise", author: "user" };
  const own = { sequence: 1, reference: "F222-2222", receivedAt: 0, language: "fr", flag: "doute" };
  const [append] = batchRequests({
    state: { sheetId: 1, title: "Réclamations", headers, guards: [] },
    places: search.places,
    rows: [{ ...fields, ...own }],
    rowSettings: ROW_SETTINGS,
    guard: { id: 1, key: "k", value: "v" },
    outdatedGuardIds: new Set(),
  });
  const cells = append?.appendCells?.rows?.[0]?.values ?? [];
  const columns: Column<unknown>[] = Object.values(complaintsTab.columns);
  const blank = columns.filter(
    ({ owner }, at) => owner === "form" && cells[at]?.userEnteredValue === undefined,
  );
  expect(blank.map(({ header }) => header)).toEqual(["Service concerné"]);
});
