// What the side panel shows, from the cells as they are read now.
import { calendarDay } from "../../shared/calendar/day.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import { toDoList } from "../../shared/to-do/to-do-list.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import { currentMark } from "../google/writing-mark.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { computationState } from "../workbook/computation-memory.ts";
import { rememberedDeck } from "../workbook/deck-memory.ts";
import { type ReadWorkbook, readQuietly } from "../workbook/read-analysis.ts";
import type { PanelData } from "./panel-data.ts";

/** Two calls. */
export function readPanel(context: ReadingContext): PanelData {
  // Before the reading: what is written meanwhile renews it.
  const mark = currentMark();
  const read = readQuietly(context, []);
  if (read.kind === "computed") return yearPanel(read, mark);
  const { sheets, timeZone } = context.workbook.readOverview();
  if (sheetOfTab(sheets, STAFF_TABS.settings) === undefined) {
    return { state: "first", mark, year: calendarDay(context.todayIn(timeZone)).year };
  }
  return {
    state: "blocked",
    mark,
    faults: read.alerts.map(({ tab, row, message }) => ({ tab, row, message })),
  };
}

function yearPanel({ analysis, cells, today }: ReadWorkbook<never>, mark: string): PanelData {
  const { settings } = analysis.records;
  const { year, department, closedOn, smallSampleSize } = settings;
  return {
    state: "year",
    mark,
    year,
    department,
    closedOn,
    today,
    smallSampleSize,
    isEmpty: analysis.rates.every(({ coverage }) => coverage === null || coverage.coveredSteps === 0),
    hasDeck: rememberedDeck(year) !== null,
    rates: analysis.rates.filter(({ target }) => target !== null),
    toDos: toDoList(analysis),
    computation: computationState(cells),
  };
}
