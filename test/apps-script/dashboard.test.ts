// `Tableau de bord` as the built add-on draws it, in the one write of Calculer.
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** The example, prepared. */
function example() {
  const addOn = openAddOn(code);
  addOn.run("preparerLeClasseur");
  addOn.fill(AIX_2020);
  addOn.newCalls();
  return addOn;
}

type AddOn = ReturnType<typeof example>;

const sheet = (addOn: AddOn, title: string) =>
  addOn.version()?.sheets.find(({ properties }) => properties.title === title);

const shown = (addOn: AddOn, range: string): string[] =>
  JSON.parse(JSON.stringify(addOn.readShown(range)))
    .flat()
    .filter(Boolean);

describe("the dashboard that Calculer draws", () => {
  it("has a tile a rate, with the values of Taux, and six charts, in the same write", () => {
    const addOn = example();
    addOn.run("calculerLesTaux");
    expect(addOn.newCalls()).toEqual([
      "spreadsheets.get",
      "spreadsheets.values.batchGet",
      "spreadsheets.batchUpdate",
    ]);
    expect(shown(addOn, "'Tableau de bord'!B1:L3")).toEqual([
      "Tableau de bord 2020 — Sous-préfecture d’Aix-en-Provence",
      "● 15\u00a0cibles atteintes",
      "○ 5\u00a0non atteintes",
      "2 sans valeur · 5 sans cible",
      "arrêté au 31/12/2020, calculé le 15/01/2021",
      "Suivi partiel\u00a0: relevés suspendus de mars à juin (crise sanitaire). * effectif faible\u00a0: moins de 10 cas. «\u00a02019\u00a0»\u00a0: valeur de l’an dernier.",
    ]);
    const verdicts = shown(addOn, "'Tableau de bord'!B4:L33").filter((text) => /^[●○–] /.test(text));
    expect(verdicts).toHaveLength(27);
    expect(verdicts.slice(0, 3)).toEqual([
      "● atteinte (≥\u00a085\u00a0%)",
      "● atteinte (≤\u00a010\u00a0%)",
      "○ non atteinte (≥\u00a090\u00a0%)",
    ]);
    expect(addOn.read("'Tableau de bord'!B6")).toEqual(addOn.read("'Taux'!I2"));
    expect(addOn.readShown("'Tableau de bord'!D12")).toEqual([["10,5\u00a0j\u00a0ouvrés"]]);
    expect(addOn.readShown("'Tableau de bord'!L12")).toEqual([["87,5\u00a0%\u00a0*"]]);
    // Its look, and six charts over the year's data.

    const board = sheet(addOn, "Tableau de bord");
    expect(board?.properties.gridProperties).toMatchObject({ hideGridlines: true, frozenRowCount: 3 });
    expect(board?.protectedRanges).toMatchObject([{ warningOnly: true }]);
    const data = sheet(addOn, "Données 2020");
    expect(data?.properties.hidden).toBe(true);
    expect(data?.charts).toEqual([]);
    expect(board?.charts.map(({ spec }) => spec?.title)).toEqual([
      "Appels pris en moins de 5 sonneries, en\u00a0%",
      "Satisfaits par item, en\u00a0%\u00a0: 7 sur 9 au seuil",
      "Délai d’obtention d’un rendez-vous, en jours",
      "Appels décrochés par un agent, en\u00a0%",
      "Attente moyenne à l’accueil, en min",
      "Courriers répondus en 15 jours ouvrés, en\u00a0%",
    ]);
    const [lines, bars] = board?.charts ?? [];
    expect(lines?.spec?.subtitle).toBe(
      "Tirets\u00a0: cible ≥\u00a090\u00a0% · gris\u00a0: suspendu · 2020\u00a0: 89,9\u00a0% ○ non atteinte",
    );
    expect(lines?.spec?.basicChart?.series?.map(({ type }) => type)).toEqual(["COLUMN", "LINE", "LINE"]);
    expect(bars?.spec?.basicChart?.series?.[0]?.styleOverrides?.map(({ index }) => index)).toEqual([7, 8]);
  });

  it("changes nothing the second time, and nothing of the deck's charts", () => {
    const addOn = example();
    addOn.run("genererLaRevue");
    const first = JSON.stringify(addOn.version()?.sheets);
    addOn.run("calculerLesTaux");
    expect(JSON.stringify(addOn.version()?.sheets)).toBe(first);
  });

  it("leaves no rest of a family that is no more, and what staff wrote beside", () => {
    const addOn = example();
    addOn.run("calculerLesTaux");
    addOn.write("'Tableau de bord'!N5", [["à garder"]]);
    addOn.write(
      "'Indicateurs'!A5:A28",
      Array.from({ length: 24 }, () => [""]),
    );
    addOn.run("calculerLesTaux");
    const board = sheet(addOn, "Tableau de bord");
    expect(shown(addOn, "'Tableau de bord'!A4:L100").slice(0, 4)).toEqual([
      "Téléphone",
      "Appels décrochés par un agent",
      "Appels perdus",
      "Appels pris en moins de 5 sonneries",
    ]);
    expect(addOn.read("'Tableau de bord'!A10:L100")).toEqual([]);
    const rest = (board?.rows ?? []).slice(9).flatMap((row) => (row ?? []).filter(Boolean));
    expect(rest).toEqual([]);
    expect(addOn.read("'Tableau de bord'!N5")).toEqual([["à garder"]]);
  });

  it("moves what staff wrote on the tab before it was drawn, and clears what former reviews wrote", () => {
    const addOn = example();
    addOn.write("'Tableau de bord'!A1:H2", [
      ["Bloc", "Période", "Libellé", "Valeur", "Cible", "Suspendu", "", "Mes notes"],
      ["Appels", "janv. 2020", "janv.", 93.2, 85, "", "", "à garder"],
    ]);
    const sheetId = addOn.sheetId("Tableau de bord");
    const range = { sheetId, startRowIndex: 1, endRowIndex: 6, startColumnIndex: 7, endColumnIndex: 8 };
    addOn.update([{ mergeCells: { range, mergeType: "MERGE_ALL" } }]);
    addOn.run("calculerLesTaux");
    const notes = ["", "", "", "", "", "", ""];
    expect(addOn.read("'Tableau de bord'!M1:Z500")).toEqual([
      [...notes, "Mes notes"],
      [...notes, "à garder"],
    ]);
    expect(addOn.read("'Tableau de bord'!B4")).toEqual([["Téléphone"]]);
  });

  it("takes no title of staff's own for its own, and makes room", () => {
    const addOn = example();
    addOn.write("'Tableau de bord'!A1:B2", [
      ["Tableau de bord 2020 — Sous-préfecture d’Aix", ""],
      ["Mes chiffres", "à garder"],
    ]);
    addOn.run("calculerLesTaux");
    addOn.run("calculerLesTaux");
    expect(addOn.read("'Tableau de bord'!M1:Z500")).toEqual([
      ["Tableau de bord 2020 — Sous-préfecture d’Aix"],
      ["Mes chiffres", "à garder"],
    ]);
  });

  it("computes where staff gave another title to the year's chart data", () => {
    const addOn = example();
    addOn.run("calculerLesTaux");
    const properties = { sheetId: addOn.sheetId("Données 2020"), title: "Données 2020 (revue)" };
    addOn.update([{ updateSheetProperties: { properties, fields: "title" } }]);
    addOn.run("calculerLesTaux");
    const made = addOn.sheetId("Données 2020");
    expect([typeof made, made === properties.sheetId]).toEqual(["number", false]);
    expect(addOn.read("'Données 2020'!J2")).not.toEqual([]);
  });

  it("leaves no chart nor its data where nothing is left to draw, and staff's own chart", () => {
    const addOn = example();
    addOn.run("calculerLesTaux");
    const sheetId = addOn.sheetId("Tableau de bord");
    const source = {
      sources: [{ sheetId, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 2 }],
    };
    const spec = {
      basicChart: { chartType: "COLUMN", series: [{ series: { sourceRange: source } }] },
    };
    const position = { overlayPosition: { anchorCell: { sheetId, rowIndex: 0, columnIndex: 14 } } };
    addOn.update([{ addChart: { chart: { chartId: 7, spec, position } } }]);
    const nothing = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
    addOn.write("'Relevés'!C2:E100", nothing(99, 3));
    addOn.write("'Satisfaction'!A2:L40", nothing(39, 12));
    addOn.run("calculerLesTaux");
    expect(sheet(addOn, "Tableau de bord")?.charts.map(({ chartId }) => chartId)).toEqual([7]);
    expect(addOn.read("'Données 2020'!J2:O500")).toEqual([]);
  });

  it("says of months cumulated against a yearly target that they are", () => {
    const addOn = openAddOn(code);
    addOn.run("preparerLeClasseur");
    const counted = {
      code: "INT1",
      label: "Interventions",
      family: "Terrain",
      unit: "Nombre",
      calculation: "Nombre",
      target: 120,
      direction: "≥",
      isActive: "Oui",
    };
    const readings = Array.from({ length: 12 }, (_, month) => ({
      month: Math.round(Date.UTC(2020, month, 1) / 86_400_000) + 25_569,
      code: "INT1",
      numerator: 10,
    }));
    addOn.fill({
      settings: { department: "Sous-préfecture de X", year: 2020 },
      rows: { indicators: [counted], readings },
    });
    addOn.run("calculerLesTaux");
    const [chart] = sheet(addOn, "Tableau de bord")?.charts ?? [];
    expect(chart?.spec?.subtitle).toContain("cumul depuis janvier");
  });

  it("says of a year without anything that it has no reading, without a verdict on counts of 0", () => {
    const addOn = openAddOn(code);
    addOn.run("preparerLeClasseur");
    addOn.fill({ settings: { department: "Sous-préfecture de X", year: 2021 }, rows: {} });
    addOn.run("calculerLesTaux");
    const cells = shown(addOn, "'Tableau de bord'!A1:L100");
    expect(cells).toContain("● 0\u00a0cible atteinte");
    expect(cells.filter((text) => text === "—")).toHaveLength(27);
    expect(cells.at(-1)).toBe("Pas encore de relevé en 2021.");
    expect(sheet(addOn, "Tableau de bord")?.charts).toEqual([]);
  });
});
