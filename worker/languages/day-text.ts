// Days and times in the page's language, in the site's time zone.
import { calendarDay } from "../../shared/calendar/day.ts";
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";

const PARIS = "Europe/Paris";

/** Latin digits in Arabic too; the day before the month in English. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = { ar: "ar-u-nu-latn", en: "en-GB" };
const localeOf = (language: Language): string => LOCALES[language] ?? language;

/** `jeudi 26 novembre 2026 à 22 h 35`, and the zone's name when its time is not that of Paris; `instant` in milliseconds since 1970. */
export function dateTimeText(language: Language, instant: number, timeZone: string): string {
  const text = MESSAGES[language].dateTime(
    longDay(language, instant, timeZone),
    ...hourOf(instant, timeZone),
  );
  const zone = zoneName(language, timeZone, instant);
  return zone === null ? text : `${text} (${zone})`;
}

/** `19 h 47`. */
export function hourText(language: Language, instant: number, timeZone: string): string {
  return MESSAGES[language].hour(...hourOf(instant, timeZone));
}

/** The hour without leading zero, and the minutes. */
function hourOf(instant: number, timeZone: string): [hour: string, minute: string] {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const [hour = "", minute = ""] = new Intl.DateTimeFormat("en-GB", options).format(instant).split(":");
  return [String(Number(hour)), minute];
}

/** `heure de La Réunion`; `null` for the zone of Paris, which goes without saying. */
export function zoneName(language: Language, timeZone: string, instant: number): string | null {
  if (timeZone === PARIS) return null;
  const parts = new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    timeZoneName: "longGeneric",
  }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** `jeudi 26 novembre 2026` for a day serial. */
export function dayText(language: Language, serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return longDay(language, Date.UTC(year, month - 1, day), "UTC");
}

/** `15 mars 2026` for `2026-03-15`. */
export function isoDayText(language: Language, isoDay: string): string {
  const options = { dateStyle: "long", timeZone: "UTC" } as const;
  return asWritten(language, new Intl.DateTimeFormat(localeOf(language), options).format(Date.parse(isoDay)));
}

function longDay(language: Language, instant: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "full", timeZone }).format(instant);
  // Without the comma after the weekday, where the language's habit has one and a line of its own needs none; Portuguese
  // asks for it.
  return asWritten(language, language === "pt" ? text : text.replace(/[,،]/, ""));
}

/** In French, the first day of a month is an ordinal; in Ukrainian, the year's abbreviation would end a sentence twice. */
function asWritten(language: Language, text: string): string {
  if (language === "uk") return text.replace(/\sр\.$/u, " року");
  return language === "fr" ? text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ") : text;
}

/** The same at the beginning of a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
