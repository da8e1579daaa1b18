// Days and times in the page's language, in the site's time zone.
import { calendarDay } from "../../shared/calendar/day.ts";
import type { Language } from "../languages/language.ts";

const PARIS = "Europe/Paris";

const locale = (language: Language): string => (language === "ar" ? "ar-u-nu-latn" : language);

/**
 * `23 novembre 2026 à 22:35`, and the zone's name when its time is not that of Paris; `instant` in milliseconds since
 * 1970.
 */
export function dateTimeText(language: Language, instant: number, timeZone: string): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  const text = new Intl.DateTimeFormat(locale(language), options).format(instant);
  const zone = zoneName(language, timeZone, instant);
  return zone === null ? text : `${text} (${zone})`;
}

/** `heure de La Réunion`; `null` for the zone of Paris, which goes without saying. */
export function zoneName(language: Language, timeZone: string, instant: number): string | null {
  if (timeZone === PARIS) return null;
  const parts = new Intl.DateTimeFormat(locale(language), {
    timeZone,
    timeZoneName: "longGeneric",
  }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
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
