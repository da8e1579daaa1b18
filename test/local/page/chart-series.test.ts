// Where the page writes the values of a chart's series: where the workbook asks, readable on the bar's colour.
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import * as z from "zod";
import type { ChartSeries, ResolvedChart } from "../../../local/google/sheets/chart-data.ts";

const SOURCE = join(import.meta.dirname, "../../../local/page/browser/deck/chart-series.ts");
const Labels = z.object({ display: z.boolean(), anchor: z.string(), align: z.string(), color: z.string() });
const Drawn = z.object({ datalabels: Labels });

const Line = z.object({
  borderColor: z.string(),
  borderWidth: z.number(),
  borderDash: z.array(z.number()),
  pointRadius: z.number(),
  backgroundColor: z.string(),
  fill: z.union([z.string(), z.literal(false)]),
  spanGaps: z.boolean(),
});

/** The browser's code is bundled as for the page: the types of these tests know no browser. */
async function drawn(
  series: Partial<ChartSeries>,
  stacking: ResolvedChart["stacking"] = "NONE",
): Promise<unknown> {
  const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, write: false, format: "esm" });
  const code = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`;
  const { dataset } = await import(/* @vite-ignore */ code);
  const chart = { kind: "COLUMN", stacking, series: [series] };
  return dataset(chart, { name: "", values: [98.2], ...series }, 0);
}

async function labelsOf(...asked: Parameters<typeof drawn>) {
  return Drawn.parse(await drawn(...asked)).datalabels;
}

async function lineOf(series: Partial<ChartSeries>) {
  return Line.parse(await drawn(series));
}

it("writes a value at the foot of its bar, white on dark", async () => {
  const labels = await labelsOf({ dataLabels: true, labelPlacement: "INSIDE_BASE", color: "000091" });
  expect(labels).toEqual({ display: true, anchor: "start", align: "end", color: "#FFFFFF" });
});

it("writes it beyond the bar when nothing is asked, within it when bars are stacked", async () => {
  const outside = { display: true, anchor: "end", align: "end", color: "#3A3A3A" };
  expect(await labelsOf({ dataLabels: true, color: "000091" })).toEqual(outside);
  const inside = { display: true, anchor: "center", align: "center", color: "#3A3A3A" };
  expect(await labelsOf({ dataLabels: true, color: "FBBC04" }, "STACKED")).toEqual(inside);
});

it("writes nothing for a series that asks for no values", async () => {
  expect((await labelsOf({ color: "000091" })).display).toBe(false);
});

it("writes it on the side of the point that is asked, in its own colour", async () => {
  const below = {
    type: "LINE",
    dataLabels: true,
    labelPlacement: "BELOW",
    labelFormat: { color: "000091" },
  } as const;
  expect(await labelsOf(below)).toEqual({
    display: true,
    anchor: "center",
    align: "bottom",
    color: "#000091",
  });
  expect((await labelsOf({ type: "LINE", dataLabels: true })).align).toBe("top");
});

it("draws points only where a line asks for them, gaps where values lack, nothing of a line that is invisible", async () => {
  const value = await lineOf({ type: "LINE", color: "000091", lineWidth: 2, pointSize: 5 });
  expect(value.borderWidth).toBeCloseTo(2.67, 2);
  expect(value).toMatchObject({ borderColor: "#000091", borderDash: [], fill: false, spanGaps: false });
  expect(value.pointRadius).toBeCloseTo(3.33, 2);
  const target = await lineOf({ type: "LINE", color: "3A3A3A", lineWidth: 1, lineStyle: "MEDIUM_DASHED" });
  expect(target.pointRadius).toBe(0);
  expect(target.borderDash).toHaveLength(2);
  expect((await lineOf({ type: "LINE", lineStyle: "INVISIBLE" })).borderWidth).toBe(0);
});

it("paints an area translucent, as Google does", async () => {
  const band = await lineOf({ type: "AREA", color: "666666", lineStyle: "INVISIBLE" });
  expect(band).toMatchObject({ backgroundColor: "#66666639", borderWidth: 0, fill: "origin" });
});
