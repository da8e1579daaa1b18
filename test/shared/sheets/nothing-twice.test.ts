// *Préparer le classeur* never adds what stands there already under another spelling, or under none.
import { describe, expect, it } from "vitest";
import { comparableName } from "../../../shared/workbook/names.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { spreadsheet } from "./prepared-spreadsheet.ts";

const HEADERS = ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur", "Commentaire"];
const ROW = [43_831, "TEL1", 80, 100];

/** A workbook that has never been prepared, with `Relevés` as given. */
function unprepared(rows: unknown[][], title = "Relevés") {
  const workbook = spreadsheet([title, "Divers"]);
  workbook.write(`'${title}'!A1`, rows);
  return workbook;
}

/** A prepared workbook with one reading. */
function prepared() {
  const workbook = spreadsheet();
  workbook.prepare();
  workbook.write("'Relevés'!A2", [ROW]);
  return workbook;
}

function alertsOf(workbook: ReturnType<typeof spreadsheet>): string[] {
  return workbook.prepare().alerts.map(({ tab, message }) => `${tab}: ${message}`);
}

const namesOf = (workbook: ReturnType<typeof spreadsheet>) =>
  workbook.structures().map(({ title }) => comparableName(title));

describe("a header under another spelling", () => {
  it.each([
    ["a soft hyphen", "Numé\u00adrateur"],
    ["a no-break space at its end", "Numérateur\u00a0"],
    ["decomposed accents", "Numérateur".normalize("NFD")],
    ["no accent", "NUMERATEUR"],
    ["a character without width", "\ufeffNumé\u200brateur"],
  ])("%s: the column is known, and no twin is added", (_case, header) => {
    const workbook = unprepared([["Mois", "Code", header, ...HEADERS.slice(3)], ROW]);
    const { addedColumns, alerts } = workbook.prepare();
    expect(addedColumns).toEqual([]);
    expect(alerts).toEqual([]);
    expect(workbook.read("'Relevés'!A1:Z1")[0]).toHaveLength(6);
  });

  it.each(["Très\nsatisfait", "Très\u00a0satisfait", "Très  satisfait", "Tre\u0300s satisfait"])(
    "%j is Très satisfait",
    (header) => {
      const columns = Object.values(TABS.satisfaction.columns).map((column) => column.header);
      const workbook = spreadsheet(["Satisfaction", "Divers"]);
      workbook.write("'Satisfaction'!A1", [
        columns.map((column) => (column === "Très satisfait" ? header : column)),
        ["Enquête", 43_831, 43_840, "Papier", 10, "Satisfaction globale", 5, 5, 0, 0, 0],
      ]);
      expect(workbook.prepare().addedColumns).toEqual([]);
    },
  );

  it("Nº is N°", () => {
    const columns = Object.values(TABS.actions.columns).map((column) => column.header);
    const workbook = spreadsheet(["Plan d'actions", "Divers"]);
    workbook.write("'Plan d''actions'!A1", [
      columns.map((column) => (column === "N°" ? "Nº" : column)),
      ["1"],
    ]);
    expect(workbook.prepare().addedColumns).toEqual([]);
  });
});

describe("a tab under another spelling", () => {
  it.each(["Relevés".normalize("NFD"), "RELEVES", " Relevés\u00a0", "Rele\u00advés"])(
    "%j is Relevés: no twin is created",
    (title) => {
      const workbook = unprepared([HEADERS, ROW], title);
      expect(workbook.prepare().createdTabs).not.toContain("Relevés");
      expect(namesOf(workbook).filter((name) => name === "releves")).toHaveLength(1);
    },
  );

  it("one letter away: it is told, and no other is created", () => {
    const workbook = unprepared([HEADERS, ROW], "Relevé");
    const { createdTabs, alerts } = workbook.prepare();
    expect(createdTabs).not.toContain("Relevés");
    expect(alerts).toMatchObject([{ severity: "blocking", tab: "Relevés" }]);
    expect(alerts[0]?.message).toContain("« Relevé » lui ressemble");
  });

  it("two titles that fit: it is told, and neither is touched", () => {
    const workbook = spreadsheet(["Relevés", "RELEVES", "Divers"]);
    const { alerts, requests } = workbook.prepare();
    expect(alerts).toMatchObject([{ severity: "blocking", tab: "Relevés" }]);
    const [first, second] = workbook.structures();
    expect([first?.headers, second?.headers]).toEqual([[], []]);
    expect(JSON.stringify(requests)).not.toContain(`"title":"Relevés"`);
  });
});

describe("an erased or rewritten header", () => {
  it.each(["", " ", "Nb d'appels", "Dénominateurs", 2026])("%j: put back in place by its mark", (header) => {
    const workbook = prepared();
    workbook.write("'Relevés'!C1", [[header]]);
    const { restoredHeaders, addedColumns, alerts } = workbook.prepare();
    expect(restoredHeaders).toEqual([{ tab: "Relevés", header: "Numérateur" }]);
    expect([addedColumns, alerts]).toEqual([[], []]);
    expect(workbook.read("'Relevés'!A1:Z2")).toEqual([HEADERS, ["01/2020", "TEL1", "80", "100"]]);
    expect(workbook.prepare().requests).toEqual([]);
  });

  it("all of them erased: all are put back", () => {
    const workbook = prepared();
    workbook.write("'Relevés'!A1:F1", [["", "", "", "", "", ""]]);
    expect(workbook.prepare().restoredHeaders).toHaveLength(6);
    expect(workbook.read("'Relevés'!A1:Z1")).toEqual([HEADERS]);
  });

  it("is found where the column was moved to", () => {
    const workbook = prepared();
    const sheetId = workbook.structures().find(({ title }) => title === "Relevés")?.sheetId;
    const source = { sheetId, dimension: "COLUMNS", startIndex: 2, endIndex: 3 };
    workbook.update([{ moveDimension: { source, destinationIndex: 6 } }]);
    workbook.write("'Relevés'!F1", [[""]]);
    workbook.prepare();
    expect(workbook.read("'Relevés'!F1:F2")).toEqual([["Numérateur"], ["80"]]);
  });

  it("never over another column's header: what can't be told is told", () => {
    const workbook = prepared();
    workbook.write("'Relevés'!C1:E1", [["Valeur", "Dénominateur", ""]]);
    workbook.write("'Relevés'!E2", [[1]]);
    expect(alertsOf(workbook)[0]).toContain("« Numérateur »");
    expect(workbook.read("'Relevés'!C1:E1")).toEqual([["Valeur", "Dénominateur"]]);
  });

  it("a mark that contradicts the headers, as other programs leave it, is not believed", () => {
    const workbook = prepared();
    const sheetId = workbook.structures().find(({ title }) => title === "Relevés")?.sheetId;
    workbook.update([{ appendDimension: { sheetId, dimension: "COLUMNS", length: 1 } }]);
    workbook.write("'Relevés'!A1:G2", [
      ["Notes", "Mois", "Code", "", "Dénominateur", "Valeur", "Commentaire"],
      ["", ...ROW],
    ]);
    const { restoredHeaders, addedColumns, alerts } = workbook.prepare();
    expect([restoredHeaders, addedColumns]).toEqual([[], []]);
    expect(alerts[0]?.message).toContain("sans en-tête (colonne D)");
  });

  it("a row of data in place of the headers' row is not written over", () => {
    const workbook = prepared();
    const sheetId = workbook.structures().find(({ title }) => title === "Relevés")?.sheetId;
    const range = { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 };
    workbook.update([{ deleteDimension: { range } }]);
    expect(alertsOf(workbook)[0]).toContain("insérez une ligne vide au-dessus");
    expect(workbook.read("'Relevés'!A1:D1")).toEqual([["01/2020", "TEL1", "80", "100"]]);
    workbook.update([{ insertDimension: { range, inheritFromBefore: false } }]);
    workbook.prepare();
    expect(workbook.read("'Relevés'!A1:D2")).toEqual([HEADERS.slice(0, 4), ["01/2020", "TEL1", "80", "100"]]);
  });
});

describe("where it can't be told, nothing is added", () => {
  it.each([
    ["a blank header over data", ["Mois", "Code", "", ...HEADERS.slice(3)], "sans en-tête (colonne C)"],
    ["an unknown one", ["Mois", "Code", "Appels", ...HEADERS.slice(3)], "« Appels » en colonne C"],
    ["one letter away", ["Mois", "Code", "Numérateurs", ...HEADERS.slice(3)], "« Numérateurs » (colonne C)"],
    ["two letters swapped", ["Mois", "Code", "Nuémrateur", ...HEADERS.slice(3)], "lui ressemble"],
  ])("%s", (_case, headers, said) => {
    const workbook = unprepared([headers, ROW]);
    const { addedColumns, alerts } = workbook.prepare();
    expect(addedColumns).toEqual([]);
    expect(alerts).toMatchObject([{ severity: "blocking", tab: "Relevés", row: 1 }]);
    expect(alerts[0]?.message).toContain("« Numérateur »");
    expect(alerts[0]?.message).toContain(said);
    expect(workbook.read("'Relevés'!A1:Z1")[0]?.filter((header) => header !== "")).toHaveLength(
      headers.filter((header) => header !== "").length,
    );
  });

  it("data far below, and unticked boxes that are none", () => {
    const far = unprepared([
      ["Mois", "Code", "", ...HEADERS.slice(3)],
      ...Array.from({ length: 40 }, () => []),
      ROW,
    ]);
    expect(far.prepare().addedColumns).toEqual([]);
    const boxes = unprepared([
      ["Mois", "Code", "", ...HEADERS.slice(3)],
      ["", "", false],
    ]);
    expect(boxes.prepare().addedColumns).toEqual([{ tab: "Relevés", header: "Numérateur" }]);
  });

  it.each([1, 2, 4])("%i rows above the headers", (count) => {
    const above = Array.from({ length: count }, (_, index) => (index === 0 ? ["Relevés 2026"] : []));
    const workbook = unprepared([...above, HEADERS, ROW]);
    const { addedColumns, alerts } = workbook.prepare();
    expect(addedColumns).toEqual([]);
    expect(alerts).toMatchObject([{ severity: "blocking", tab: "Relevés", row: count + 1 }]);
    expect(alerts[0]?.message).toContain(`en ligne ${count + 1}`);
    expect(workbook.read("'Relevés'!A1:Z1")).toEqual([["Relevés 2026"]]);
  });

  it("a title and nothing else", () => {
    const workbook = unprepared([["Mes relevés"]]);
    expect(workbook.prepare().addedColumns).toEqual([]);
    expect(workbook.read("'Relevés'!A1:Z1")).toEqual([["Mes relevés"]]);
  });

  it("no setting and no catalogue where their headers are unclear", () => {
    const workbook = spreadsheet(["Paramètres", "Indicateurs", "Divers"]);
    workbook.write("'Paramètres'!A1", [["Nos réglages"], ["Clé", "Valeur"], ["Service", "Aix"]]);
    workbook.write("'Indicateurs'!A1", [["Nos indicateurs"], ["Code", "Libellé"]]);
    const { addedSettings, addedIndicators, alerts } = workbook.prepare();
    expect([addedSettings, addedIndicators]).toEqual([[], 0]);
    expect(alerts.map(({ tab }) => tab)).toEqual(["Paramètres", "Indicateurs"]);
  });
});

describe("what may be missing", () => {
  it("is added to a workbook of before, with the default words of its indicators", () => {
    const columns = Object.values(TABS.indicators.columns).filter(({ mayBeMissing }) => !mayBeMissing);
    const workbook = spreadsheet(["Indicateurs", "Divers"]);
    workbook.write("'Indicateurs'!A1", [columns.map(({ header }) => header), ["tel1"], ["X1"], ["REC1"]]);
    const { addedColumns, alerts } = workbook.prepare();
    expect(addedColumns).toHaveLength(6);
    expect(alerts).toEqual([]);
    expect(workbook.read("'Indicateurs'!J1:O4")).toEqual([
      ["Périodicité", "Suivi", "Nombre compté", "Sur un total de", "Essentiel", "Mots pour l'affiche"],
      ["", "", "appels décrochés par un agent", "appels reçus"],
    ]);
    expect(workbook.prepare().requests).toEqual([]);
  });
});
