// A chart of the deck as a picture, drawn by Chart.js with the look that the .pptx gives it.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from "chart.js";
import labels from "chartjs-plugin-datalabels";
import type { ChartKind, ChartSeries, ResolvedChart } from "../../../google/sheets/chart-data.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  labels,
);

const INK = "#3a3a3a";
const GRID_LINE = "#d9d9d9";
/** 12 points and 14 points at 96 pixels an inch. */
const LABEL_PIXELS = 16;
const TITLE_PIXELS = 18.7;
/** Sharp on paper too. */
const PIXEL_RATIO = 3;
const DEFAULT_COLORS = ["4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6"];

/** The picture, as a data address. Sizes in pixels of the slide. */
export function chartImage(chart: ResolvedChart, width: number, height: number): string {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawn = new Chart(canvas, configuration(chart));
  const address = drawn.toBase64Image("image/png", 1);
  drawn.destroy();
  return address;
}

/** The same in words, for whoever does not see it. */
export function chartText(chart: ResolvedChart): string {
  const series = chart.series.map(
    ({ name, values }) =>
      `${name} : ${values.flatMap((value, index) => (value === null ? [] : [`${chart.categories[index]} ${french(value)}`])).join(", ")}`,
  );
  return [chart.altText === "" ? chart.title : chart.altText, ...series]
    .filter((part) => part !== "")
    .join(". ");
}

function configuration(chart: ResolvedChart): ChartConfiguration<"bar" | "line"> {
  const isHorizontal = chart.kind === "BAR";
  const isStacked = chart.stacking !== "NONE";
  const values = isHorizontal ? chart.axes.bottom : chart.axes.left;
  const font = { family: "Arial, sans-serif", size: LABEL_PIXELS };
  const valueScale = {
    stacked: isStacked,
    min: values.minimum ?? 0,
    ...(values.maximum === undefined ? { grace: "8%" } : { max: values.maximum }),
    grid: { color: GRID_LINE },
    border: { display: false },
    ticks: { color: INK, font, callback: (value: string | number) => french(Number(value)) },
    title: { display: values.title !== undefined, text: values.title ?? "", color: INK, font },
  };
  const categoryScale = { stacked: isStacked, grid: { display: false }, ticks: { color: INK, font } };
  return {
    type: "bar",
    data: {
      labels: chart.categories,
      datasets: chart.series.map((series, index) => dataset(chart, series, index)),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: PIXEL_RATIO,
      locale: "fr-FR",
      indexAxis: isHorizontal ? "y" : "x",
      layout: { padding: { top: 12, right: isHorizontal ? 48 : 12 } },
      scales: isHorizontal ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
      plugins: {
        title: {
          display: chart.title !== "",
          text: chart.title,
          color: INK,
          font: { ...font, size: TITLE_PIXELS },
        },
        legend: {
          display: chart.legend !== "NONE",
          position: LEGEND_SIDES[chart.legend] ?? "bottom",
          labels: { color: INK, font, boxWidth: 18, boxHeight: 12 },
        },
      },
    },
  };
}

const LEGEND_SIDES: Partial<Record<ResolvedChart["legend"], "bottom" | "left" | "right" | "top">> = {
  BOTTOM: "bottom",
  LEFT: "left",
  RIGHT: "right",
  TOP: "top",
};

function dataset(chart: ResolvedChart, series: ChartSeries, index: number): ChartDataset<"bar" | "line"> {
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
      datalabels: labelsOf(series, chart.stacking === "NONE" ? "outside" : "inside", color),
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
    datalabels: labelsOf(series, "outside", color),
  };
}

function markOf(kind: ChartKind): "area" | "bar" | "line" {
  if (kind === "LINE") return "line";
  return kind === "AREA" || kind === "STEPPED_AREA" ? "area" : "bar";
}

function labelsOf({ dataLabels, values }: ChartSeries, place: "inside" | "outside", color: string) {
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  return {
    display: dataLabels === true,
    anchor: "end",
    align: place === "inside" ? "start" : "end",
    offset: 2,
    clamp: true,
    color: place === "inside" && isDark(color) ? "#ffffff" : INK,
    font: { family: "Arial, sans-serif", size: LABEL_PIXELS, weight: "bold" },
    formatter: (value: number | null) => (value === null ? "" : french(value, isWhole ? 0 : 1)),
  } as const;
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function french(value: number, decimals?: number): string {
  return value.toLocaleString("fr-FR", {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  });
}
