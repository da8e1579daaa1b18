// « Tableau de bord » as a page: what the add-on would draw by the cells of now, and the charts that staff made.
import { isOwnChart } from "../../../shared/charts/chart-ids.ts";
import { dashboardOf } from "../../../shared/dashboard/dashboard.ts";
import { type Tile, tileValueText } from "../../../shared/dashboard/tile.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { resolveChart } from "../../google/sheets/chart-data.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { DashboardTile, DashboardView } from "../protocol/dashboard.ts";
import { sheetOf } from "./contract-cells.ts";
import { dashboardPictures } from "./dashboard-pictures.ts";
import { analysisOf } from "./standing.ts";

/** What the tab shows by the workbook's cells of now; no tile when these can't be computed. */
export function dashboardView(spreadsheet: Spreadsheet): DashboardView {
  const analysis = analysisOf(spreadsheet);
  const byStaff = staffCharts(spreadsheet);
  if (analysis.kind === "blocked") {
    const nothing = "Rien à montrer encore : « Calculer les taux » dit ce qui manque.";
    return {
      title: TABS.dashboard.title,
      balance: [],
      dates: "",
      legend: "",
      families: [],
      charts: byStaff,
      nothing,
    };
  }
  const { year, families, charts, noChart, title, balance, dates, legend } = dashboardOf(analysis, null);
  return {
    title,
    balance: [...balance],
    dates,
    legend,
    families: families.map(({ name, tiles }) => ({ title: name, tiles: tiles.map(tileView) })),
    charts: [...dashboardPictures(charts, year), ...byStaff],
    nothing: charts.length === 0 ? noChart : null,
  };
}

/** Those of kinds that can be drawn, with something to draw. */
function staffCharts(spreadsheet: Spreadsheet): DashboardView["charts"] {
  return (sheetOf(spreadsheet, TABS.dashboard)?.charts ?? [])
    .filter(({ chartId, spec }) => !isOwnChart(chartId ?? 0) && (spec?.basicChart ?? spec?.pieChart))
    .map((chart) => resolveChart(spreadsheet, chart))
    .filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)));
}

function tileView(tile: Tile): DashboardTile {
  const { code, label, state, verdict, previous } = tile;
  return { code, label, value: tileValueText(tile), state, words: verdict, previous };
}
