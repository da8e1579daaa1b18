import { describe, expect, it } from "vitest";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

describe("developer metadata", () => {
  const create = (service: TestService, metadata: object) =>
    service.batch({
      createDeveloperMetadata: {
        developerMetadata: { visibility: "DOCUMENT", metadataKey: "k", ...metadata },
      },
    });
  const row = { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 3, endIndex: 4 } };

  it("is found by id, key, place and range", () => {
    const service = serviceForTests();
    create(service, { metadataId: 1, location: { spreadsheet: true }, metadataValue: "v" });
    create(service, { metadataId: 2, location: { sheetId: 0 } });
    create(service, { metadataId: 3, location: row, visibility: "PROJECT" });
    const search = (filter: object) => {
      const answer = service.call(
        "spreadsheets.developerMetadata.search",
        { spreadsheetId: "S" },
        { dataFilters: [filter] },
      );
      const found: { developerMetadata: { metadataId: number } }[] =
        Reflect.get(Object(answer), "matchedDeveloperMetadata") ?? [];
      return found.map(({ developerMetadata }) => developerMetadata.metadataId);
    };
    expect(search({ developerMetadataLookup: { metadataKey: "k" } })).toEqual([1, 2, 3]);
    expect(search({ developerMetadataLookup: { metadataId: 2 } })).toEqual([2]);
    expect(search({ developerMetadataLookup: { metadataValue: "v", visibility: "DOCUMENT" } })).toEqual([1]);
    expect(search({ developerMetadataLookup: { locationType: "ROW" } })).toEqual([3]);
    const onSheet = { metadataLocation: { sheetId: 0 } };
    const exact = { ...onSheet, locationMatchingStrategy: "EXACT_LOCATION" };
    expect(search({ developerMetadataLookup: exact })).toEqual([2]);
    const intersecting = { ...onSheet, locationMatchingStrategy: "INTERSECTING_LOCATION" };
    expect(search({ developerMetadataLookup: intersecting })).toEqual([2, 3]);
    // Intersecting unless said otherwise; the whole spreadsheet intersects nothing.
    expect(search({ developerMetadataLookup: onSheet })).toEqual([2, 3]);
    const whole = { metadataLocation: { spreadsheet: true } };
    expect(search({ developerMetadataLookup: whole })).toEqual([1]);
    for (const [lookup, message] of [
      [{ locationMatchingStrategy: "EXACT_LOCATION" }, "requires a metadataLocation"],
      [{ ...exact, locationType: "SHEET" }, "must be left unspecified"],
      [{ ...onSheet, locationType: "SPREADSHEET" }, "cannot intersect"],
      [{ ...whole, ...intersecting, locationType: "SPREADSHEET" }, "cannot intersect"],
    ] as const) {
      expect(() => search({ developerMetadataLookup: lookup })).toThrow(message);
    }
    expect(search({ a1Range: "Tab!A1:A3" })).toEqual([2]);
    expect(search({ gridRange: { sheetId: 0, startRowIndex: 3, endRowIndex: 4 } })).toEqual([2, 3]);
    expect(service.store.get("S")?.developerMetadata[2]).toEqual({
      metadataId: 3,
      metadataKey: "k",
      visibility: "PROJECT",
      location: { locationType: "ROW", dimensionRange: { dimension: "ROWS", startIndex: 3, endIndex: 4 } },
    });
    expect(service.get("developerMetadata.metadataId,sheets.developerMetadata.metadataId")).toEqual({
      developerMetadata: [{ metadataId: 1 }],
      sheets: [{ developerMetadata: [{ metadataId: 2 }] }],
    });
  });

  it("with an id in use refuses the whole batch", () => {
    const service = serviceForTests();
    create(service, { metadataId: 5, location: { spreadsheet: true } });
    const rows = [{ values: [{ userEnteredValue: { stringValue: "twice" } }] }];
    const guard = {
      metadataId: 5,
      metadataKey: "k",
      visibility: "DOCUMENT",
      location: { spreadsheet: true },
    };
    const again = () =>
      service.batch(
        { appendCells: { rows, fields: "userEnteredValue" } },
        { createDeveloperMetadata: { developerMetadata: guard } },
      );
    expect(again).toThrow(
      "Invalid requests[1].createDeveloperMetadata: Cannot add developer metadata with ID [5] because developer metadata with that ID already exists.",
    );
    expect(service.read("Tab")).toBeUndefined();
  });

  it("is limited to 30,000 characters, per sheet and for the spreadsheet", () => {
    const service = serviceForTests();
    create(service, { location: { spreadsheet: true }, metadataValue: "x".repeat(29_999) });
    create(service, { location: { sheetId: 0 }, metadataValue: "x".repeat(29_999) });
    expect(() => create(service, { location: row })).toThrow("30000 characters");
  });

  it("is deleted through a filter", () => {
    const service = serviceForTests();
    create(service, { metadataId: 1, location: { spreadsheet: true }, metadataValue: "old" });
    const dataFilter = { developerMetadataLookup: { metadataId: 1 } };
    expect(service.batch({ deleteDeveloperMetadata: { dataFilter } })).toMatchObject({
      replies: [
        { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 1, metadataValue: "old" }] } },
      ],
    });
    expect(service.batch({ deleteDeveloperMetadata: { dataFilter } })).toMatchObject({
      replies: [{ deleteDeveloperMetadata: {} }],
    });
  });

  it.each([
    [{ location: {} }, "must have a location"],
    [
      { location: { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 2 } } },
      "single row or column",
    ],
    [
      { location: { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 999 } } },
      "single row or column",
    ],
    [{ metadataKey: "", location: { spreadsheet: true } }, "must always have a key specified."],
    [{ visibility: null, location: { spreadsheet: true } }, "must always have visibility specified."],
    [{ metadataId: -1, location: { spreadsheet: true } }, "Must be positive."],
    [{ location: { sheetId: 4 } }, "No sheet with id: 4"],
  ])("refuses %j", (metadata, message) => {
    expect(() => create(serviceForTests(), metadata)).toThrow(message);
  });

  it("selects data by filter", () => {
    const service = serviceForTests();
    service.write("Tab!A4", [["row four"]]);
    create(service, { location: row });
    const body = { dataFilters: [{ developerMetadataLookup: { metadataKey: "k" } }] };
    const params = { spreadsheetId: "S", fields: "sheets.data(startRow,rowData.values.formattedValue)" };
    expect(service.call("spreadsheets.getByDataFilter", params, body)).toEqual({
      sheets: [{ data: [{ startRow: 3, rowData: [{ values: [{ formattedValue: "row four" }] }] }] }],
    });
  });
});
