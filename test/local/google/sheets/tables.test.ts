// Tables that staff make of their tabs, and what their typed columns refuse.
import { describe, expect, it } from "vitest";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

const TYPED = "This operation is not allowed on cells in typed columns.";
const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 4 };
const choice = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Oui" }] } };

/** A table on B1:D4: a column without type, one of dates, one of choices. */
function withTable(): TestService {
  const service = serviceForTests();
  service.write("Tab!A1", [["Hors", "Nom", "Le", ""]]);
  service.batch({
    addTable: {
      table: {
        name: "Suivi",
        range,
        columnProperties: [
          { columnIndex: 1, columnType: "DATE" },
          { columnIndex: 2, columnName: "Avis", columnType: "DROPDOWN", dataValidationRule: choice },
        ],
      },
    },
  });
  return service;
}

const column = (startColumnIndex: number, startRowIndex = 1, endRowIndex = 3) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex: startColumnIndex + 1,
});

describe("a table", () => {
  it("is answered with every column, named by its header", () => {
    const service = withTable();
    expect(service.read("Tab!D1")).toEqual([["Avis"]]);
    service.write("Tab!B1", [["Prénom"]]);
    expect(service.get("sheets.tables")).toEqual({
      sheets: [
        {
          tables: [
            {
              tableId: "101",
              name: "Suivi",
              range: { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 4 },
              columnProperties: [
                { columnName: "Prénom" },
                { columnIndex: 1, columnName: "Le", columnType: "DATE" },
                {
                  columnIndex: 2,
                  columnName: "Avis",
                  columnType: "DROPDOWN",
                  dataValidationRule: choice,
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("follows its cells, its columns too", () => {
    const service = withTable();
    service.batch(
      { insertDimension: { range: { dimension: "COLUMNS", startIndex: 2, endIndex: 3 } } },
      { insertDimension: { range: { dimension: "ROWS", startIndex: 0, endIndex: 1 } } },
    );
    const table = () => service.store.get("S")?.sheets[0]?.tables[0];
    expect(table()).toMatchObject({
      range: { startRowIndex: 1, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 5 },
      columnProperties: [
        { columnIndex: 2, columnType: "DATE" },
        { columnIndex: 3, columnType: "DROPDOWN" },
      ],
    });
    service.batch({ deleteDimension: { range: { dimension: "COLUMNS", startIndex: 3, endIndex: 4 } } });
    expect(table()?.columnProperties).toMatchObject([{ columnIndex: 2, columnType: "DROPDOWN" }]);
    expect(table()?.columnProperties).toHaveLength(1);
  });

  it.each([
    [{ range: { ...range, startColumnIndex: 3, endColumnIndex: 6 } }, "overlaps another table"],
    [{ range: column(6), name: "suivi" }, 'A table with the name "suivi" already exists.'],
    [{ range: column(6), tableId: "101" }, "a table with that ID already exists."],
    [
      { range: column(6), columnProperties: [{ columnType: "DROPDOWN" }] },
      "Condition must be set for dropdown column type.",
    ],
    [
      { range: column(6), columnProperties: [{ columnType: "DATE", dataValidationRule: choice }] },
      "Cannot set condition for non-dropdown column type.",
    ],
    [
      {
        range: column(6),
        columnProperties: [
          { columnType: "DROPDOWN", dataValidationRule: { condition: { type: "NOT_BLANK" } } },
        ],
      },
      "must be ONE_OF_LIST",
    ],
    [{ range: column(6), columnProperties: [{ columnIndex: 1 }] }, "No column of the table at index: 1"],
    [{ range: column(6), columnProperties: [{}, { columnIndex: 0 }] }, "is given twice"],
    [{}, "Must specify a range."],
  ])("is refused: %j", (table, message) => {
    expect(() => withTable().batch({ addTable: { table } })).toThrow(message);
  });
});

describe("a typed column", () => {
  const numberFormat = { type: "NUMBER", pattern: "0" };
  const cell = { userEnteredValue: { numberValue: 1 }, userEnteredFormat: { numberFormat } };

  it.each([
    ["a validation", { setDataValidation: { range: column(2), rule: choice } }],
    ["the removal of one", { setDataValidation: { range: column(3) } }],
    ["a number format", { repeatCell: { range: column(2), cell, fields: "userEnteredFormat.numberFormat" } }],
    ["a whole format", { repeatCell: { range: column(2), cell, fields: "userEnteredFormat" } }],
    ["all fields", { updateCells: { range: column(2), rows: [{ values: [cell] }], fields: "*" } }],
    [
      "a format beside it that reaches it",
      {
        updateCells: {
          start: { rowIndex: 1, columnIndex: 1 },
          rows: [{ values: [{}, cell] }],
          fields: "userEnteredFormat.numberFormat",
        },
      },
    ],
    [
      "an appended row with formats",
      {
        appendCells: {
          rows: [{ values: [cell, cell, cell] }],
          fields: "userEnteredValue,userEnteredFormat.numberFormat",
        },
      },
    ],
  ])("refuses %s", (_what, request) => {
    const service = withTable();
    const before = service.store.get("S");
    expect(() => service.batch(request)).toThrow(TYPED);
    expect(service.store.get("S")).toBe(before);
  });

  it("takes values, notes and looks; its header and the columns without type take all", () => {
    const service = withTable();
    service.batch(
      { updateCells: { range: column(2), rows: [{ values: [cell] }], fields: "userEnteredValue,note" } },
      {
        repeatCell: {
          range: column(2),
          cell: { userEnteredFormat: { wrapStrategy: "WRAP" } },
          fields: "userEnteredFormat.wrapStrategy",
        },
      },
      { setDataValidation: { range: column(1), rule: choice } },
      { setDataValidation: { range: column(2, 0, 1), rule: choice } },
      { setDataValidation: { range: column(2, 4, 9), rule: choice } },
      { appendCells: { rows: [{ values: [cell, cell, cell] }], fields: "userEnteredValue" } },
    );
    expect(service.read("Tab!C2:C3")).toEqual([["1"], ["1"]]);
  });
});
