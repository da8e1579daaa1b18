// What the pages ask of the add-on: every answer is data, nothing throws to a page.
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { columnsBelowHeader, headerRow } from "../../shared/reading/a1.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import type { RowName } from "../../shared/workbook/row-name.ts";
import { CELL_IS_GONE } from "../french.ts";
import { startCallLog } from "../google/call-log.ts";
import { isOutcomeUnknown } from "../google/google-errors.ts";
import { openDocument, openWorkbook } from "../google/google-workbook.ts";
import type { CellTarget, PageAnswer } from "../interface/page-data.ts";
import { lastStep } from "../interface/progress.ts";
import {
  type ActionContext,
  explained,
  inAction,
  type ReadingContext,
  readingContext,
} from "./run-action.ts";

/** Runs an action that a page asked for, alone on its document. */
export function answered<Value extends object>(
  title: string,
  action: (context: ActionContext) => Value,
): PageAnswer<Value> {
  return caught(() => ({ ...inAction(title, action), ok: true }));
}

/** Reads for a page, whatever else runs: nothing is written. */
export function reading<Value extends object>(read: (context: ReadingContext) => Value): PageAnswer<Value> {
  return caught(() => ({ ...read(readingContext()), ok: true }));
}

/** Shows a cell of the workbook: its column is found by its header, wherever staff moved it. */
export function goToCell(target: CellTarget): PageAnswer<object> {
  return caught(() => shownCell(target));
}

function caught<Value extends object>(work: () => PageAnswer<Value>): PageAnswer<Value> {
  try {
    return work();
  } catch (error) {
    const { message, remedy } = explained(error);
    const refusal = { ok: false, message, remede: remedy } as const;
    return isOutcomeUnknown(error) ? { ...refusal, isUnknown: true } : refusal;
  }
}

function shownCell({ onglet, ligne, colonne, cle = null }: CellTarget): PageAnswer<object> {
  const sheet = openDocument().getSheetByName(onglet);
  if (sheet === null) return { ok: false, ...CELL_IS_GONE };
  const row = cle === null ? (ligne ?? 1) : rowNamed(onglet, cle, ligne);
  if (row === null || row > sheet.getMaxRows()) return { ok: false, ...CELL_IS_GONE };
  sheet.getRange(row, colonne === null ? 1 : columnNumber(onglet, colonne)).activate();
  return { ok: true };
}

/** The row, from 1, that bears a name now, whoever moved it: the one it had while that still bears it, else the last. */
function rowNamed(tab: string, { colonne, valeur }: RowName, known: number | null): number | null {
  const column = columnNumber(tab, colonne) - 1;
  const range = columnsBelowHeader(tab, column, column);
  const [[cells = []] = []] = openWorkbook(startCallLog()).readColumns([{ range }]);
  const wanted = comparableName(valeur);
  const names = cells.map((cell) => comparableName(String(cell ?? "")));
  if (known !== null && names[known - FIRST_ROW] === wanted) return known;
  const index = names.lastIndexOf(wanted);
  return index < 0 ? null : index + FIRST_ROW;
}

/** The last step that a run said under its token. */
export function stepOf(token: string): PageAnswer<{ etape: string | null }> {
  return { ok: true, etape: lastStep(token) };
}

function columnNumber(tab: string, header: string): number {
  const [columns = []] = openWorkbook(startCallLog()).readColumns([{ range: headerRow(tab) }]);
  const wanted = comparableName(header);
  const index = columns.findIndex(([cell]) => comparableName(String(cell ?? "")) === wanted);
  return Math.max(0, index) + 1;
}
