// *Préparer le classeur* over the stand-in's Sheets engine: what it makes, what it leaves, that it settles.
import { describe, expect, it } from "vitest";
import { prepareWorkbook } from "../../../shared/sheets/prepare-workbook.ts";
import { UNTOLD_CONTENT_KEY } from "../../../shared/sheets/structure.ts";
import { DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";
import { SETTING_DEFINITIONS } from "../../../shared/workbook/settings.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { type Request, spreadsheet } from "./prepared-spreadsheet.ts";

const sourceOf = (sheetId: number) => ({
  sourceRange: {
    sources: [{ sheetId, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 }],
  },
});

const TITLES = Object.values(TABS).map(({ title }) => title);

const BLANK_CELL_STATE = {
  text: "",
  isBlank: true,
  hasNote: false,
  numberFormatType: null,
  hasDropdown: false,
};

describe("prepareWorkbook", () => {
  it("makes every tab with its headers from a new spreadsheet, whose blank tab it takes over", () => {
    const workbook = spreadsheet();
    const { createdTabs, addedColumns, addedSettings, addedIndicators } = workbook.prepare();
    expect(createdTabs).toEqual(TITLES);
    expect(addedColumns).toEqual([]);
    expect(addedSettings).toHaveLength(Object.keys(SETTING_DEFINITIONS).length);
    expect(addedIndicators).toBe(DEFAULT_CATALOGUE.length);
    const structures = workbook.structures();
    expect(structures.map(({ title }) => title)).toEqual(TITLES);
    for (const tab of Object.values(TABS)) {
      expect(structures.find(({ title }) => title === tab.title)?.headers).toEqual(
        Object.values(tab.columns).map(({ header }) => header),
      );
    }
    expect(workbook.read("'Indicateurs'!A2:H2")).toEqual([
      ["TEL1", "Taux d'appels décrochés par un agent", "Téléphone", "%", "Ratio", "85", "≥"],
    ]);
    expect(workbook.read("'Paramètres'!A2:B5")).toEqual([
      ["Service"],
      ["Exercice"],
      ["Arrêté au"],
      ["Label obtenu le"],
    ]);
  });

  it.each([
    [
      "a chart",
      (sheetId: number) => ({
        addChart: {
          chart: {
            spec: { basicChart: { chartType: "LINE", series: [{ series: sourceOf(sheetId) }] } },
            position: { overlayPosition: { anchorCell: { sheetId } } },
          },
        },
      }),
    ],
    [
      "what a file holds besides cells",
      (sheetId: number) => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: UNTOLD_CONTENT_KEY,
            location: { sheetId },
            visibility: "DOCUMENT",
          },
        },
      }),
    ],
  ])("takes over no blank tab with %s", (_, request) => {
    const workbook = spreadsheet(["Logo"]);
    workbook.update([request(workbook.structures()[0]?.sheetId ?? 0)]);
    expect(workbook.prepare().createdTabs).toEqual(TITLES);
    expect(workbook.structures().map(({ title }) => title)).toEqual(["Logo", ...TITLES]);
  });

  it("changes nothing the second time", () => {
    const workbook = spreadsheet();
    workbook.prepare();
    const again = workbook.prepare();
    expect(again.requests).toEqual([]);
    expect(again.createdTabs).toEqual([]);
  });

  it("makes unread complaints stand out once, wherever staff moved the column, and leaves their own colours", () => {
    const workbook = spreadsheet();
    const rulesIn = (requests: readonly object[]) =>
      requests.filter((request) => "addConditionalFormatRule" in request);
    expect(rulesIn(workbook.prepare().requests)).toHaveLength(1);
    const complaints = workbook.structures().find(({ title }) => title === "Réclamations");
    const sheetId = complaints?.sheetId ?? 0;
    const at = complaints?.headers.indexOf("Statut") ?? 0;
    expect(complaints?.rules).toContain(`"startColumnIndex":${at}`);
    const source = { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 };
    const rule = {
      ranges: [{ sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }],
      booleanRule: {
        condition: { type: "TEXT_EQ", values: [{ userEnteredValue: "Nouvelle" }] },
        format: { textFormat: { italic: true } },
      },
    };
    workbook.update([
      { updateConditionalFormatRule: { sheetId, index: 0, rule } },
      { moveDimension: { source, destinationIndex: 0 } },
    ]);
    expect(workbook.prepare().requests.filter((request) => !("createDeveloperMetadata" in request))).toEqual(
      [],
    );
    workbook.update([{ deleteConditionalFormatRule: { sheetId, index: 0 } }]);
    expect(rulesIn(workbook.prepare().requests)).toHaveLength(1);
  });

  it("prepares a tab of more rows than a call takes arguments", () => {
    const workbook = spreadsheet(["Paramètres", "Divers"]);
    const [structure] = workbook.structures();
    if (structure === undefined) throw new Error("There is no tab.");
    const headers = ["Clé", "Valeur"].map((text) => ({ ...BLANK_CELL_STATE, text, isBlank: false }));
    const rows = Array.from({ length: 300_000 }, (_, index) => (index === 0 ? headers : []));
    const large = { ...structure, rows, headers: ["Clé", "Valeur"], rowCount: rows.length };
    const { addedColumns } = prepareWorkbook({ locale: "fr_FR", timeZone: "Europe/Paris", sheets: [large] });
    expect(addedColumns).toEqual([{ tab: "Paramètres", header: "Aide" }]);
  });

  it("keeps another tab of the staff, and its ids", () => {
    const workbook = spreadsheet(["Notes"]);
    workbook.write("'Notes'!A1", [["à garder"]]);
    workbook.prepare();
    expect(workbook.read("'Notes'!A1")).toEqual([["à garder"]]);
    expect(workbook.structures().map(({ title }) => title)).toEqual(["Notes", ...TITLES]);
  });

  it("adds missing headers after all that is filled, without touching what staff typed", () => {
    const workbook = spreadsheet(["Suspensions", "Divers"]);
    workbook.write("'Suspensions'!A1:C2", [
      ["Motif", "  fin ", "À moi"],
      ["Crise", 44012],
    ]);
    const { addedColumns, createdTabs } = workbook.prepare();
    expect(addedColumns).toEqual([{ tab: "Suspensions", header: "Début" }]);
    expect(createdTabs).not.toContain("Suspensions");
    expect(workbook.read("'Suspensions'!A1:D2")).toEqual([
      ["Motif", "  fin ", "À moi", "Début"],
      ["Crise", "30/06/2020"],
    ]);
    expect(workbook.prepare().requests).toEqual([]);
  });

  it("enlarges a grid too narrow for the headers", () => {
    const workbook = spreadsheet(["Paramètres"]);
    const [sheet] = workbook.structures();
    workbook.update([
      {
        updateSheetProperties: {
          properties: { sheetId: sheet?.sheetId, gridProperties: { rowCount: 1, columnCount: 1 } },
          fields: "gridProperties(rowCount,columnCount)",
        },
      } satisfies Request,
    ]);
    workbook.prepare();
    expect(workbook.read("'Paramètres'!A1:C2")).toEqual([
      ["Clé", "Valeur", "Aide"],
      ["Service", "", SETTING_DEFINITIONS.department.help],
    ]);
    workbook.prepare();
    expect(workbook.prepare().requests).toEqual([]);
  });

  it("adds only the settings that miss, under the last filled row", () => {
    const workbook = spreadsheet(["Paramètres", "Divers"]);
    workbook.write("'Paramètres'!A1:B4", [
      ["Valeur", "Clé"],
      ["Préfecture", "service"],
      [],
      [2020, "EXERCICE"],
    ]);
    const { addedSettings } = workbook.prepare();
    expect(addedSettings).not.toContain("Service");
    expect(addedSettings).not.toContain("Exercice");
    expect(workbook.read("'Paramètres'!A4:B5")).toEqual([
      ["2020", "EXERCICE"],
      ["", "Arrêté au"],
    ]);
  });

  it("leaves a catalogue that has a row, and a staff's own dropdown and format", () => {
    const workbook = spreadsheet(["Indicateurs", "Divers"]);
    workbook.write("'Indicateurs'!A1:D5", [["Code", "Unité"], [], [], [], ["X1"]]);
    const indicators = workbook.structures().find(({ title }) => title === "Indicateurs");
    const rule = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "%" }] } };
    const range = { sheetId: indicators?.sheetId, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    workbook.update([{ setDataValidation: { range, rule } }]);
    const { addedIndicators, requests } = workbook.prepare();
    expect(addedIndicators).toBe(0);
    const dropdowns = requests.flatMap(({ setDataValidation }) => setDataValidation?.range ?? []);
    const touched = dropdowns.filter(({ sheetId }) => sheetId === indicators?.sheetId);
    expect(touched.map(({ startColumnIndex }) => startColumnIndex)).not.toContain(1);
  });

  it("reports a repeated header and does not choose between the two", () => {
    const workbook = spreadsheet(["Relevés", "Divers"]);
    workbook.write("'Relevés'!A1:G1", [
      ["Mois", "Code", "Code", "Numérateur", "Dénominateur", "Valeur", "Commentaire"],
    ]);
    const { alerts, addedColumns } = workbook.prepare();
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({ severity: "blocking", tab: "Relevés", row: 1 });
    expect(addedColumns).toEqual([]);
  });
});
