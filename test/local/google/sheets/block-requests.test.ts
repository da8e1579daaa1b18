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

describe("merges and what is frozen", () => {
  const freeze = (gridProperties: object, fields = "gridProperties(frozenRowCount,frozenColumnCount)") => ({
    updateSheetProperties: { properties: { gridProperties }, fields },
  });
  const area = (
    startRowIndex: number,
    endRowIndex: number,
    startColumnIndex: number,
    endColumnIndex: number,
  ) => ({
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  });

  it("do not cross: a merge over the edge is refused", () => {
    const service = serviceForTests();
    service.batch(freeze({ frozenRowCount: 1, frozenColumnCount: 2 }));
    const merge = (range: object, mergeType = "MERGE_ALL") =>
      service.batch({ mergeCells: { range, mergeType } });
    expect(() => merge(area(0, 2, 3, 5))).toThrow("You can't merge frozen and non-frozen rows.");
    expect(() => merge(area(4, 5, 1, 3))).toThrow("You can't merge frozen and non-frozen columns.");
    // Row by row, only the columns' edge is crossed; column by column, only the rows'.
    expect(() => merge(area(0, 2, 1, 3), "MERGE_ROWS")).toThrow("non-frozen columns.");
    expect(() => merge(area(0, 2, 1, 3), "MERGE_COLUMNS")).toThrow("non-frozen rows.");
    merge(area(0, 1, 0, 2));
    merge(area(1, 3, 2, 4));
    expect(service.store.get("S")?.sheets[0]?.merges).toHaveLength(2);
  });

  it("do not cross: freezing through a merge is refused", () => {
    const service = serviceForTests();
    service.batch({ mergeCells: { range: area(0, 2, 0, 3) } });
    const rows =
      "Sorry, you can't freeze rows which contain only part of a merged cell. Try to break apart merged cells or freeze more rows to include the complete merged cells.";
    expect(() => service.batch(freeze({ frozenRowCount: 1 }, "gridProperties.frozenRowCount"))).toThrow(
      `Invalid requests[0].updateSheetProperties: ${rows}`,
    );
    expect(() => service.batch(freeze({ frozenRowCount: 2, frozenColumnCount: 1 }))).toThrow(
      "Sorry, you can't freeze columns which contain only part of a merged cell.",
    );
    service.batch(freeze({ frozenRowCount: 2, frozenColumnCount: 3 }));
    expect(service.store.get("S")?.sheets[0]?.properties.gridProperties).toMatchObject({
      frozenRowCount: 2,
      frozenColumnCount: 3,
    });
  });

  it("stay as a file has them while the edge does not move", () => {
    const service = serviceForTests();
    const spreadsheet = service.store.get("S");
    const [sheet] = spreadsheet?.sheets ?? [];
    if (spreadsheet === undefined || sheet === undefined) throw new Error("no sheet");
    const gridProperties = { ...sheet.properties.gridProperties, frozenRowCount: 1 };
    const properties = { ...sheet.properties, gridProperties };
    service.store.put({ ...spreadsheet, sheets: [{ ...sheet, properties, merges: [area(0, 2, 0, 1)] }] });
    service.batch({ updateSheetProperties: { properties: { title: "Nom" }, fields: "title" } });
    expect(service.store.get("S")?.sheets[0]?.properties.title).toBe("Nom");
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
