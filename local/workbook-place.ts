// Where a file's dates are read: .xlsx holds neither locale nor time zone, so they are French, in the site's zone.
import { parseSettingAlone } from "../shared/parsing/parse-settings.ts";
import { findColumns } from "../shared/reading/headers.ts";
import { sheetOfTab } from "../shared/reading/overview.ts";
import type { RawCell, TabCells } from "../shared/reading/workbook-cells.ts";
import { FRENCH_LOCALE, type HolidayZone, ZONE_TIMES } from "../shared/workbook/place.ts";
import { STAFF_TABS } from "../shared/workbook/tabs.ts";
import type { Cell, Sheet, Spreadsheet } from "./google/sheets/model.ts";
import { isCellError } from "./google/sheets/values/cell-kind.ts";

/** The spreadsheet in French and in the time of its `Zone de jours fériés`; itself when it is already. */
export function inItsZone(spreadsheet: Spreadsheet): Spreadsheet {
  const timeZone = zoneTimeOf(spreadsheet);
  const { properties } = spreadsheet;
  if (properties.locale === FRENCH_LOCALE && properties.timeZone === timeZone) return spreadsheet;
  return { ...spreadsheet, properties: { ...properties, locale: FRENCH_LOCALE, timeZone } };
}

function zoneTimeOf({ sheets }: Spreadsheet): string {
  const titled = sheets.map((sheet) => ({ title: sheet.properties.title, sheet }));
  const found = sheetOfTab(titled, STAFF_TABS.settings)?.sheet;
  const { value } = parseSettingAlone("holidayZone", found === undefined ? {} : settingCells(found));
  return ZONE_TIMES[isZone(value) ? value : "metropole"];
}

function isZone(value: unknown): value is HolidayZone {
  return typeof value === "string" && value in ZONE_TIMES;
}

function settingCells({ rows }: Sheet): TabCells {
  const [headers = [], ...body] = rows;
  const { positions } = findColumns(STAFF_TABS.settings, Array.from(headers, rawCell));
  return Object.fromEntries(
    [...positions].map(([key, index]) => [key, body.map((row) => rawCell(row?.[index]))]),
  );
}

function rawCell(cell: Cell | undefined): RawCell {
  const value = cell?.value;
  return value === undefined ? "" : isCellError(value) ? value.text : value;
}
