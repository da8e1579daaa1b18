// The twelve months as the page that enters them shows them: fields, what stands in them, what they usually hold.

import { type DaySerial, daySerial } from "../calendar/day.ts";
import type { CellContent } from "../changes/row-change.ts";
import { formatShortDay, monthName, shortMonthName } from "../french/dates.ts";
import { ofWord } from "../french/elision.ts";
import { suspendedMonths } from "../parsing/suspended-months.ts";
import type { Suspension } from "../records/records.ts";
import { times } from "../times.ts";
import { comparableCode } from "../workbook/names.ts";
import type { FieldPast } from "./field-checks.ts";
import { countOfMean, type MonthIndicator } from "./month-entry.ts";
import {
  askedIndicators,
  capital,
  type IndicatorRecord,
  type MonthField,
  monthFields,
} from "./month-fields.ts";
import { firstMonthToEnter, type MonthState, monthStates, type YearReadings } from "./month-states.ts";
import { type FigurePart, standingNumber } from "./standing-figures.ts";
import { type StandingMonth, type StandingReading, standingMonths } from "./standing-month.ts";

/** A field of one month. */
export interface SheetField extends MonthField {
  /** Its totals of the usable months before, and their means. */
  past: FieldPast;
  pastMeans: FieldPast;
  /** Why it can't be typed; `null` when it can. */
  lock: string | null;
}

/** A month to enter. */
export interface MonthSheet {
  month: number;
  /** `Décembre 2020`, `décembre`, `déc.`, and `Novembre` for the last usable month before. */
  title: string;
  name: string;
  shortName: string;
  nameBefore: string;
  state: MonthState;
  /** The row of its suspension and what is said of it; `null` when it is followed. */
  suspension: { row: number; words: string } | null;
  indicators: MonthIndicator[];
  fields: SheetField[];
  /** What stands, by code: read as numbers, and as cells. */
  figures: Record<string, Record<FigurePart, number | null>>;
  cells: Record<string, Record<FigurePart, CellContent>>;
}

/** A year to enter, and the month (1–12) to begin with. */
export interface MonthsToEnter {
  months: MonthSheet[];
  first: number;
}

type Year = Omit<YearReadings, "suspensions"> & {
  suspensions: readonly Suspension[];
  /** The suspended months of the year, and of the one before. */
  suspended: ReadonlySet<number>;
  suspendedBefore: ReadonlySet<number>;
};

const MONTHS_BEFORE = 12;

/** The twelve months, January first. */
export function monthsToEnter({
  readings,
  ...given
}: Omit<Year, "standingIn" | "suspended" | "suspendedBefore"> & {
  readings: readonly StandingReading[];
}): MonthsToEnter {
  const year: Year = {
    ...given,
    standingIn: standingMonths(readings),
    suspended: suspendedMonths(given.suspensions, given.year),
    suspendedBefore: suspendedMonths(given.suspensions, given.year - 1),
  };
  const states = monthStates(year);
  const months = states.map((state, index) => monthSheet(year, index + 1, state));
  return { months, first: firstMonthToEnter(year, states) };
}

function monthSheet(data: Year, month: number, state: MonthState): MonthSheet {
  const asked = askedIndicators(data.indicators, month);
  const standing = data.standingIn(data.year, month);
  const fields = monthFields(asked, standing.figures).map((field) => ({
    ...field,
    past: pastOf(data, month, field, false),
    pastMeans: pastOf(data, month, field, true),
    lock: lockOf(standing, field, month),
  }));
  return {
    month,
    title: `${capital(monthName(month))} ${data.year}`,
    name: monthName(month),
    shortName: shortMonthName(month),
    nameBefore: capital(fields.find(({ past }) => past.last !== null)?.past.lastMonth ?? ""),
    state,
    suspension: suspensionOf(data, month),
    indicators: asked.map(sheetIndicator),
    fields,
    figures: Object.fromEntries(standing.figures),
    cells: Object.fromEntries([...standing.rows].map(([code, { cells }]) => [code, cells])),
  };
}

function sheetIndicator(indicator: IndicatorRecord): MonthIndicator {
  const { code, label, family, unit, calculation, target, direction } = indicator;
  return {
    code: comparableCode(code ?? ""),
    label: label ?? code ?? "",
    family: family ?? "",
    unit,
    calculation,
    target,
    direction,
  };
}

function suspensionOf({ suspensions, year }: Year, month: number): MonthSheet["suspension"] {
  const [start, end]: [DaySerial, DaySerial] = [daySerial(year, month, 1), daySerial(year, month + 1, 1) - 1];
  const found = suspensions.find((one) => one.start <= end && one.end >= start);
  if (found === undefined) return null;
  const days = `du ${formatShortDay(found.start)} au ${formatShortDay(found.end)}`;
  return { row: found.row, words: `${found.reason ?? "Suspension"}, ${days}` };
}

const USUAL_MONTHS = 6;
const FEWEST_MONTHS = 3;

/** What the field held in the usable months before. */
function pastOf(data: Year, month: number, field: MonthField, asMean: boolean): FieldPast {
  const known = times(MONTHS_BEFORE, (back) => month - 1 - back).flatMap((index) => {
    const [year, past, suspended] =
      index > 0
        ? [data.year, index, data.suspended]
        : [data.year - 1, index + MONTHS_BEFORE, data.suspendedBefore];
    if (suspended.has(past)) return [];
    const { figures } = data.standingIn(year, past);
    const total = standingNumber(field, figures);
    const count = field.kind === "mean" && asMean ? (countOfMean(field, figures) ?? 0) : 1;
    if (total === null || count === 0) return [];
    const name = index > 0 ? monthName(past) : `${monthName(past)} ${year}`;
    return [{ number: total / count, name }];
  });
  const numbers = known.slice(0, USUAL_MONTHS).map(({ number }) => number);
  const [last = null] = numbers;
  const usual = numbers.length < FEWEST_MONTHS ? (last ?? 0) : median(numbers);
  return { last, usual, lastMonth: known[0]?.name ?? "" };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Two rows for one code, or a formula. */
function lockOf({ twice, rows }: StandingMonth, { uses }: MonthField, month: number): string | null {
  for (const { code, part } of uses) {
    const twins = twice.get(code);
    if (twins !== undefined) {
      const contents = twins.map(({ cells }) => cells[part] ?? "vide").join(" et ");
      return `Deux lignes portent ${code} ${ofWord(monthName(month))} (${contents}) : supprimez-en une.`;
    }
    if (rows.get(code)?.formulas.includes(part) === true) return "Calculé par une formule.";
  }
  return null;
}
