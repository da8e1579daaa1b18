// What `Relevés` holds of a month: the figures by code, and the codes that stand there twice.

import { calendarDay, type DaySerial } from "../calendar/day.ts";
import type { CellContent } from "../changes/row-change.ts";
import { groupedBy } from "../grouping.ts";
import { comparableCode } from "../workbook/names.ts";
import { READING_PARTS } from "../workbook/tabs/indicators.ts";
import type { IndicatorRecord } from "./month-fields.ts";
import type { FigurePart, StandingFigures } from "./standing-figures.ts";
import { typedNumber } from "./typed-number.ts";

/** A row of `Relevés` whose month and code can be read. */
export interface StandingReading {
  month: DaySerial;
  code: string;
  /** The cells as they are, by column. */
  cells: Readonly<Record<FigurePart, CellContent>>;
  /** The columns whose cell is a formula: they are never written. */
  formulas: readonly FigurePart[];
}

/** A month's rows, by comparable code. */
export interface StandingMonth {
  figures: StandingFigures;
  rows: ReadonlyMap<string, StandingReading>;
  /** Codes with more than one row. */
  twice: ReadonlyMap<string, readonly StandingReading[]>;
}

/** The rows of a month (1–12) of a year. */
export type StandingMonths = (year: number, month: number) => StandingMonth;

/** The rows of any month, put together once: the past of each field asks for twelve of them. */
export function standingMonths(readings: readonly StandingReading[]): StandingMonths {
  const none = standingMonth([]);
  const byMonth = groupedBy(readings, ({ month }) => {
    const day = calendarDay(month);
    return monthKey(day.year, day.month);
  });
  const standing = new Map([...byMonth].map(([key, rows]) => [key, standingMonth(rows)]));
  return (year, month) => standing.get(monthKey(year, month)) ?? none;
}

const monthKey = (year: number, month: number): string => `${year}-${month}`;

function standingMonth(rows: readonly StandingReading[]): StandingMonth {
  const byCode = groupedBy(rows, ({ code }) => comparableCode(code));
  const single = [...byCode].flatMap(([code, ofCode]) =>
    ofCode.length === 1 ? ofCode.map((row) => [code, row] as const) : [],
  );
  return {
    rows: new Map(single),
    figures: new Map(single.map(([code, row]) => [code, figuresOf(row)])),
    twice: new Map([...byCode].filter(([, ofCode]) => ofCode.length > 1)),
  };
}

/** The figures of a row; text is read as it is typed. */
function figuresOf({ cells }: StandingReading): Record<FigurePart, number | null> {
  const read = (part: FigurePart): number | null => {
    const number = typeof cells[part] === "number" ? cells[part] : typedNumber(cells[part] ?? "");
    return typeof number === "number" ? number : null;
  };
  return { numerator: read("numerator"), denominator: read("denominator"), value: read("value") };
}

/** Whether an indicator's figures are all there, none, or some. */
export function completeness(
  { code, calculation }: IndicatorRecord,
  figures: StandingFigures,
): "complete" | "partial" | "empty" {
  const standing = figures.get(comparableCode(code ?? ""));
  if (standing === undefined || READING_PARTS.every((part) => standing[part] === null)) return "empty";
  const needed: readonly FigurePart[] =
    calculation === "value"
      ? ["value"]
      : calculation === "sum"
        ? ["numerator"]
        : ["numerator", "denominator"];
  return needed.every((part) => standing[part] !== null) ? "complete" : "partial";
}
