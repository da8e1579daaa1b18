// A chart's series as Chart.js draws them: bars, lines and areas, their values written where the chart asks.

import type { ChartDataset } from "chart.js";
import { PIXELS_PER_POINT } from "../../../../shared/units/lengths.ts";
import type { ChartKind, ChartSeries, ResolvedChart } from "../../../google/sheets/chart-data.ts";
import { AREA_OPACITY } from "../../../office/chart-colors.ts";
import { inkOn } from "../../../office/chart-labels.ts";
import { isSuspendedBand } from "./chart-band.ts";
import { french, wordsOf } from "./chart-look.ts";

const DEFAULT_COLORS = ["4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6"];
const DEFAULT_LINE_PIXELS = 2;
/** The dash and the gap of a dashed line, in its widths, as Google's medium dashes look. */
const DASH_WIDTHS = [6, 4];
/** Where a bar's value stands, by Google's word for it: on which end of the bar, and on which side of that end. */
const BAR_LABELS = {
  INSIDE_BASE: { anchor: "start", align: "end", isInside: true },
  CENTER: { anchor: "center", align: "center", isInside: true },
  INSIDE_END: { anchor: "end", align: "start", isInside: true },
  OUTSIDE_END: { anchor: "end", align: "end", isInside: false },
} as const;
/** Where the value of a line's point stands. */
const POINT_LABELS = {
  ABOVE: { anchor: "center", align: "top", isInside: false },
  BELOW: { anchor: "center", align: "bottom", isInside: false },
  LEFT: { anchor: "center", align: "left", isInside: false },
  RIGHT: { anchor: "center", align: "right", isInside: false },
  CENTER: { anchor: "center", align: "center", isInside: false },
} as const;
type LabelPlace =
  | (typeof BAR_LABELS)[keyof typeof BAR_LABELS]
  | (typeof POINT_LABELS)[keyof typeof POINT_LABELS];

/** One series of the chart. */
export function dataset(
  chart: ResolvedChart,
  series: ChartSeries,
  index: number,
): ChartDataset<"bar" | "line"> {
  const hex = series.color ?? DEFAULT_COLORS[index % DEFAULT_COLORS.length] ?? "4285F4";
  const mark = markOf(series.type ?? chart.kind);
  const common = { label: series.name, data: series.values, backgroundColor: `#${hex}` };
  if (mark === "bar") {
    const isBand = isSuspendedBand(series);
    return {
      ...common,
      backgroundColor: series.values.map((_, point) => `#${series.pointColors?.[point] ?? hex}`),
      type: "bar",
      categoryPercentage: isBand ? 1 : 0.8,
      barPercentage: isBand ? 1 : 0.78,
      order: isBand ? 3 : 2,
      datalabels: labelsOf(series, barLabelPlace(series, chart), hex),
    };
  }
  const isArea = mark === "area";
  return {
    ...common,
    ...lineOf(series, hex),
    type: "line",
    backgroundColor: isArea ? translucent(hex) : `#${hex}`,
    fill: isArea ? "origin" : false,
    // The later series are in front; Chart.js draws the higher orders first.
    order: isArea ? 3 : 1 - index / chart.series.length,
    datalabels: labelsOf(series, pointLabelPlace(series), hex),
  };
}

/** A line as wide, dashed and dotted with points as it is asked; one that does not show has its values all the same. */
function lineOf({ lineStyle, lineWidth = DEFAULT_LINE_PIXELS, pointSize = 0 }: ChartSeries, hex: string) {
  const isHidden = lineStyle === "INVISIBLE";
  const width = lineWidth * PIXELS_PER_POINT;
  const isDashed = /DASH|DOT/.test(lineStyle ?? "");
  return {
    borderColor: isHidden ? "transparent" : `#${hex}`,
    borderWidth: isHidden ? 0 : width,
    borderDash: isDashed ? DASH_WIDTHS.map((widths) => widths * width) : [],
    pointRadius: (pointSize * PIXELS_PER_POINT) / 2,
    pointBackgroundColor: `#${hex}`,
    pointBorderWidth: 0,
    spanGaps: false,
  };
}

function markOf(kind: ChartKind): "area" | "bar" | "line" {
  if (kind === "LINE") return "line";
  return kind === "AREA" || kind === "STEPPED_AREA" ? "area" : "bar";
}

function labelsOf(
  { dataLabels, labelFormat, customLabels, values }: ChartSeries,
  place: LabelPlace,
  hex: string,
) {
  const { anchor, align, isInside } = place;
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  const { color, font } = wordsOf({ isBold: true, color: "3A3A3A", ...labelFormat });
  return {
    display: dataLabels === true,
    anchor,
    align,
    offset: 3,
    clamp: true,
    color: isInside ? `#${inkOn(hex)}` : color,
    font,
    formatter: (value: number | null, { dataIndex }: { dataIndex: number }) =>
      value === null ? "" : (customLabels?.[dataIndex] ?? french(value, isWhole ? 0 : 1)),
  } as const;
}

/** Stacked bars have no room beyond their end. */
function barLabelPlace({ labelPlacement = "" }: ChartSeries, { stacking }: ResolvedChart): LabelPlace {
  if (isNameIn(BAR_LABELS, labelPlacement)) return BAR_LABELS[labelPlacement];
  return stacking === "NONE" ? BAR_LABELS.OUTSIDE_END : BAR_LABELS.CENTER;
}

function pointLabelPlace({ labelPlacement = "" }: ChartSeries): LabelPlace {
  return isNameIn(POINT_LABELS, labelPlacement) ? POINT_LABELS[labelPlacement] : POINT_LABELS.ABOVE;
}

function isNameIn<Places extends object>(places: Places, name: PropertyKey): name is keyof Places {
  return Object.hasOwn(places, name);
}

function translucent(hex: string): string {
  const alpha = Math.round(AREA_OPACITY * 255);
  return `#${hex}${alpha.toString(16).padStart(2, "0")}`;
}
