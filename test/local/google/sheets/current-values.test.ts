// The values of formulas read from a file follow what these read, or are told not to be computed.
import { beforeEach, expect, it } from "vitest";
import type { Cell } from "../../../../local/google/sheets/model.ts";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

let service: TestService;

beforeEach(() => {
  service = serviceForTests();
  service.write("Tab!A1", [
    ["2", 10, 20],
    ["a", 30, ""],
  ]);
  service.batch({ addSheet: { properties: { sheetId: 1, title: "Autre" } } });
});

/** Formulas with the values that a program gave them, as a file holds them, from E1 down. */
function opened(...cells: [formula: string, value: Cell["value"]][]): void {
  const spreadsheet = service.store.get("S");
  const [first, ...others] = spreadsheet?.sheets ?? [];
  if (spreadsheet === undefined || first === undefined) throw new Error("no spreadsheet");
  const rows = [...first.rows];
  for (const [row, [formula, value]] of cells.entries()) {
    const filled = Array.from({ length: 5 }, (_, column) => rows[row]?.[column]);
    filled[4] = { formula, ...(value !== undefined && { value }) };
    rows[row] = filled;
  }
  service.store.put({ ...spreadsheet, sheets: [{ ...first, rows }, ...others] });
}

const values = (): unknown[] =>
  [service.read("Tab!E1:E9", { valueRenderOption: "UNFORMATTED_VALUE" }) ?? []].flat(2);

it("are kept as the file holds them until what they read changes, and come back with it", () => {
  opened(["=SUMPRODUCT(B1:B2)", 40], ["=C1/B1", 999]);
  service.write("Autre!B1", [[5]]);
  expect(values()).toEqual([40, 999]);
  service.write("Tab!B2", [[31]]);
  expect(values()).toEqual(["#NOT_COMPUTED!", 999]);
  service.write("Tab!B2", [[30]]);
  expect(values()).toEqual([40, 999]);
  service.write("Tab!B1", [[40]]);
  expect(values()).toEqual(["#NOT_COMPUTED!", 0.5]);
});

it.each([
  ["=B1/C1*100", 75],
  ["=ROUND(B1/(B1+B2)*100,1)", 33.3],
  ["=SUM(B1:C2)-SUM(B:B)", 20],
  ["=AVERAGE(B1:B2)+MAX(B1:C2)-MIN(B1:B2)", 37.5],
  ['=IF(C2="",IF(C1=0,0,B1/C1),1/0)', 0.75],
  ["=IF(A1>B1,1,0)", "#NOT_COMPUTED!"],
  ['=IFERROR(B1/D1,"vide")', "vide"],
  ["=COUNTA(A1:C2)*ABS(-B1)", 75],
  ["=SUM(A1:A2,B1)", 15],
  ["=B1/D1", "#DIV/0!"],
  ["=A2+B1", "#VALUE!"],
  ["=A2&B1", "#NOT_COMPUTED!"],
  ["=IFERROR(VLOOKUP(B1,B:C,2),0)", "#NOT_COMPUTED!"],
  ["=B1:B2*2", "#NOT_COMPUTED!"],
  ["=IF(B1,SUM(C1:C2),E9)", 20],
  ["=ROUND(-B1/10)", -2],
])("%s is %j once B1 is 15", (formula, value) => {
  opened([formula, "before"]);
  service.write("Tab!B1", [[15]]);
  expect(values()).toEqual([value]);
});

it("follow formulas that read formulas, in other tabs and before them, and never turn in circles", () => {
  opened(["=E2*2", 60], ["=B2+Autre!A1", 30], ["=E4+B2", 1], ["=E3+1", 1]);
  service.write("Autre!A1", [[3]]);
  expect(values()).toEqual([66, 33, 1, 1]);
  service.write("Tab!B2", [[31]]);
  expect(values().slice(0, 2)).toEqual([68, 34]);
  expect(values().slice(2)).toEqual(["#NOT_COMPUTED!", "#NOT_COMPUTED!"]);
});

it("follow what a name of the file stands for, which follows rows", () => {
  opened(["=SUMPRODUCT(MesAppels)", 40], ["=SUMPRODUCT(Autres)", 7]);
  const spreadsheet = service.store.get("S");
  if (spreadsheet === undefined) throw new Error("no spreadsheet");
  const named = { name: "mesappels", formula: "Tab!$B$1:$B$2" };
  service.store.put({
    ...spreadsheet,
    definedNames: [named, { name: "Zone", formula: "Autre!$A$1", sheetId: 1 }],
  });
  opened(["=SUMPRODUCT(MesAppels)", 40], ["=SUMPRODUCT(Autres)", 7]);
  service.write("Tab!C1", [[5]]);
  expect(values()).toEqual([40, 7]);
  service.batch({
    insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 } },
  });
  expect(service.store.get("S")?.definedNames?.map(({ formula }) => formula)).toEqual([
    "Tab!$B$1:$B$3",
    "Autre!$A$1",
  ]);
  service.write("Tab!B3", [[31]]);
  expect(service.read("Tab!E1:E3")).toEqual([["#NOT_COMPUTED!"], [], ["7"]]);
});

it("stay current through an insertion, and are computed again where a row that they read is deleted", () => {
  opened(["=SUM(B1:B2)", 40], ["=SUMPRODUCT(B1:B2)", 40]);
  const range = { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 };
  service.batch({ insertDimension: { range } });
  expect(service.read("Tab!E1:E3", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual([[40], [], [40]]);
  service.batch({ deleteDimension: { range } });
  expect(values()).toEqual([40, 40]);
  service.batch({ deleteDimension: { range: { ...range, startIndex: 0, endIndex: 1 } } });
  expect(values()).toEqual(["#NOT_COMPUTED!"]);
});
