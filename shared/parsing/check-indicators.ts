// What can be wrong in `Indicateurs` and `Historique` beyond unreadable cells.
import type { ListAnomaly } from "../alerts/anomalies.ts";
import { formatTyped } from "../french/numbers.ts";
import { duplicatedHistory, fractionTyped, repeatedIndicator, unknownAutomaticCode } from "../french/rows.ts";
import { AUTOMATIC_CODES } from "../workbook/catalogue.ts";
import { comparableCode } from "../workbook/names.ts";
import { historyTab, indicatorsTab } from "../workbook/tabs/indicators.ts";
import type { ParsedTab } from "./parse-tab.ts";
import type { WorkbookRecords } from "./records.ts";

type IndicatorRecord = WorkbookRecords["indicators"][number];
type HistoryRecord = WorkbookRecords["history"][number];

/** Whether a percentage looks like a fraction (0,95 for 95 %) or can't be one. 0 is a percentage. */
export function isUnlikelyPercentage(value: number): boolean {
  return value > 100 || (value > 0 && value <= 1);
}

/** Refuses the rows whose code was already seen: a new check for each reading of the tab. */
export function repeatedIndicatorFault(): (record: IndicatorRecord) => string | null {
  const seen = new Set<string>();
  return ({ code }) => {
    const key = comparableCode(code ?? "");
    if (seen.has(key)) return repeatedIndicator(code ?? "");
    seen.add(key);
    return null;
  };
}

/** Lists unknown automatic codes; a target that can't be a percentage is listed and becomes `null`. */
export function checkIndicators(
  records: readonly IndicatorRecord[],
  listAnomaly: ListAnomaly,
): IndicatorRecord[] {
  return records.map((record) => {
    const isAutomatic = record.calculation === "automatic";
    if (isAutomatic && !AUTOMATIC_CODES.has(comparableCode(record.code ?? ""))) {
      listAnomaly(record.row, unknownAutomaticCode(record.code ?? ""));
    }
    return withUsableTarget(record, listAnomaly);
  });
}

function withUsableTarget(record: IndicatorRecord, listAnomaly: ListAnomaly): IndicatorRecord {
  if (record.unit !== "percent" || record.target === null || !isUnlikelyPercentage(record.target))
    return record;
  listAnomaly(record.row, fractionTyped(indicatorsTab.columns.target.header, formatTyped(record.target)));
  return { ...record, target: null };
}

/** Leaves out the results given twice for one code and year, and those that can't be a percentage. */
export function checkHistory(
  { records, isUnreadable }: ParsedTab<typeof historyTab>,
  indicators: readonly IndicatorRecord[],
  listAnomaly: ListAnomaly,
): HistoryRecord[] {
  const percentCodes = new Set(
    indicators.filter(({ unit }) => unit === "percent").map(({ code }) => comparableCode(code ?? "")),
  );
  const keyOf = (record: HistoryRecord) => `${record.year} ${comparableCode(record.code ?? "")}`;
  const countByKey = new Map<string, number>();
  for (const record of records) countByKey.set(keyOf(record), (countByKey.get(keyOf(record)) ?? 0) + 1);
  return records.filter((record) => {
    if ((countByKey.get(keyOf(record)) ?? 0) > 1) {
      if (!isUnreadable(record.row, "value")) {
        listAnomaly(record.row, duplicatedHistory(record.code ?? "", record.year ?? 0));
      }
      return false;
    }
    const isPercent = percentCodes.has(comparableCode(record.code ?? ""));
    if (!isPercent || record.value === null || !isUnlikelyPercentage(record.value)) return true;
    listAnomaly(record.row, fractionTyped(historyTab.columns.value.header, formatTyped(record.value)));
    return false;
  });
}
