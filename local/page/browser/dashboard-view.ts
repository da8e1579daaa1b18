// « Tableau de bord » drawn as a page: tiles that lead to their rates, then the charts.
import { TILE_SIGNS } from "../../../shared/charts/signs.ts";
import { displayText } from "../../../shared/review/display-text.ts";
import type { DashboardTile, DashboardView } from "../protocol/dashboard.ts";
import { chartFigure } from "./dashboard-chart.ts";
import { byId, make } from "./dom.ts";

/** Draws it in its place; `goToRate` leads to an indicator's row of `Taux`. */
export function drawDashboard(view: DashboardView, goToRate: (code: string) => void): void {
  const { title, balance, dates, legend, families, charts, nothing } = view;
  byId("dashboard", HTMLElement).replaceChildren(
    make("h2", {}, displayText(title)),
    make(
      "p",
      { class: "dashboard-summary" },
      ...balance.map(({ state, words }) =>
        make(
          "span",
          { class: state },
          displayText(state === "none" ? words : `${TILE_SIGNS[state]} ${words}`),
        ),
      ),
      make("span", { class: "dashboard-dates" }, displayText(dates)),
    ),
    make("p", { class: "dashboard-legend" }, displayText(legend)),
    make("div", { class: "families" }, ...families.map((family) => familyElement(family, goToRate))),
    ...(nothing === null ? [] : [make("p", {}, displayText(nothing))]),
    make("div", { class: "dashboard-charts" }, ...charts.map(chartFigure)),
  );
}

function familyElement(
  { title, tiles }: DashboardView["families"][number],
  goToRate: (code: string) => void,
): HTMLElement {
  const span = `--tiles:${tiles.length}`;
  return make(
    "section",
    { class: "family", style: span },
    make("h3", {}, displayText(title)),
    make("div", { class: "tiles" }, ...tiles.map((tile) => tileElement(tile, goToRate))),
  );
}

function tileElement(
  { code, label, value, state, words, previous }: DashboardTile,
  goToRate: (code: string) => void,
): HTMLElement {
  return make(
    "button",
    { type: "button", class: `tile ${state}`, onclick: () => goToRate(code) },
    make("span", { class: "tile-label" }, displayText(label)),
    make("b", {}, value),
    make("span", { class: "tile-state" }, displayText(`${TILE_SIGNS[state]} ${words}`)),
    make("span", { class: "tile-previous" }, displayText(previous)),
  );
}
