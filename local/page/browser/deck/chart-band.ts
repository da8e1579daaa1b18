// The suspended months of a chart as one grey band, which says its word.
import type { Plugin } from "chart.js";
import { SUSPENDED_SERIES } from "../../../../shared/charts/signs.ts";
import type { ChartSeries, ResolvedChart } from "../../../google/sheets/chart-data.ts";
import { wordsOf } from "./chart-look.ts";

const WORD = "suspendu";
const WORD_POINTS = 9;
const WORD_TOP_PIXELS = 14;

/** Whether a series of columns marks suspended months. */
export function isSuspendedBand({ name, type }: ChartSeries): boolean {
  return name === SUSPENDED_SERIES && type === "COLUMN";
}

/** Writes the word in each run of suspended months that has the room for it. */
export function bandWord({ series }: ResolvedChart): Plugin<"bar" | "line"> {
  const index = series.findIndex(isSuspendedBand);
  return {
    id: "bandWord",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const months = series[index]?.values ?? [];
      const { color, font } = wordsOf({ points: WORD_POINTS, color: "3A3A3A" });
      ctx.save();
      ctx.font = `${font.size}px ${font.family}`;
      ctx.fillStyle = color;
      ctx.textAlign = "center";
      for (const { first, last } of runsOf(months)) {
        const bars = chart.getDatasetMeta(index).data;
        const [start, end] = [bars[first]?.x ?? 0, bars[last]?.x ?? 0];
        const room = (end - start) * (1 + 1 / Math.max(1, last - first));
        if (ctx.measureText(WORD).width < room) {
          ctx.fillText(WORD, (start + end) / 2, chartArea.top + WORD_TOP_PIXELS);
        }
      }
      ctx.restore();
    },
  };
}

/** The months one after the other that have a value. */
function runsOf(values: readonly (number | null)[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}
