// Rows of lists fill their columns to the point: no space is kept that nothing stands in.
import { describe, expect, it } from "vitest";
import {
  type ListRow,
  listRow,
  rowPlaces,
  shareRows,
  splitTallRows,
} from "../../../../shared/slides/layout/row-list.ts";

const TRACKS = [{ key: "", x: 0, width: 200 }];
const LINE = { align: "start", hasBullet: false, spaceAbovePoints: 0 } as const;
const SPACING = { gapBefore: 10, before: 4, after: 6 } as const;

/** A row of so many lines of 20 points; 11.5 points each make 23 in Arial. */
function row(source: number, lines = 1): ListRow {
  const paragraphs = Array.from({ length: lines }, (_, index) => ({
    ...LINE,
    runs: [{ text: `Ligne ${index + 1}`, sizePoints: 20, isBold: false, color: "ink" as const }],
  }));
  return listRow(TRACKS, source, [paragraphs], SPACING);
}

describe("rows in columns", () => {
  it("fill a column that is as high as they are, without space above the first", () => {
    const rows = [row(0), row(1), row(2)];
    // The first: 23 of text and 6 below; the others, 10 and 4 above besides.
    const height = 29 + 2 * 43;
    expect(shareRows(rows, () => height)).toEqual([rows]);
    expect(shareRows(rows, () => height - 1)).toHaveLength(2);
  });

  it("stand one gap apart, the first at the top", () => {
    expect(rowPlaces([row(0), row(1), row(2)], 100).map(({ textY }) => textY)).toEqual([100, 143, 186]);
  });

  it("are parted where they are higher than a column, each piece as high as it may be", () => {
    const tall = row(0, 7);
    // 10, 4 and 6 around three lines of 23.
    const pieces = splitTallRows(TRACKS, [tall], 20 + 3 * 23);
    expect(pieces.map(({ cells }) => cells[0]?.length)).toEqual([3, 3, 1]);
    expect(splitTallRows(TRACKS, [tall], 20 + 7 * 23)).toEqual([tall]);
  });

  it("are parted so that the first piece fills what is left of its column, unless that is too little", () => {
    const height = 20 + 8 * 23;
    const linesOf = (...rows: ListRow[]) =>
      splitTallRows(TRACKS, rows, height).map(({ cells }) => cells[0]?.length);
    // A row of two lines leaves 138 of 204: five lines and what is around them.
    expect(linesOf(row(0, 2), row(1, 12))).toEqual([2, 5, 7]);
    const parted = shareRows(splitTallRows(TRACKS, [row(0, 2), row(1, 12)], height), () => height);
    expect(parted.map((column) => column.length)).toEqual([2, 1]);
    // Six lines leave 46, less than a quarter.
    expect(linesOf(row(0, 6), row(1, 12))).toEqual([6, 8, 4]);
    // A heading stays with the first piece.
    expect(linesOf(row(0, 2), { ...row(1), keepsWithNext: true }, row(2, 12))).toEqual([2, 1, 3, 8, 1]);
  });
});
