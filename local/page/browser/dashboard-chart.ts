// One chart of « Tableau de bord »: its picture, and its figures as a table for whoever does not see it.
import { displayText } from "../../../shared/review/display-text.ts";
import type { ResolvedChart } from "../../google/sheets/chart-data.ts";
import { chartImage } from "./deck/chart-image.ts";
import { french } from "./deck/chart-look.ts";
import { make } from "./dom.ts";

/** Drawn about as large as they show: their words stay readable on a telephone. */
const WIDE = { width: 520, height: 250 };
const NARROW = { width: 380, height: 220 };
const NARROW_SCREEN_PIXELS = 480;

/** The chart as a figure. */
export function chartFigure(chart: ResolvedChart): HTMLElement {
  const { width, height } = window.innerWidth < NARROW_SCREEN_PIXELS ? NARROW : WIDE;
  const name = [chart.title, chart.subtitle].filter((words) => words !== "").join(". ");
  const image = make("img", {
    src: chartImage(chart, width, height),
    alt: name === "" ? chart.altText : name,
    width: String(width),
    height: String(height),
  });
  return make("figure", {}, image, make("div", { class: "unseen" }, figuresTable(chart, name)));
}

function figuresTable({ categories, series }: ResolvedChart, name: string): HTMLElement {
  const told = series.filter(({ values }) => values.some((value) => value !== null));
  const head = make("tr", {}, make("td"), ...told.map((one) => make("th", { scope: "col" }, one.name)));
  const rows = categories.map((category, index) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, displayText(category)),
      ...told.map(({ values, customLabels }) => {
        const value = values[index] ?? null;
        return make("td", {}, value === null ? "" : (customLabels?.[index] ?? french(value)));
      }),
    ),
  );
  return make("table", {}, make("caption", {}, name), make("tbody", {}, head, ...rows));
}
