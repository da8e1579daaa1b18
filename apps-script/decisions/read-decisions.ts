// What the page of decisions shows: what meetings decided, and the plan as it stands.
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { rowAt } from "../complaint/complaint-rows.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { readForPage } from "../workbook/read-analysis.ts";
import { readTabs } from "../workbook/read-tabs.ts";
import type { DecisionsData } from "./decisions-data.ts";

/** Four calls: the cells of the plan are read as they stand. @throws UserError when the workbook is blocked. */
export function readDecisions(context: ReadingContext): DecisionsData {
  const { settings, meetings, actions } = readForPage(context).analysis.records;
  const cells = readTabs(context.workbook, ["actions"]).values("actions");
  return {
    year: settings.year,
    meetings,
    actions: actions.map((action) => ({ ...action, cells: rowAt(cells, action.row - FIRST_ROW) })),
  };
}
