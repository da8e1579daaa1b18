// An indicator's result when its year is closed, and which ones are kept.
import type { CellContent } from "../changes/row-change.ts";
import type { Rate } from "../records/rate.ts";

/** An indicator's result when its year is closed; `year` is its value, unrounded. */
export interface ClosingFigure
  extends Pick<Rate, "code" | "label" | "family" | "unit" | "year" | "previousYear" | "sampleSize"> {
  /** What `Historique` is to say beside it; `null` for a year followed whole. */
  remark: string | null;
  /** What stands in `Historique` for the year, whatever it holds: that stays. */
  standing: { value: CellContent } | null;
}

/** Those that closing adds to `Historique`: a value, and no row for the code yet. */
export function keptFigures(figures: readonly ClosingFigure[]): ClosingFigure[] {
  return figures.filter(({ year, standing }) => year !== null && standing === null);
}

/** Whether `Historique` can't be read back: a percentage of 1 or less is taken there for a part, 0,9516 for 95,16 %. */
export function isUnreadable({ unit, year }: Pick<ClosingFigure, "unit" | "year">): boolean {
  return unit === "percent" && year !== null && year > 0 && year <= 1;
}
