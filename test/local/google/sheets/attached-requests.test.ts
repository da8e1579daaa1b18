import { describe, expect, it } from "vitest";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const shownRange = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe("protected ranges", () => {
  it("come back with the caller among the editors, though the reply does not say it", () => {
    const service = serviceForTests();
    const editors = { users: [], groups: [] };
    expect(
      service.batch({ addProtectedRange: { protectedRange: { range, editors, warningOnly: false } } }),
    ).toMatchObject({
      replies: [
        {
          addProtectedRange: {
            protectedRange: {
              protectedRangeId: 101,
              range: shownRange,
              requestingUserCanEdit: true,
              editors: {},
            },
          },
        },
      ],
    });
    expect(service.get("sheets.protectedRanges")).toEqual({
      sheets: [
        {
          protectedRanges: [
            {
              protectedRangeId: 101,
              range: shownRange,
              requestingUserCanEdit: true,
              editors: { users: ["agent@exemple.fr"] },
            },
          ],
        },
      ],
    });
  });

  it("are changed and deleted by id", () => {
    const service = serviceForTests();
    service.batch({ addProtectedRange: { protectedRange: { range, protectedRangeId: 3 } } });
    service.batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 3, description: "d", warningOnly: true },
        fields: "description,warningOnly",
      },
    });
    expect(service.store.get("S")?.sheets[0]?.protectedRanges[0]).toMatchObject({
      description: "d",
      warningOnly: true,
      range: shownRange,
    });
    service.batch({ deleteProtectedRange: { protectedRangeId: 3 } });
    expect(() => service.batch({ deleteProtectedRange: { protectedRangeId: 3 } })).toThrow(
      "No protected range with id: 3",
    );
  });

  it.each([
    [{ range: { sheetId: 0 } }, 'Sheet "Tab" already has sheet protection.'],
    [{ range, protectedRangeId: 1 }, "Cannot add protected range with ID: 1"],
    [
      { range, warningOnly: true, editors: { users: ["a@b.fr"] } },
      "ProtectedRange is warningOnly. Editors cannot be set on it.",
    ],
    [{ range: { ...range, endRowIndex: 1001 } }, "exceeds grid limits"],
    [{}, "A protected range must have a range."],
    [{ namedRangeId: "none" }, "No named range with id: none"],
  ])("refuse %j", (protectedRange, message) => {
    const service = serviceForTests();
    service.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, protectedRangeId: 1 } } });
    expect(() => service.batch({ addProtectedRange: { protectedRange } })).toThrow(message);
  });
});

describe("named ranges", () => {
  it("are read by name, with or without a tab", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["a", "b", "c"], ["d"]]);
    expect(service.batch({ addNamedRange: { namedRange: { name: "Zone", range } } })).toMatchObject({
      replies: [{ addNamedRange: { namedRange: { namedRangeId: "101", name: "Zone", range: shownRange } } }],
    });
    expect(service.read("zone")).toEqual([["a", "b"], ["d"]]);
    expect(service.read("'Tab'!Zone")).toEqual([["a", "b"], ["d"]]);
    service.batch({
      updateNamedRange: { namedRange: { namedRangeId: "101", name: "Place" }, fields: "name" },
    });
    expect(() => service.read("Zone")).toThrow("Unable to parse range: Zone");
    service.batch({ deleteNamedRange: { namedRangeId: "101" } });
    expect(service.get("namedRanges")).toEqual({});
  });

  it.each([
    [{ name: "a b", range }, "The name of a named range is invalid: a b"],
    [{ name: "A1", range }, "The name of a named range is invalid: A1"],
    [
      { name: "zone", range },
      "Cannot add named range with name zone, a named range with that name already exists.",
    ],
    [{ name: "other", range: { sheetId: 7 } }, "No grid with id: 7"],
  ])("refuse %j", (namedRange, message) => {
    const service = serviceForTests();
    service.batch({ addNamedRange: { namedRange: { name: "Zone", range } } });
    expect(() => service.batch({ addNamedRange: { namedRange } })).toThrow(message);
  });
});

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
    expect(search({ developerMetadataLookup: { metadataLocation: { sheetId: 0 } } })).toEqual([2]);
    const intersecting = {
      metadataLocation: { sheetId: 0 },
      locationMatchingStrategy: "INTERSECTING_LOCATION",
    };
    expect(search({ developerMetadataLookup: intersecting })).toEqual([2, 3]);
    expect(search({ a1Range: "Tab!A1:A3" })).toEqual([2]);
    expect(search({ gridRange: { sheetId: 0, startRowIndex: 3, endRowIndex: 4 } })).toEqual([2, 3]);
    expect(
      service.call("spreadsheets.developerMetadata.get", { spreadsheetId: "S", metadataId: "3" }),
    ).toEqual({
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

  it("is updated and deleted through filters", () => {
    const service = serviceForTests();
    create(service, { metadataId: 1, location: { spreadsheet: true } });
    const dataFilters = [{ developerMetadataLookup: { metadataId: 1 } }];
    service.batch({
      updateDeveloperMetadata: {
        dataFilters,
        developerMetadata: { metadataValue: "new" },
        fields: "metadataValue",
      },
    });
    expect(service.batch({ deleteDeveloperMetadata: { dataFilter: dataFilters[0] } })).toMatchObject({
      replies: [
        { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 1, metadataValue: "new" }] } },
      ],
    });
    expect(service.batch({ deleteDeveloperMetadata: { dataFilter: dataFilters[0] } })).toMatchObject({
      replies: [{ deleteDeveloperMetadata: {} }],
    });
  });

  it.each([
    [{ location: {} }, "must have a location"],
    [
      { location: { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 2 } } },
      "single row or column",
    ],
    [{ metadataKey: "", location: { spreadsheet: true } }, "metadataKey"],
    [{ visibility: null, location: { spreadsheet: true } }, "visibility"],
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

describe("conditional formats", () => {
  const rule = (background: object) => ({
    ranges: [range],
    booleanRule: {
      condition: { type: "NUMBER_GREATER", values: [{ userEnteredValue: "1" }] },
      format: { backgroundColor: background },
    },
  });

  it("are added in their place, changed, moved and deleted", () => {
    const service = serviceForTests();
    service.batch(
      { addConditionalFormatRule: { rule: rule({ red: 1 }) } },
      { addConditionalFormatRule: { rule: rule({ blue: 1 }), index: 0 } },
    );
    const colors = () =>
      service.store
        .get("S")
        ?.sheets[0]?.conditionalFormats.map((item) => item.booleanRule?.format?.backgroundColor);
    expect(colors()).toEqual([{ blue: 1 }, { red: 1 }]);
    expect(
      service.batch({ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } }),
    ).toMatchObject({
      replies: [{ updateConditionalFormatRule: { newIndex: 1 } }],
    });
    expect(colors()).toEqual([{ red: 1 }, { blue: 1 }]);
    expect(service.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toMatchObject({
      replies: [{ deleteConditionalFormatRule: { rule: { ranges: [shownRange] } } }],
    });
    expect(() => service.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toThrow(
      "No conditional format on sheet: 0 at index: 1",
    );
  });

  it("need a range and complete gradients", () => {
    const service = serviceForTests();
    expect(() => service.batch({ addConditionalFormatRule: { rule: { ...rule({}), ranges: [] } } })).toThrow(
      "at least one range",
    );
    const gradientRule = { minpoint: { type: "MIN" } };
    expect(() =>
      service.batch({ addConditionalFormatRule: { rule: { ranges: [range], gradientRule } } }),
    ).toThrow("No interpolationPointType specified.");
  });
});

describe("the basic filter", () => {
  it("covers the range, or the whole grid, and is cleared", () => {
    const service = serviceForTests();
    service.batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
    expect(service.get("sheets.basicFilter")).toEqual({
      sheets: [
        {
          basicFilter: {
            range: { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 26 },
          },
        },
      ],
    });
    service.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(service.get("sheets.basicFilter")).toEqual({ sheets: [{}] });
    const criteria = { "0": { hiddenValues: ["x"] } };
    expect(() => service.batch({ setBasicFilter: { filter: { range, criteria } } })).toThrow(
      "does not build BasicFilter with criteria",
    );
  });
});

describe("copying a sheet to another spreadsheet", () => {
  it("adds it last under a new name", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["x"]]);
    const params = { spreadsheetId: "S", sheetId: 0 };
    expect(
      service.call("spreadsheets.sheets.copyTo", params, { destinationSpreadsheetId: "S" }),
    ).toMatchObject({
      sheetId: 101,
      title: "Copy of Tab",
      index: 1,
    });
    expect(service.read("Copy of Tab")).toEqual([["x"]]);
  });
});
