// Cells, columns and rows of the deck's tables.
import type { Line, TableCell, TableColumn, TableRow } from "../composition.ts";
import { line } from "./words.ts";

export const cell = (...lines: readonly Line[]): TableCell => ({ lines, isTickBox: false });

export const textCell = (text: string): TableCell => cell(line(text));

export const strongCell = (text: string): TableCell => cell(line(text, "neutral", true));

/** A column of figures, as wide as its widest cell. */
export const figureColumn = (header: string, subHeader: string | null = null): TableColumn => ({
  header,
  subHeader,
  align: "end",
  width: "natural",
});

/** A column of text. */
export const textColumn = (header: string, width: TableColumn["width"] = "natural"): TableColumn => ({
  header,
  subHeader: null,
  align: "start",
  width,
});

/** A row in the table's size unless told, with what the star of its label says. */
export const tableRow = (
  cells: readonly TableCell[],
  group: string | null = null,
  note: string | null = null,
  sizePoints: TableRow["sizePoints"] = 12,
): TableRow => ({ cells, group, isTotal: false, sizePoints, note });
