import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

describe("updateCells", () => {
  it("writes typed cells from a start, texts never being formulas", () => {
    const service = serviceForTests();
    const values = [
      text("=1+1"),
      { userEnteredValue: { numberValue: 0 } },
      { userEnteredValue: { boolValue: false } },
      { userEnteredValue: { formulaValue: "=6/4" } },
    ];
    service.batch({
      updateCells: { start: { rowIndex: 1, columnIndex: 1 }, rows: [{ values }], fields: "userEnteredValue" },
    });
    expect(service.read("Tab", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual([
      [],
      ["", "=1+1", 0, false, 1.5],
    ]);
  });

  it("clears the masked fields of a range that its rows do not reach", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    service.batch({ updateCells: { range, rows: [{ values: [text("x")] }], fields: "userEnteredValue" } });
    expect(service.read("Tab")).toEqual([["x"], [], ["e", "f"]]);
  });

  it("writes notes and reads them, rows cut after their last cell", () => {
    const service = serviceForTests();
    const note = (row: number, column: number, words: string) => ({
      updateCells: {
        start: { rowIndex: row, columnIndex: column },
        rows: [{ values: [{ note: words }] }],
        fields: "note",
      },
    });
    service.batch(note(0, 0, "one"), note(2, 2, "two"));
    expect(service.get("sheets.data.rowData.values.note", ["Tab"])).toEqual({
      sheets: [
        { data: [{ rowData: [{ values: [{ note: "one" }] }, {}, { values: [{}, {}, { note: "two" }] }] }] },
      ],
    });
    service.batch(note(0, 0, ""), note(2, 2, ""));
    expect(service.get("sheets.data.rowData.values.note", ["Tab"])).toEqual({ sheets: [{ data: [{}] }] });
  });

  it.each([
    [
      { start: { columnIndex: 25 }, rows: [{ values: [{}, {}] }] },
      "Attempting to write column: 26, beyond the last requested column of: 25",
    ],
    [
      { range: { endRowIndex: 1 }, rows: [{}, {}] },
      "Attempting to write row: 1, beyond the last requested row of: 0",
    ],
    [
      { range: { endRowIndex: 2000 } },
      "Range (Tab!A1:Z2000) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [{ range: { sheetId: 8 } }, "No grid with id: 8"],
    [
      { start: {}, rows: [{ values: [{ userEnteredValue: { formulaValue: "1" } }] }] },
      "Formula must begin with an equals sign: 1",
    ],
  ])("refuses %j", (request, message) => {
    const service = serviceForTests();
    expect(() => service.batch({ updateCells: { ...request, fields: "userEnteredValue" } })).toThrow(
      `Invalid requests[0].updateCells: ${message}`,
    );
  });

  it("says what of a cell it does not build", () => {
    const rows = [{ values: [{ pivotTable: { source: {} } }] }];
    expect(() => serviceForTests().batch({ updateCells: { start: {}, rows, fields: "*" } })).toThrow(
      "CellData.pivotTable",
    );
  });
});

describe("repeatCell", () => {
  it("formats a rectangle, each colour in both its fields, and merges masks", () => {
    const service = serviceForTests();
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    const repeat = (userEnteredFormat: object, fields: string) =>
      service.batch({ repeatCell: { range, cell: { userEnteredFormat }, fields } });
    repeat(
      { backgroundColor: { green: 66 / 255 }, textFormat: { bold: true, fontSize: 12 } },
      "userEnteredFormat(backgroundColor,textFormat)",
    );
    repeat({ textFormat: { bold: false } }, "userEnteredFormat.textFormat.bold");
    const format = {
      backgroundColor: { green: 0.25882354 },
      backgroundColorStyle: { rgbColor: { green: 0.25882354 } },
      textFormat: { bold: false, fontSize: 12 },
    };
    expect(service.get("sheets.data.rowData.values.userEnteredFormat", ["Tab!B2"])).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredFormat: format }] }] }] }],
    });
    repeat({}, "userEnteredFormat");
    expect(service.store.get("S")?.sheets[0]?.rows[1]).toBeUndefined();
  });

  it("shows the format that a cell has in effect", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [[12]]);
    expect(
      service.call("spreadsheets.get", { spreadsheetId: "S", ranges: ["Tab!A1"], includeGridData: true }),
    ).toMatchObject({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { numberValue: 12 },
                      effectiveValue: { numberValue: 12 },
                      formattedValue: "12",
                      effectiveFormat: { horizontalAlignment: "RIGHT", textFormat: { fontSize: 10 } },
                    },
                  ],
                },
              ],
              rowMetadata: [{ pixelSize: 21 }],
              columnMetadata: [{ pixelSize: 100 }],
            },
          ],
        },
      ],
    });
  });
});

describe("appendCells", () => {
  it("goes after the last row with data, past rows that only have a format", () => {
    const service = serviceForTests();
    const cell = { dataValidation: { condition: { type: "BOOLEAN" } } };
    service.batch({ repeatCell: { range: { sheetId: 0 }, cell, fields: "dataValidation" } });
    service.write("Tab!B2", [["data"]]);
    service.batch({
      appendCells: {
        sheetId: 0,
        rows: [{ values: [text("a")] }, { values: [text("b")] }],
        fields: "userEnteredValue",
      },
    });
    expect(service.read("Tab")).toEqual([[], ["", "data"], ["a"], ["b"]]);
  });

  it("grows the grid", () => {
    const service = serviceForTests();
    service.write("Tab!A1000", [["last"]]);
    service.batch({ appendCells: { rows: [{ values: [text("more")] }], fields: "*" } });
    expect(service.read("Tab!A1001")).toEqual([["more"]]);
  });
});

describe("setDataValidation", () => {
  it("sets and removes a rule, without its false fields", () => {
    const service = serviceForTests();
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    const condition = { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Oui" }] };
    service.batch({ setDataValidation: { range, rule: { condition, strict: true, showCustomUi: false } } });
    expect(service.get("sheets.data.rowData.values.dataValidation")).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ dataValidation: { condition, strict: true } }] }] }] }],
    });
    service.batch({ setDataValidation: { range } });
    expect(service.get("sheets.data.rowData.values.dataValidation")).toEqual({ sheets: [{ data: [{}] }] });
  });

  const list = (...values: string[]) => values.map((userEnteredValue) => ({ userEnteredValue }));

  it.each([
    [
      { type: "NUMBER_BETWEEN", values: list("1") },
      "requires exactly two ConditionValues, but 1 values were",
    ],
    [{ type: "NUMBER_EQ", values: list("1", "2") }, "requires exactly one ConditionValue, but 2 values were"],
    [{ type: "TEXT_EQ", values: list("a", "b") }, "requires exactly one ConditionValue, but 2 values were"],
    [{ type: "NOT_BLANK" }, "ConditionType 'NOT_BLANK' is not supported for data validation."],
    [
      { type: "TEXT_STARTS_WITH", values: list("a") },
      "'TEXT_STARTS_WITH' is not supported for data validation.",
    ],
    [{ type: "TEXT_NOT_EQ", values: list("a") }, "'TEXT_NOT_EQ' is not supported for data validation."],
    [
      { type: "DATE_BEFORE", values: [{ relativeDate: "TODAY" }] },
      "Relative dates are not supported in data validation.",
    ],
    [
      { type: "ONE_OF_RANGE", values: list("Tab!A1:A4") },
      "Invalid ConditionValue.userEnteredValue: Tab!A1:A4 for ConditionType: ONE_OF_RANGE",
    ],
    [{ type: "CUSTOM_FORMULA", values: list("A1>0") }, "A1>0 for ConditionType: CUSTOM_FORMULA"],
    [{ type: "ONE_OF_LIST", values: list("Oui", "=A1") }, "=A1 for ConditionType: ONE_OF_LIST"],
    [{ type: "NUMBER_GREATER", values: list("dix") }, "dix for ConditionType: NUMBER_GREATER"],
    [{ type: "DATE_AFTER", values: list("12") }, "12 for ConditionType: DATE_AFTER"],
    [{ values: list("a") }, "A condition must have a type."],
  ])("refuses %j, also in cells that are written", (condition, message) => {
    const service = serviceForTests();
    const range = { endRowIndex: 1, endColumnIndex: 1 };
    const cell = { dataValidation: { condition } };
    const rows = [{ values: [cell] }];
    const fields = "dataValidation";
    for (const request of [
      { setDataValidation: { range, rule: { condition } } },
      { repeatCell: { range, cell, fields } },
      { updateCells: { start: {}, rows, fields } },
      { appendCells: { rows, fields } },
    ]) {
      expect(() => service.batch(request)).toThrow(message);
    }
  });

  it("takes numbers and dates as the locale writes them, and formulas", () => {
    const service = serviceForTests("fr_FR");
    const set = (type: string, ...values: string[]) =>
      service.batch({
        setDataValidation: {
          range: { endRowIndex: 1, endColumnIndex: 1 },
          rule: { condition: { type, values: list(...values) } },
        },
      });
    set("NUMBER_BETWEEN", "1,5", "=A1");
    set("DATE_AFTER", "31/12/2020");
    set("ONE_OF_RANGE", "=Tab!A1:A4");
    expect(() => set("DATE_AFTER", "12/31/2020")).toThrow("12/31/2020 for ConditionType: DATE_AFTER");
  });
});

describe("cells that are written", () => {
  const range = { endRowIndex: 1, endColumnIndex: 1 };

  it("have number formats with a type", () => {
    const service = serviceForTests();
    const repeat = (numberFormat: object) =>
      service.batch({
        repeatCell: {
          range,
          cell: { userEnteredFormat: { numberFormat } },
          fields: "userEnteredFormat.numberFormat",
        },
      });
    expect(() => repeat({ pattern: "0" })).toThrow("A number format must have a type.");
    expect(() => repeat({ type: "NUMBER_FORMAT_TYPE_UNSPECIFIED" })).toThrow("must have a type.");
    repeat({ type: "NUMBER", pattern: "0" });
  });

  it("turn their text a quarter at most", () => {
    const rows = [{ values: [{ userEnteredFormat: { textRotation: { angle: 120 } } }] }];
    expect(() =>
      serviceForTests().batch({ updateCells: { start: {}, rows, fields: "userEnteredFormat" } }),
    ).toThrow("Invalid textRotation.angle: 120.");
  });

  it("have runs of formats in texts only", () => {
    const textFormatRuns = [{ format: { bold: true } }];
    const write = (userEnteredValue: object) =>
      serviceForTests().batch({
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue, textFormatRuns }] }],
          fields: "userEnteredValue,textFormatRuns",
        },
      });
    for (const value of [{ numberValue: 1 }, { boolValue: true }, { formulaValue: '="a"' }]) {
      expect(() => write(value)).toThrow("only valid on user entered strings");
    }
    expect(write({ stringValue: "a" })).toBeDefined();
  });
});
