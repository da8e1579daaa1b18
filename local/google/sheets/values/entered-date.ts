// Typed dates and times.
import type { LocaleHabits } from "../formats/locales.ts";
import { serialDate } from "../formats/serial-dates.ts";
import type { Entered } from "./entered-value.ts";

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
  const split = /^(.+?)(?:\s+|T)(\d{1,2}:.+)$/.exec(text);
  const date = typedDay(split?.[1] ?? "", habits, today);
  const time = typedTime(split?.[2] ?? "");
  if (date === undefined || time === undefined) return undefined;
  return {
    value: date.serial + time.serial,
    numberFormat: { type: "DATE_TIME", pattern: `${date.pattern} ${time.pattern}` },
  };
}

function typedTime(text: string): TypedDate | undefined {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (parts === null) return undefined;
  const [, hourText = "", minuteText = "", secondText, half] = parts;
  const hours =
    (half === undefined ? Number(hourText) : Number(hourText) % 12) + (/pm/i.test(half ?? "") ? 12 : 0);
  if (hours > 23 || Number(minuteText) > 59 || Number(secondText ?? 0) > 59) return undefined;
  const hourPattern = half === undefined ? "H".repeat(hourText.length) : "h";
  return {
    serial: (hours * 3600 + Number(minuteText) * 60 + Number(secondText ?? 0)) / 86_400,
    pattern: `${hourPattern}:mm${secondText === undefined ? "" : ":ss"}${half === undefined ? "" : " am/pm"}`,
  };
}

function typedDay(text: string, habits: LocaleHabits, today: Date): TypedDate | undefined {
  return yearFirst(text) ?? numericDay(text, habits, today) ?? wordedDay(text, habits, today);
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
  const dayFirst = /^(\d{1,2})(?:er)?[\s-]+(\p{L}+\.?)(?:[\s-]+(\d{4}))?$/u.exec(text);
  if (dayFirst !== null) {
    const [, day, word = "", year] = dayFirst;
    return worded(word, Number(day), year, habits, today, "d MMMM");
  }
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (monthFirst === null) return undefined;
  const [, word = "", day, year] = monthFirst;
  return worded(word, Number(day), year, habits, today, "MMMM d");
}

function worded(
  word: string,
  day: number,
  year: string | undefined,
  habits: LocaleHabits,
  today: Date,
  pattern: string,
): TypedDate | undefined {
  const bare = word.toLowerCase().replace(".", "");
  const isShort = (name: string): boolean => name.toLowerCase().replace(".", "") === bare;
  const full = habits.months.findIndex((name) => name.toLowerCase() === bare);
  const month = full >= 0 ? full : habits.shortMonths.findIndex(isShort);
  if (month < 0) return undefined;
  const shown = full >= 0 ? pattern : pattern.replace("MMMM", "MMM");
  const withYear = year === undefined ? shown : `${shown}${pattern.startsWith("M") ? "," : ""} yyyy`;
  return dated(typedYear(year, today), month + 1, day, withYear);
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
