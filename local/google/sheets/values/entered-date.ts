// Typed dates and times.
import type { LocaleHabits } from "../formats/locales.ts";
import { serialDate } from "../formats/serial-dates.ts";
import type { Entered } from "./entered.ts";

interface TypedDate {
  serial: number;
  pattern: string;
}

/** The date, time or both that the text types in the locale; nothing when it is none of them. */
export function enteredDate(text: string, habits: LocaleHabits, today: Date): Entered | undefined {
  const time = typedTime(text);
  if (time !== undefined) {
    return { value: time.serial, numberFormat: { type: "TIME", pattern: time.pattern } };
  }
  const date = typedDay(text, habits, today);
  if (date !== undefined)
    return { value: date.serial, numberFormat: { type: "DATE", pattern: date.pattern } };
  return typedInstant(text, habits, today);
}

function typedInstant(text: string, habits: LocaleHabits, today: Date): Entered | undefined {
  const split = /^(.+?)(?:\s+|T)(\d{1,2}(?::.+|\s*[ap]m))$/i.exec(text);
  const date = typedDay(split?.[1] ?? "", habits, today);
  const time = typedTime(split?.[2] ?? "");
  if (date === undefined || time === undefined || time.serial >= 1) return undefined;
  // Beside a date, a time is always shown to the second.
  const timePattern = time.pattern.includes("s")
    ? time.pattern
    : time.pattern.replace(/^(h+)(:mm)?/i, "$1:mm:ss");
  return {
    value: date.serial + time.serial,
    numberFormat: { type: "DATE_TIME", pattern: `${date.pattern} ${timePattern}` },
  };
}

function typedTime(text: string): TypedDate | undefined {
  const parts = /^(\d{1,4})(?::(\d{2})(?::(\d{2}))?)?\s*(am|pm)?$/i.exec(text);
  if (parts === null) return undefined;
  const [, hourText = "", minuteText, secondText, half] = parts;
  const [minutes, seconds] = [Number(minuteText ?? 0), Number(secondText ?? 0)];
  if ((minuteText === undefined && half === undefined) || minutes > 59 || seconds > 59) return undefined;
  if (half !== undefined && Number(hourText) > 23) return undefined;
  const hours =
    (half === undefined ? Number(hourText) : Number(hourText) % 12) + (/pm/i.test(half ?? "") ? 12 : 0);
  return {
    serial: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    pattern: timePattern(hourText, hours, { minuteText, secondText, half }),
  };
}

// From 24 hours on, it is a duration.
function timePattern(
  hourText: string,
  hours: number,
  { minuteText, secondText, half }: Record<"minuteText" | "secondText" | "half", string | undefined>,
): string {
  if (hours > 23) return "[h]:mm:ss";
  const hourPattern = half === undefined ? "H".repeat(hourText.length) : "h";
  const rest = `${minuteText === undefined ? "" : ":mm"}${secondText === undefined ? "" : ":ss"}`;
  return `${hourPattern}${rest}${half === undefined ? "" : " am/pm"}`;
}

function typedDay(text: string, habits: LocaleHabits, today: Date): TypedDate | undefined {
  return (
    yearFirst(text) ??
    numericDay(text, habits, today) ??
    wordedDay(text, habits, today) ??
    namedDay(text, habits, today)
  );
}

// The day of the week may stand before a date in words; it is not checked.
function namedDay(text: string, habits: LocaleHabits, today: Date): TypedDate | undefined {
  const [, word = "", comma = "", rest = ""] = /^(\p{L}+\.?)(,?)\s+(.+)$/u.exec(text) ?? [];
  const isNamed = (name: string): boolean => name.toLowerCase() === word.toLowerCase();
  const mask = habits.days.some(isNamed) ? "dddd" : habits.shortDays.some(isNamed) ? "ddd" : undefined;
  const date = mask === undefined ? undefined : wordedDay(rest, habits, today);
  return date === undefined ? undefined : { ...date, pattern: `${mask}${comma} ${date.pattern}` };
}

function yearFirst(text: string): TypedDate | undefined {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (parts === null) return undefined;
  const [, year, separator = "-", month = "", day = ""] = parts;
  return dated(
    Number(year),
    Number(month),
    Number(day),
    ["yyyy", monthMask(month), dayMask(day)].join(separator),
  );
}

function numericDay(text: string, habits: LocaleHabits, today: Date): TypedDate | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, first = "", separator = "/", second = "", yearText] = parts;
  if (separator === "." && (yearText === undefined || !habits.dayFirst)) return undefined;
  const [day, month] = habits.dayFirst ? [first, second] : [second, first];
  const masks = habits.dayFirst ? [dayMask(day), monthMask(month)] : [monthMask(month), dayMask(day)];
  if (yearText !== undefined) masks.push(yearText.length === 2 ? "yy" : "yyyy");
  return dated(typedYear(yearText, today), Number(month), Number(day), masks.join(separator));
}

function wordedDay(text: string, habits: LocaleHabits, today: Date): TypedDate | undefined {
  const dayFirst = /^(\d{1,2})(?:er)?(\s+|-)(\p{L}+\.?)(?:\2(\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst !== null) {
    const [, day, space = " ", word = "", year] = dayFirst;
    const separator = space.trim() || " ";
    const yearMask = year === undefined ? "" : `${separator}${"y".repeat(year.length)}`;
    const pattern = (month: string): string => `d${separator}${month}${yearMask}`;
    return worded(word, { day: Number(day), year: typedYear(year, today) }, habits, pattern);
  }
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (monthFirst !== null) {
    const [, word = "", day, year] = monthFirst;
    const pattern = (month: string): string => `${month} d${year === undefined ? "" : ", yyyy"}`;
    return worded(word, { day: Number(day), year: typedYear(year, today) }, habits, pattern);
  }
  const monthAndYear = /^(\p{L}+\.?)(\s+|-)(\d{4})$/u.exec(text);
  if (monthAndYear === null) return undefined;
  const [, word = "", space = " ", year] = monthAndYear;
  const pattern = (month: string): string => `${month}${space.trim() || " "}yyyy`;
  return worded(word, { day: 1, year: Number(year) }, habits, pattern);
}

function worded(
  word: string,
  { day, year }: { day: number; year: number },
  habits: LocaleHabits,
  pattern: (month: string) => string,
): TypedDate | undefined {
  const bare = word.toLowerCase().replace(".", "");
  const isShort = (name: string): boolean => name.toLowerCase().replace(".", "") === bare;
  const full = habits.months.findIndex((name) => name.toLowerCase() === bare);
  const month = full >= 0 ? full : habits.shortMonths.findIndex(isShort);
  if (month < 0) return undefined;
  return dated(year, month + 1, day, pattern(full >= 0 ? "MMMM" : "MMM"));
}

function typedYear(text: string | undefined, today: Date): number {
  if (text === undefined) return today.getUTCFullYear();
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, pattern: string): TypedDate | undefined {
  const serial = serialDate(year, month, day);
  return serial === undefined ? undefined : { serial, pattern };
}

function monthMask(digits: string): string {
  return "M".repeat(digits.length);
}

function dayMask(digits: string): string {
  return "d".repeat(digits.length);
}
