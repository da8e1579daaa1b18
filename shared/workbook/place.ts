// Where a workbook's dates are read: its locale, which tells day from month, and its time zone, which tells today.
import { type CodeOf, choiceNamed, HOLIDAY_ZONES } from "./choices.ts";

/** A spreadsheet's own settings of place. */
export interface WorkbookPlace {
  /** As Google writes it: `fr_FR`. */
  locale: string;
  /** An IANA name: `Europe/Paris`. */
  timeZone: string;
}

export type HolidayZone = CodeOf<typeof HOLIDAY_ZONES>;

export const FRENCH_LOCALE = "fr_FR";

/** The time of each zone of `Zone de jours fériés`. */
export const ZONE_TIMES: Readonly<Record<HolidayZone, string>> = {
  metropole: "Europe/Paris",
  alsaceMoselle: "Europe/Paris",
  guadeloupe: "America/Guadeloupe",
  guyane: "America/Cayenne",
  martinique: "America/Martinique",
  mayotte: "Indian/Mayotte",
  reunion: "Indian/Reunion",
};

/** The zone that a cell of `Paramètres` names; Métropole when it names none. */
export function zoneNamed(text: string): HolidayZone {
  return choiceNamed(HOLIDAY_ZONES, text) ?? "metropole";
}

/** Whether a workbook is read as a French one of the zone. */
export function isZonePlace({ locale, timeZone }: WorkbookPlace, zone: HolidayZone): boolean {
  return locale === FRENCH_LOCALE && timeZone === ZONE_TIMES[zone];
}

/** Whether `03/02/2026` typed in this locale is 3 February. A locale that nobody knows is none. */
export function isDayFirst(locale: string): boolean {
  try {
    const format = new Intl.DateTimeFormat(locale.replaceAll("_", "-"), {
      calendar: "gregory",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    return format.formatToParts(0).find(({ type }) => type !== "literal")?.type === "day";
  } catch {
    return false;
  }
}
