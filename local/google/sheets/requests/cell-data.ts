// What Google refuses in the cells that updateCells, repeatCell and appendCells write.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { type FieldMask, maskAt, maskBelow } from "../fields/field-mask.ts";
import { refuseWrongCondition } from "./conditions.ts";
import type { Place, RequestContext } from "./request-context.ts";
import { refuseTypedColumns } from "./typed-columns.ts";

/**
 * Refuses number formats without type, wrong validations, texts turned too far, and both of the first two on typed
 * columns.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseWrongCells(
  context: RequestContext,
  { sheet, area }: Place,
  cells: Iterable<sheets_v4.Schema$CellData>,
  mask: FieldMask,
): void {
  const formatsNumbers = maskAt(mask, "userEnteredFormat", "numberFormat") !== undefined;
  const validates = maskBelow(mask, "dataValidation") !== undefined;
  const rotates = maskAt(mask, "userEnteredFormat", "textRotation") !== undefined;
  if (formatsNumbers || validates) refuseTypedColumns(sheet, area);
  if (!formatsNumbers && !validates && !rotates) return;
  for (const { userEnteredFormat, dataValidation } of cells) {
    if (formatsNumbers) refuseNumberFormat(userEnteredFormat?.numberFormat);
    if (validates && dataValidation)
      refuseWrongCondition(context, dataValidation.condition, "data validation");
    if (rotates) refuseRotation(userEnteredFormat?.textRotation);
  }
}

function refuseNumberFormat(format: sheets_v4.Schema$NumberFormat | undefined): void {
  if (!format) return;
  if (!format.type || format.type === "NUMBER_FORMAT_TYPE_UNSPECIFIED") {
    throw invalidArgument("A number format must have a type.");
  }
}

const STEEPEST_DEGREES = 90;

function refuseRotation(rotation: sheets_v4.Schema$TextRotation | undefined): void {
  if (Math.abs(rotation?.angle ?? 0) <= STEEPEST_DEGREES) return;
  throw invalidArgument(
    `Invalid textRotation.angle: ${rotation?.angle}. Must be between -${STEEPEST_DEGREES} and ${STEEPEST_DEGREES}.`,
  );
}
