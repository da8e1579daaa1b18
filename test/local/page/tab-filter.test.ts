// A filter on a tab that changes under it: a column that goes, rows that come, go or move, cells that are emptied.
import { expect, it } from "vitest";
import { destination, wholeBlock } from "../../../local/page/browser/grid/destination.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import { figuresOf } from "../../../local/page/browser/selection-figures.ts";
import {
  appliedFilter,
  filterSentence,
  releaseEmptied,
  shownRows,
  stillFilter,
  type TabFilter,
} from "../../../local/page/browser/tab-filter.ts";
import type { TabView } from "../../../local/page/protocol/tab.ts";
import { RowOrder } from "../../../local/page/workbooks/row-order.ts";

const ROWS = [
  ["Mois", "Code", "Nombre"],
  ["01/2020", "TEL1", "5"],
  ["02/2020", "TEL2", "600"],
  ["03/2020", "TEL1", "7"],
];
const BLANK = ["", "", ""];

function model(texts: readonly string[][], order = new RowOrder()): TabModel {
  const rows = texts.map((row) => ({ texts: row, kinds: "ttn" }));
  const view: Partial<TabView> = {
    rowCount: rows.length,
    columnCount: texts[0]?.length ?? 0,
    frozenRowCount: 1,
    rows,
    rowIdentities: order.identities(rows.length),
    traits: {},
    columnKinds: [],
    codeColumns: [],
  };
  return new TabModel(view as TabView);
}

/** Only TEL1, applied to the rows as they were. */
function byCode(texts: readonly string[][] = ROWS, order = new RowOrder()): TabFilter {
  const columns = new Map([[1, { header: "Code", values: new Set(["TEL1"]) }]]);
  return appliedFilter(model(texts, order), { columns, named: null });
}

/** The same with its filter, as the grid has it. */
function filtered(texts: readonly string[][]): TabModel {
  const shown = model(texts);
  shown.showOnly(shownRows(shown, byCode(texts)));
  return shown;
}

it("goes with the column that it is on, and every row is in sight again", () => {
  const filter = byCode();
  expect(stillFilter(model(ROWS), filter)).toBe(filter);
  expect(shownRows(model(ROWS), filter)).toEqual([1, 3]);
  const without = model(ROWS.map(([month = "", , count = ""]) => [month, count]));
  expect(stillFilter(without, filter)).toBeUndefined();
});

it("is applied anew without a column that goes, where others are left", () => {
  const columns = new Map([
    [0, { header: "Mois", values: new Set(["02/2020", "03/2020"]) }],
    [2, { header: "Nombre", values: new Set(["600"]) }],
  ]);
  const filter = appliedFilter(model(ROWS), { columns, named: null });
  expect(shownRows(model(ROWS), filter)).toEqual([2]);
  const without = model(ROWS.map((row) => row.slice(0, 2)));
  const still = stillFilter(without, filter);
  expect(still && shownRows(without, still)).toEqual([2, 3]);
});

it("hides no row that comes after it was applied", () => {
  expect(shownRows(model([...ROWS, ["04/2020", "TEL2", "8"]]), byCode())).toEqual([1, 3, 4]);
});

it("shows a row inserted in the middle, whatever is typed in it, and still hides the others", () => {
  const order = new RowOrder();
  const filter = byCode(ROWS, order);
  order.insert([{ at: 2, count: 1 }], 4);
  for (const code of ["", "TEL3"]) {
    const [header = [], first = [], ...others] = ROWS;
    const inserted = model([header, first, ["", code, ""], ...others], order);
    expect(shownRows(inserted, filter)).toEqual([1, 2, 4]);
  }
});

it("shows what the form adds once a row was deleted", () => {
  const order = new RowOrder();
  const rows = [...ROWS, BLANK];
  const filter = byCode(rows, order);
  order.delete([{ at: 1, count: 1 }], 5);
  const arrived = [...rows.slice(0, 1), ...rows.slice(2, 4), ["04/2020", "TEL2", "9"]];
  expect(shownRows(model(arrived, order), filter)).toEqual([2, 3]);
});

it("hides the same rows once they are sorted", () => {
  const order = new RowOrder();
  const filter = byCode(ROWS, order);
  order.permute(1, [3, 2, 1], 4);
  const [header = [], ...body] = ROWS;
  expect(shownRows(model([header, ...body.toReversed()], order), filter)).toEqual([1, 3]);
  order.permute(1, [2, 1, 3], 4);
  const [one = [], two = [], three = []] = body.toReversed();
  expect(shownRows(model([header, two, one, three], order), filter)).toEqual([2, 3]);
});

it("keeps a row in sight whose cell becomes another", () => {
  const changed = ROWS.with(1, ["01/2020", "TEL2", "5"]);
  expect(shownRows(model(changed), byCode())).toEqual([1, 3]);
});

it("lets go of a row emptied at the end, where the form may write next", () => {
  const rows = ROWS.with(3, ["03/2020", "TEL2", "7"]);
  const filter = byCode(rows);
  expect(shownRows(model(rows), filter)).toEqual([1]);
  expect(releaseEmptied(model(rows), filter)).toBe(false);
  expect(releaseEmptied(model(rows.with(3, BLANK)), filter)).toBe(true);
  expect(shownRows(model(rows.with(3, ["04/2020", "TEL3", "1"])), filter)).toEqual([1, 3]);
});

it("shows the rows that a rate counts wherever they move, and says whose they are", () => {
  const order = new RowOrder();
  const named = { identities: new Set([model(ROWS).identity(2)]), words: "TEL2, T1 (janv.–mars)" };
  const filter = appliedFilter(model(ROWS), { columns: new Map(), named });
  expect(shownRows(model(ROWS), filter)).toEqual([2]);
  expect(filterSentence(model(ROWS), filter).replaceAll("\u00a0", " ")).toBe(
    "1 ligne comptée sur 3 : TEL2, T1 (janv.–mars). Les autres sont cachées ici, pas supprimées.",
  );
  order.delete([{ at: 1, count: 1 }], 4);
  const moved = model(ROWS.toSpliced(1, 1), order);
  expect(stillFilter(moved, filter)).toBe(filter);
  expect(shownRows(moved, filter)).toEqual([1]);
});

it("bounds to what is in sight the end of the tab, all its cells and what they add up to", () => {
  const wide = [...ROWS.map((row) => [...row, ""]), ["04/2020", "TEL2", "8", "caché"]];
  const shown = filtered(wide);
  const from = { row: 1, column: 0 };
  expect(destination(shown, from, { down: 0, right: 0, reach: "usedEnd" })).toEqual({ row: 3, column: 2 });
  expect(wholeBlock(shown, "all", from)).toEqual({ from, to: { row: 3, column: 2 } });
  const figures = figuresOf(shown, { row: 1, column: 2, rowCount: 3, columnCount: 1 });
  expect(figures.replaceAll("\u00a0", " ")).toBe("Nombre : 2 · Somme : 12 · Moyenne : 6");
  expect(figuresOf(shown, { row: 1, column: 0, rowCount: 3, columnCount: 1 })).toBe("2\u00a0lignes");
});

it("leads from a hidden row at the very end to the last one in sight", () => {
  const shown = filtered([...ROWS, ["04/2020", "TEL2", "8"]]);
  expect(shown.rowBeyond(4, 0)).toBe(3);
});
