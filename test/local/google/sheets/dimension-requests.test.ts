import { beforeEach, describe, expect, it } from "vitest";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: "ROWS",
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: "COLUMNS",
  startIndex,
  endIndex,
});
const area = (startRowIndex: number, endRowIndex: number, startColumnIndex = 0, endColumnIndex = 2) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

let service: TestService;

beforeEach(() => {
  service = serviceForTests();
  service.write("Tab!A1", [
    ["a1", "b1"],
    ["a2", "b2"],
    ["a3", "b3"],
    ["a4", "b4"],
  ]);
});

function sheet() {
  return service.store.get("S")?.sheets[0];
}

describe("inserting and deleting", () => {
  it("moves cells and grows the grid", () => {
    service.batch(
      { insertDimension: { range: rows(1, 3) } },
      { insertDimension: { range: columns(1, 2), inheritFromBefore: true } },
    );
    expect(service.read("Tab")).toEqual([
      ["a1", "", "b1"],
      [],
      [],
      ["a2", "", "b2"],
      ["a3", "", "b3"],
      ["a4", "", "b4"],
    ]);
    expect(sheet()?.properties.gridProperties).toMatchObject({ rowCount: 1002, columnCount: 27 });
  });

  it("takes the look of the neighbour asked for", () => {
    const cell = { userEnteredFormat: { textFormat: { bold: true } }, note: "n" };
    service.batch(
      { repeatCell: { range: { sheetId: 0, ...area(1, 2, 0, 1) }, cell, fields: "userEnteredFormat,note" } },
      { insertDimension: { range: rows(2, 3), inheritFromBefore: true } },
      { insertDimension: { range: rows(1, 2) } },
    );
    const look = [{ format: { textFormat: { bold: true } } }];
    expect(sheet()?.rows[3]).toEqual(look);
    expect(sheet()?.rows[1]).toEqual(look);
  });

  it("shifts merges, names, protections, filters, groups, rules, metadata, charts and frozen rows", () => {
    const source = { sourceRange: { sources: [{ sheetId: 0, ...area(0, 4, 1, 2) }] } };
    const spec = { basicChart: { chartType: "COLUMN", series: [{ series: source }] } };
    const metadata = {
      metadataId: 1,
      metadataKey: "k",
      visibility: "DOCUMENT",
      location: { dimensionRange: rows(2, 3) },
    };
    const condition = { type: "NOT_BLANK" };
    service.batch(
      { mergeCells: { range: { sheetId: 0, ...area(2, 4) } } },
      { addNamedRange: { namedRange: { name: "n", namedRangeId: "n1", range: area(1, 3) } } },
      { addProtectedRange: { protectedRange: { range: area(3, 4) } } },
      { setBasicFilter: { filter: { range: area(0, 4) } } },
      { addDimensionGroup: { range: rows(2, 4) } },
      {
        addConditionalFormatRule: { rule: { ranges: [area(2, 3)], booleanRule: { condition, format: {} } } },
      },
      { createDeveloperMetadata: { developerMetadata: metadata } },
      {
        addChart: {
          chart: { spec, position: { overlayPosition: { anchorCell: { rowIndex: 3, columnIndex: 4 } } } },
        },
      },
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 2 } },
          fields: "gridProperties.frozenRowCount",
        },
      },
      { insertDimension: { range: rows(1, 2) } },
    );
    const now = service.store.get("S");
    expect(sheet()?.merges).toEqual([area(3, 5)]);
    expect(now?.namedRanges[0]?.range).toEqual(area(2, 4));
    expect(sheet()?.protectedRanges[0]?.range).toEqual(area(4, 5));
    expect(sheet()?.basicFilter?.range).toEqual(area(0, 5));
    expect(sheet()?.rowGroups[0]?.range).toMatchObject({ startIndex: 3, endIndex: 5 });
    expect(sheet()?.conditionalFormats[0]?.ranges).toEqual([area(3, 4)]);
    expect(now?.developerMetadata[0]?.location?.dimensionRange).toMatchObject({ startIndex: 3, endIndex: 4 });
    const chart = sheet()?.charts[0];
    expect(chart?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.[0]).toEqual(area(0, 5, 1, 2));
    expect(chart?.position?.overlayPosition?.anchorCell).toEqual({ rowIndex: 4, columnIndex: 4 });
    expect(sheet()?.properties.gridProperties.frozenRowCount).toBe(3);
    service.batch({ deleteDimension: { range: rows(2, 5) } });
    expect(sheet()?.merges).toEqual([]);
    expect(service.store.get("S")?.namedRanges).toEqual([]);
    expect(service.store.get("S")?.developerMetadata).toEqual([]);
    expect(sheet()?.basicFilter?.range).toEqual(area(0, 2));
    expect(sheet()?.properties.gridProperties.frozenRowCount).toBe(2);
  });

  it.each([
    [
      { insertDimension: { range: rows(1001, 1002) } },
      "range.startIndex is larger than current grid size (1000)",
    ],
    [
      { insertDimension: { range: rows(1000, 1001) } },
      "range.startIndex must be less than the grid size if inheritFromBefore is false.",
    ],
    [
      { deleteDimension: { range: rows(5, 1001) } },
      "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    ],
    [{ deleteDimension: { range: columns(0, 26) } }, "You can't delete all the columns on the sheet."],
    [{ deleteDimension: { range: { sheetId: 0, startIndex: 0, endIndex: 1 } } }, "No dimension specified."],
    [{ deleteDimension: { range: rows(3, 3) } }, "range.startIndex[3] must be less than endIndex[3]"],
    [{ appendDimension: { dimension: "ROWS", length: 0 } }, "length must be greater than 0."],
    [{ appendDimension: { dimension: "COLUMNS", length: 20_000 } }, "above the limit of 18278"],
    [
      { moveDimension: { source: rows(1, 3), destinationIndex: 2 } },
      "destinationIndex[2] must not be within the source range.",
    ],
  ])("refuses %j", (request, message) => {
    expect(() => service.batch(request)).toThrow(message);
  });

  it("refuses to delete all rows that are not frozen", () => {
    service.batch({
      updateSheetProperties: {
        properties: { gridProperties: { frozenRowCount: 1 } },
        fields: "gridProperties.frozenRowCount",
      },
    });
    expect(() => service.batch({ deleteDimension: { range: rows(1, 1000) } })).toThrow(
      "Sorry, it is not possible to delete all non-frozen rows.",
    );
  });

  it("adds rows and columns at the end", () => {
    service.batch(
      { appendDimension: { dimension: "ROWS", length: 5 } },
      { appendDimension: { dimension: "COLUMNS", length: 1 } },
    );
    expect(sheet()?.properties.gridProperties).toMatchObject({ rowCount: 1005, columnCount: 27 });
  });
});

describe("moving", () => {
  it("carries rows forwards and backwards with what is on them", () => {
    const metadata = {
      metadataId: 1,
      metadataKey: "k",
      visibility: "DOCUMENT",
      location: { dimensionRange: rows(0, 1) },
    };
    service.batch(
      { createDeveloperMetadata: { developerMetadata: metadata } },
      { moveDimension: { source: rows(0, 1), destinationIndex: 3 } },
    );
    expect(service.read("Tab!A:A")).toEqual([["a2"], ["a3"], ["a1"], ["a4"]]);
    expect(service.store.get("S")?.developerMetadata[0]?.location?.dimensionRange).toMatchObject({
      startIndex: 2,
    });
    service.batch({ moveDimension: { source: rows(2, 4), destinationIndex: 0 } });
    expect(service.read("Tab!A:A")).toEqual([["a1"], ["a4"], ["a2"], ["a3"]]);
  });

  it("moves columns to an empty place", () => {
    service.batch({ moveDimension: { source: columns(0, 1), destinationIndex: 4 } });
    expect(service.read("Tab!1:1")).toEqual([["b1", "", "", "a1"]]);
  });
});

describe("properties of rows and columns", () => {
  it("hides and sizes columns", () => {
    service.batch(
      {
        updateDimensionProperties: {
          range: columns(0, 2),
          properties: { pixelSize: 50, hiddenByUser: true },
          fields: "*",
        },
      },
      {
        updateDimensionProperties: {
          range: columns(1, 2),
          properties: { hiddenByUser: false },
          fields: "hiddenByUser",
        },
      },
    );
    expect(service.get("sheets.data.columnMetadata", ["Tab!A1:C1"])).toEqual({
      sheets: [
        {
          data: [
            {
              columnMetadata: [{ pixelSize: 50, hiddenByUser: true }, { pixelSize: 50 }, { pixelSize: 100 }],
            },
          ],
        },
      ],
    });
  });

  it("fits columns to their widest text", () => {
    service.write("Tab!A1", [["A".repeat(1024)]]);
    service.batch({ autoResizeDimensions: { dimensions: columns(0, 1) } });
    expect(service.get("sheets.data.columnMetadata", ["Tab!A1:B1"])).toEqual({
      sheets: [{ data: [{ columnMetadata: [{ pixelSize: 8691 }, { pixelSize: 100 }] }] }],
    });
  });
});

describe("groups", () => {
  it("nest, split and disappear", () => {
    expect(
      service.batch(
        { addDimensionGroup: { range: rows(0, 5) } },
        { addDimensionGroup: { range: rows(1, 3) } },
      ),
    ).toMatchObject({
      replies: [
        { addDimensionGroup: { dimensionGroups: [{ depth: 1 }] } },
        {
          addDimensionGroup: {
            dimensionGroups: [
              { range: { dimension: "ROWS", startIndex: 0, endIndex: 5 }, depth: 1 },
              { range: { dimension: "ROWS", startIndex: 1, endIndex: 3 }, depth: 2 },
            ],
          },
        },
      ],
    });
    service.batch({
      updateDimensionGroup: {
        dimensionGroup: { range: rows(1, 3), depth: 2, collapsed: true },
        fields: "collapsed",
      },
    });
    expect(sheet()?.rowGroups[1]).toMatchObject({ collapsed: true });
    expect(sheet()?.rowMetadata[1]).toEqual({ hiddenByUser: true });
    service.batch({ deleteDimensionGroup: { range: rows(0, 5) } });
    expect(sheet()?.rowGroups).toMatchObject([{ range: { startIndex: 1, endIndex: 3 }, depth: 1 }]);
    expect(service.batch({ deleteDimensionGroup: { range: rows(1, 3) } })).toMatchObject({
      replies: [{ deleteDimensionGroup: {} }],
    });
    expect(() => service.batch({ deleteDimensionGroup: { range: rows(1, 3) } })).toThrow("there is no group");
  });
});

describe("deleteRange", () => {
  it("pulls cells within their columns or rows", () => {
    service.batch({ deleteRange: { range: { sheetId: 0, ...area(1, 2, 0, 1) }, shiftDimension: "ROWS" } });
    expect(service.read("Tab")).toEqual([
      ["a1", "b1"],
      ["a3", "b2"],
      ["a4", "b3"],
      ["", "b4"],
    ]);
    service.batch({ deleteRange: { range: { sheetId: 0, ...area(0, 1, 0, 1) }, shiftDimension: "COLUMNS" } });
    expect(service.read("Tab!1:1")).toEqual([["b1"]]);
  });
});
