// A chart of the deck as a picture, drawn by Chart.js with the look that Google gives it.
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
  SubTitle,
  Title,
} from "chart.js";
import dataLabels from "chartjs-plugin-datalabels";
import type { ResolvedChart } from "../../../google/sheets/chart-data.ts";
import { gridStep } from "../../../office/chart-axis.ts";
import { bandWord } from "./chart-band.ts";
import { french, wordsOf, wrapped } from "./chart-look.ts";
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
  SubTitle,
  Title,
  dataLabels,
);

const GRID_LINE = "#e5e5e5";
const TITLE_POINTS = 14;
/** Sharp on paper too. */
const PIXEL_RATIO = 3;
/** What the value axis and the margins take of a chart's width. */
const AXIS_PIXELS = 60;
/** How much of its room a category's label may fill. */
const LABEL_SHARE = 0.92;
/** How much of a chart's width the names beside its bars may take. */
const NAME_SHARE = 0.44;

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

/** Labels under columns go on several lines rather than aslant, and names beside bars rather than cut. */
function categoryLabels({ kind, categories }: ResolvedChart, canvas: HTMLCanvasElement): string[][] {
  const pen = canvas.getContext("2d");
  const room =
    kind === "BAR"
      ? canvas.width * NAME_SHARE
      : ((canvas.width - AXIS_PIXELS) / Math.max(1, categories.length)) * LABEL_SHARE;
  return categories.map((label) => (pen === null ? [label] : wrapped(label, room, pen)));
}

function configuration(chart: ResolvedChart, labels: string[][]): ChartConfiguration<"bar" | "line"> {
  const isHorizontal = chart.kind === "BAR";
  const isStacked = chart.stacking !== "NONE";
  const values = isHorizontal ? chart.axes.bottom : chart.axes.left;
  const categories = isHorizontal ? chart.axes.left : chart.axes.bottom;
  const words = wordsOf();
  const { minimum = 0, maximum } = values;
  const step = maximum === undefined ? undefined : gridStep(minimum, maximum);
  const bearsFigures = chart.series.every(({ customLabels }) => customLabels !== undefined);
  const valueScale = {
    // Where each bar bears its own words, no figure stands along the axis.
    display: !bearsFigures,
    stacked: isStacked,
    min: minimum,
    ...(maximum === undefined ? { grace: "8%" } : { max: maximum }),
    grid: { color: GRID_LINE, drawTicks: false },
    border: { display: false },
    ticks: {
      ...wordsOf(values.textFormat),
      padding: 6,
      ...(step === undefined ? {} : { stepSize: step }),
      callback: (value: string | number) => french(Number(value)),
    },
    title: { display: values.title !== undefined, text: values.title ?? "", ...words },
  };
  const categoryScale = {
    stacked: isStacked,
    grid: { display: false },
    border: { color: "#bfbfbf" },
    ticks: {
      ...wordsOf(categories.textFormat ?? (isHorizontal ? values.textFormat : undefined)),
      maxRotation: 0,
      autoSkip: !isHorizontal,
    },
  };
  return {
    type: "bar",
    plugins: [bandWord(chart)],
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
      layout: { padding: { top: 12, right: isHorizontal ? 48 : 12, ...(chart.isTitleLeft && LEFT_MARGINS) } },
      scales: isHorizontal ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
      plugins: {
        ...titles(chart),
        legend: {
          display: chart.legend !== "NONE",
          position: LEGEND_SIDES[chart.legend] ?? "bottom",
          labels: { ...words, boxWidth: 18, boxHeight: 12 },
        },
      },
    },
  };
}

/** The title and its subtitle, in the middle or at the left. */
function titles({ title, titleFormat, subtitle, subtitleFormat, isTitleLeft = false }: ResolvedChart) {
  const align: "start" | "center" = isTitleLeft ? "start" : "center";
  return {
    title: {
      display: title !== "",
      text: title,
      align,
      padding: { top: 0, bottom: isTitleLeft ? 2 : 10 },
      ...wordsOf({ points: TITLE_POINTS, isBold: true, ...titleFormat }),
    },
    subtitle: {
      display: subtitle !== "",
      text: subtitle,
      align,
      padding: { top: 0, bottom: isTitleLeft ? 14 : 10 },
      ...wordsOf(subtitleFormat),
    },
  };
}

/** Around a chart whose title stands at the left, as in a frame. */
const LEFT_MARGINS = { left: 10, right: 14, bottom: 8 };

const LEGEND_SIDES: Partial<Record<ResolvedChart["legend"], "bottom" | "left" | "right" | "top">> = {
  BOTTOM: "bottom",
  LEFT: "left",
  RIGHT: "right",
  TOP: "top",
};
