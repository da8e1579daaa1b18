// Writes what a page asked for: read again under the lock, compared, in one batch.
import { planChanges, type StandingTab } from "../../shared/changes/plan-changes.ts";
import type { RowChange, WrittenChanges } from "../../shared/changes/row-change.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import type { TabCells } from "../../shared/reading/workbook-cells.ts";
import { STAFF_TABS, type StaffTabKey } from "../../shared/workbook/tabs.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { type ReadTabs, readTabs, tabCells } from "./read-tabs.ts";

/** Three reads and one write; none when there is nothing to write. @throws UserError when a header is missing. */
export function writeChanges({ workbook }: ReadingContext, changes: readonly RowChange[]): WrittenChanges {
  const keys = [...new Set(changes.map(({ tab }) => tab))];
  const tabs = readTabs(workbook, keys);
  const formulas = workbook.readFormulas(tabs.ranges);
  const standing = Object.fromEntries(
    keys.map((key) => [key, standingTab(tabs, key, tabCells(key, tabs.ranges, formulas))]),
  );
  const { requests, cellCount, refused, rows, added } = planChanges(changes, standing);
  workbook.write(requests);
  return { cellules: cellCount, refus: refused, lignes: rows, ajoutees: added };
}

/** A tab read, as changes are planned over it; none where it may be missing and is. */
export function standingTab(
  { sheets, values }: Pick<ReadTabs, "sheets" | "values">,
  key: StaffTabKey,
  formulas: TabCells,
): StandingTab | undefined {
  const sheet = sheetOfTab(sheets, STAFF_TABS[key]);
  if (sheet === undefined) return undefined;
  const { positions } = findColumns(STAFF_TABS[key], sheet.headers);
  return { sheetId: sheet.sheetId, positions, values: values(key), formulas };
}
