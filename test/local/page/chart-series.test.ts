// Where the page writes the values of a chart's series: where the workbook asks, readable on the bar's colour.
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import * as z from "zod";
import type { ChartSeries, ResolvedChart } from "../../../local/google/sheets/chart-data.ts";

const SOURCE = join(import.meta.dirname, "../../../local/page/browser/deck/chart-series.ts");
const Labels = z.object({ display: z.boolean(), anchor: z.string(), align: z.string(), color: z.string() });
const Drawn = z.object({ datalabels: Labels });

/** The browser's code is bundled as for the page: the types of these tests know no browser. */
async function labelsOf(series: Partial<ChartSeries>, stacking: ResolvedChart["stacking"] = "NONE") {
  const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, write: false, format: "esm" });
  const code = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`;
  const { dataset } = await import(/* @vite-ignore */ code);
  const drawn: unknown = dataset({ kind: "COLUMN", stacking }, { name: "", values: [98.2], ...series }, 0);
  return Drawn.parse(drawn).datalabels;
}

it("writes a value at the foot of its bar, white on dark", async () => {
  const labels = await labelsOf({ dataLabels: true, labelPlacement: "INSIDE_BASE", color: "000091" });
  expect(labels).toEqual({ display: true, anchor: "start", align: "end", color: "#ffffff" });
});

it("writes it beyond the bar when nothing is asked, within it when bars are stacked", async () => {
  const outside = { display: true, anchor: "end", align: "end", color: "#3a3a3a" };
  expect(await labelsOf({ dataLabels: true, color: "000091" })).toEqual(outside);
  const inside = { display: true, anchor: "end", align: "start", color: "#3a3a3a" };
  expect(await labelsOf({ dataLabels: true, color: "FBBC04" }, "STACKED")).toEqual(inside);
});

it("writes nothing for a series that asks for no values", async () => {
  expect((await labelsOf({ color: "000091" })).display).toBe(false);
});
