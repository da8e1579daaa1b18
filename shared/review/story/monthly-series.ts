// The readings of each indicator, month by month, found by its code.
import type { Rate } from "../../records/rate.ts";
import type { MonthlySeries } from "../../records/review-facts.ts";
import type { Unit } from "../../workbook/choices.ts";
import { comparableCode } from "../../workbook/names.ts";
import { oncePerStory } from "./once.ts";
import type { Story } from "./story.ts";

const seriesByCode = oncePerStory(
  ({ facts }) => new Map(facts.monthly.map((series) => [comparableCode(series.code), series])),
);

/** The series of a rate's indicator; none without a reading. */
export function seriesOf(story: Story, { code }: Pick<Rate, "code">): MonthlySeries | undefined {
  return seriesByCode(story).get(comparableCode(code));
}

/** How many months of a series have a value that counts. */
export function readMonths(series: MonthlySeries | undefined): number {
  return series?.months.filter(({ value, isSuspended }) => value !== null && !isSuspended).length ?? 0;
}

/** An indicator with readings, and what its curve draws. */
export interface Followed {
  rate: Rate;
  unit: Unit;
  series: MonthlySeries;
}
