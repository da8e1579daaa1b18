// The charts of a review laid out, each with the size that its page gives it.
import type { LaidOutReview } from "../slides/laid-out-review.ts";
import type { ChartData } from "../slides/update/written.ts";
import type { SizedChart } from "./year-charts.ts";

/** The charts that pages show, in the deck's order, each with its box. */
export function sizedCharts({ pages, charts }: LaidOutReview): SizedChart[] {
  const byKey = new Map(charts.map((chart) => [chart.key, chart]));
  return pages.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      const chart = element.kind === "chart" ? byKey.get(element.chartKey) : undefined;
      return element.kind === "chart" && chart !== undefined ? [{ chart, size: element.box }] : [];
    }),
  );
}

/** All that each chart shows, by its key: one whose data differ is drawn anew. */
export function chartDataOf(charts: readonly SizedChart[]): ChartData {
  return Object.fromEntries(charts.map(({ chart }) => [chart.key, JSON.stringify(chart)]));
}
