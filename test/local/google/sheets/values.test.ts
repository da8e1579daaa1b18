import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

describe("reading values", () => {
  it("trims trailing blanks, keeps inner ones, leaves `values` out when all is empty", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["a", "", "c", ""], [], ["", "b"], [""]]);
    expect(service.read("Tab")).toEqual([["a", "", "c"], [], ["", "b"]]);
    expect(service.call("spreadsheets.values.get", { spreadsheetId: "S", range: "Tab!E5:F9" })).toEqual({
      range: "Tab!E5:F9",
      majorDimension: "ROWS",
    });
  });

  it.each([
    ["Tab", "Tab!A1:Z1000"],
    ["'Tab'!A2:C", "Tab!A2:C1000"],
    ["tab!B:B", "Tab!B1:B1000"],
    ["Tab!2:2", "Tab!A2:Z2"],
    ["Tab!A2:2", "Tab!A2:Z2"],
    ["Tab!C3:A1", "Tab!A1:C3"],
    ["Tab!A1:ZZ5000", "Tab!A1:Z1000"],
    ["Tab!R2C3", "Tab!C2"],
    ["B2", "Tab!B2"],
  ])("understands %s", (range, answered) => {
    const service = serviceForTests();
    expect(service.call("spreadsheets.values.get", { spreadsheetId: "S", range })).toMatchObject({
      range: answered,
    });
  });

  it.each(["Nope!A1", "Tab!A1:B2:C3", "Tab!A0", "Tab!", "'Tab", "Nope"])("refuses the range %s", (range) => {
    expect(() => serviceForTests().read(range)).toThrow(`Unable to parse range: ${range}`);
  });

  it("refuses a range that begins beyond the grid", () => {
    const service = serviceForTests();
    const message = "Range (Tab!A1001:B1001) exceeds grid limits. Max rows: 1000, max columns: 26";
    expect(() => service.read("Tab!A1001:B1001")).toThrow(message);
  });

  it("reads by columns, unformatted, and as formulas", () => {
    const service = serviceForTests();
    service.write(
      "Tab!A1",
      [
        ["=4/2", "2020-01-01"],
        ["50%", "TRUE"],
      ],
      "USER_ENTERED",
    );
    expect(service.read("Tab", { majorDimension: "COLUMNS" })).toEqual([
      ["2", "50%"],
      ["2020-01-01", "TRUE"],
    ]);
    expect(service.read("Tab", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual([
      [2, 43831],
      [0.5, true],
    ]);
    const asTexts = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" };
    expect(service.read("Tab!A1:B1", asTexts)).toEqual([[2, "2020-01-01"]]);
    expect(service.read("Tab!A1:B1", { valueRenderOption: "FORMULA" })).toEqual([["=4/2", 43831]]);
  });

  it("quotes tab names that are not plain or look like cells", () => {
    const service = serviceForTests();
    for (const [sheetId, title] of [
      [1, "D3"],
      [2, "Réclamations"],
      [3, "l'été"],
    ]) {
      service.batch({ addSheet: { properties: { sheetId, title } } });
    }
    const ranges = ["'D3'!A1", "Réclamations!A1", "'l''été'!A1"];
    expect(service.call("spreadsheets.values.batchGet", { spreadsheetId: "S", ranges })).toMatchObject({
      valueRanges: [{ range: "'D3'!A1" }, { range: "'Réclamations'!A1" }, { range: "'l''été'!A1" }],
    });
  });
});

describe("writing values", () => {
  it("leaves cells at null, empties them at an empty text, and counts what it wrote", () => {
    const service = serviceForTests();
    service.write("Tab!A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(
      service.write("Tab!A1:B2", [
        [null, ""],
        [null, null],
      ]),
    ).toEqual({
      spreadsheetId: "S",
      updatedRange: "Tab!A1:B2",
      updatedRows: 1,
      updatedColumns: 1,
      updatedCells: 1,
    });
    expect(service.read("Tab")).toEqual([["a"], ["c", "d"]]);
  });

  it.each([
    [
      "Tab!A1:B1",
      [["a", "b", "c"]],
      "Requested writing within range [Tab!A1:B1], but tried writing to column [C]",
    ],
    ["Tab!A1:B1", [["a"], ["b"]], "Requested writing within range [Tab!A1:B1], but tried writing to row [2]"],
    ["Tab!AA1", [["a"]], "Range (Tab!AA1) exceeds grid limits. Max rows: 1000, max columns: 26"],
    ["Tab!A1", [[["x"]]], 'Invalid values[0][0]: list_value {\n  values {\n    string_value: "x"\n  }\n}\n'],
    ["Tab!A1", "X", `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`],
    ["Tab!A1", [["x".repeat(50_001)]], "Your input contains more than the maximum of 50000 characters"],
  ])("refuses %s with a wrong block", (range, values, message) => {
    const service = serviceForTests();
    const params = { spreadsheetId: "S", range, valueInputOption: "RAW" };
    expect(() => service.call("spreadsheets.values.update", params, { values })).toThrow(message);
    expect(service.read("Tab")).toBeUndefined();
  });

  it("grows the grid under a block anchored at one cell", () => {
    const service = serviceForTests();
    service.write("Tab!A1000", [["a"], ["b"]]);
    expect(service.get("sheets.properties.gridProperties.rowCount")).toMatchObject({
      sheets: [{ properties: { gridProperties: { rowCount: 1001 } } }],
    });
  });

  it("requires valueInputOption and a body range equal to the asked one", () => {
    const service = serviceForTests();
    const params = { spreadsheetId: "S", range: "Tab!A1" };
    expect(() => service.call("spreadsheets.values.update", params, { values: [["a"]] })).toThrow(
      "'valueInputOption' is required but not specified",
    );
    const body = { range: "Tab!A2", values: [["a"]] };
    expect(() =>
      service.call("spreadsheets.values.update", { ...params, valueInputOption: "RAW" }, body),
    ).toThrow("Request range[Tab!A1] does not match value's range[Tab!A2]");
  });

  it("writes several ranges or none, counting rows and columns once", () => {
    const service = serviceForTests();
    const data = [
      { range: "Tab!A1:A2", values: [["a", "b"]], majorDimension: "COLUMNS" },
      { range: "Tab!B1", values: [["c"]] },
    ];
    const answer = service.call(
      "spreadsheets.values.batchUpdate",
      { spreadsheetId: "S" },
      { valueInputOption: "RAW", data },
    );
    expect(answer).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 1,
      responses: [{ updatedRange: "Tab!A1:A2" }, { updatedRange: "Tab!B1" }],
    });
    const broken = [
      { range: "Tab!A1", values: [["changed"]] },
      { range: "Nope!A1", values: [["x"]] },
    ];
    expect(() =>
      service.call(
        "spreadsheets.values.batchUpdate",
        { spreadsheetId: "S" },
        { valueInputOption: "RAW", data: broken },
      ),
    ).toThrow("Invalid data[1]: Unable to parse range: Nope!A1");
    expect(service.read("Tab")).toEqual([["a", "c"], ["b"]]);
  });

  it("answers the written values when asked", () => {
    const service = serviceForTests();
    const params = {
      spreadsheetId: "S",
      range: "Tab!A1",
      valueInputOption: "USER_ENTERED",
      includeValuesInResponse: "True",
      responseValueRenderOption: "UNFORMATTED_VALUE",
    };
    expect(service.call("spreadsheets.values.update", params, { values: [["12%"]] })).toMatchObject({
      updatedData: { range: "Tab!A1", majorDimension: "ROWS", values: [[0.12]] },
    });
  });

  it("refuses an unknown parameter", () => {
    expect(() => serviceForTests().read("Tab", { render: "x" })).toThrow(
      `Invalid JSON payload received. Unknown name "render": Cannot bind query parameter.`,
    );
  });
});

describe("clearing values", () => {
  it("empties cells and keeps their formats", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["12%", "b"]], "USER_ENTERED");
    expect(service.call("spreadsheets.values.clear", { spreadsheetId: "S", range: "Tab" })).toEqual({
      spreadsheetId: "S",
      clearedRange: "Tab!A1:Z1000",
    });
    expect(service.read("Tab")).toBeUndefined();
    expect(service.get("sheets.data.rowData.values.userEnteredFormat.numberFormat.type")).toEqual({
      sheets: [
        { data: [{ rowData: [{ values: [{ userEnteredFormat: { numberFormat: { type: "PERCENT" } } }] }] }] },
      ],
    });
    expect(
      service.call(
        "spreadsheets.values.batchClear",
        { spreadsheetId: "S" },
        { ranges: ["Tab!A1", "Tab!B2:C3"] },
      ),
    ).toEqual({ spreadsheetId: "S", clearedRanges: ["Tab!A1", "Tab!B2:C3"] });
  });
});
