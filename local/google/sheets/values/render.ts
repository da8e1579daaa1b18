// One cell as a read shows it.
import { effectiveNumberFormat, isDateFormat } from "../formats/effective-number-format.ts";
import { formatNumber } from "../formats/format-number.ts";
import type { Cell, CellScalar, Spreadsheet } from "../model.ts";
import { isCellError } from "./cell-kind.ts";

/** How the values of a read are shown, by Google's names. */
export interface RenderOptions {
  valueRenderOption: string;
  dateTimeRenderOption: string;
}

/** The cell as the options show it; an empty cell is the empty text. */
export function renderedCell(
  cell: Cell | undefined,
  options: RenderOptions,
  properties: Spreadsheet["properties"],
): CellScalar {
  if (cell === undefined) return "";
  if (options.valueRenderOption === "FORMULA" && cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === undefined) return "";
  if (options.valueRenderOption === "FORMATTED_VALUE") return formattedText(cell, properties);
  if (isCellError(value)) return value.text;
  if (typeof value === "number" && options.dateTimeRenderOption === "FORMATTED_STRING") {
    return isDateFormat(effectiveNumberFormat(cell)) ? formattedText(cell, properties) : value;
  }
  return value;
}

/** What the cell shows on screen. */
export function formattedText(cell: Cell, properties: Spreadsheet["properties"]): string {
  const { value } = cell;
  if (value === undefined) return "";
  if (isCellError(value)) return value.text;
  const locale = properties.locale ?? "en_US";
  if (typeof value === "boolean") return booleanText(value, locale);
  if (typeof value === "number") return formatNumber(value, effectiveNumberFormat(cell), locale);
  return value;
}

function booleanText(value: boolean, locale: string): string {
  if (locale.startsWith("fr")) return value ? "VRAI" : "FAUX";
  return value ? "TRUE" : "FALSE";
}
