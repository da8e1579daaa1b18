// Which decisions the plan lacks, and how they are written in it.
import { calendarDay, daySerial } from "../../../shared/calendar/day.ts";
import type { CellContent, RowChange } from "../../../shared/changes/row-change.ts";
import { decisionLines, isInPlan } from "../../../shared/decisions/decision-line.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { typedDay } from "../../../shared/parsing/typed-date.ts";
import { ACTION_STATUSES, MEETING_TYPES } from "../../../shared/workbook/choices.ts";
import type { DecisionsData, PlannedAction } from "../../decisions/decisions-data.ts";

const STATUS = ACTION_STATUSES.labels.validated;

/** A decision of a meeting that no action of the plan bears yet. */
export interface OpenDecision {
  /** `COPIL qualité du 08/10/2020`. */
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

/** The decisions that the plan lacks, and how many it has. */
export function openDecisions({ year, meetings, actions }: DecisionsData) {
  const all = meetings.flatMap(({ date, type, decisions }): OpenDecision[] => {
    if (date === null || type === null || date < daySerial(year, 1, 1)) return [];
    const origin = `${MEETING_TYPES.labels[type]} du ${formatShortDay(date)}`;
    return decisionLines(decisions).map(({ due, ...rest }) => {
      const day = typedDay(due);
      return { origin, ...rest, dueOn: day.kind === "day" ? day.serial : null };
    });
  });
  const open = all.filter(({ action }) => !isInPlan(action, actions));
  return { open, takenCount: all.length - open.length };
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
