// A sample workbook in the stand-in for Google, prepared by the add-on, and what reading it answers.
import * as z from "zod/mini";
import { fillWorkbook } from "../../local/cli/fill-workbook.ts";
import { type LocalGoogle, openLocalGoogle } from "../../local/cli/local-google.ts";
import type { ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { analyseWorkbook } from "../../shared/analysis/analyse-workbook.ts";
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { daySerial } from "../../shared/calendar/day.ts";
import { headerRanges } from "../../shared/reading/overview.ts";
import {
  cellsFromAnswer,
  type PlannedRange,
  planReading,
  READING_OPTIONS,
} from "../../shared/reading/plan.ts";
import { OVERVIEW_FIELDS, parseOverview } from "../../shared/sheets/overview-answer.ts";
import { TABS } from "../../shared/workbook/tabs.ts";

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Answer = z.object({
  valueRanges: z.array(z.object({ values: z.optional(z.array(z.array(Cell))) })),
});
/** What the add-on computes from. */
export type Answer = z.infer<typeof Answer>;

const TODAY = daySerial(2021, 2, 15);

/** Opens the sample under the built add-on. */
export function openSample(example: ExampleWorkbook): LocalGoogle {
  const local = openLocalGoogle(newSpreadsheet("sample", { title: "Revue", locale: "fr_FR" }));
  local.run("preparerLeClasseur");
  fillWorkbook(local, example);
  return local;
}

/** What the add-on reads of a workbook: the ranges, and the answer's JSON text. */
export function readingOf({ google, spreadsheetId }: LocalGoogle): { ranges: PlannedRange[]; text: string } {
  const read = (method: string, params: Record<string, unknown>): unknown =>
    google.call({ service: "sheets", method, params: { spreadsheetId, ...params } });
  const overview = read("spreadsheets.get", {
    fields: OVERVIEW_FIELDS,
    ranges: headerRanges(Object.values(TABS).map(({ title }) => title)),
  });
  const plan = planReading(parseOverview(overview).sheets);
  if (plan.kind === "blocked") throw new Error("The sample lacks a column");
  const ranges = plan.ranges.map(({ range }) => range);
  const answer = read("spreadsheets.values.batchGet", { ...READING_OPTIONS, ranges });
  return { ranges: plan.ranges, text: JSON.stringify(answer) };
}

/** The answer as Apps Script's advanced service hands it over. */
export function parseAnswer(text: string): Answer {
  return Answer.parse(JSON.parse(text));
}

/** Everything that the add-on computes between reading and writing. */
export function computed(ranges: readonly PlannedRange[], { valueRanges }: Answer): ComputedAnalysis {
  const cells = cellsFromAnswer(
    ranges,
    valueRanges.map(({ values }) => values),
  );
  const analysis = analyseWorkbook(cells, TODAY);
  if (analysis.kind === "blocked") throw new Error("The sample lacks a setting");
  return analysis;
}
