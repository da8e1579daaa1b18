// Takes decisions into the plan: read again under the lock, each once, in one batch.
import { calendarDay } from "../../shared/calendar/day.ts";
import type { CellContent, RowChange } from "../../shared/changes/row-change.ts";
import type { RawCell, TabCells } from "../../shared/reading/workbook-cells.ts";
import { actionTakenUp } from "../../shared/review/story/decisions-taken.ts";
import { ACTION_STATUSES } from "../../shared/workbook/choices.ts";
import { writeChanges } from "../changes.ts";
import { readTabs } from "../read-tabs.ts";
import type { ReadingContext } from "../run-action.ts";
import type { DecisionsOrder, TakenDecisions } from "./decisions-data.ts";

const STATUS = ACTION_STATUSES.labels.validated;

/** Six calls at most. @throws UserError when a header is missing. */
export function takeDecisions(context: ReadingContext, order: DecisionsOrder): TakenDecisions {
  const cells = readTabs(context.workbook, ["actions"]).values("actions");
  const added = newRows(order.added, cells);
  const changes = [...order.validated.map(validation), ...added];
  const { refus, ajoutees } = writeChanges(context, changes);
  const refused = new Set(refus.map(({ change }) => change));
  const known = order.added.filter(({ action }) => !added.some(({ key }) => key.action === action));
  return {
    validated: order.validated.filter((_, index) => !refused.has(index)).length,
    added: ajoutees.length,
    left: [
      ...[...refused].map((index) => String(changes[index]?.key.action ?? "")),
      ...known.map(({ action }) => action),
    ],
  };
}

function validation({ cells, lead, dueOn }: DecisionsOrder["validated"][number]): RowChange {
  const key = Object.entries({ number: cells.number, action: cells.action });
  const wanted: Record<string, CellContent> = { status: STATUS, lead, dueOn };
  return {
    tab: "actions",
    key: Object.fromEntries(
      key.flatMap(([name, cell]) => (cell === null || cell === undefined ? [] : [[name, cell]])),
    ),
    cells: Object.entries(wanted).map(([column, after]) => ({
      column,
      before: cells[column] ?? null,
      after,
    })),
    mayBeNew: false,
  };
}

/** The rows of decisions that no action bears yet, numbered after the last. */
function newRows(decisions: DecisionsOrder["added"], { action = [], number = [] }: TabCells): RowChange[] {
  const actions = action.map((cell) => ({
    action: cell === null || cell === undefined ? null : String(cell),
  }));
  let last = Math.max(0, ...number.map(numberOf));
  // Staff's numbers are texts or numbers: ours are as theirs.
  const isTyped = number.some((cell) => typeof cell === "number");
  return decisions.flatMap(({ origin, action: words, lead, dueOn }): RowChange[] => {
    if (actionTakenUp(words, actions) !== undefined) return [];
    actions.push({ action: words });
    last += 1;
    const { year } = calendarDay(dueOn);
    const row = {
      number: isTyped ? last : `${last}`,
      origin,
      action: words,
      lead,
      dueOn,
      status: STATUS,
      year,
    };
    const cells = Object.entries(row).map(([column, after]) => ({ column, before: null, after }));
    return [{ tab: "actions", key: { action: words }, cells, mayBeNew: true }];
  });
}

function numberOf(cell: RawCell): number {
  const number = Number.parseInt(String(cell ?? ""), 10);
  return Number.isNaN(number) ? 0 : number;
}
