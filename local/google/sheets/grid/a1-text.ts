// Writing ranges in A1 notation as Google answers them.
import type { Sheet } from "../model.ts";
import type { Area } from "./area.ts";
import { columnLetters } from "./column-letters.ts";

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]\d+|[Cc]\d+)$/;

/** A tab's name as ranges write it: quoted unless plain letters, digits and underscores. */
export function quotedTitle(title: string): string {
  const plain = PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** The rectangle in A1 notation; one cell is written alone. */
function areaText(area: Area): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn - 1)}${area.endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle with its tab, such as `'Relevés'!A1:F20`. */
export function rangeText(sheet: Sheet, area: Area): string {
  return `${quotedTitle(sheet.properties.title)}!${areaText(area)}`;
}
