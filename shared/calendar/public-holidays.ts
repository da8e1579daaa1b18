// Public holidays of France by zone.
import publicHolidaysOfFrance from "@socialgouv/jours-feries";
import type { CodeOf, HOLIDAY_ZONES } from "../workbook/choices.ts";
import { type DaySerial, daySerial } from "./day.ts";

export type HolidayZone = CodeOf<typeof HOLIDAY_ZONES>;

const HALF_DAY_MILLISECONDS = 43_200_000;

/** The zones' own days, as [month, day]: abolition of slavery, by territory. */
const LOCAL_DAYS: Partial<Record<HolidayZone, readonly [number, number]>> = {
  mayotte: [4, 27],
  martinique: [5, 22],
  guadeloupe: [5, 27],
  guyane: [6, 10],
  reunion: [12, 20],
};

/** The public holidays of a year in a zone: the 11 national days and the zone's own. */
export function publicHolidays(year: number, zone: HolidayZone): Set<DaySerial> {
  const dates = Object.values(publicHolidaysOfFrance(year, { alsace: zone === "alsaceMoselle" }));
  const holidays = new Set(dates.map(localDaySerial));
  const localDay = LOCAL_DAYS[zone];
  if (localDay !== undefined) holidays.add(daySerial(year, ...localDay));
  return holidays;
}

/**
 * The day of a local date. The library adds days of 24 hours to local midnights, so that a change of clocks may
 * leave its dates an hour off: half a day later is the same day in any time zone.
 */
function localDaySerial(date: Date): DaySerial {
  const noon = new Date(date.getTime() + HALF_DAY_MILLISECONDS);
  return daySerial(noon.getFullYear(), noon.getMonth() + 1, noon.getDate());
}
