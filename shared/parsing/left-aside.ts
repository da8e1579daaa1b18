// What is right in the workbook and counts nowhere yet, for which staff have something to do.
import type { RawCell } from "../reading/workbook-cells.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { readYear } from "./cell.ts";
import { hasFigure, otherYearOf } from "./check-readings.ts";

/** What counts nowhere until staff do something about it. */
export interface LeftAside {
  /** Messages that the form doubts, not sorted yet. */
  doubtful: WorkbookRecords["complaints"];
  /** Former years with figures in `Relevés` and no line in `Historique`, the oldest first. */
  unclosedYears: number[];
}

/** Former years with figures among `readings` and no line at all in `Historique`, of which `closedYears` are the cells. */
export function unclosedYears(
  readings: WorkbookRecords["readings"],
  closedYears: readonly RawCell[],
  exercice: number,
): number[] {
  const closed = new Set(closedYears.map(readYear));
  const read = new Set(readings.filter(hasFigure).flatMap((reading) => otherYearOf(reading, exercice) ?? []));
  return [...read].filter((year) => year < exercice && !closed.has(year)).sort((left, right) => left - right);
}
