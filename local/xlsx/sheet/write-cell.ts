// One cell as the file holds it.
import { cellName } from "../../../shared/reading/a1.ts";
import { NOT_COMPUTED } from "../../google/sheets/formulas/stop.ts";
import type { Cell, CellError, CellScalar } from "../../google/sheets/model.ts";
import { encodeOfficeText, escapeText } from "../../office/xml-text.ts";
import { isDateFormat } from "../styles/number-formats.ts";
import { arrayText } from "./array-formula.ts";
import { EPOCH_1904_DAYS } from "./epoch.ts";
import { fileErrorText } from "./errors.ts";

/** Where a cell goes and how: the style index, and whether the file counts days from 1904. */
export interface CellPlace {
  row: number;
  column: number;
  style: number;
  usesEpoch1904: boolean;
}

/**
 * The `c` element, without prefix; empty when there is nothing to keep. Texts are written in the cell
 * itself, never as formulas.
 */
export function writeCell(cell: Cell | undefined, place: CellPlace): string {
  if (!cell) return "";
  const { value, formula } = cell;
  const style = place.style === 0 ? "" : ` s="${place.style}"`;
  const start = `<c r="${cellName(place.row, place.column)}"${style}`;
  if (formula !== undefined) {
    const { type, xml } = cachedValue(value, cell, place);
    return `${start}${type}>${formulaElement(formula, place)}${xml}</c>`;
  }
  if (value === undefined) return style === "" ? "" : `${start}/>`;
  if (typeof value === "string") {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${officeText(value)}</t></is></c>`;
  }
  const { type, xml } = cachedValue(value, cell, place);
  return `${start}${type}>${xml}</c>`;
}

function formulaElement(formula: string, { row, column }: CellPlace): string {
  const array = arrayText(formula);
  const attributes = array === undefined ? "" : ` t="array" ref="${cellName(row, column)}"`;
  return `<f${attributes}>${officeText(array ?? formula.replace(/^=/, ""))}</f>`;
}

function cachedValue(
  value: CellScalar | CellError | undefined,
  cell: Cell,
  place: CellPlace,
): { type: string; xml: string } {
  switch (typeof value) {
    case "number": {
      const shifts = place.usesEpoch1904 && isDateFormat(cell.format?.numberFormat);
      return { type: "", xml: `<v>${shifts ? value - EPOCH_1904_DAYS : value}</v>` };
    }
    case "boolean":
      return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` };
    case "string":
      return { type: ' t="str"', xml: `<v>${officeText(value)}</v>` };
    case "object":
      return writtenError(value, cell);
    default:
      return { type: "", xml: "" };
  }
}

/** A formula that nobody computed is written without a value, so that the next program computes it. */
function writtenError(error: CellError, cell: Cell): { type: string; xml: string } {
  if (cell.formula !== undefined && error.text === NOT_COMPUTED) return { type: "", xml: "" };
  return { type: ' t="e"', xml: `<v>${escapeText(fileErrorText(error))}</v>` };
}

function officeText(text: string): string {
  return escapeText(encodeOfficeText(text));
}
