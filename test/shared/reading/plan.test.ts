// What is read of a workbook: the needed columns, in few ranges, or the faults that stop everything.
import { describe, expect, it } from "vitest";
import { headerRanges } from "../../../shared/reading/overview.ts";
import { cellsFromAnswer, neighbours, planReading } from "../../../shared/reading/plan.ts";
import { FILLED } from "../../../shared/reading/workbook-cells.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { completeTables, overviewOf, type Tables } from "../../support/workbook-cells.ts";

const overview = (tables: Tables = {}) => overviewOf(completeTables(tables));

function rangesOf(tables: Tables, tab: string): string[] {
  const plan = planReading(overview(tables));
  if (plan.kind === "blocked") throw new Error("blocked");
  return plan.ranges.filter((range) => range.tab === tab).map(({ range }) => range);
}

function blockingMessages(sheets: ReturnType<typeof overview>): string[] {
  const plan = planReading(sheets);
  return plan.kind === "blocked"
    ? plan.alerts.map(({ severity, tab, row, message }) => `${severity} ${tab} ${row}: ${message}`)
    : [];
}

describe("the plan of a reading", () => {
  it("reads neighbouring columns as one range", () => {
    expect(rangesOf({}, "readings")).toEqual(["'Relevés'!A2:F"]);
  });

  it("follows moved columns and steps over what is not needed", () => {
    const headers = [
      "Relevé par",
      "Valeur",
      "Code",
      "Service",
      "Mois",
      "Dénominateur",
      "Numérateur",
      "Commentaire",
    ];
    expect(rangesOf({ Relevés: [headers] }, "readings")).toEqual(["'Relevés'!B2:C", "'Relevés'!E2:H"]);
  });

  it("reads the columns that no computation needs, so that a row which holds something only there is one", () => {
    const headers = ["Nom", "Message", "Notes", "Téléphone", "Objet", "Reçue le"];
    const ranges = rangesOf({ Réclamations: [headers] }, "complaints");
    expect(ranges).toEqual(["'Réclamations'!A2:B", expect.stringMatching(/^'Réclamations'!D2:/)]);
  });

  it("asks for no row of a tab that has none", () => {
    const sheets = overview().map((sheet) => ({ ...sheet, rowCount: 1 }));
    expect(planReading(sheets)).toEqual({ kind: "plan", ranges: [] });
  });

  it("finds tabs whatever the case and the apostrophe of their titles, and reads them by these", () => {
    const sheets = overview().map((sheet) =>
      sheet.title === "Plan d'actions" ? { ...sheet, title: " PLAN D’ACTIONS " } : sheet,
    );
    const plan = planReading(sheets);
    const ranges = plan.kind === "plan" ? plan.ranges : [];
    expect(ranges.filter(({ tab }) => tab === "actions").map(({ range }) => range)[0]).toMatch(
      /^' PLAN D’ACTIONS '!/,
    );
  });
});

describe("a workbook that can't be read", () => {
  it("names the missing tab and the remedy", () => {
    const sheets = overview().filter(({ title }) => title !== "Relevés");
    expect(blockingMessages(sheets)).toEqual([
      "blocking Relevés null: L’onglet « Relevés » manque : lancez Qualité ▸ Préparer le classeur, qui le recrée, ou redonnez-lui ce nom s’il a été renommé.",
    ]);
  });

  it("names the missing header, its tab and the remedy", () => {
    const sheets = overview().map((sheet) =>
      sheet.title === "Agents" ? { ...sheet, headers: sheet.headers.slice(1) } : sheet,
    );
    expect(blockingMessages(sheets)).toEqual([
      "blocking Agents 1: Onglet « Agents », ligne 1 : la colonne « Agent » manque. Rétablissez cet en-tête, ou lancez Qualité ▸ Préparer le classeur, qui le remet ou ajoute la colonne.",
    ]);
  });

  it("names the header given twice", () => {
    const sheets = overview({ Formations: [["Date", "Formation", "date"]] });
    expect(blockingMessages(sheets)).toEqual([
      "blocking Formations 1: Onglet « Formations », ligne 1 : l’en-tête « Date » est en double. Gardez la bonne colonne et renommez ou supprimez l’autre.",
    ]);
  });

  it("lists every fault of structure at once", () => {
    expect(blockingMessages([])).toHaveLength(15);
  });
});

describe("the cells of an answer", () => {
  it("are filed by tab and column, absent columns empty", () => {
    const ranges = [
      { tab: "readings", range: "'Relevés'!A2:B", columnKeys: ["month", "code"] },
      { tab: "agents", range: "'Agents'!A2:A", columnKeys: ["agent"] },
      { tab: "readings", range: "'Relevés'!E2:E", columnKeys: ["value"] },
    ] as const;
    const cells = cellsFromAnswer(
      ranges.map((range) => ({ ...range, columnKeys: [...range.columnKeys] })),
      [[[43_831], ["TEL1", "TEL2"]], undefined, [[95]]],
    );
    expect(cells.readings).toEqual({ month: [43_831], code: ["TEL1", "TEL2"], value: [95] });
    expect(cells.agents).toEqual({ agent: [] });
    expect(cells.documents).toEqual({});
  });

  it("keep of messages and names whether there are any, and formulas' errors, which must be listed", () => {
    const columnKeys = ["message", "name", "reference"];
    const ranges = [{ tab: "complaints" as const, range: "'Réclamations'!A2:C", columnKeys }];
    const values = [["Un mot privé", "", "\u200b", false, 0, "#REF!", "#NOM"], ["A. Martin"], ["2026-0001"]];
    expect(cellsFromAnswer(ranges, [values]).complaints).toEqual({
      message: [FILLED, "", "", "", FILLED, "#REF!", FILLED],
      name: [FILLED],
      reference: ["2026-0001"],
    });
  });
});

describe("neighbouring columns", () => {
  it("form one run, gaps start another", () => {
    expect(
      neighbours([
        ["a", 0],
        ["b", 1],
        ["c", 3],
      ]),
    ).toEqual([
      { first: 0, keys: ["a", "b"] },
      { first: 3, keys: ["c"] },
    ]);
    expect(neighbours([])).toEqual([]);
  });
});

describe("the header rows asked for", () => {
  it("are those of the 19 tabs of the contract", () => {
    const titles = Object.values(TABS).map(({ title }) => title);
    expect(headerRanges(titles)).toHaveLength(19);
    expect(headerRanges(titles)).toContain("'Plan d''actions'!1:1");
    expect(headerRanges(titles)).toContain("'Tableau de bord'!1:1");
  });

  it("are asked by the titles as they are typed, twins included, and of no other tab", () => {
    const decomposed = "Relevés".normalize("NFD");
    expect(headerRanges(["Notes", decomposed, "RELEVES", "Relevé"])).toEqual([
      `'${decomposed}'!1:1`,
      "'RELEVES'!1:1",
    ]);
  });
});
