// What the menu of a cell offers by what the cell is.
import { expect, it } from "vitest";
import type { ContextLine } from "../../../local/page/browser/context-line.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import { gridMenu } from "../../../local/page/browser/grid-menus.ts";
import type { TabView } from "../../../local/page/protocol.ts";

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
