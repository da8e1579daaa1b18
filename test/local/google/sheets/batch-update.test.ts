import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

describe("a batch", () => {
  it("is all or nothing, and names the request that fails", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["kept"]]);
    const before = service.store.get("S");
    const requests = [
      {
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue: { stringValue: "changed" } }] }],
          fields: "userEnteredValue",
        },
      },
      { insertDimension: { range: { dimension: "ROWS", startIndex: 0, endIndex: 3 } } },
      { addSheet: { properties: { title: "Another" } } },
      { deleteSheet: { sheetId: 99 } },
    ];
    expect(() => service.batch(...requests)).toThrow("Invalid requests[3].deleteSheet: No sheet with id: 99");
    expect(service.store.get("S")).toBe(before);
    expect(service.read("Tab")).toEqual([["kept"]]);
  });

  it("leaves the version before untouched when it succeeds", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["old"]]);
    const before = service.store.get("S");
    service.write("Tab!A1", [["new"]]);
    expect(before?.sheets[0]?.rows[0]?.[0]?.value).toBe("old");
    expect(service.store.get("S")).not.toBe(before);
  });

  it("refuses an empty batch, an empty request, two kinds in one and unknown fields", () => {
    const service = serviceForTests();
    expect(() => service.batch()).toThrow("Must specify at least one request.");
    expect(() => service.batch({})).toThrow("Invalid requests[0]: No request set.");
    expect(() => service.batch({ addSheet: {}, deleteSheet: {} })).toThrow(
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    );
    expect(() => service.batch({ addSheet: { propertys: {} } })).toThrow(
      `Invalid JSON payload received. Unknown name "propertys" at 'requests[0].add_sheet': Cannot find field.`,
    );
    expect(() => service.batch({ mergeCells: { mergeType: "MERGE_SOME" } })).toThrow(
      "Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeType), \"MERGE_SOME\"",
    );
  });

  it("answers 501 for what it knows but does not build", () => {
    const service = serviceForTests();
    expect(() => service.batch({ addBanding: { bandedRange: {} } })).toThrow(
      "The local stand-in does not build addBanding (requests[0]).",
    );
    expect(() => service.batch({ addBanding: { table: {} } })).toThrow(
      `Invalid JSON payload received. Unknown name "table" at 'requests[0].add_banding': Cannot find field.`,
    );
    expect(() => service.call("spreadsheets.values.batchGetByDataFilter", {})).toThrow("does not build");
  });

  it("answers the spreadsheet when asked", () => {
    const service = serviceForTests();
    service.write("Tab!B2", [["x"]]);
    const answer = service.call(
      "spreadsheets.batchUpdate",
      { spreadsheetId: "S" },
      {
        requests: [{ addSheet: { properties: { title: "Two" } } }],
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ["Tab!B2"],
      },
    );
    expect(answer).toMatchObject({
      updatedSpreadsheet: {
        sheets: [
          {
            properties: { title: "Tab" },
            data: [{ startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: "x" }] }] }],
          },
        ],
      },
    });
  });
});
