// What the menu of a cell offers by what the cell is, and which rows it names.
import { expect, it } from "vitest";
import type { ContextLine } from "../../../local/page/browser/context-line.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import { gridMenu, rowsOf } from "../../../local/page/browser/grid-menus.ts";
import type { TabView } from "../../../local/page/protocol/tab.ts";

const REASON = "Relevés manquants : octobre à décembre 2020.";

function ratesModel(): TabModel {
  const texts = [
    ["Code", "T1", "Exercice"],
    ["TEL1", "92,7 %", ""],
  ];
  const rows = texts.map((row) => ({ texts: row })) as TabView["rows"];
  const rateColumns = { code: 0, values: [1, 2], attained: -1 };
  const view: Partial<TabView> = {
    rowCount: 2,
    columnCount: 3,
    frozenRowCount: 1,
    rows,
    traits: {},
    columnKinds: ["calculé", "janv.–mars", "2020 entier"],
    rateColumns,
  };
  const model = new TabModel(view as TabView);
  model.emptyRates = { TEL1: { quarters: [null], year: REASON } };
  return model;
}

/** The lines of the menu of a cell of row 2, which tell what they do; the add-on computes the columns of `locked`. */
function linesOf(column: number, columnCount: number, locked: number[], told: unknown[]): ContextLine[] {
  const other = (): void => undefined;
  const { groups } = gridMenu(
    "cells",
    ratesModel(),
    { row: 1, column, rowCount: 1, columnCount },
    {
      cut: other,
      copy: other,
      paste: other,
      clear: other,
      changeRows: other,
      sortOrFilter: other,
      showForm: other,
      tellWhyEmpty: (...words) => told.push(...words),
      showCounted: (rate) => told.push(rate),
      openIndicator: (code) => told.push(code),
      isLocked: (columns) => columns.every((one) => locked.includes(one)),
    },
  );
  return groups.flat();
}

/** What the line that a letter chooses does; nothing when it is not offered. */
function chosenBy(wanted: string, column: number, columnCount = 1): unknown[] | undefined {
  const told: unknown[] = [];
  const line = linesOf(column, columnCount, [], told).find(({ letter }) => letter === wanted);
  line?.run();
  return line === undefined ? undefined : told;
}

it("tells by P why a rate is empty, and offers it nowhere else", () => {
  expect(chosenBy("P", 2)).toEqual(["C2", REASON]);
  expect(chosenBy("P", 1)).toBeUndefined();
  expect(chosenBy("P", 1, 2)).toBeUndefined();
});

it("shows by L the rows that a rate counts, and by O its indicator, from any cell of its row", () => {
  expect(chosenBy("L", 1)).toEqual([{ code: "TEL1", period: 0, words: "TEL1, T1 (janv.–mars)" }]);
  expect(chosenBy("L", 0)).toBeUndefined();
  expect(chosenBy("L", 1, 2)).toBeUndefined();
  expect(chosenBy("O", 0)).toEqual(["TEL1"]);
});

it("offers neither to cut, paste nor erase what the add-on computes, and no row of a tab that is all its own", () => {
  const offered = (locked: number[], columnCount = 1): string[] =>
    linesOf(1, columnCount, locked, [])
      .filter(({ shortcut, letter = "" }) => shortcut !== undefined || "IDS".includes(letter))
      .map(({ label, isOff }) => `${isOff === true ? "– " : ""}${label}`);
  expect(offered([0, 1, 2])).toEqual(["Copier", "– Couper", "– Coller"]);
  expect(offered([1])).toEqual([
    "Copier",
    "– Couper",
    "– Coller",
    "Insérer une ligne au-dessus",
    "Insérer une ligne au-dessous",
    "Supprimer la ligne 2",
    "– Effacer le contenu de B2",
  ]);
  expect(offered([1], 2).slice(0, 3)).toEqual(["Couper", "Copier", "Coller"]);
});

it("names, counts and takes rows in sight alone", () => {
  const rows = Array.from({ length: 14 }, (_, index) => ({ texts: [`${index}`], kinds: "t" }));
  const view: Partial<TabView> = { rowCount: 14, columnCount: 1, frozenRowCount: 1, rows, traits: {} };
  const model = new TabModel({ ...view, columnKinds: [], codeColumns: [], rateColumns: null } as TabView & {
    rateColumns: null;
  });
  model.showOnly([2, 4, 5, 7, 9, 11, 13]);
  const block = (row: number, rowCount: number) => ({ row, column: 0, rowCount, columnCount: 1 });
  const other = (): void => undefined;
  const actions = {
    cut: other,
    copy: other,
    paste: other,
    clear: other,
    changeRows: other,
    sortOrFilter: other,
    showForm: other,
    tellWhyEmpty: other,
    showCounted: other,
    openIndicator: other,
    isLocked: () => false,
  };
  const said = (row: number, rowCount: number): string[] => {
    const { about, groups } = gridMenu("rows", model, block(row, rowCount), actions);
    const labels = groups.flat().map(({ label }) => label);
    return [about, ...labels.filter((label) => /Insérer|Supprimer|Effacer/.test(label))];
  };
  expect(said(2, 4)).toEqual([
    "Lignes 3 et 5 à 6",
    "Insérer 3 lignes au-dessus",
    "Insérer 3 lignes au-dessous",
    "Supprimer les lignes 3 et 5 à 6",
    "Effacer le contenu des lignes 3 et 5 à 6",
  ]);
  expect(said(2, 12).at(-2)).toBe("Supprimer 7 lignes entre 3 et 14");
  expect(said(4, 1).slice(-2)).toEqual(["Supprimer la ligne 5", "Effacer le contenu de la ligne 5"]);
  expect(rowsOf("delete", model, block(2, 4))).toEqual([
    { at: 2, count: 1 },
    { at: 4, count: 2 },
  ]);
  expect(rowsOf("above", model, block(2, 6))).toEqual([{ at: 2, count: 4 }]);
  expect(rowsOf("below", model, block(2, 6))).toEqual([{ at: 8, count: 4 }]);
});
