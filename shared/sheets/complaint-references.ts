// Numbers for the complaints that staff typed without `Référence`: `2020-0001`, by year of receipt.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { calendarDay } from "../calendar/day.ts";
import { findColumns } from "../reading/headers.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { comparableName } from "../workbook/names.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { cellsRequest, textCell } from "./cells.ts";

/** A reference given to the complaint of a row. */
export interface GivenReference {
  /** The sheet's row number, from 1. */
  row: number;
  reference: string;
}

/** References of staff; the form's look different and are left out of the count. */
const STAFF_REFERENCE = /^(\d{4})-(\d{4,})$/;
const NUMBER_DIGITS = 4;

/**
 * Gives each complaint without reference the next free number of its year, by day of receipt then by row.
 * `references` are all the cells of the column, those of unusable rows too, so that no number is given twice.
 */
export function missingReferences(
  complaints: WorkbookRecords["complaints"],
  references: readonly RawCell[],
): GivenReference[] {
  const lastByYear = lastNumbers(references);
  const unnumbered = complaints.flatMap(({ row, reference, receivedOn }) =>
    reference === null && receivedOn !== null ? [{ row, receivedOn }] : [],
  );
  unnumbered.sort((left, right) => left.receivedOn - right.receivedOn || left.row - right.row);
  return unnumbered.map(({ row, receivedOn }) => {
    const { year } = calendarDay(receivedOn);
    const number = (lastByYear.get(year) ?? 0) + 1;
    lastByYear.set(year, number);
    return { row, reference: referenceOf(year, number) };
  });
}

/** The next free number of a year. */
export function nextReference(references: readonly RawCell[], year: number): string {
  return referenceOf(year, (lastNumbers(references).get(year) ?? 0) + 1);
}

function referenceOf(year: number, number: number): string {
  return `${year}-${String(number).padStart(NUMBER_DIGITS, "0")}`;
}

/** Writes the references, one cell each. Nothing when the tab or its column is not there. */
export function referenceRequests(
  sheets: readonly SheetOverview[],
  given: readonly GivenReference[],
): sheets_v4.Schema$Request[] {
  const sheet = sheetOfTab(sheets, STAFF_TABS.complaints);
  if (sheet === undefined) return [];
  const columnIndex = findColumns(STAFF_TABS.complaints, sheet.headers).positions.get("reference");
  if (columnIndex === undefined) return [];
  const { sheetId } = sheet;
  return given.map(({ row, reference }) =>
    cellsRequest({ sheetId, rowIndex: row - 1, columnIndex }, [[textCell(reference)]]),
  );
}

function lastNumbers(references: readonly RawCell[]): Map<number, number> {
  const lastByYear = new Map<number, number>();
  for (const cell of references) {
    const [, year, number] = STAFF_REFERENCE.exec(comparableName(String(cell ?? ""))) ?? [];
    if (year === undefined || number === undefined) continue;
    lastByYear.set(Number(year), Math.max(lastByYear.get(Number(year)) ?? 0, Number(number)));
  }
  return lastByYear;
}
