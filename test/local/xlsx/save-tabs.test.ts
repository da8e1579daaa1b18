import { describe, expect, it } from "vitest";
import type { Sheet, Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { partTexts, valuesOf, withSheet, workbookFile, zipOf } from "./workbook-files.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of three tabs, the second a sheet of charts, with names that count tabs by their place. */
function threeTabs(): Uint8Array {
  return workbookFile('<row r="1"><c r="A1"><v>1</v></c></row>', {
    sheets:
      '<sheet name="Graphique" sheetId="4" r:id="rId5"/><sheet name="L’année &amp; co" sheetId="7" state="hidden" r:id="rId6"/>',
    workbookHead: '<bookViews><workbookView activeTab="2"/></bookViews>',
    workbook:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">\'L’année &amp; co\'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Relevés!$A$1</definedName></definedNames>',
    relationships: [
      `<Relationship Id="rId5" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      `<Relationship Id="rId6" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet2.xml"/>`,
    ],
    parts: {
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
    },
  });
}

function reopen(bytes: Uint8Array): Spreadsheet {
  return openWorkbook(bytes, "classeur.xlsx").spreadsheet;
}

function tab(sheetId: number, title: string, change: Partial<Sheet> = {}): Sheet {
  return { ...newSheet({ sheetId, title }), ...change };
}

describe("the tabs of a file", () => {
  it("are its worksheets, in their order", () => {
    const titles = reopen(threeTabs()).sheets.map(({ properties }) => [
      properties.title,
      properties.index,
      properties.hidden,
    ]);
    expect(titles).toEqual([
      ["Relevés", 0, undefined],
      ["L’année & co", 1, true],
    ]);
  });

  it("keep their own names on what these read, whichever tab comes before or goes", () => {
    const opened = openWorkbook(threeTabs(), "classeur.xlsx");
    const [first, second] = opened.spreadsheet.sheets.map(({ properties }) => properties.sheetId);
    expect(opened.spreadsheet.definedNames).toEqual([
      { name: "_xlnm.Print_Area", formula: "'L’année & co'!$A$1", sheetId: second },
      { name: "_xlnm.Print_Area", formula: "Relevés!$A$1", sheetId: first },
    ]);
    const definedNames = opened.spreadsheet.definedNames?.map((known) => ({
      ...known,
      formula: known.formula.replace("$A$1", "$A$1:$B$3"),
    }));
    const moved = { ...opened.spreadsheet, definedNames };
    const saved = openWorkbook(saveWorkbook(opened, moved), "classeur.xlsx");
    expect(saved.spreadsheet.definedNames).toEqual(definedNames);
    const without = { ...moved, sheets: moved.sheets.slice(0, 1) };
    expect(openWorkbook(saveWorkbook(opened, without), "classeur.xlsx").spreadsheet.definedNames).toEqual([
      { name: "_xlnm.Print_Area", formula: "Relevés!$A$1:$B$3", sheetId: first },
    ]);
  });

  it("can be renamed, shown and hidden", () => {
    const opened = openWorkbook(threeTabs(), "classeur.xlsx");
    const renamed = withSheet(opened.spreadsheet, 0, ({ properties }) => ({
      properties: { ...properties, title: 'Relevés "2020" <é>', hidden: true },
    }));
    const shown = withSheet(renamed, 1, ({ properties }) => ({
      properties: { ...properties, hidden: false },
    }));
    const sheets = reopen(saveWorkbook(opened, shown)).sheets;
    expect(sheets.map(({ properties }) => [properties.title, properties.hidden ?? false])).toEqual([
      ['Relevés "2020" <é>', true],
      ["L’année & co", false],
    ]);
  });

  it("can change places: what counts them by place follows, and a sheet of charts stays behind its own", () => {
    const opened = openWorkbook(threeTabs(), "classeur.xlsx");
    const [first, second] = opened.spreadsheet.sheets;
    if (!first || !second) throw new Error("Two tabs were expected.");
    const workbook = partTexts(saveWorkbook(opened, { ...opened.spreadsheet, sheets: [second, first] }))[
      "xl/workbook.xml"
    ];
    expect([...(workbook ?? "").matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      "L’année &amp; co",
      "Relevés",
      "Graphique",
    ]);
    expect(workbook).toContain('localSheetId="0">\'L’année');
    expect(workbook).toContain('localSheetId="1">Relevés');
    expect(workbook).toContain('activeTab="0"');
  });

  it("can go, with what only they used", () => {
    const opened = openWorkbook(threeTabs(), "classeur.xlsx");
    const bytes = saveWorkbook(opened, {
      ...opened.spreadsheet,
      sheets: opened.spreadsheet.sheets.slice(0, 1),
    });
    const parts = partTexts(bytes);
    expect(Object.keys(parts)).not.toContain("xl/worksheets/sheet2.xml");
    expect(parts["xl/workbook.xml"]).not.toContain("L’année");
    expect(reopen(bytes).sheets).toHaveLength(1);
  });

  it("can be added, between the others", () => {
    const opened = openWorkbook(threeTabs(), "classeur.xlsx");
    const [first, second] = opened.spreadsheet.sheets;
    if (!first || !second) throw new Error("Two tabs were expected.");
    const taux = tab(1_234_567_890, "Taux", { rows: [[{ value: "Code" }]] });
    const sheets = [first, taux, second];
    const again = reopen(saveWorkbook(opened, { ...opened.spreadsheet, sheets }));
    expect(again.sheets.map(({ properties }) => properties.sheetId)).toEqual([1, 1_234_567_890, 7]);
    expect(valuesOf(again, 1)).toEqual([["Code"]]);
  });
});

describe("a new workbook", () => {
  const format = {
    numberFormat: { type: "NUMBER", pattern: '#,##0.0" %"' },
    textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
    backgroundColorStyle: { rgbColor: { blue: 145 / 255 } },
    horizontalAlignment: "CENTER",
    wrapStrategy: "WRAP",
    borders: { bottom: { style: "SOLID", colorStyle: { rgbColor: {} } } },
  };
  const sheet = tab(5, "Taux d’« été »", {
    rows: [[{ value: "Code", format }], undefined, [{ value: 95.16, format }]],
    columnMetadata: [{ pixelSize: 240 }, undefined, { hiddenByUser: true }],
    rowMetadata: [undefined, { pixelSize: 42 }],
    merges: [{ sheetId: 5, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 }],
    basicFilter: {
      range: { sheetId: 5, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
    },
    protectedRanges: [{ protectedRangeId: 9, range: { sheetId: 5 }, warningOnly: true }],
  });
  sheet.properties.gridProperties = {
    rowCount: 1500,
    columnCount: 30,
    frozenRowCount: 1,
    hideGridlines: true,
  };
  sheet.properties.tabColor = { red: 1 };
  const spreadsheet: Spreadsheet = {
    ...newSpreadsheet("identifiant", { locale: "fr_FR", timeZone: "Europe/Paris" }, [sheet, tab(0, "Vide")]),
    developerMetadata: [{ metadataId: 3, metadataKey: "lot", metadataValue: "</etat> & co" }],
    namedRanges: [{ namedRangeId: "n", name: "Codes", range: { sheetId: 5 } }],
  };
  const again = reopen(newWorkbook(spreadsheet));

  it("reads as the spreadsheet that it was made from", () => {
    const [first] = again.sheets;
    expect(again.sheets.map(({ properties }) => [properties.sheetId, properties.title])).toEqual([
      [5, "Taux d’« été »"],
      [0, "Vide"],
    ]);
    expect(first?.properties.gridProperties).toEqual(sheet.properties.gridProperties);
    expect(first?.rows[0]?.[0]).toMatchObject({ value: "Code", format });
    expect(first?.rows[2]?.[0]?.format).toBe(first?.rows[0]?.[0]?.format);
    expect(first?.columnMetadata[0]).toEqual({ pixelSize: 240 });
    expect(first?.columnMetadata[2]).toMatchObject({ hiddenByUser: true });
    expect(first?.rowMetadata).toEqual(sheet.rowMetadata);
    expect(first?.merges).toEqual(sheet.merges);
    expect(first?.basicFilter).toEqual(sheet.basicFilter);
  });

  it("keeps what only Google has a place for", () => {
    expect(again.spreadsheetId).toBe("identifiant");
    expect(again.developerMetadata).toEqual(spreadsheet.developerMetadata);
    expect(again.namedRanges).toEqual(spreadsheet.namedRanges);
    expect(again.sheets[0]?.protectedRanges).toEqual(sheet.protectedRanges);
  });

  it("is the same bytes when made twice", () => {
    expect(newWorkbook(spreadsheet)).toEqual(newWorkbook(spreadsheet));
  });

  it("still opens, with new ids, when another program dropped our part or spoilt it", () => {
    const parts = partTexts(newWorkbook(spreadsheet));
    const state = Object.keys(parts).find((name) => parts[name]?.includes("urn:revue-qualite:etat")) ?? "";
    for (const content of ['<etat xmlns="urn:revue-qualite:etat">{}</etat>', "<autre/>"]) {
      const spoilt = reopen(zipOf({ ...parts, [state]: content }));
      expect(spoilt.sheets.map(({ properties }) => properties.sheetId)).toEqual([1, 2]);
      expect(spoilt.spreadsheetId).toHaveLength(44);
      expect(valuesOf(spoilt)).toEqual(valuesOf(again));
    }
  });

  it("knows its tabs by title when another program numbered them anew", () => {
    const parts = partTexts(newWorkbook(spreadsheet));
    const workbook = (parts["xl/workbook.xml"] ?? "")
      .replace('sheetId="1"', 'sheetId="x"')
      .replace('sheetId="2"', 'sheetId="1"')
      .replace('sheetId="x"', 'sheetId="2"');
    expect(
      reopen(zipOf({ ...parts, "xl/workbook.xml": workbook })).sheets.map(
        ({ properties }) => properties.sheetId,
      ),
    ).toEqual([5, 0]);
  });
});
