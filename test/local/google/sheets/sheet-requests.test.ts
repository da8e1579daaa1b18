import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

const ALL_TITLES = "sheets.properties(title,index)";

function titles(service: ReturnType<typeof serviceForTests>): unknown {
  return service.store.get("S")?.sheets.map(({ properties }) => properties.title);
}

describe("addSheet", () => {
  it("adds a sheet with Google's defaults and a new id, last", () => {
    const service = serviceForTests();
    expect(service.batch({ addSheet: {} })).toEqual({
      spreadsheetId: "S",
      replies: [
        {
          addSheet: {
            properties: {
              sheetId: 101,
              title: "Sheet2",
              index: 1,
              sheetType: "GRID",
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
    });
  });

  it("puts it at its index and writes both fields of its colour", () => {
    const service = serviceForTests();
    service.batch({ addSheet: { properties: { title: "First", index: 0, tabColor: { red: 1 } } } });
    expect(service.get(ALL_TITLES)).toEqual({
      sheets: [{ properties: { title: "First", index: 0 } }, { properties: { title: "Tab", index: 1 } }],
    });
    expect(service.get("sheets.properties(tabColor,tabColorStyle)")).toMatchObject({
      sheets: [{ properties: { tabColor: { red: 1 }, tabColorStyle: { rgbColor: { red: 1 } } } }, {}],
    });
  });

  it.each([
    [{ title: "tab" }, 'A sheet with the name "tab" already exists. Please enter another name.'],
    [{ title: "é".repeat(101) }, "The sheet name cannot be greater than 100 characters."],
    [{ sheetId: 0 }, "Cannot add sheet with ID: 0, a sheet with that ID already exists."],
    [{ gridProperties: { rowCount: 1_000_000, columnCount: 10 } }, "above the limit of 10000000 cells."],
    [{ gridProperties: { rowCount: 1, columnCount: 18_279 } }, "above the limit of 18278"],
    [
      { gridProperties: { rowCount: 2, frozenRowCount: 2 } },
      "You can't freeze all visible rows on the sheet.",
    ],
  ])("refuses %j", (properties, message) => {
    const service = serviceForTests();
    expect(() => service.batch({ addSheet: { properties } })).toThrow(message);
    expect(() => service.batch({ addSheet: { properties } })).toThrow("Invalid requests[0].addSheet: ");
    expect(titles(service)).toEqual(["Tab"]);
  });

  it("costs nothing for an empty grid of nearly 10 million cells", () => {
    const service = serviceForTests();
    service.batch({ addSheet: { properties: { gridProperties: { rowCount: 380_000, columnCount: 26 } } } });
    expect(service.store.get("S")?.sheets[1]?.rows).toHaveLength(0);
  });
});

describe("deleteSheet", () => {
  it("deletes a sheet with the names and metadata on it, but not the last one", () => {
    const service = serviceForTests();
    service.batch(
      { addSheet: { properties: { sheetId: 7, title: "Other" } } },
      { addNamedRange: { namedRange: { name: "there", range: { sheetId: 7 } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: "k", visibility: "DOCUMENT", location: { sheetId: 7 } },
        },
      },
      { deleteSheet: { sheetId: 7 } },
    );
    expect(service.get("*")).not.toHaveProperty("namedRanges");
    expect(service.store.get("S")?.developerMetadata).toEqual([]);
    expect(() => service.batch({ deleteSheet: { sheetId: 0 } })).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => service.batch({ deleteSheet: { sheetId: 9 } })).toThrow("No sheet with id: 9");
  });
});

describe("updateSheetProperties", () => {
  it("changes what the mask names and drops what is given empty", () => {
    const service = serviceForTests();
    const update = (properties: object, fields: string) =>
      service.batch({ updateSheetProperties: { properties, fields } });
    update(
      { gridProperties: { frozenRowCount: 2, hideGridlines: true } },
      "gridProperties(frozenRowCount,hideGridlines)",
    );
    update({ gridProperties: { frozenRowCount: 0 } }, "gridProperties/frozenRowCount");
    update({ title: "New", tabColorStyle: { rgbColor: { green: 0.5 } } }, "title,tabColorStyle");
    expect(service.get("sheets.properties")).toEqual({
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: "New",
            index: 0,
            sheetType: "GRID",
            gridProperties: { rowCount: 1000, columnCount: 26, hideGridlines: true },
            tabColor: { green: 0.49803922 },
            tabColorStyle: { rgbColor: { green: 0.49803922 } },
          },
        },
      ],
    });
    update({ tabColorStyle: { rgbColor: null } }, "tabColorStyle");
    expect(JSON.stringify(service.get("sheets.properties"))).not.toContain("tabColor");
  });

  it("drops the cells outside a smaller grid", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["g", "h", "i"],
    ]);
    const resize = (rowCount: number, columnCount: number) =>
      service.batch({
        updateSheetProperties: {
          properties: { gridProperties: { rowCount, columnCount } },
          fields: "gridProperties.rowCount,gridProperties.columnCount",
        },
      });
    resize(2, 2);
    resize(3, 3);
    expect(service.read("Tab")).toEqual([
      ["a", "b"],
      ["d", "e"],
    ]);
    expect(() => resize(0, 3)).toThrow("You can't delete all the rows on the sheet.");
  });

  it("moves a sheet by the index it has before the move", () => {
    const service = serviceForTests();
    service.batch(
      { addSheet: { properties: { sheetId: 1, title: "B" } } },
      { addSheet: { properties: { sheetId: 2, title: "C" } } },
    );
    const move = (sheetId: number, index: number) =>
      service.batch({ updateSheetProperties: { properties: { sheetId, index }, fields: "index" } });
    move(0, 2);
    expect(titles(service)).toEqual(["B", "Tab", "C"]);
    move(2, 0);
    expect(titles(service)).toEqual(["C", "B", "Tab"]);
  });

  it.each([
    [{ hidden: true }, "hidden", "You can't hide all the sheets in a document."],
    [{ title: "" }, "title", "The sheet name cannot be empty."],
    [{ sheetId: 4 }, "title", "No sheet with id: 4"],
    [{ title: "x" }, "", "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"],
    [{ title: "x" }, "gridProperties.nope", "Invalid field: gridProperties.nope"],
    [{ title: "x" }, "title,,", "Invalid field: title,,"],
  ])("refuses %j with the mask %s", (properties, fields, message) => {
    const service = serviceForTests();
    expect(() => service.batch({ updateSheetProperties: { properties, fields } })).toThrow(
      `Invalid requests[0].updateSheetProperties: ${message}`,
    );
  });
});

describe("updateSpreadsheetProperties", () => {
  it("changes the title, the locale and the time zone", () => {
    const service = serviceForTests();
    const properties = { title: "Revue", locale: "fr_FR", timeZone: "Europe/Paris" };
    service.batch({ updateSpreadsheetProperties: { properties, fields: "title,locale,timeZone" } });
    expect(service.get("properties(title,locale,timeZone)")).toEqual({ properties });
    const bad = {
      updateSpreadsheetProperties: { properties: { timeZone: "Mars/Olympus" }, fields: "timeZone" },
    };
    expect(() => service.batch(bad)).toThrow("Invalid requests[0].updateSpreadsheetProperties: ");
    const nowhere = { updateSpreadsheetProperties: { properties: { locale: "xx_YY" }, fields: "locale" } };
    expect(() => service.batch(nowhere)).toThrow("Unsupported locale: xx_YY");
  });
});
