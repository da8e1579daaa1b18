// The workbook's tabs in groups by what people do in them.
import { sheetsOfTab } from "../../../shared/reading/overview.ts";
import { OWN_TABS_TITLE, TAB_GROUPS } from "../../../shared/workbook/desk-tabs.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { TabGroupView } from "../protocol/workbook.ts";

/** The groups that have a tab in sight; those that the contract does not know come last, in the workbook's order. */
export function tabGroups({ sheets }: Spreadsheet): TabGroupView[] {
  const shown = sheets.flatMap(({ properties }) => (properties.hidden === true ? [] : [properties]));
  const groups = TAB_GROUPS.map(({ title, tabs }) => ({
    title,
    sheetIds: tabs.flatMap((tab) => sheetsOfTab(shown, tab).map(({ sheetId }) => sheetId)),
  }));
  const grouped = new Set(groups.flatMap(({ sheetIds }) => sheetIds));
  const own = shown.flatMap(({ sheetId }) => (grouped.has(sheetId) ? [] : [sheetId]));
  return [...groups, { title: OWN_TABS_TITLE, sheetIds: own }].filter(({ sheetIds }) => sheetIds.length > 0);
}
