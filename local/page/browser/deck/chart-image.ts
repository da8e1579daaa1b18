// A chart of the deck as a picture, drawn by Chart.js with the look that the .pptx gives it.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from "chart.js";
import dataLabels from "chartjs-plugin-datalabels";
import type { ResolvedChart } from "../../../google/sheets/chart-data.ts";
import { french, INK, LABEL_FONT, wrapped } from "./chart-look.ts";
import { dataset } from "./chart-series.ts";

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
  dataLabels,
);

const GRID_LINE = "#d9d9d9";
/** 14 points at 96 pixels an inch. */
const TITLE_PIXELS = 18.7;
/** Sharp on paper too. */
const PIXEL_RATIO = 3;
/** What the value axis and the margins take of a chart's width. */
const AXIS_PIXELS = 60;
/** How much of its room a category's label may fill. */
const LABEL_SHARE = 0.92;

/** The picture, as a data address. Sizes in pixels of the slide. */
export function chartImage(chart: ResolvedChart, width: number, height: number): string {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawn = new Chart(canvas, configuration(chart, categoryLabels(chart, canvas)));
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

/** Labels under columns go on several lines rather than aslant. */
function categoryLabels({ kind, categories }: ResolvedChart, canvas: HTMLCanvasElement): string[][] {
  const pen = canvas.getContext("2d");
  const room = ((canvas.width - AXIS_PIXELS) / Math.max(1, categories.length)) * LABEL_SHARE;
  return categories.map((label) => (pen === null || kind === "BAR" ? [label] : wrapped(label, room, pen)));
}

function configuration(chart: ResolvedChart, labels: string[][]): ChartConfiguration<"bar" | "line"> {
  const isHorizontal = chart.kind === "BAR";
  const isStacked = chart.stacking !== "NONE";
  const values = isHorizontal ? chart.axes.bottom : chart.axes.left;
  const font = LABEL_FONT;
  const valueScale = {
    stacked: isStacked,
    min: values.minimum ?? 0,
    ...(values.maximum === undefined ? { grace: "8%" } : { max: values.maximum }),
    grid: { color: GRID_LINE },
    border: { display: false },
    ticks: { color: INK, font, callback: (value: string | number) => french(Number(value)) },
    title: { display: values.title !== undefined, text: values.title ?? "", color: INK, font },
  };
  const categoryScale = {
    stacked: isStacked,
    grid: { display: false },
    ticks: { color: INK, font, maxRotation: 0 },
  };
  return {
    type: "bar",
    data: {
      labels,
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
