// A filter on a tab that changes under it: a column that goes, rows that come or move.
import { expect, it } from "vitest";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import {
  filterSentence,
  shownRows,
  stillFilters,
  type TabFilter,
} from "../../../local/page/browser/tab-filter.ts";
import type { TabView } from "../../../local/page/protocol.ts";

const ROWS = [
  ["Mois", "Code", "Nombre"],
  ["01/2020", "TEL1", "5"],
  ["02/2020", "TEL2", "6"],
  ["03/2020", "TEL1", "7"],
];

function model(texts: readonly string[][], rowVersion = 0): TabModel {
  const rows = texts.map((row) => ({ texts: row, kinds: "" }));
  const view: Partial<TabView> = {
    rowCount: rows.length,
    columnCount: texts[0]?.length ?? 0,
    frozenRowCount: 1,
    rows,
    rowVersion,
    traits: {},
    columnKinds: [],
    codeColumns: [],
  };
  return new TabModel(view as TabView);
}

function byCode(until = 4): TabFilter {
  return { columns: new Map([[1, { header: "Code", values: new Set(["TEL1"]) }]]), named: null, until };
}

it("goes with the column that it is on, and every row is in sight again", () => {
  const filter = byCode();
  expect(stillFilters(filter, model(ROWS))).toBe(true);
  expect(shownRows(model(ROWS), filter)).toEqual([1, 3]);
  const without = model(ROWS.map(([month = "", , count = ""]) => [month, count]));
  expect(stillFilters(filter, without)).toBe(false);
  expect(shownRows(without, filter)).toEqual([1, 2, 3]);
});

it("hides no row that comes after it was applied", () => {
  expect(shownRows(model([...ROWS, ["04/2020", "TEL2", "8"]]), byCode())).toEqual([1, 3, 4]);
});

it("shows the rows that a rate counts until rows move, and says whose they are", () => {
  const named = { rows: new Set([2]), rowVersion: 0, words: "TEL2, T1 (janv.–mars)" };
  const filter: TabFilter = { columns: new Map(), named, until: 4 };
  expect(shownRows(model(ROWS), filter)).toEqual([2]);
  expect(filterSentence(model(ROWS), filter).replaceAll("\u00a0", " ")).toBe(
    "1 ligne comptée sur 3 : TEL2, T1 (janv.–mars). Les autres sont cachées ici, pas supprimées.",
  );
  expect(stillFilters(filter, model(ROWS, 1))).toBe(false);
  expect(shownRows(model(ROWS, 1), filter)).toEqual([1, 2, 3]);
});
