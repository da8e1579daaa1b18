// Formulas follow the rows, columns and tabs that they read, as in a spreadsheet.
import { beforeEach, expect, it } from "vitest";
import { moveFormula } from "../../../../local/google/sheets/formulas/move-formula.ts";
import { referencesOf } from "../../../../local/google/sheets/formulas/references.ts";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

let service: TestService;

beforeEach(() => {
  service = serviceForTests();
  service.batch({ addSheet: { properties: { sheetId: 1, title: "L'autre" } } });
});

const span = (dimension: "ROWS" | "COLUMNS", startIndex: number, endIndex: number, sheetId = 0) => ({
  range: { sheetId, dimension, startIndex, endIndex },
});

/** The formula written in H30 of `Tab` as it stands, in whichever cell, once the requests are done. */
function rewritten(formula: string, ...requests: object[]): string | undefined {
  service.write("Tab!H30", [[formula]], "USER_ENTERED");
  service.batch(...requests);
  const cells = service.store.get("S")?.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])) ?? [];
  return cells.find((cell) => cell?.formula !== undefined)?.formula;
}

it.each([
  ["=B5*C5", "=B7*C7"],
  ["=$B$5+b$4", "=$B$7+B$6"],
  ["=B3+B2", "=B5+B2"],
  ["=SUM(B2:B5)", "=SUM(B2:B7)"],
  ["=SUM(B5:B2)", "=SUM(B7:B2)"],
  ["=SUM(B2:B)+SUM(B3:B)", "=SUM(B2:B)+SUM(B5:B)"],
  ["=SUM(B:C)+COUNT(2:9)", "=SUM(B:C)+COUNT(2:11)"],
  ["=Tab!B5&'L''autre'!B5", "=Tab!B7&'L''autre'!B5"],
  ['=IF(B5="C5";LOG10(A1);Table5[A5])', '=IF(B7="C5";LOG10(A1);Table5[A5])'],
  ["=[1]Tab!B5+ma_zone.A5", "=[1]Tab!B5+ma_zone.A5"],
])("two rows inserted above the third: %s reads %s", (before, after) => {
  expect(rewritten(before, { insertDimension: span("ROWS", 2, 4) })).toBe(after);
});

it.each([
  ["=B5*C9", "=#REF!*C7"],
  ["=SUM(B2:B5)+SUM(B5:B6)+SUM(B4:B9)", "=SUM(B2:B4)+SUM(#REF!)+SUM(B4:B7)"],
  ["=Tab!B6&'L''autre'!B6", "=#REF!&'L''autre'!B6"],
])("rows 5 and 6 deleted: %s reads %s", (before, after) => {
  expect(rewritten(before, { deleteDimension: span("ROWS", 4, 6) })).toBe(after);
});

it("shows that what a formula read is no more", () => {
  rewritten("=B5", { deleteDimension: span("ROWS", 4, 5) });
  expect(service.read("Tab!H29")).toEqual([["#REF!"]]);
});

it.each([
  ["columns inserted", { insertDimension: span("COLUMNS", 2, 3) }, "=B5+E5"],
  ["a column deleted", { deleteDimension: span("COLUMNS", 1, 2) }, "=#REF!+C5"],
  ["a row moved", { moveDimension: { source: span("ROWS", 4, 5).range, destinationIndex: 1 } }, "=B2+D2"],
])("follows %s", (_what, request, after) => {
  expect(rewritten("=B5+D5", request)).toBe(after);
});

it.each([
  ["rows inserted in another tab", { insertDimension: span("ROWS", 2, 4, 1) }, "='L''autre'!B7+B5"],
  [
    "a tab renamed",
    { updateSheetProperties: { properties: { sheetId: 1, title: "Chiffres" }, fields: "title" } },
    "='Chiffres'!B5+B5",
  ],
  ["a tab deleted", { deleteSheet: { sheetId: 1 } }, "=#REF!+B5"],
])("follows %s", (_what, request, after) => {
  expect(rewritten("='L''autre'!B5+B5", request)).toBe(after);
});

it("moves a formula as a spreadsheet copies it", () => {
  expect(moveFormula("=A1+$A1+A$1+SUM(B2:C)+3:3+B:$B", 2, 1)).toBe("=B3+$A3+B$1+SUM(C4:D)+5:5+C:$B");
  expect(moveFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
});

it("finds what a formula reads, and nothing in its texts, names and functions", () => {
  expect(referencesOf("=LOG10(2)&\"A1\"&taux_2020&1.5&'A1'").map(({ ends }) => ends)).toEqual([]);
  expect(referencesOf("='L''autre'!$B5").at(0)).toEqual({
    title: "L'autre",
    ends: [{ column: { index: 1, isAbsolute: true }, row: { index: 4, isAbsolute: false } }],
  });
});
