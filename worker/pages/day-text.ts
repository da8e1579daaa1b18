// Days and times in the page's language, Paris time.
import { calendarDay } from "../../shared/calendar/day.ts";
import type { Language } from "../languages/language.ts";

const locale = (language: Language): string => (language === "ar" ? "ar-u-nu-latn" : language);

/** `23 novembre 2026 à 22:35`; `instant` in milliseconds since 1970. */
export function dateTimeText(language: Language, instant: number): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" } as const;
  return new Intl.DateTimeFormat(locale(language), options).format(instant);
}

/** `23 novembre 2026` for a day serial. */
export function dayText(language: Language, serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return utcDayText(language, Date.UTC(year, month - 1, day));
}

/** `15 mars 2026` for `2026-03-15`. */
export function isoDayText(language: Language, isoDay: string): string {
  return utcDayText(language, Date.parse(isoDay));
}

function utcDayText(language: Language, instant: number): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: "UTC" }).format(instant);
}
