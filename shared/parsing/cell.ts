// Reads one raw cell into its column's type, or says what is wrong with it.
import { type DaySerial, existingDay } from "../calendar/day.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { Choices, Column } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";

/** Why a cell can't be read. */
export type FaultCode =
  | "missing"
  | "formulaError"
  | "formulaNotComputed"
  | "notADate"
  | "impossibleDate"
  | "notANumber"
  | "percentSign"
  | "hugeNumber"
  | "notAYear"
  | "unknownChoice";

/** A cell that can't be read: it counts as empty and is listed. */
export class CellFault {
  readonly code: FaultCode;
  /** The cell's content, as typed. */
  readonly shown: string;

  constructor(code: FaultCode, shown: string) {
    this.code = code;
    this.shown = shown;
  }
}

/** What reading a cell gives: its value, `null` when blank, or a fault. */
export type CellReading<Value> = Value | null | CellFault;

/** How a formula reads that was never computed: a file that no spreadsheet program recalculated. */
export const NOT_COMPUTED = "#NOT_COMPUTED!";

const FORMULA_ERRORS = /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!|SPILL!|CALC!|NOT_COMPUTED!)$/;
const FRENCH_NUMBER = /^([+\-−]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(?:,(\d+))?\s*%?$/;
const FRENCH_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]+\d{1,2}[:h]\d{2}.*)?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+\d{1,2}:\d{2}.*)?$/;
/** The days a spreadsheet knows: from 31/12/1899 to 31/12/9999. */
const FIRST_SERIAL = 1;
const LAST_SERIAL = 2_958_465;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** Sums of larger numbers are no longer exact, and end up infinite. */
const LARGEST_NUMBER = 1e15;
/** What subtractions leave where exact arithmetic gives 0. */
const ROUNDING_NOISE = 1e-9;
/** What spreadsheets show for a result that is no finite number. */
const NOT_FINITE = "#NUM!";

/** Whether a cell holds nothing but blanks. */
export function isBlank(cell: RawCell): boolean {
  return (
    cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")
  );
}

/** A reader of a column's cells: `null` for blank ones, a fault for unreadable ones. */
export function cellReader(column: Column<unknown>): (cell: RawCell) => CellReading<unknown> {
  const read = readerOfKind(column);
  return (cell) => {
    if (isBlank(cell)) return null;
    if (typeof cell === "string" && cell.startsWith("#") && FORMULA_ERRORS.test(cell.trim())) {
      return formulaFault(cell);
    }
    if (typeof cell === "number" && !Number.isFinite(cell)) return formulaFault(NOT_FINITE);
    return read(cell);
  };
}

/** Whether a cell is text with a % sign, which says nothing but percentages. */
export function hasPercentSign(cell: RawCell): boolean {
  return typeof cell === "string" && cell.includes("%");
}

/** Reads a number that can't be a percentage: a count, a delay. `93 %` is a fault. */
export function readPlainNumber(cell: RawCell): CellReading<number> {
  return hasPercentSign(cell) ? new CellFault("percentSign", String(cell)) : readNumber(cell);
}

/** Reads a number, typed as such or as French text: `1 234,5`, `95,16 %`. */
export function readNumber(cell: RawCell): CellReading<number> {
  const value = typeof cell === "string" ? frenchNumber(cell.trim()) : cell;
  if (typeof value !== "number") return new CellFault("notANumber", String(cell));
  if (Math.abs(value) > LARGEST_NUMBER) return new CellFault("hugeNumber", String(cell));
  return Math.abs(value) < ROUNDING_NOISE ? 0 : value;
}

/** Reads a day, a serial number or day-first text (`02/11/2020`); the time of day is dropped. */
export function readDate(cell: RawCell): CellReading<DaySerial> {
  if (typeof cell === "number") {
    const isDay = cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1;
    if (!isDay) return new CellFault("impossibleDate", String(cell));
    return Number.isInteger(cell) ? cell : Math.floor(cell);
  }
  if (typeof cell !== "string") return new CellFault("notADate", String(cell));
  const text = cell.trim();
  const french = FRENCH_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  if (french === null && iso === null) return new CellFault("notADate", text);
  const [year, month, day] =
    french === null ? [iso?.[1], iso?.[2], iso?.[3]] : [french[3], french[2], french[1]];
  const serial = Number(year) < FIRST_YEAR ? null : existingDay(Number(year), Number(month), Number(day));
  return serial ?? new CellFault("impossibleDate", text);
}

/** Reads a calendar year, such as 2020. */
export function readYear(cell: RawCell): CellReading<number> {
  const value = readNumber(cell);
  if (typeof value !== "number" || !Number.isInteger(value)) return new CellFault("notAYear", String(cell));
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : new CellFault("notAYear", String(cell));
}

/** A reader of one of `choices`, in any case, with or without accents. */
export function choiceReader<Code extends string>(
  choices: Choices<Code>,
): (cell: RawCell) => CellReading<Code> {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(choices.labels) as Code[])
    codes.set(comparableName(choices.labels[code]), code);
  for (const [alias, code] of Object.entries<Code>(choices.aliases ?? {}))
    codes.set(comparableName(alias), code);
  // A column repeats few values many times: each spelling is compared once.
  const known = new Map<RawCell, CellReading<Code>>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const reading = codes.get(comparableName(String(cell))) ?? new CellFault("unknownChoice", String(cell));
    known.set(cell, reading);
    return reading;
  };
}

function readerOfKind(column: Column<unknown>): (cell: RawCell) => CellReading<unknown> {
  switch (column.kind) {
    case "number":
      return column.mayBePercent === true ? readNumber : readPlainNumber;
    case "date":
      return readDate;
    case "year":
      return readYear;
    case "choice":
      return choiceReader(column.choices ?? { labels: {} });
    case "text":
      return (cell) => String(cell).trim();
    case "any":
      return (cell) => cell;
  }
}

function formulaFault(cell: string): CellFault {
  return new CellFault(cell.trim() === NOT_COMPUTED ? "formulaNotComputed" : "formulaError", cell.trim());
}

function frenchNumber(text: string): number | null {
  const match = FRENCH_NUMBER.exec(text);
  const [, sign = "", whole = "", decimals = ""] = match ?? [];
  if (match === null || whole + decimals === "") return null;
  const digits = `${whole.replaceAll(/\D/g, "") || "0"}.${decimals || "0"}`;
  return sign === "" || sign === "+" ? Number(digits) : -Number(digits);
}
