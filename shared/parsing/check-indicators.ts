// What can be wrong in `Indicateurs` and `Historique` beyond unreadable cells.

import { withoutTwins } from "../grouping.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { AUTOMATIC_CODES } from "../workbook/catalogue.ts";
import { comparableCode } from "../workbook/names.ts";
import { historyTab, indicatorsTab } from "../workbook/tabs/indicators.ts";
import { valueFault } from "./check-values.ts";
import { FIRST_ROW } from "./parse-tab.ts";
import { duplicatedHistory, repeatedIndicator, unknownAutomaticCode, valueIgnored } from "./row-words.ts";

type IndicatorRecord = WorkbookRecords["indicators"][number];
type HistoryRecord = WorkbookRecords["history"][number];

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
  targetCells: readonly RawCell[],
  listAnomaly: ListAnomaly,
): IndicatorRecord[] {
  return records.map((record) => {
    const isAutomatic = record.calculation === "automatic";
    if (isAutomatic && !AUTOMATIC_CODES.has(comparableCode(record.code ?? ""))) {
      listAnomaly(record.row, unknownAutomaticCode(record.code ?? ""));
    }
    return withUsableTarget(record, targetCells[record.row - FIRST_ROW], listAnomaly);
  });
}

function withUsableTarget(record: IndicatorRecord, cell: RawCell, listAnomaly: ListAnomaly): IndicatorRecord {
  const { row, target, unit } = record;
  if (target === null || unit === null) return record;
  const fault = valueFault({ column: indicatorsTab.columns.target, value: target, cell }, unit);
  if (fault === null) return record;
  listAnomaly(row, valueIgnored(fault));
  return { ...record, target: null };
}

/** The results that can be used: one a code and year. Two are both left out and listed, those out of their unit too. */
export function checkHistory(
  records: readonly HistoryRecord[],
  valueCells: readonly RawCell[],
  indicators: readonly IndicatorRecord[],
  listAnomaly: ListAnomaly,
): HistoryRecord[] {
  const units = new Map(indicators.map(({ code, unit }) => [comparableCode(code ?? ""), unit]));
  const usable = records.filter(({ row, code, value }) => {
    if (value === null) return false;
    const unit = units.get(comparableCode(code ?? "")) ?? null;
    const cell = valueCells[row - FIRST_ROW];
    const fault = unit === null ? null : valueFault({ column: historyTab.columns.value, value, cell }, unit);
    if (fault !== null) listAnomaly(row, valueIgnored(fault));
    return fault === null;
  });
  const keyOf = (record: HistoryRecord) => `${record.year} ${comparableCode(record.code ?? "")}`;
  return withoutTwins(usable, keyOf, ({ row, code, year }) =>
    listAnomaly(row, duplicatedHistory(code ?? "", year ?? 0)),
  );
}
