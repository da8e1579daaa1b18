// Heights for rows whose texts wrap: LibreOffice shows the height that the file says, without fitting it.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, Row } from "../../google/sheets/model.ts";

// Arial at 11 points: the average width of a French text's characters, and the height of a line.
const CHARACTER_PIXELS = 6.6;
const BOLD_CHARACTER_PIXELS = 7.2;
const LINE_POINTS = 14.5;
const DEFAULT_FONT_POINTS = 11;
const CELL_PADDING_PIXELS = 6;
// What Excel gives to a column that nobody sized.
const DEFAULT_COLUMN_PIXELS = 64;
// Excel's own limit.
const MAXIMUM_POINTS = 409;

/** The height, in points, that shows the row's wrapped texts whole; undefined when no text wraps. */
export function fittedHeightPoints(
  row: Row | undefined,
  columns: readonly (sheets_v4.Schema$DimensionProperties | undefined)[],
): number | undefined {
  const heights = (row ?? []).flatMap((cell, column) => {
    if (cell?.format?.wrapStrategy !== "WRAP" || typeof cell.value !== "string") return [];
    return [heightOf(cell, cell.value, columns[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS)];
  });
  return heights.length === 0 ? undefined : Math.min(MAXIMUM_POINTS, Math.max(...heights));
}

function heightOf(cell: Cell, text: string, widthPixels: number): number {
  const { bold, fontSize } = cell.format?.textFormat ?? {};
  const scale = (fontSize ?? DEFAULT_FONT_POINTS) / DEFAULT_FONT_POINTS;
  const characterPixels = (bold ? BOLD_CHARACTER_PIXELS : CHARACTER_PIXELS) * scale;
  const room = Math.max(1, Math.floor((widthPixels - CELL_PADDING_PIXELS) / characterPixels));
  const lines = text.split("\n").map((line) => linesOf(line, room));
  return Math.ceil(lines.reduce((sum, count) => sum + count, 0) * LINE_POINTS * scale + 1);
}

/** The lines that a paragraph takes, cut between words; a word longer than a line is cut where it must. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    const cuts = Math.max(1, Math.ceil(word.length / room));
    lines += used === 0 ? cuts - 1 : cuts;
    used = word.length - (cuts - 1) * room;
  }
  return lines;
}
