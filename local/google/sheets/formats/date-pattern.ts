// Showing a serial number by a pattern of dates and times.
import type { LocaleHabits } from "./locales.ts";
import type { PatternToken } from "./pattern-tokens.ts";
import { type CivilTime, civilTime } from "./serial-dates.ts";

/** The date or time of a serial number by the tokens of its pattern, in the locale's words. */
export function formatDatePattern(
  serial: number,
  tokens: readonly PatternToken[],
  habits: LocaleHabits,
): string {
  const twelveHours = tokens.some((token) => token.kind === "date" && /^a/i.test(token.text));
  const time = civilTime(
    serial,
    tokens.some((token) => token.kind === "date" && token.text.startsWith(".")),
  );
  return tokens
    .map((token, index) => {
      if (token.kind === "date") {
        const minutes = /^m{1,2}$/i.test(token.text) && isMinutes(tokens, index);
        return dateText(minutes ? token.text.replaceAll(/m/gi, "n") : token.text, {
          time,
          serial,
          twelveHours,
          habits,
        });
      }
      return plainText(token);
    })
    .join("");
}

function plainText(token: PatternToken): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "point":
      return ".";
    case "comma":
      return ",";
    case "digit":
      return "0";
    default:
      return "";
  }
}

// `m` means minutes after hours or before seconds, months elsewhere.
function isMinutes(tokens: readonly PatternToken[], index: number): boolean {
  const before = tokens.slice(0, index).findLast((token) => token.kind === "date");
  const after = tokens.slice(index + 1).find((token) => token.kind === "date");
  const isDate = (token: PatternToken | undefined, letter: RegExp): boolean =>
    token?.kind === "date" && letter.test(token.text);
  return isDate(before, /^\[?h/i) || isDate(after, /^\[?s/i);
}

interface Shown {
  time: CivilTime;
  serial: number;
  twelveHours: boolean;
  habits: LocaleHabits;
}

function dateText(text: string, shown: Shown): string {
  const { time, serial, habits } = shown;
  const width = text.length;
  switch (text[0]?.toLowerCase()) {
    case "y":
      return width <= 2 ? padded(time.year % 100, 2) : String(time.year);
    case "m":
      return monthText(time, width, habits);
    case "d":
      return dayText(time, width, habits);
    case "h":
      return padded(shown.twelveHours ? ((time.hours + 11) % 12) + 1 : time.hours, width);
    case "n":
      return padded(time.minutes, width);
    case "s":
      return padded(time.seconds, width);
    case "a":
      return halfDay(time, text);
    case ".":
      return habits.decimal + padded(time.milliseconds, 3).slice(0, width - 1);
    default:
      return elapsed(serial, text);
  }
}

function monthText(time: CivilTime, width: number, habits: LocaleHabits): string {
  const index = time.month - 1;
  if (width <= 2) return padded(time.month, width);
  if (width === 3) return habits.shortMonths[index] ?? "";
  const word = habits.months[index] ?? "";
  return width === 5 ? word.slice(0, 1).toUpperCase() : word;
}

function dayText(time: CivilTime, width: number, habits: LocaleHabits): string {
  if (width <= 2) return padded(time.day, width);
  return (width === 3 ? habits.shortDays[time.weekday] : habits.days[time.weekday]) ?? "";
}

function halfDay(time: CivilTime, text: string): string {
  const half = time.hours < 12 ? "AM" : "PM";
  return text.length === 3 ? half.slice(0, 1) : half;
}

function elapsed(serial: number, text: string): string {
  const seconds = Math.floor(serial * 86_400 + 1e-6);
  const unit = text[1] === "h" ? 3600 : text[1] === "m" ? 60 : 1;
  return padded(Math.floor(seconds / unit), text.length - 2);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
