// « Tableau de bord » drawn as a page: tiles that lead to their rates, then the charts of the tab.
import { displayText } from "../../../shared/review/display-text.ts";
import type { DashboardTile, DashboardView } from "../protocol.ts";
import { chartImage, chartText } from "./deck/chart-image.ts";
import { byId, make } from "./dom.ts";

/** Drawn twice as large as a slide's: sharp on any screen. */
const CHART_PIXELS = { width: 480, height: 270 };
const SIGNS = { attained: "●", missed: "○", none: "–" } as const;

/** Draws it in its place; `goToRate` leads to an indicator's row of `Taux`. */
export function drawDashboard(view: DashboardView, goToRate: (code: string) => void): void {
  const { title, summary, families, charts } = view;
  const pictures = charts.map((chart) => {
    const { width, height } = CHART_PIXELS;
    const image = make("img", { src: chartImage(chart, width, height), alt: chartText(chart) });
    return make("figure", {}, image);
  });
  const nothing = make(
    "p",
    {},
    displayText("Rien à montrer encore : « Calculer les taux » dit ce qui manque."),
  );
  byId("dashboard", HTMLElement).replaceChildren(
    make("h2", {}, displayText(title)),
    make(
      "p",
      { class: "dashboard-summary" },
      ...summary.map(({ state, words }) => make("span", { class: state }, `${SIGNS[state]} ${words}`)),
    ),
    ...(families.length === 0 ? [nothing] : []),
    make("div", { class: "families" }, ...families.map((family) => familyElement(family, goToRate))),
    make("div", { class: "dashboard-charts" }, ...pictures),
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
    make("span", { class: "tile-state" }, displayText(`${SIGNS[state]} ${words}`)),
    make("span", { class: "tile-previous" }, displayText(previous)),
  );
}
