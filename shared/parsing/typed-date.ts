// Days and months typed as text, day first whatever the locale, in the forms of docs/contract.md, Dates and months, and no other.
import { type DaySerial, existingDay } from "../calendar/day.ts";
import { monthName } from "../french/dates.ts";
import { times } from "../times.ts";
import { comparableName } from "../workbook/names.ts";

/** A text that is no date at all, or one of a day that the calendar lacks. */
export type TypedDate = { kind: "day"; serial: DaySerial } | { kind: "noSuchDay" } | { kind: "noDate" };

const NO_DATE: TypedDate = { kind: "noDate" };
/** A time of day after the date, with its zone: `14:30`, `à 8h`, `T08:00:00Z`. */
const TIME =
  /(?:t|,? (?:a )?)\d{1,2}(?: ?h(?: ?\d{2}(?: ?min)?)?|:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?: ?[ap]m)?(?: ?(?:z|[+-]\d{2}:?\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const IN_WORDS = /^(1er|\d{1,2}) ([a-z]+\.?) (\d{4})$/;
const MONTH_FIRST = /^(\d{1,2})[/.-](\d{4})$/;
const YEAR_THEN_MONTH = /^(\d{4})[/.-](\d{1,2})$/;
/** `novembre 2020`, `nov. 2020`. */
const MONTH_IN_WORDS = /^([a-z]+\.?) (\d{4})$/;
/** `nov-20`: the hyphen goes with a year of two digits only. */
const MONTH_AND_SHORT_YEAR = /^([a-z]+\.?)-(\d{2})$/;
const SHORTEST_CUT = 3;
const MONTHS = times(12, (index) => comparableName(monthName(index + 1)));
/** Two-digit years are those of 1950 to 2049. */
const FIRST_SHORT_YEAR = 50;

/** Reads a day; a time after it is ignored. */
export function typedDay(text: string): TypedDate {
  const date = comparableName(text).replace(TIME, "");
  const dayFirst = DAY_FIRST.exec(date);
  if (dayFirst !== null) return dayOf(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst !== null) return dayOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const inWords = IN_WORDS.exec(date);
  const month = monthNamed(inWords?.[2] ?? "");
  if (inWords === null || month === null) return NO_DATE;
  return dayOf(inWords[3], month, inWords[1] === "1er" ? "1" : inWords[1]);
}

/** Reads a month, as its first day; a day inside it says it too. */
export function typedMonth(text: string): TypedDate {
  const day = typedDay(text);
  if (day.kind !== "noDate") return day;
  const month = comparableName(text);
  const monthFirst = MONTH_FIRST.exec(month);
  if (monthFirst !== null) return dayOf(monthFirst[2], Number(monthFirst[1]), "1");
  const yearFirst = YEAR_THEN_MONTH.exec(month);
  if (yearFirst !== null) return dayOf(yearFirst[1], Number(yearFirst[2]), "1");
  const inWords = MONTH_IN_WORDS.exec(month) ?? MONTH_AND_SHORT_YEAR.exec(month);
  const named = monthNamed(inWords?.[1] ?? "");
  return inWords === null || named === null ? NO_DATE : dayOf(inWords[2], named, "1");
}

function dayOf(yearText = "", month: number, day = ""): TypedDate {
  const serial = existingDay(fullYear(yearText), month, Number(day));
  return serial === null ? { kind: "noSuchDay" } : { kind: "day", serial };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < FIRST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

/** The month (1–12) of a name, whole or cut where it begins no other: `juil`, never `jui`. */
function monthNamed(word: string): number | null {
  const name = word.replace(/\.$/, "");
  const whole = MONTHS.indexOf(name);
  if (whole >= 0) return whole + 1;
  const [first, second] = MONTHS.filter((month) => name.length >= SHORTEST_CUT && month.startsWith(name));
  return first === undefined || second !== undefined ? null : MONTHS.indexOf(first) + 1;
}
