// A chart's series as Chart.js draws them: bars, lines and areas, their values written where the chart asks.
import type { ChartDataset } from "chart.js";
import type { ChartKind, ChartSeries, ResolvedChart } from "../../../google/sheets/chart-data.ts";
import { french, INK, LABEL_FONT } from "./chart-look.ts";

const PAPER = "#ffffff";
const DEFAULT_COLORS = ["4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6"];
/** Where a bar's value stands, by Google's word for it: on which end of the bar, and on which side of that end. */
const BAR_LABELS = {
  INSIDE_BASE: { anchor: "start", align: "end", isInside: true },
  CENTER: { anchor: "center", align: "center", isInside: true },
  INSIDE_END: { anchor: "end", align: "start", isInside: true },
  OUTSIDE_END: { anchor: "end", align: "end", isInside: false },
} as const;
type LabelPlacement = keyof typeof BAR_LABELS;

/** One series of the chart. */
export function dataset(
  chart: ResolvedChart,
  series: ChartSeries,
  index: number,
): ChartDataset<"bar" | "line"> {
  const color = `#${series.color ?? DEFAULT_COLORS[index % DEFAULT_COLORS.length]}`;
  const mark = markOf(series.type ?? chart.kind);
  const common = { label: series.name, data: series.values, backgroundColor: color };
  if (mark === "bar") {
    return {
      ...common,
      type: "bar",
      categoryPercentage: 0.8,
      barPercentage: 0.78,
      order: 2,
      datalabels: labelsOf(series, placementOf(series, chart), color),
    };
  }
  const isDashed = /DASH|DOT/.test(series.lineStyle ?? "");
  return {
    ...common,
    type: "line",
    borderColor: color,
    borderWidth: series.lineStyle === "INVISIBLE" ? 0 : (series.lineWidth ?? 2),
    borderDash: isDashed ? [8, 5] : [],
    pointRadius: isDashed || mark === "area" ? 0 : 4,
    pointBackgroundColor: color,
    fill: mark === "area" ? "origin" : false,
    order: mark === "area" ? 3 : 1,
    datalabels: labelsOf(series, "OUTSIDE_END", color),
  };
}

function markOf(kind: ChartKind): "area" | "bar" | "line" {
  if (kind === "LINE") return "line";
  return kind === "AREA" || kind === "STEPPED_AREA" ? "area" : "bar";
}

function labelsOf({ dataLabels, values }: ChartSeries, placement: LabelPlacement, color: string) {
  const { anchor, align, isInside } = BAR_LABELS[placement];
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  return {
    display: dataLabels === true,
    anchor,
    align,
    offset: 2,
    clamp: true,
    color: isInside && isDark(color) ? PAPER : INK,
    font: { ...LABEL_FONT, weight: "bold" },
    formatter: (value: number | null) => (value === null ? "" : french(value, isWhole ? 0 : 1)),
  } as const;
}

/** Stacked bars have no room beyond their end. */
function placementOf({ labelPlacement = "" }: ChartSeries, { stacking }: ResolvedChart): LabelPlacement {
  if (isPlacement(labelPlacement)) return labelPlacement;
  return stacking === "NONE" ? "OUTSIDE_END" : "INSIDE_END";
}

function isPlacement(name: string): name is LabelPlacement {
  return Object.hasOwn(BAR_LABELS, name);
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
