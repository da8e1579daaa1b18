// The add-on's charts of « Tableau de bord », drawn over data that no tab holds yet.
import { blockRows, chartBlocks } from "../../../shared/charts/chart-block.ts";
import type { DashboardChart } from "../../../shared/dashboard/chart.ts";
import { dashboardChartSpec } from "../../../shared/dashboard/dashboard-spec.ts";
import type { CellData } from "../../../shared/sheets/cells.ts";
import { type ResolvedChart, resolveChart } from "../../google/sheets/chart-data.ts";
import type { Cell, Row } from "../../google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../google/sheets/new-spreadsheet.ts";

const SHEET = { sheetId: 1, title: "Données" };
const KEYS = ["label", "value", "target", "suspended", "upperLabel"];
const PLACES = new Map(KEYS.map((key, index) => [key, index]));

/** The charts, each with its values. */
export function dashboardPictures(charts: readonly DashboardChart[], year: number): ResolvedChart[] {
  const header: Row = [];
  const rows = charts
    .flatMap((chart) => blockRows(chart, year))
    .map((cells): Row => KEYS.map((key) => cellOf(cells[key])));
  const spreadsheet = newSpreadsheet("tableau", { locale: "fr_FR" }, [
    { ...newSheet(SHEET), rows: [header, ...rows] },
  ]);
  const blocks = chartBlocks(charts, SHEET.sheetId, PLACES);
  return charts.flatMap((chart, chartId) => {
    const block = blocks[chart.key];
    return block === undefined
      ? []
      : [resolveChart(spreadsheet, { chartId, spec: dashboardChartSpec(chart, block) })];
  });
}

function cellOf(data: CellData | undefined): Cell | undefined {
  const { stringValue, numberValue } = data?.userEnteredValue ?? {};
  const value = stringValue ?? numberValue;
  if (value === undefined || value === null) return undefined;
  return { value, ...(data?.userEnteredFormat && { format: data.userEnteredFormat }) };
}
