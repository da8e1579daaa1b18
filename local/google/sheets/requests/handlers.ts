// The kinds of batchUpdate requests that the stand-in builds, each with its handler.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { appendCells, repeatCell, updateCells } from "./cells.ts";
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from "./charts.ts";
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from "./conditional-formats.ts";
import { createDeveloperMetadata, deleteDeveloperMetadata } from "./developer-metadata.ts";
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from "./dimension-groups.ts";
import { autoResizeDimensions, updateDimensionProperties } from "./dimension-properties.ts";
import { appendDimension, deleteDimension, insertDimension, moveDimension } from "./dimensions.ts";
import { mergeCells, unmergeCells } from "./merges.ts";
import { addNamedRange, deleteNamedRange } from "./named-ranges.ts";
import { copyPaste, cutPaste } from "./pasting.ts";
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from "./protections.ts";
import type { Handler } from "./request-context.ts";
import { addSheet, deleteSheet, updateSheetProperties } from "./sheets.ts";
import { deleteRange } from "./shifting-ranges.ts";
import { clearBasicFilter, setBasicFilter, sortRange } from "./sorting.ts";
import { updateSpreadsheetProperties } from "./spreadsheet-properties.ts";
import { addTable } from "./tables.ts";
import { setDataValidation } from "./validation.ts";

/** The handlers, by the kind's name in a request. */
export const requestHandlers = {
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addTable,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteEmbeddedObject,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectPosition,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
} satisfies {
  [Kind in keyof sheets_v4.Schema$Request]: Handler<NonNullable<sheets_v4.Schema$Request[Kind]>>;
};

/** A kind of request with a handler. */
export type BuiltKind = keyof typeof requestHandlers;

/** Whether a request of that kind is built. */
export function isBuiltKind(kind: string): kind is BuiltKind {
  return Object.hasOwn(requestHandlers, kind);
}
