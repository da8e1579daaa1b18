// Writes what a page asked for: read again under the lock, compared, in one batch.
import { planChanges, type StandingTab } from "../shared/changes/plan-changes.ts";
import type { RowChange, WrittenChanges } from "../shared/changes/row-change.ts";
import { findColumns } from "../shared/reading/headers.ts";
import { sheetOfTab } from "../shared/reading/overview.ts";
import { type PlannedRange, planReading } from "../shared/reading/plan.ts";
import type { TabCells } from "../shared/reading/workbook-cells.ts";
import { STAFF_TABS, type StaffTabKey } from "../shared/workbook/tabs.ts";
import type { ReadingContext } from "./run-action.ts";
import { UserError } from "./user-error.ts";

/** Three reads and one write; none when there is nothing to write. @throws UserError when a header is missing. */
export function writeChanges({ workbook }: ReadingContext, changes: readonly RowChange[]): WrittenChanges {
  const keys = [...new Set(changes.map(({ tab }) => tab))];
  const { sheets } = workbook.readOverview();
  const plan = planReading(sheets, keys);
  if (plan.kind === "blocked") throw new UserError(plan.alerts.map(({ message }) => message).join(" "));
  const values = workbook.readColumns(plan.ranges);
  const formulas = workbook.readFormulas(plan.ranges);
  const tabs: Partial<Record<StaffTabKey, StandingTab>> = {};
  for (const key of keys) {
    const sheet = sheetOfTab(sheets, STAFF_TABS[key]);
    if (sheet === undefined) continue;
    tabs[key] = {
      sheetId: sheet.sheetId,
      positions: findColumns(STAFF_TABS[key], sheet.headers).positions,
      values: tabCells(key, plan.ranges, values),
      formulas: tabCells(key, plan.ranges, formulas),
    };
  }
  const { requests, cellCount, refused, rows, added } = planChanges(changes, tabs);
  workbook.write(requests);
  return { cellules: cellCount, refus: refused, lignes: rows, ajoutees: added };
}

/** The cells of one tab, by column key, among those answered. */
export function tabCells(
  tab: StaffTabKey,
  ranges: readonly PlannedRange[],
  answers: readonly (readonly TabCells[string][] | undefined)[],
): TabCells {
  return Object.fromEntries(
    ranges.flatMap((range, index) =>
      range.tab === tab
        ? range.columnKeys.map((key, offset) => [key, answers[index]?.[offset] ?? []] as const)
        : [],
    ),
  );
}
