// What can be wrong in the other tabs beyond unreadable cells.

import type { RawCell } from "../reading/workbook-cells.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { Suspension, WorkbookRecords } from "../records/records.ts";
import { comparableName } from "../workbook/names.ts";
import type { actionsTab } from "../workbook/tabs/management.ts";
import type { ParsedTab } from "./parse-tab.ts";
import * as say from "./row-words.ts";

type Records<Key extends keyof WorkbookRecords> = WorkbookRecords[Key] extends readonly (infer R)[]
  ? R
  : never;

/** Refuses a suspension that ends before it starts. */
export function suspensionFault({ start, end }: Pick<Suspension, "start" | "end">): string | null {
  return end < start ? say.invertedSuspension : null;
}

/** Refuses an agent who leaves before arriving. */
export function agentFault({ arrivedOn, leftOn }: Records<"agents">): string | null {
  return arrivedOn !== null && leftOn !== null && leftOn < arrivedOn ? say.leftBeforeArriving : null;
}

/** Lists the trainings of people that `Agents` does not name. `names` are its cells, those of unusable rows too. */
export function checkTrainings(
  records: readonly Records<"trainings">[],
  names: readonly RawCell[],
  listAnomaly: ListAnomaly,
): void {
  const known = new Set(names.map((name) => comparableName(String(name ?? ""))));
  for (const { row, agent } of records) {
    if (agent !== null && !known.has(comparableName(agent))) listAnomaly(row, say.unknownTrainee);
  }
}

const FOLLOWED_STATUSES: ReadonlySet<unknown> = new Set(["validated", "inProgress", "done"]);

/** Lists the actions that can't be followed for want of a date. */
export function checkActions(
  { records, isUnreadable }: ParsedTab<typeof actionsTab>,
  listAnomaly: ListAnomaly,
): void {
  for (const { row, status, dueOn, doneOn } of records) {
    const lacksDueDay = dueOn === null && !isUnreadable(row, "dueOn");
    const lacksDoneDay = doneOn === null && !isUnreadable(row, "doneOn");
    if (lacksDueDay && FOLLOWED_STATUSES.has(status)) listAnomaly(row, say.actionWithoutDueDay);
    if (lacksDoneDay && status === "done") listAnomaly(row, say.doneWithoutDay);
  }
}
