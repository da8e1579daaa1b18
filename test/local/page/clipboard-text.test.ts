// Cells to and from the clipboard's text.
import fc from "fast-check";
import { expect, it } from "vitest";
import { repeatedOver } from "../../../local/page/browser/grid/block.ts";
import { clipboardCells, clipboardText } from "../../../local/page/browser/grid/clipboard-text.ts";

it.each([
  ["one cell", "seul", [["seul"]]],
  ["nothing", "", [[""]]],
  [
    "the line end of a spreadsheet after its last row",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["blank cells and a blank row inside", "a\t\n\nb", [["a", ""], [""], ["b"]]],
  ["a quoted cell with a tab, line ends and quotes", '"a\tb\r\nc ""d"""\tfin', [['a\tb\nc "d"', "fin"]]],
  ["a quote that quotes nothing", '"Bonjour", dit-il\tfin', [['"Bonjour", dit-il', "fin"]]],
  ["a quote inside a text", 'il dit "oui"', [['il dit "oui"']]],
  ["a quote never closed", '"ouvert\tfin', [['"ouvert', "fin"]]],
])("reads %s", (_what, text, cells) => {
  expect(clipboardCells(text)).toEqual(cells);
});

it("writes quotes only where they are needed", () => {
  expect(
    clipboardText([
      ["a", 'b "c"'],
      ["d\te", ""],
    ]),
  ).toBe('a\t"b ""c"""\n"d\te"\t');
});

it("reads what it writes, whatever the cells hold", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", '"', "\t", "\n", " ", "=", "'") });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(block, (cells) => {
      expect(clipboardCells(clipboardText(cells))).toEqual(cells);
    }),
  );
});

/** Every row is in sight. */
const rowsAt = (row: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => row + index);
const ALL = { rowsIn: rowsAt, rowsFrom: rowsAt };

it("skips the rows that a filter hides", () => {
  const shown = { rowsIn: () => [5, 9], rowsFrom: () => [5, 9] };
  const block = { row: 5, column: 0, rowCount: 5, columnCount: 1 };
  expect(repeatedOver([["x"]], block, shown)).toEqual([
    [5, 0, "x"],
    [9, 0, "x"],
  ]);
});

it("repeats what fits the selection a whole number of times, and only that", () => {
  const at = (rowCount: number, columnCount: number) => ({ row: 5, column: 1, rowCount, columnCount });
  expect(repeatedOver([["x"]], at(2, 2), ALL)).toEqual([
    [5, 1, "x"],
    [5, 2, "x"],
    [6, 1, "x"],
    [6, 2, "x"],
  ]);
  expect(repeatedOver([["x", "y"]], at(1, 3), ALL)).toEqual([
    [5, 1, "x"],
    [5, 2, "y"],
  ]);
  expect(repeatedOver([["x", "y"], ["z"]], at(1, 1), ALL)).toEqual([
    [5, 1, "x"],
    [5, 2, "y"],
    [6, 1, "z"],
  ]);
});

it("pastes more rows than a call takes arguments", () => {
  const cells = Array.from({ length: 300_000 }, () => ["x"]);
  const rows = (row: number, count: number): number[] => Array.from({ length: count }, (_, at) => row + at);
  const block = { row: 1, column: 2, rowCount: 1, columnCount: 1 };
  expect(repeatedOver(cells, block, { rowsIn: rows, rowsFrom: rows }).at(-1)).toEqual([300_000, 2, "x"]);
});
