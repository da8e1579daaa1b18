// Some of staff's tabs as they stand, what computations leave unread too.
import { type PlannedRange, planReading } from "../../shared/reading/plan.ts";
import type { RawCell, TabCells } from "../../shared/reading/workbook-cells.ts";
import type { ChartedSheet } from "../../shared/sheets/overview-answer.ts";
import type { StaffTabKey } from "../../shared/workbook/tabs.ts";
import type { Workbook } from "../google/google-workbook.ts";
import { UserError } from "../user-error.ts";

/** The tabs read. */
export interface ReadTabs {
  sheets: readonly ChartedSheet[];
  timeZone: string;
  ranges: readonly PlannedRange[];
  /** A tab's cells by column key. */
  values(tab: StaffTabKey): TabCells;
}

/** Two calls. @throws UserError when a tab or a header that must be there is missing. */
export function readTabs(workbook: Workbook, keys: readonly StaffTabKey[]): ReadTabs {
  const { sheets, timeZone } = workbook.readOverview();
  const plan = planReading(sheets, keys);
  if (plan.kind === "blocked") throw new UserError(plan.alerts.map(({ message }) => message).join(" "));
  const { ranges } = plan;
  const answers = workbook.readColumns(ranges);
  return { sheets, timeZone, ranges, values: (tab) => tabCells(tab, ranges, answers) };
}

/** The cells of one tab, by column key, among those answered. */
export function tabCells(
  tab: StaffTabKey,
  ranges: readonly PlannedRange[],
  answers: readonly (readonly (readonly RawCell[])[] | undefined)[],
): TabCells {
  return Object.fromEntries(
    ranges.flatMap((range, index) =>
      range.tab === tab
        ? range.columnKeys.map((key, offset) => [key, answers[index]?.[offset] ?? []] as const)
        : [],
    ),
  );
}
