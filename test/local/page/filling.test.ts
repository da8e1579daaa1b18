// What Ctrl+D, Ctrl+R and Ctrl+Entrée type, and what is selected whole, on a tab with a filter or without.
import { describe, expect, it } from "vitest";
import { wholeBlock } from "../../../local/page/browser/grid/destination.ts";
import { filledFrom } from "../../../local/page/browser/grid/filling.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import type { TabView } from "../../../local/page/protocol/tab.ts";

/** A header, four rows of three columns, one cell with a formula. */
const TEXTS = [
  ["Code", "Valeur", "Note"],
  ["a", "2", "n1"],
  ["b", "20", "n2"],
  ["c", "30", ""],
  ["", "", ""],
];

function model(shownRows: readonly number[] | null = null): TabModel {
  const rows = TEXTS.map((texts, row) => ({
    texts,
    ...(row === 1 ? { inputs: ["a", "=1+1", "n1"] } : {}),
  })) as TabView["rows"];
  const view: Partial<TabView> = { rowCount: 5, columnCount: 3, frozenRowCount: 1, rows, traits: {} };
  const made = new TabModel(view as TabView);
  made.showOnly(shownRows);
  return made;
}

const block = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

describe("a block is filled", () => {
  it("down from its first row, with what the cell is typed from", () => {
    expect(filledFrom("down", block(1, 1, 3), model())).toEqual([
      [1, 1, "=1+1", [1, 1]],
      [2, 1, "=1+1", [1, 1]],
      [3, 1, "=1+1", [1, 1]],
    ]);
  });

  it("from the row or the column before it when it has only one", () => {
    expect(filledFrom("down", block(2, 0, 1, 2), model())).toEqual([
      [2, 0, "a"],
      [2, 1, "=1+1", [1, 1]],
    ]);
    expect(filledFrom("right", block(2, 1, 2), model())).toEqual([
      [2, 1, "b"],
      [3, 1, "c"],
    ]);
  });

  it("never from the headers, nor from beyond the first column", () => {
    expect(filledFrom("down", block(1, 0), model())).toEqual([]);
    expect(filledFrom("all", block(0, 0, 1, 3), model())).toEqual([]);
    expect(filledFrom("right", block(1, 0), model())).toEqual([]);
  });

  it("whole from its first cell, in rows in sight only", () => {
    expect(filledFrom("all", block(1, 1, 3, 2), model([1, 3]))).toEqual([
      [1, 1, "=1+1", [1, 1]],
      [1, 2, "=1+1", [1, 1]],
      [3, 1, "=1+1", [1, 1]],
      [3, 2, "=1+1", [1, 1]],
    ]);
    expect(filledFrom("down", block(3, 1), model([1, 3]))).toEqual([[3, 1, "=1+1", [1, 1]]]);
  });
});

describe("what is selected whole", () => {
  it("is a column or all under the headers, or a row", () => {
    expect(wholeBlock(model(), "column", { row: 2, column: 1 })).toEqual({
      from: { row: 1, column: 1 },
      to: { row: 4, column: 1 },
    });
    expect(wholeBlock(model(), "all", { row: 2, column: 1 })).toEqual({
      from: { row: 1, column: 0 },
      to: { row: 3, column: 2 },
    });
    expect(wholeBlock(model(), "row", { row: 2, column: 1 })).toEqual({
      from: { row: 2, column: 0 },
      to: { row: 2, column: 2 },
    });
  });

  it("begins and ends in rows in sight", () => {
    expect(wholeBlock(model([2, 3]), "column", { row: 2, column: 0 })).toEqual({
      from: { row: 2, column: 0 },
      to: { row: 3, column: 0 },
    });
  });
});
