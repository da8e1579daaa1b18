// What the page shows in a cell.
import { NOT_COMPUTED } from "../../google/sheets/formulas/stop.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";
import { isCellError } from "../../google/sheets/values/cell-kind.ts";
import { formattedText } from "../../google/sheets/values/render.ts";

/** As a spreadsheet shows it; in words, for a formula that is not computed here. */
export function shownText(cell: Cell, properties: Spreadsheet["properties"]): string {
  const { value } = cell;
  return isCellError(value) && value.text === NOT_COMPUTED ? "non calculé" : formattedText(cell, properties);
}
