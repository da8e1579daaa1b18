import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

describe("merges", () => {
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

  it("keep the first cell only, by rows or whole", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    service.batch({ mergeCells: { range, mergeType: "MERGE_ROWS" } });
    expect(service.read("Tab")).toEqual([["a"], ["c"]]);
    service.batch({ mergeCells: { range } });
    expect(service.get("sheets.merges")).toEqual({
      sheets: [{ merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }] }],
    });
    service.batch({ unmergeCells: { range } });
    expect(service.get("sheets.merges")).toEqual({ sheets: [{}] });
  });

  it("cannot be torn", () => {
    const service = serviceForTests();
    service.batch({ mergeCells: { range } });
    expect(() => service.batch({ unmergeCells: { range: { ...range, endRowIndex: 1 } } })).toThrow(
      "You must select all cells in a merged range to merge or unmerge them.",
    );
  });
});

describe("sortRange", () => {
  it("sorts numbers, texts, booleans, blanks last in both directions", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["b"], [2], [""], [true], ["A"], [10]]);
    const sort = (sortOrder: string) =>
      service.batch({
        sortRange: {
          range: { sheetId: 0, endColumnIndex: 2 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder }],
        },
      });
    sort("ASCENDING");
    expect(service.read("Tab")).toEqual([["2"], ["10"], ["A"], ["b"], ["TRUE"]]);
    sort("DESCENDING");
    expect(service.read("Tab")).toEqual([["TRUE"], ["b"], ["A"], ["10"], ["2"]]);
  });

  it("carries notes and row metadata along", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["b"], ["a"]]);
    const location = { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } };
    service.batch(
      { updateCells: { start: {}, rows: [{ values: [{ note: "of b" }] }], fields: "note" } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 4, metadataKey: "b", visibility: "DOCUMENT", location },
        },
      },
      { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ sortOrder: "ASCENDING" }] } },
    );
    expect(service.store.get("S")?.sheets[0]?.rows[1]?.[0]).toEqual({ value: "b", note: "of b" });
    expect(service.store.get("S")?.developerMetadata[0]?.location?.dimensionRange).toMatchObject({
      startIndex: 1,
      endIndex: 2,
    });
  });
});

describe("pasting", () => {
  const source = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };

  it("repeats the source over a multiple, transposes, and pastes parts of cells", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["12%", "b"]], "USER_ENTERED");
    const paste = (startRowIndex: number, endRowIndex: number, options: object) =>
      service.batch({
        copyPaste: {
          source,
          destination: { sheetId: 0, startRowIndex, endRowIndex, startColumnIndex: 0, endColumnIndex: 1 },
          ...options,
        },
      });
    paste(2, 4, {});
    paste(5, 6, { pasteOrientation: "TRANSPOSE" });
    paste(8, 9, { pasteType: "PASTE_VALUES" });
    expect(service.read("Tab")).toEqual([
      ["12%", "b"],
      [],
      ["12%", "b"],
      ["12%", "b"],
      [],
      ["12%"],
      ["b"],
      [],
      ["0.12", "b"],
    ]);
  });

  it("cuts cells", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["a", "b"]]);
    service.batch({ cutPaste: { source, destination: { rowIndex: 1, columnIndex: 1 } } });
    expect(service.read("Tab")).toEqual([[], ["", "a", "b"]]);
    expect(() => service.batch({ cutPaste: { source, destination: { columnIndex: 25 } } })).toThrow(
      "exceeds grid limits",
    );
  });
});

describe("findReplace", () => {
  it("replaces texts and counts", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["Ab ab"], ["x"], ["ab"]]);
    expect(service.batch({ findReplace: { find: "ab", replacement: "c", allSheets: true } })).toMatchObject({
      replies: [
        { findReplace: { occurrencesChanged: 3, valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1 } },
      ],
    });
    expect(service.read("Tab")).toEqual([["c c"], ["x"], ["c"]]);
  });
});

describe("updateBorders", () => {
  it("draws the edges and the inner lines", () => {
    const service = serviceForTests();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    service.batch({
      updateBorders: { range, top: { style: "SOLID" }, innerHorizontal: { style: "DOTTED" } },
    });
    const rows = service.store.get("S")?.sheets[0]?.rows;
    expect(rows?.[0]?.[0]?.format?.borders).toEqual({ top: { style: "SOLID" }, bottom: { style: "DOTTED" } });
    expect(rows?.[1]?.[0]?.format?.borders).toEqual({ top: { style: "DOTTED" } });
  });
});
