// The workbook's locale and time zone: set while nothing dated stands, told when they would make dates wrong.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { placeAlerts } from "../alerts/place.ts";
import { findColumns } from "../reading/headers.ts";
import { isTitleOfContract, sheetOfTab } from "../reading/overview.ts";
import type { Alert } from "../records/alert.ts";
import { comparableName } from "../workbook/names.ts";
import {
  FRENCH_LOCALE,
  type HolidayZone,
  isZonePlace,
  type WorkbookPlace,
  ZONE_TIMES,
  zoneNamed,
} from "../workbook/place.ts";
import { SETTING_DEFINITIONS } from "../workbook/settings.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { dayIndexes } from "./columns-to-read.ts";
import type { TabStructure } from "./structure.ts";

/** The requests and alerts that a workbook's place calls for. */
interface PreparedPlace {
  requests: sheets_v4.Schema$Request[];
  alerts: Alert[];
}

/** Whether the workbook is where its zone is; otherwise one must know whether days were typed in it. */
export function isPlaceRight(place: WorkbookPlace, sheets: readonly TabStructure[]): boolean {
  return isZonePlace(place, zoneOf(sheets));
}

/** What of a workbook's place may be set without making a date that stands there another one. */
interface SettablePlace {
  locale: boolean;
  timeZone: boolean;
}

/** Both on a workbook that is still empty, the time zone as long as no dated row stands. */
export function settablePlace(sheets: readonly TabStructure[]): SettablePlace {
  const isDated = Object.values(STAFF_TABS).some((tab) => {
    const sheet = sheetOfTab(sheets, tab);
    return sheet !== undefined && dayIndexes(tab, sheet).some((index) => sheet.filledColumns.has(index));
  });
  const hasTabs = sheets.some(({ title }) => isTitleOfContract(title));
  const isEmpty = !isDated && sheets.every(isBlankOrOfContract);
  return { locale: isEmpty, timeZone: isEmpty || (hasTabs && !isDated) };
}

/** Sets what can be set: `fr_FR` and the zone's time. What can't is told. */
export function preparePlace(place: WorkbookPlace, sheets: readonly TabStructure[]): PreparedPlace {
  const zone = zoneOf(sheets);
  const settable = settablePlace(sheets);
  const timeZone = settable.timeZone ? ZONE_TIMES[zone] : place.timeZone;
  const locale = settable.locale ? FRENCH_LOCALE : place.locale;
  const fields = [
    ...(locale === place.locale ? [] : ["locale"]),
    ...(timeZone === place.timeZone ? [] : ["timeZone"]),
  ].join(",");
  const properties = {
    ...(locale === place.locale ? {} : { locale }),
    ...(timeZone === place.timeZone ? {} : { timeZone }),
  };
  return {
    requests: fields === "" ? [] : [{ updateSpreadsheetProperties: { properties, fields } }],
    alerts: placeAlerts({ locale, timeZone }, zone),
  };
}

function isBlankOrOfContract({ title, rows }: TabStructure): boolean {
  return isTitleOfContract(title) || rows.every((row) => row.every(({ isBlank }) => isBlank));
}

function zoneOf(sheets: readonly TabStructure[]): HolidayZone {
  const sheet = sheetOfTab(sheets, STAFF_TABS.settings);
  if (sheet === undefined) return "metropole";
  const { positions } = findColumns(STAFF_TABS.settings, sheet.headers);
  const [key, value] = [positions.get("key") ?? -1, positions.get("value") ?? -1];
  const label = comparableName(SETTING_DEFINITIONS.holidayZone.label);
  const row = sheet.rows.slice(1).find((cells) => comparableName(cells[key]?.text ?? "") === label);
  return zoneNamed(row?.[value]?.text ?? "");
}
