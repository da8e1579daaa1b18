// « Tableau de bord » as a page: the year's rates as tiles, by family, and the tab's own charts.
import { formatRate, formatTarget, formatValue } from "../../../shared/french/numbers.ts";
import type { Rate } from "../../../shared/records/rate.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { resolveChart } from "../../google/sheets/chart-data.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { DashboardTile, DashboardView } from "../protocol.ts";
import { sheetOf } from "./contract-cells.ts";
import { analysisOf } from "./standing.ts";

/** What the tab shows by the workbook's cells of now; no tile when these can't be computed. */
export function dashboardView(spreadsheet: Spreadsheet): DashboardView {
  const charts = (sheetOf(spreadsheet, TABS.dashboard)?.charts ?? []).map((chart) =>
    resolveChart(spreadsheet, chart),
  );
  const analysis = analysisOf(spreadsheet);
  if (analysis.kind === "blocked") return { title: TABS.dashboard.title, summary: [], families: [], charts };
  const { year, department } = analysis.records.settings;
  const families = Map.groupBy(analysis.rates, ({ family }) => family);
  const counted = (state: DashboardTile["state"]): number =>
    tiles.filter((tile) => tile.state === state).length;
  const tiles = analysis.rates.map((rate) => tileOf(rate, year));
  return {
    title: `${TABS.dashboard.title} ${year} — ${department}`,
    summary: [
      { state: "attained", words: `${counted("attained")} cibles atteintes` },
      { state: "missed", words: `${counted("missed")} non atteintes` },
      { state: "none", words: `${counted("none")} sans cible ou sans valeur` },
    ],
    families: [...families].map(([title, rates]) => ({
      title,
      tiles: rates.map((rate) => tileOf(rate, year)),
    })),
    charts,
  };
}

function tileOf(rate: Rate, year: number): DashboardTile {
  const { code, label, unit, target, direction, isAttained, previousYear } = rate;
  const state = isAttained === null ? "none" : isAttained ? "attained" : "missed";
  // The value says the unit; a tile has no room for it twice.
  const aim = ` (${formatTarget(target, direction, unit === "percent" ? unit : null)})`;
  const without = rate.year === null ? "sans valeur" : "sans cible";
  return {
    code,
    label,
    value: formatRate(rate).replace("jours ouvrés", "j ouvrés"),
    state,
    words: { attained: `atteinte${aim}`, missed: `non atteinte${aim}`, none: without }[state],
    previous: `${year - 1} : ${formatValue(previousYear, unit === "percent" ? unit : null)}`,
  };
}
