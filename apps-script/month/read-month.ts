// What the page of a month shows: the rows of `Relevés` as they stand, those that can't be counted too.

import { calendarDay } from "../../shared/calendar/day.ts";
import { contentOf } from "../../shared/changes/plan-changes.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import type { FigurePart } from "../../shared/month-entry/standing-figures.ts";
import type { StandingReading } from "../../shared/month-entry/standing-month.ts";
import { monthsToEnter } from "../../shared/month-entry/year-months.ts";
import { readMonth } from "../../shared/parsing/cell.ts";
import { planReading } from "../../shared/reading/plan.ts";
import { isBlank, type RawCell, type TabCells } from "../../shared/reading/workbook-cells.ts";
import { comparableCode } from "../../shared/workbook/names.ts";
import { READING_PARTS } from "../../shared/workbook/tabs/indicators.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { readForPage } from "../workbook/read-analysis.ts";
import { tabCells } from "../workbook/read-tabs.ts";
import type { MonthData } from "./month-data.ts";

/** Three calls: the third tells formulas from numbers. @throws UserError when the workbook is blocked. */
export function readMonths(context: ReadingContext): MonthData {
  const read = readForPage(context);
  const { records } = read.analysis;
  const { year } = records.settings;
  const plan = planReading(read.sheets, ["readings"]);
  const ranges = plan.kind === "plan" ? plan.ranges : [];
  const formulas = tabCells("readings", ranges, context.workbook.readFormulas(ranges));
  const readings = standingReadings(read.cells.readings, formulas, year);
  const { indicators, suspensions } = records;
  return {
    workbookId: context.workbook.id,
    year,
    ...monthsToEnter({ year, today: read.today, indicators, readings, suspensions }),
  };
}

/** The rows of a year and of the one before. */
function standingReadings(cells: TabCells, formulas: TabCells, year: number): StandingReading[] {
  return (cells.month ?? []).flatMap((cell, index) => {
    const month = isBlank(cell) ? null : readMonth(cell);
    const code = cells.code?.[index];
    if (typeof month !== "number" || isBlank(code)) return [];
    const { year: rowYear } = calendarDay(month);
    if (rowYear !== year && rowYear !== year - 1) return [];
    const content = (part: FigurePart): CellContent => contentOf(cells[part]?.[index]);
    return [
      {
        month,
        code: comparableCode(String(code)),
        cells: {
          numerator: content("numerator"),
          denominator: content("denominator"),
          value: content("value"),
        },
        formulas: READING_PARTS.filter((part) => isFormula(formulas[part]?.[index], cells[part]?.[index])),
      },
    ];
  });
}

function isFormula(formula: RawCell, value: RawCell): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
