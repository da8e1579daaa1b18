// Reads one raw cell into its column's type, or says what is wrong with it.
import { type DaySerial, daySerial } from "../calendar/day.ts";
import { isBlank, isFormulaError, NOT_COMPUTED, type RawCell } from "../reading/workbook-cells.ts";
import { choicesByName } from "../workbook/choices.ts";
import type { Choices, Column } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";
import { type TypedDate, typedDay, typedMonth } from "./typed-date.ts";

/** Why a cell can't be read. */
export type FaultCode =
  | "missing"
  | "formulaError"
  | "formulaNotComputed"
  | "notADate"
  | "notAMonth"
  | "impossibleDate"
  | "distantDate"
  | "notANumber"
  | "percentSign"
  | "pointInNumber"
  | "hugeNumber"
  | "notAYear"
  | "notAddresses"
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

const FRENCH_NUMBER = /^([+\-−]?)(\d{1,3}(?: \d{3})+|\d+)?(?:,(\d+))?\s*%?$/;
/** `1.234` may be either a thousand or a bit more than one. */
const NUMBER_WITH_POINT = /^[+\-−]?[\d .,]*\d\.\d[\d .,]*\s*%?$/;
/** A date outside these years is a slip: `12`, or `20201102` typed as a number. */
const FIRST_DAY = daySerial(1950, 1, 1);
const LAST_DAY = daySerial(2100, 12, 31);
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** Sums of larger numbers are no longer exact, and end up infinite. */
const LARGEST_NUMBER = 1e15;
/** What subtractions leave where exact arithmetic gives 0. */
const ROUNDING_NOISE = 1e-9;
/** What spreadsheets show for a result that is no finite number. */
const NOT_FINITE = "#NUM!";

/** A reader of a column's cells: `null` for blank ones, a fault for unreadable ones. */
export function cellReader(column: Column<unknown>): (cell: RawCell) => CellReading<unknown> {
  const read = readerOfKind(column);
  return (cell) => (isBlank(cell) ? null : (readFormulaFault(cell) ?? read(cell)));
}

/** The fault of a formula without a value; `null` for any other cell. */
export function readFormulaFault(cell: RawCell): CellFault | null {
  if (isFormulaError(cell)) return formulaFault(cell);
  return typeof cell === "number" && !Number.isFinite(cell) ? formulaFault(NOT_FINITE) : null;
}

/** Whether a cell is text with a % sign, which says nothing but percentages. */
export function hasPercentSign(cell: RawCell): boolean {
  return typeof cell === "string" && cell.includes("%");
}

/** Reads a number that can't be a percentage: a count, a delay. `93 %` is a fault. */
export function readPlainNumber(cell: RawCell): CellReading<number> {
  return hasPercentSign(cell) ? new CellFault("percentSign", readText(cell)) : readNumber(cell);
}

/** Reads a number, typed as such or as French text: `1 234,5`, `95,16 %`. */
export function readNumber(cell: RawCell): CellReading<number> {
  const value = typeof cell === "string" ? frenchNumber(comparableName(cell)) : cell;
  if (typeof value !== "number") {
    const hasPoint = NUMBER_WITH_POINT.test(comparableName(String(cell)));
    return new CellFault(hasPoint ? "pointInNumber" : "notANumber", readText(cell));
  }
  if (Math.abs(value) > LARGEST_NUMBER) return new CellFault("hugeNumber", readText(cell));
  return Math.abs(value) < ROUNDING_NOISE ? 0 : value;
}

/** Reads a day, a serial number or day-first text (`02/11/2020`); the time of day is dropped. */
export function readDate(cell: RawCell): CellReading<DaySerial> {
  return dayWithinYears(cell, typedDay, "notADate");
}

/** Reads a month as a day inside it: `11/2020`, `nov. 2020`, or any date. */
export function readMonth(cell: RawCell): CellReading<DaySerial> {
  return dayWithinYears(cell, typedMonth, "notAMonth");
}

function dayWithinYears(
  cell: RawCell,
  readTyped: (text: string) => TypedDate,
  notADate: FaultCode,
): CellReading<DaySerial> {
  const shown = readText(cell);
  if (typeof cell === "number") {
    const serial = Number.isInteger(cell) ? cell : Math.floor(cell);
    return serial >= FIRST_DAY && serial <= LAST_DAY ? serial : new CellFault("distantDate", shown);
  }
  const typed: TypedDate = typeof cell === "string" ? readTyped(cell) : { kind: "noDate" };
  if (typed.kind === "noDate") return new CellFault(notADate, shown);
  if (typed.kind === "noSuchDay") return new CellFault("impossibleDate", shown);
  const isWithin = typed.serial >= FIRST_DAY && typed.serial <= LAST_DAY;
  return isWithin ? typed.serial : new CellFault("distantDate", shown);
}

/** Reads a calendar year, such as 2020; a % sign says that it is none. */
export function readYear(cell: RawCell): CellReading<number> {
  const value = readPlainNumber(cell);
  if (typeof value !== "number" || !Number.isInteger(value)) return new CellFault("notAYear", readText(cell));
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : new CellFault("notAYear", readText(cell));
}

/** A reader of one of `choices`, in any case, with or without accents. */
export function choiceReader<Code extends string>(
  choices: Choices<Code>,
): (cell: RawCell) => CellReading<Code> {
  const codes = choicesByName(choices);
  // A column repeats few values many times: each spelling is compared once.
  const known = new Map<RawCell, CellReading<Code>>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const reading = codes.get(comparableName(String(cell))) ?? new CellFault("unknownChoice", readText(cell));
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
    case "month":
      return readMonth;
    case "year":
      return readYear;
    case "choice":
      return choiceReader(column.choices ?? { labels: {} });
    case "text":
      return readText;
    case "any":
      return (cell) => cell;
  }
}

/** Reads a text; what a spreadsheet took for a number or a box is written as it shows it. */
export function readText(cell: RawCell): string {
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  return typeof cell === "number" ? String(cell).replace(".", ",") : String(cell).trim();
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
