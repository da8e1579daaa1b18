// Where a workbook's year stands by its cells of now: what presses in each tab, and why a rate is empty.

import { analyseWorkbook } from "../../../shared/analysis/analyse-workbook.ts";
import type { Analysis, ComputedAnalysis } from "../../../shared/analysis/analysis.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { Alert } from "../../../shared/records/alert.ts";
import { ACTION_STATUSES } from "../../../shared/workbook/choices.ts";
import { STAFF_TABS, TABS } from "../../../shared/workbook/tabs.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { Standing, TabMark } from "../protocol/workbook.ts";
import { sheetOf, todayIn, workbookCells } from "./contract-cells.ts";
import { emptyRates } from "./empty-rates.ts";

const analyses = new WeakMap<Spreadsheet, Analysis>();

/** Computed once for each version of the workbook. */
export function standingOf(spreadsheet: Spreadsheet): Standing {
  const analysis = analysisOf(spreadsheet);
  const alerts = analysis.alerts.length;
  const marks = Object.values(TABS).flatMap((tab) => {
    const sheet = sheetOf(spreadsheet, tab);
    const mark =
      tab === TABS.alerts
        ? countMark(alerts, String(alerts))
        : (pressingMark(tab.title, analysis) ?? validationMark(tab.title, analysis));
    return sheet === undefined || mark === undefined ? [] : [[sheet.properties.sheetId, mark] as const];
  });
  return {
    marks: Object.fromEntries(marks),
    emptyRates: analysis.kind === "computed" ? emptyRates(analysis) : {},
  };
}

/** The analysis of the workbook's cells, as the add-on would make it now. */
export function analysisOf(spreadsheet: Spreadsheet): Analysis {
  const known = analyses.get(spreadsheet);
  if (known !== undefined) return known;
  const today = todayIn(spreadsheet.properties.timeZone ?? "Europe/Paris");
  const analysis = analyseWorkbook(workbookCells(spreadsheet), today);
  analyses.set(spreadsheet, analysis);
  return analysis;
}

/** What is to be corrected, or late, in a tab. */
function pressingMark(title: string, analysis: Analysis): TabMark | undefined {
  const alerts = analysis.alerts.filter(({ tab }) => tab === title);
  const wrong = alerts.filter(({ severity }) => severity === "blocking" || severity === "anomaly").length;
  const late = analysis.kind === "computed" ? alerts.filter((alert) => isLate(alert, analysis)).length : 0;
  if (wrong + late === 0) return undefined;
  const words = [
    ...(wrong === 0 ? [] : [`${counted(wrong, "point")} à corriger`]),
    ...(late === 0 ? [] : [`${counted(late, "échéance")} en retard`]),
  ];
  return { text: `! ${wrong + late}`, words: words.join(", "), isPressing: true };
}

function isLate({ severity, dueOn }: Alert, { records }: ComputedAnalysis): boolean {
  return severity === "deadline" && dueOn !== null && dueOn < records.settings.closedOn;
}

/** Actions that the review is to decide. */
function validationMark(title: string, analysis: Analysis): TabMark | undefined {
  if (title !== STAFF_TABS.actions.title || analysis.kind === "blocked") return undefined;
  const count = analysis.records.actions.filter(({ status }) => status === "toValidate").length;
  return countMark(count, `${count} ${ACTION_STATUSES.labels.toValidate.toLowerCase()}`);
}

function countMark(count: number, text: string): TabMark | undefined {
  return count === 0 ? undefined : { text, words: text, isPressing: false };
}
