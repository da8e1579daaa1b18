// Takes decisions into the plan: read again under the lock, each once, in one batch.
import type { RowChange } from "../../shared/changes/row-change.ts";
import { isInPlan } from "../../shared/decisions/decision-line.ts";
import type { TabCells } from "../../shared/reading/workbook-cells.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { writeChanges } from "../workbook/changes.ts";
import { readTabs } from "../workbook/read-tabs.ts";
import type { DecisionsOrder, TakenDecisions } from "./decisions-data.ts";

/** Six calls at most. @throws UserError when a header is missing. */
export function takeDecisions(context: ReadingContext, { validated, added }: DecisionsOrder): TakenDecisions {
  const changes = [
    ...validated,
    ...newRows(added, readTabs(context.workbook, ["actions"]).values("actions")),
  ];
  const { refus, ajoutees } = writeChanges(context, changes);
  const refused = [...new Set(refus.map(({ change }) => change))];
  return {
    validated: validated.length - refused.filter((index) => index < validated.length).length,
    added: ajoutees.length,
    left: refused.map((index) => String(changes[index]?.key.action ?? "")),
  };
}

/** The rows of decisions that no action bears yet, numbered after the last. */
function newRows(decisions: DecisionsOrder["added"], { action = [], number = [] }: TabCells): RowChange[] {
  const actions = action.map((cell) => ({ action: String(cell ?? "") }));
  let last = Math.max(0, ...number.map((cell) => Number.parseInt(String(cell), 10) || 0));
  // Staff's numbers are texts or numbers: ours are as theirs.
  const isTyped = number.some((cell) => typeof cell === "number");
  return decisions.flatMap((row): RowChange[] => {
    const words = String(row.action);
    if (isInPlan(words, actions)) return [];
    actions.push({ action: words });
    last += 1;
    const numbered = { ...row, number: isTyped ? last : `${last}` };
    const cells = Object.entries(numbered).map(([column, after]) => ({ column, before: null, after }));
    return [{ tab: "actions", key: { action: words }, cells, mayBeNew: true }];
  });
}
