// A cell changed by CellData under a mask (updateCells, repeatCell, appendCells).
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { keptCell } from "../draft.ts";
import { type FieldMask, maskBelow } from "../fields/field-mask.ts";
import { withMaskedFields } from "../fields/update-mask.ts";
import { localeHabits } from "../formats/locales.ts";
import { evaluateFormula } from "../formulas/evaluate.ts";
import { fileFormula } from "../formulas/french-formulas.ts";
import type { Cell } from "../model.ts";
import { refuseTooLong } from "./write-cell.ts";

const UNBUILT = ["pivotTable", "dataSourceTable", "dataSourceFormula", "chipRuns"] as const;

/**
 * Refuses what the stand-in does not keep of a cell.
 * @throws GoogleError UNIMPLEMENTED naming the field.
 */
function refuseUnbuiltCellData(data: sheets_v4.Schema$CellData, mask: FieldMask): void {
  for (const field of UNBUILT) {
    if (data[field] && maskBelow(mask, field) !== undefined) throw notBuilt(`CellData.${field}`);
  }
}

/** The cell with the masked fields of the data; nothing when nothing is left in it. */
export function updatedCell(
  cell: Cell | undefined,
  data: sheets_v4.Schema$CellData,
  mask: FieldMask,
  locale: string,
): Cell | undefined {
  refuseUnbuiltCellData(data, mask);
  let updated: Cell = cell ?? {};
  if (maskBelow(mask, "userEnteredValue") !== undefined)
    updated = withValue(updated, data.userEnteredValue, locale);
  const formatMask = maskBelow(mask, "userEnteredFormat");
  if (formatMask !== undefined) updated = withFormat(updated, data.userEnteredFormat ?? {}, formatMask);
  if (maskBelow(mask, "note") !== undefined) updated = withField(updated, "note", data.note || undefined);
  if (maskBelow(mask, "dataValidation") !== undefined) {
    updated = withField(updated, "validation", data.dataValidation ?? undefined);
  }
  if (maskBelow(mask, "textFormatRuns") !== undefined) updated = withRuns(updated, data.textFormatRuns);
  return keptCell(updated);
}

function withRuns(cell: Cell, runs: sheets_v4.Schema$CellData["textFormatRuns"]): Cell {
  if (!runs?.length) return withField(cell, "textFormatRuns", undefined);
  if (typeof cell.value !== "string" || cell.formula !== undefined) {
    throw invalidArgument("Text format runs are only valid on user entered strings.");
  }
  return withField(cell, "textFormatRuns", runs);
}

/** The cell with a field set, or removed. */
export function withField<Name extends keyof Cell>(cell: Cell, name: Name, value: Cell[Name]): Cell {
  const { [name]: _old, ...rest } = cell;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function withValue(
  cell: Cell,
  given: sheets_v4.Schema$ExtendedValue | null | undefined,
  locale: string,
): Cell {
  const { value: _value, formula: _formula, textFormatRuns: _runs, ...rest } = cell;
  return { ...rest, ...contentOf(given ?? {}, locale) };
}

function contentOf(
  given: sheets_v4.Schema$ExtendedValue,
  locale: string,
): Pick<Cell, "value" | "formula"> | undefined {
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = given;
  if (errorValue) throw invalidArgument("ErrorValue cannot be written as userEnteredValue.");
  if (typeof formulaValue === "string") return formulaContent(formulaValue, locale);
  if (typeof numberValue === "number") return { value: numberValue };
  if (typeof boolValue === "boolean") return { value: boolValue };
  if (typeof stringValue !== "string" || stringValue === "") return undefined;
  refuseTooLong(stringValue);
  return { value: stringValue };
}

function formulaContent(given: string, locale: string): Pick<Cell, "value" | "formula"> {
  refuseTooLong(given);
  if (!given.startsWith("=")) throw invalidArgument(`Formula must begin with an equals sign: ${given}`);
  const formula = localeHabits(locale).decimal === "," ? fileFormula(given) : given;
  return { formula, value: evaluateFormula(formula) };
}

function withFormat(cell: Cell, given: sheets_v4.Schema$CellFormat, mask: FieldMask): Cell {
  const format = withMaskedFields(cell.format ?? {}, given, mask);
  return withField(cell, "format", Object.keys(format).length > 0 ? format : undefined);
}
