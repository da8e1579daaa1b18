// What is said of a workbook whose locale or time zone would make its dates wrong.

import type { Alert } from "../records/alert.ts";
import {
  type HolidayZone,
  isDayFirst,
  isZonePlace,
  type WorkbookPlace,
  ZONE_TIMES,
} from "../workbook/place.ts";
import { settingsTab } from "../workbook/tabs/settings.ts";
import { foreignLocale, otherTimeZone } from "./place-words.ts";

/** A locale whose typed dates are not day-first: they would swap day and month. Blocking. */
export function localeAlerts({ locale }: WorkbookPlace): Alert[] {
  if (isDayFirst(locale)) return [];
  return [placed("blocking", foreignLocale(locale))];
}

/** A time zone that is not the zone's: today, and the days received, would be another place's. */
export function timeZoneAlerts({ timeZone }: WorkbookPlace, zone: HolidayZone): Alert[] {
  if (timeZone === ZONE_TIMES[zone]) return [];
  return [placed("anomaly", otherTimeZone(timeZone, zone))];
}

/** Both. */
export function placeAlerts(place: WorkbookPlace, zone: HolidayZone): Alert[] {
  return isZonePlace(place, zone) ? [] : [...localeAlerts(place), ...timeZoneAlerts(place, zone)];
}

const placed = (severity: "blocking" | "anomaly", message: string): Alert => ({
  severity,
  tab: settingsTab.title,
  row: null,
  message,
  dueOn: null,
});
