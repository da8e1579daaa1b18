// *Préparer le classeur* on tabs that staff laid out their own way: what can be done is, the rest is said.
import { beforeAll, describe, expect, it } from "vitest";
import { GoogleError } from "../../local/google/google-error.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

type AddOn = ReturnType<typeof openAddOn>;

/** A workbook with tabs that staff made themselves, by title. */
function workbookWith(tabs: Record<string, string[]>, parts: Parameters<typeof openAddOn>[1] = {}): AddOn {
  const addOn = openAddOn(code, parts);
  addOn.update(
    Object.keys(tabs).map((title, index) => ({ addSheet: { properties: { sheetId: 100 + index, title } } })),
  );
  for (const [title, headers] of Object.entries(tabs)) addOn.write(`'${title}'!A1`, [headers]);
  return addOn;
}

const prepare = (addOn: AddOn): unknown => addOn.run("preparerLeClasseur");
const sheet = (addOn: AddOn, title: string) =>
  addOn.version()?.sheets.find(({ properties }) => properties.title === title);
const merged = (sheetId: number, endRowIndex: number, endColumnIndex: number) => ({
  mergeCells: { range: { sheetId, startRowIndex: 0, endRowIndex, startColumnIndex: 0, endColumnIndex } },
});
const typed = (sheetId: number, columnProperties: object[], endColumnIndex = 3) => ({
  addTable: {
    table: {
      range: { sheetId, startRowIndex: 0, endRowIndex: 20, startColumnIndex: 0, endColumnIndex },
      columnProperties,
    },
  },
});
/** The dropdown's first choice under a header, as the workbook shows it. */
const firstChoice = (addOn: AddOn, title: string, header: string, row = 1): unknown => {
  const rows = sheet(addOn, title)?.rows ?? [];
  const column = rows[0]?.findIndex((cell) => cell?.value === header) ?? -1;
  return rows[row]?.[column]?.validation?.condition?.values?.[0]?.userEnteredValue;
};

describe("a tab whose header row is merged with rows below", () => {
  it("gets all but the freezing, and its new columns beside the merge", () => {
    const addOn = workbookWith({ Formations: ["Formation"] });
    addOn.update([merged(100, 2, 3)]);
    expect(prepare(addOn)).toMatchObject({
      alertes: [
        {
          gravite: "Information",
          onglet: "Formations",
          ligne: 1,
          message: expect.stringContaining("la ligne des en-têtes n’a pas été figée"),
        },
      ],
    });
    const formations = sheet(addOn, "Formations");
    expect(formations?.properties.gridProperties.frozenRowCount ?? 0).toBe(0);
    expect(formations?.rows[0]?.slice(0, 4).map((cell) => cell?.value)).toEqual([
      "Formation",
      undefined,
      undefined,
      expect.any(String),
    ]);
    expect(sheet(addOn, "Réclamations")?.properties.gridProperties.frozenRowCount).toBe(1);
    // The same again: nothing to do, and the same said.
    addOn.newCalls();
    expect(prepare(addOn)).toMatchObject({ alertes: [{ onglet: "Formations" }] });
    expect(addOn.newCalls()).toEqual(["spreadsheets.get", "spreadsheets.get"]);
    addOn.update([{ unmergeCells: { range: { sheetId: 100 } } }]);
    expect(prepare(addOn)).toMatchObject({ alertes: [] });
    expect(sheet(addOn, "Formations")?.properties.gridProperties.frozenRowCount).toBe(1);
  });
});

describe("a tab frozen otherwise", () => {
  it("stays as staff froze it", () => {
    const addOn = workbookWith({ Formations: ["Formation"] });
    const gridProperties = { frozenRowCount: 3, frozenColumnCount: 1 };
    const fields = "gridProperties(frozenRowCount,frozenColumnCount)";
    addOn.update([{ updateSheetProperties: { properties: { sheetId: 100, gridProperties }, fields } }]);
    expect(prepare(addOn)).toMatchObject({ alertes: [] });
    expect(sheet(addOn, "Formations")?.properties.gridProperties).toMatchObject(gridProperties);
  });
});

describe("a tab that is a table with typed columns", () => {
  const choice = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Réclamation" }] } };

  it("keeps their types, and gets everything else", () => {
    const addOn = workbookWith({ Réclamations: ["Référence", "Reçue le", "Type"] });
    addOn.update([
      typed(100, [
        { columnIndex: 1, columnType: "DATE" },
        { columnIndex: 2, columnType: "DROPDOWN", dataValidationRule: choice },
      ]),
    ]);
    expect(prepare(addOn)).toMatchObject({
      alertes: [
        {
          gravite: "Information",
          onglet: "Réclamations",
          message: expect.stringContaining("sur « Reçue le », « Type », dont un tableau"),
        },
      ],
      colonnesAjoutees: expect.arrayContaining([{ onglet: "Réclamations", colonne: "Statut" }]),
    });
    expect(firstChoice(addOn, "Réclamations", "Type")).toBeUndefined();
    expect(firstChoice(addOn, "Réclamations", "Statut")).toBeDefined();
    expect(sheet(addOn, "Réclamations")?.rows[0]?.[1]?.note).toBeDefined();
    expect(sheet(addOn, "Réclamations")?.properties.gridProperties.frozenRowCount).toBe(1);
  });

  it("gets the default settings, without their choices", () => {
    const addOn = workbookWith({ Paramètres: ["Clé", "Valeur", "Aide"] });
    addOn.update([
      {
        addTable: {
          table: {
            range: {
              sheetId: 100,
              startRowIndex: 0,
              endRowIndex: 60,
              startColumnIndex: 0,
              endColumnIndex: 3,
            },
            columnProperties: [{ columnIndex: 1, columnType: "TEXT" }],
          },
        },
      },
    ]);
    expect(prepare(addOn)).toMatchObject({ alertes: [{ onglet: "Paramètres" }] });
    expect(addOn.read("'Paramètres'!A2:A3")).toEqual([["Service"], ["Exercice"]]);
  });

  it("gets the default catalogue", () => {
    const addOn = workbookWith({ Indicateurs: ["Code", "Libellé", "Famille"] });
    addOn.update([typed(100, [{ columnIndex: 0, columnType: "TEXT" }])]);
    expect(prepare(addOn)).toMatchObject({ indicateursAjoutes: expect.any(Number) });
    expect(addOn.read("'Indicateurs'!A2")).toEqual([["TEL1"]]);
  });
});

describe("a tab that Google refuses for another reason", () => {
  /** A workbook of which Google refuses every write to « Formations », in those words. */
  function refusing(words: string): AddOn {
    const addOn: AddOn = workbookWith(
      { Formations: ["Formation"], Documents: [] },
      {
        services: {
          call: (call) => {
            const isWrite = call.method.endsWith("batchUpdate");
            if (isWrite && JSON.stringify(call.body).includes('"sheetId":100,'))
              throw new GoogleError("INVALID_ARGUMENT", `Invalid requests[3].updateCells: ${words}`);
            return addOn.google.call(call);
          },
        },
      },
    );
    return addOn;
  }

  it("stays as it was, the others being prepared", () => {
    const addOn = refusing("Something that nobody heard of.");
    const before = sheet(addOn, "Formations");
    const result = prepare(addOn);
    expect(result).toMatchObject({
      ongletsCrees: expect.arrayContaining(["Réclamations"]),
      colonnesAjoutees: expect.not.arrayContaining([expect.objectContaining({ onglet: "Formations" })]),
      alertes: [
        {
          gravite: "Anomalie",
          onglet: "Formations",
          message: expect.stringContaining("l’onglet est resté tel quel. Si un tableau"),
        },
      ],
    });
    expect(sheet(addOn, "Formations")?.rows).toEqual(before?.rows);
    expect(sheet(addOn, "Documents")?.properties.gridProperties.frozenRowCount).toBe(1);
  });

  it("is told why, when the reason is known", () => {
    const addOn = refusing("You are trying to edit a protected cell or object.");
    expect(prepare(addOn)).toMatchObject({
      alertes: [{ onglet: "Formations", message: expect.stringContaining("des cellules sont protégées") }],
    });
  });

  it("does not hide a failure that is no refusal", () => {
    const services = {
      call: () => {
        throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
      },
    };
    const message = expect.stringContaining("Google ne répond pas");
    expect(prepare(openAddOn(code, { services }))).toMatchObject({ erreur: { message } });
  });
});
