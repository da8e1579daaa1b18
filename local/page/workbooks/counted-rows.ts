// The rows that a rate counts, as its own computation tells: each row is measured alone.
import { calendarDay } from "../../../shared/calendar/day.ts";
import { monthsBegun, type Period } from "../../../shared/calendar/period.ts";
import { hasQuarters } from "../../../shared/calendar/steps.ts";
import { receivedSearch } from "../../../shared/indicators/automatic/complaints.ts";
import { campaignsOf, rowsByCampaign } from "../../../shared/indicators/automatic/satisfaction.ts";
import {
  AUTOMATIC_INDICATORS,
  type AutomaticIndicator,
  type AutomaticSources,
  automaticSources,
} from "../../../shared/indicators/automatic-measures.ts";
import type { Measure } from "../../../shared/indicators/measure.ts";
import type { WorkbookRecords } from "../../../shared/records/records.ts";
import { comparableCode } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { CountedRows } from "../protocol/tab.ts";
import { sheetOf } from "./contract-cells.ts";
import type { Desk } from "./desk.ts";
import { analysisOf } from "./standing.ts";

/** The lists whose rows automatic indicators count; an agent's trainings say how the agent is counted. */
const COUNTED_LISTS = [
  "complaints",
  "satisfaction",
  "mystery",
  "agents",
  "actions",
  "documents",
  "meetings",
] as const;

type ListKey = (typeof COUNTED_LISTS)[number];

interface ListedRows {
  key: ListKey | "readings";
  rows: number[];
}

/**
 * The rows that an indicator counts in a period (0 to 3 the quarters, 4 the year), and their tab.
 * Nothing where no row is counted.
 */
export function countedRows(
  desk: Desk,
  workbookId: string,
  code: string,
  periodIndex: number,
): CountedRows | null {
  const spreadsheet = desk.spreadsheet(workbookId);
  const { key, rows } = countedIn(spreadsheet, code, periodIndex) ?? { key: "readings", rows: [] };
  const sheet = sheetOf(spreadsheet, STAFF_TABS[key]);
  if (sheet === undefined || rows.length === 0) return null;
  const { sheetId } = sheet.properties;
  const rowVersion = desk.workbook(workbookId).rowOrder(sheetId).version;
  return { sheetId, rows: rows.map((row) => row - 1), rowVersion };
}

/** The list that has the rows, and their numbers in the sheet, from 1. */
function countedIn(spreadsheet: Spreadsheet, code: string, periodIndex: number): ListedRows | null {
  const analysis = analysisOf(spreadsheet);
  if (analysis.kind === "blocked") return null;
  const { records } = analysis;
  const sources = automaticSources(records);
  const { quarters, year } = sources.periods;
  const period = [...quarters, year][periodIndex] ?? null;
  const wanted = comparableCode(code);
  const indicator = records.indicators.find((one) => comparableCode(one.code ?? "") === wanted);
  if (period === null || indicator === undefined) return null;
  const isYear = periodIndex === quarters.length;
  if (indicator.calculation !== "automatic") {
    const isRated = isYear || hasQuarters(indicator.periodicity ?? "monthly");
    return isRated ? { key: "readings", rows: readingRows(records, wanted, period) } : null;
  }
  const automatic = AUTOMATIC_INDICATORS[wanted];
  if (automatic === undefined || (automatic.isYearOnly && !isYear)) return null;
  const lists = COUNTED_LISTS.map((key) => ({ key, rows: rowsCountedIn(key, automatic, sources, period) }));
  return lists.find(({ rows }) => rows.length > 0) ?? null;
}

function readingRows({ readings }: WorkbookRecords, code: string, period: Period): number[] {
  const months = monthsBegun(period);
  return readings
    .filter((reading) => comparableCode(reading.code ?? "") === code)
    .filter(({ month }) => month !== null && months.includes(calendarDay(month).month))
    .map(({ row }) => row);
}

function rowsCountedIn(
  key: ListKey,
  { measure }: AutomaticIndicator,
  sources: AutomaticSources,
  period: Period,
): number[] {
  return eachAlone(key, sources.records)
    .filter(({ records }) => counts(measure(measuredFrom(sources, records), period)))
    .map(({ row }) => row);
}

function counts({ value, sampleSize }: Measure): boolean {
  return sampleSize !== null || (value !== null && value !== 0);
}

function measuredFrom(sources: AutomaticSources, records: WorkbookRecords): AutomaticSources {
  return {
    ...sources,
    records,
    receivedIn: receivedSearch(records.complaints),
    campaigns: campaignsOf(records.satisfaction),
  };
}

/** The records with one row of a list only, for each of its rows. */
function eachAlone(key: ListKey, records: WorkbookRecords): { row: number; records: WorkbookRecords }[] {
  const none = { ...records, ...Object.fromEntries(COUNTED_LISTS.map((list) => [list, []])) };
  if (key === "satisfaction") {
    return rowsByCampaign(records.satisfaction).flatMap((campaign) =>
      campaign.map(({ row }) => ({ row, records: { ...none, satisfaction: answeredOnlyIn(row, campaign) } })),
    );
  }
  return records[key].map((record) => ({ row: record.row, records: { ...none, [key]: [record] } }));
}

/** The other rows of a campaign say when it ended and which item is the overall one; their answers are left out. */
function answeredOnlyIn(
  row: number,
  campaign: WorkbookRecords["satisfaction"],
): WorkbookRecords["satisfaction"] {
  const nobody = { verySatisfied: 0, satisfied: 0, unsatisfied: 0, veryUnsatisfied: 0, respondents: null };
  return campaign.map((record) => (record.row === row ? record : { ...record, ...nobody }));
}
