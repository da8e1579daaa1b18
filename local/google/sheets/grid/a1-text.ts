// Writing ranges in A1 notation as Google answers them.
import { blockName, quotedTitle } from "../../../../shared/reading/a1.ts";
import type { Sheet } from "../model.ts";
import type { Area } from "./area.ts";

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]\d+|[Cc]\d+)$/;

/** A tab's name as Google answers it: quoted unless plain letters, digits and underscores. */
function answeredTitle(title: string): string {
  const isPlain = PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title);
  return isPlain ? title : quotedTitle(title);
}

/** The rectangle in A1 notation; one cell is written alone. */
function areaText({ startRow, endRow, startColumn, endColumn }: Area): string {
  return blockName({ row: startRow, column: startColumn }, { row: endRow - 1, column: endColumn - 1 });
}

/** The rectangle with its tab, such as `'Relevés'!A1:F20`. */
export function rangeText(sheet: Sheet, area: Area): string {
  return `${answeredTitle(sheet.properties.title)}!${areaText(area)}`;
}
