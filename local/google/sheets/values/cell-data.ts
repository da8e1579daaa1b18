// Cells in Google's form (CellData): reading them for answers.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type FieldMask, maskBelow } from "../fields/field-mask.ts";
import { effectiveFormat } from "../formats/effective-format.ts";
import type { Cell, Spreadsheet } from "../model.ts";
import { isCellError } from "./cell-kind.ts";
import { formattedText } from "./render.ts";

/** The cell in Google's form, as far as the mask asks. */
export function cellData(
  cell: Cell | undefined,
  properties: Spreadsheet["properties"],
  mask: FieldMask,
): sheets_v4.Schema$CellData {
  if (cell === undefined) return {};
  const data: sheets_v4.Schema$CellData = {};
  for (const [name, fieldOf] of FIELDS) {
    const value = maskBelow(mask, name) === undefined ? undefined : fieldOf(cell, properties);
    if (value !== undefined) Object.assign(data, { [name]: value });
  }
  return data;
}

type FieldOf = (cell: Cell, properties: Spreadsheet["properties"]) => unknown;

const FIELDS: [keyof sheets_v4.Schema$CellData, FieldOf][] = [
  ["userEnteredValue", enteredValue],
  ["effectiveValue", ({ value }) => (value === undefined ? undefined : extendedValue(value))],
  [
    "formattedValue",
    (cell, properties) => (cell.value === undefined ? undefined : formattedText(cell, properties)),
  ],
  ["userEnteredFormat", (cell) => cell.format],
  ["effectiveFormat", effectiveFormat],
  ["note", (cell) => cell.note],
  ["dataValidation", (cell) => cell.validation],
  ["textFormatRuns", (cell) => cell.textFormatRuns],
];

function enteredValue(cell: Cell): sheets_v4.Schema$ExtendedValue | undefined {
  if (cell.formula !== undefined) return { formulaValue: cell.formula };
  return cell.value === undefined ? undefined : extendedValue(cell.value);
}

/** A cell's value in Google's form. */
function extendedValue(value: NonNullable<Cell["value"]>): sheets_v4.Schema$ExtendedValue {
  if (isCellError(value)) return { errorValue: { type: value.type, message: value.message } };
  if (typeof value === "number") return { numberValue: value };
  return typeof value === "boolean" ? { boolValue: value } : { stringValue: value };
}
