// What of a tab's title and headers keeps an action from reading or writing it.
import type { Alert } from "../records/alert.ts";
import type { Tab } from "../workbook/column.ts";
import { findColumns, headersResembling, unknownHeaders } from "./headers.ts";
import { type SheetOverview, sheetsOfTab, sheetsResembling } from "./overview.ts";
import * as say from "./structure-words.ts";

/** Two titles that fit, or another one letter away: nobody but staff can tell which tab is meant. */
export function titleAlerts(tab: Tab, sheets: readonly { title: string }[]): Alert[] {
  const found = sheetsOfTab(sheets, tab);
  if (found.length > 1)
    return [
      say.repeatedTab(
        tab,
        found.map(({ title }) => title),
      ),
    ];
  if (found.length === 1) return [];
  return sheetsResembling(sheets, tab)
    .slice(0, 1)
    .map(({ title }) => say.resemblingTab(tab, title));
}

/** The missing and repeated headers of a tab, each with its remedy. */
export function headerAlerts(tab: Tab, { headers }: Pick<SheetOverview, "headers">): Alert[] {
  const { positions, missing, duplicated } = findColumns(tab, headers);
  if (positions.size === 0 && duplicated.length === 0 && missing.length > 1) return [say.noHeader(tab)];
  const unknown = unknownHeaders(tab, headers);
  return [
    ...missing.map((column) => say.missingHeader(tab, column, unknown, headersResembling(column, unknown))),
    ...duplicated.map((column) => say.duplicatedHeader(tab, column)),
  ];
}
