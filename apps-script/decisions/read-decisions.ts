// What the page of decisions shows: those of the year's meetings that the plan lacks, the actions to validate.
import { daySerial } from "../../shared/calendar/day.ts";
import { decisionLines } from "../../shared/decisions/decision-line.ts";
import { formatShortDay } from "../../shared/french/dates.ts";
import { cellReader } from "../../shared/parsing/cell.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { actionTakenUp } from "../../shared/review/story/decisions-taken.ts";
import { MEETING_TYPES } from "../../shared/workbook/choices.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import { rowAt } from "../complaint/complaint-rows.ts";
import { readForPage } from "../read-analysis.ts";
import { readTabs } from "../read-tabs.ts";
import type { ReadingContext } from "../run-action.ts";
import type { DecisionsData, OpenDecision } from "./decisions-data.ts";

/** Four calls: the cells of the plan are read as they stand. @throws UserError when the workbook is blocked. */
export function readDecisions(context: ReadingContext): DecisionsData {
  const { settings, meetings, actions } = readForPage(context).analysis.records;
  const cells = readTabs(context.workbook, ["actions"]).values("actions");
  const readDay = cellReader(STAFF_TABS.actions.columns.dueOn);
  const decided = meetings.flatMap(({ date, type, decisions }): OpenDecision[] => {
    if (date === null || type === null || date < daySerial(settings.year, 1, 1)) return [];
    const origin = `${MEETING_TYPES.labels[type]} du ${formatShortDay(date)}`;
    return decisionLines(decisions).map(({ action, lead, due }) => {
      const day = readDay(due);
      return { origin, action, lead, dueOn: typeof day === "number" ? day : null };
    });
  });
  const open = decided.filter(({ action }) => actionTakenUp(action, actions) === undefined);
  return {
    decisions: open,
    toValidate: actions
      .filter(({ status }) => status === "toValidate")
      .map(({ row }) => ({ cells: rowAt(cells, row - FIRST_ROW) })),
    takenCount: decided.length - open.length,
  };
}
