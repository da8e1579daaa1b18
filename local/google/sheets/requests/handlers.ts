// The kinds of batchUpdate requests that the stand-in builds, each with its handler.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { appendCells, repeatCell, updateCells } from "./cells.ts";
import type { Handler } from "./request-context.ts";
import { addSheet, deleteSheet, updateSheetProperties } from "./sheets.ts";
import { updateSpreadsheetProperties } from "./spreadsheet-properties.ts";

/** The handlers, by the kind's name in a request. */
export const requestHandlers = {
  addSheet,
  appendCells,
  deleteSheet,
  repeatCell,
  updateCells,
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
