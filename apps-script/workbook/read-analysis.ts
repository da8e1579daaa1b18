// The reading that computing, reviewing and checking share: two calls, then the analysis.

import { localeAlerts, timeZoneAlerts } from "../../shared/alerts/place.ts";
import { analyseWorkbook } from "../../shared/analysis/analyse-workbook.ts";
import type { Analysis, ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import type { DaySerial } from "../../shared/calendar/day.ts";
import { counted } from "../../shared/french/numbers.ts";
import { cellsFromAnswer, type PlannedRange, planReading } from "../../shared/reading/plan.ts";
import { doubtfulTexts, FORMAT_FIELDS, withShownDates } from "../../shared/reading/shown-dates.ts";
import type { WorkbookCells } from "../../shared/reading/workbook-cells.ts";
import type { Alert } from "../../shared/records/alert.ts";
import type { ChartedSheet } from "../../shared/sheets/overview-answer.ts";
import { openResultTabs, type ResultTab } from "../../shared/sheets/result-tabs.ts";
import type { ResultTabKey } from "../../shared/workbook/tabs.ts";
import { PROGRESS } from "../french.ts";
import type { Workbook } from "../google/google-workbook.ts";
import { showProgress } from "../interface/user-interface.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";

/** A workbook read and computed, with the tabs to write. */
export interface ReadWorkbook<Key extends ResultTabKey> {
  kind: "computed";
  sheets: readonly ChartedSheet[];
  /** Where the workbook's days are. */
  timeZone: string;
  today: DaySerial;
  cells: WorkbookCells;
  analysis: ComputedAnalysis;
  /** The same computation over other cells of the same workbook. */
  analyse(cells: WorkbookCells): Analysis;
  resultTabs: Record<Key, ResultTab>;
}

/** A workbook that can't be computed, and every reason why. */
export interface BlockedWorkbook {
  kind: "blocked";
  alerts: Alert[];
}

/** Reads and computes the workbook, in one more call where a date may stand in a column of text; the tabs named are those that the action will fill. */
export function readAnalysis<Key extends ResultTabKey>(
  context: ReadingContext,
  keys: readonly Key[],
): ReadWorkbook<Key> | BlockedWorkbook {
  showProgress(PROGRESS.reading);
  return readQuietly(context, keys);
}

/** The same, without a word in the workbook's corner: for the pages that read by themselves. */
export function readQuietly<Key extends ResultTabKey>(
  { workbook, todayIn }: ReadingContext,
  keys: readonly Key[],
): ReadWorkbook<Key> | BlockedWorkbook {
  const { sheets, ...place } = workbook.readOverview();
  const plan = planReading(sheets);
  const opened = openResultTabs(sheets, keys);
  const foreign = localeAlerts(place);
  if (plan.kind === "blocked" || opened.kind === "blocked" || foreign.length > 0) {
    const alerts = [plan, opened].flatMap((part) => (part.kind === "blocked" ? part.alerts : []));
    return { kind: "blocked", alerts: [...foreign, ...alerts] };
  }
  const cells = readCells(workbook, plan.ranges, sheets);
  const today = todayIn(place.timeZone);
  const analyse = (standing: WorkbookCells): Analysis => {
    const analysis = analyseWorkbook(standing, today);
    if (analysis.kind === "blocked") return analysis;
    const { holidayZone } = analysis.records.settings;
    return { ...analysis, alerts: [...timeZoneAlerts(place, holidayZone), ...analysis.alerts] };
  };
  const analysis = analyse(cells);
  if (analysis.kind === "blocked") return analysis;
  return {
    kind: "computed",
    sheets,
    timeZone: place.timeZone,
    today,
    cells,
    analysis,
    analyse,
    resultTabs: opened.tabs,
  };
}

/** What stops a page: the first fault with its remedy, and how many others there are. */
export function blockedBy(alerts: readonly Alert[]): UserError {
  const [first = "", ...others] = alerts.flatMap(({ severity, message }) =>
    severity === "blocking" ? [message] : [],
  );
  const count = counted(others.length, "autre point bloquant");
  return new UserError(
    others.length === 0 ? first : `${first} Et ${count} : lancez « Contrôler les données ».`,
  );
}

/** The same, for a page that asked. @throws UserError when the workbook is blocked. */
export function readForPage(context: ReadingContext): ReadWorkbook<never> {
  const read = readQuietly(context, []);
  if (read.kind === "blocked") throw blockedBy(read.alerts);
  return read;
}

function readCells(
  workbook: Workbook,
  ranges: readonly PlannedRange[],
  sheets: readonly ChartedSheet[],
): WorkbookCells {
  const cells = cellsFromAnswer(ranges, workbook.readColumns(ranges));
  const doubtful = doubtfulTexts(sheets, cells);
  if (doubtful.length === 0) return cells;
  const formats = workbook.readStructure(
    FORMAT_FIELDS,
    doubtful.map(({ range }) => range),
  );
  return withShownDates(cells, doubtful, formats);
}
