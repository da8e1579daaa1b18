// Which decisions the plan lacks, and how they are written in it.
import { calendarDay, daySerial } from "../../../shared/calendar/day.ts";
import type { CellContent, RowChange } from "../../../shared/changes/row-change.ts";
import { decisionLines, isInPlan } from "../../../shared/decisions/decision-line.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { typedDay } from "../../../shared/parsing/typed-date.ts";
import { ACTION_STATUSES, MEETING_TYPES } from "../../../shared/workbook/choices.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import type { DecisionsData, PlannedAction } from "../../decisions/decisions-data.ts";

const STATUS = ACTION_STATUSES.labels.validated;

/** A decision to take into the plan, as far as it is known. */
export interface OpenDecision {
  /** `COPIL qualité du 08/10/2020`, `N° 18, plan 2021`. */
  origin: string;
  action: string;
  lead: string;
  dueOn: number | null;
}

/** Who leads an action, and its due day. */
export interface Decided {
  lead: string;
  dueOn: number;
}

/** The decisions of meetings that the plan lacks, and those that it has. */
export function openDecisions(data: DecisionsData): Record<"open" | "taken", OpenDecision[]> {
  const all = decisionsOnce(data);
  const open = all.filter(({ action }) => !isInPlan(action, data.actions));
  return { open, taken: all.filter((decision) => !open.includes(decision)) };
}

/** Each decision once, of the meeting that took it first; of its lead and its day, the latest that a meeting says. */
function decisionsOnce({ year, meetings }: DecisionsData): OpenDecision[] {
  const known = new Map<string, OpenDecision>();
  for (const { date, type, decisions } of [...meetings].sort((a, b) => (a.date ?? 0) - (b.date ?? 0))) {
    if (date === null || type === null || date < daySerial(year, 1, 1)) continue;
    const origin = `${MEETING_TYPES.labels[type]} du ${formatShortDay(date)}`;
    for (const { action, lead, due } of decisionLines(decisions)) {
      const day = typedDay(due);
      const words = comparableName(action);
      const before = known.get(words) ?? { origin, action, lead, dueOn: null };
      const dueOn = day.kind === "day" ? day.serial : before.dueOn;
      known.set(words, { ...before, lead: lead === "" ? before.lead : lead, dueOn });
    }
  }
  return [...known.values()];
}

/** An action to validate; a meeting that decided it says what the plan does not. */
export function proposal(proposed: PlannedAction, taken: readonly OpenDecision[]): OpenDecision {
  const { number, year } = proposed.cells;
  const decided = taken.find(({ action }) => isInPlan(action, [proposed]));
  const origin = [
    number === null ? "" : `N° ${number}`,
    year === null ? "" : `plan ${year}`,
    decided?.origin ?? "",
  ];
  return {
    origin: origin.filter((words) => words !== "").join(", "),
    action: String(proposed.cells.action ?? ""),
    lead: proposed.lead ?? decided?.lead ?? "",
    dueOn: proposed.dueOn ?? decided?.dueOn ?? null,
  };
}

/** A decision as a row of the plan, of the year of its due day. */
export function newAction({ origin, action }: OpenDecision, decided: Decided): Record<string, CellContent> {
  return { origin, action, ...decided, status: STATUS, year: calendarDay(decided.dueOn).year };
}

/** An action of the plan that becomes Validée. */
export function validation({ cells }: PlannedAction, { lead, dueOn }: Decided): RowChange {
  const wanted: Record<string, CellContent> = { status: STATUS, lead, dueOn };
  return {
    tab: "actions",
    key: Object.fromEntries(
      Object.entries({ number: cells.number, action: cells.action }).flatMap(([name, cell]) =>
        cell === null || cell === undefined ? [] : [[name, cell]],
      ),
    ),
    cells: Object.entries(wanted).map(([column, after]) => ({
      column,
      before: cells[column] ?? null,
      after,
    })),
    mayBeNew: false,
    isWhole: true,
  };
}
