// What the page shows in a cell.
import { isNotComputed } from "../../google/sheets/formulas/stop.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";
import { formattedText } from "../../google/sheets/values/render.ts";

/** As a spreadsheet shows it; in words, for a formula that is not computed here. */
export function shownText(cell: Cell, properties: Spreadsheet["properties"]): string {
  return isNotComputed(cell) ? "non calculé" : formattedText(cell, properties);
}
