// The add-on's charts of « Tableau de bord », drawn over data that no tab holds yet.
import type { DashboardChart } from "../../../shared/dashboard/chart.ts";
import { dashboardRows } from "../../../shared/dashboard/dashboard-data.ts";
import { dashboardChartSpec } from "../../../shared/dashboard/dashboard-spec.ts";
import type { CellData } from "../../../shared/sheets/cells.ts";
import { DASHBOARD_COLUMNS } from "../../../shared/workbook/tabs/results.ts";
import { type ResolvedChart, resolveChart } from "../../google/sheets/chart-data.ts";
import type { Cell, Row } from "../../google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../google/sheets/new-spreadsheet.ts";

const SHEET = { sheetId: 1, title: "Données" };
const COLUMNS = Object.keys(DASHBOARD_COLUMNS);

/** The charts, each with its values. */
export function dashboardPictures(charts: readonly DashboardChart[]): ResolvedChart[] {
  const positions = new Map(COLUMNS.map((key, index) => [key, index]));
  return charts.map((chart, chartId) => {
    const rows = dashboardRows(chart).map((cells): Row => COLUMNS.map((key) => cellOf(cells[key])));
    const spreadsheet = newSpreadsheet("tableau", { locale: "fr_FR" }, [{ ...newSheet(SHEET), rows }]);
    const block = { sheetId: SHEET.sheetId, firstRow: 0, rowCount: rows.length, positions };
    return resolveChart(spreadsheet, { chartId, spec: dashboardChartSpec(chart, block) });
  });
}

function cellOf(data: CellData | undefined): Cell | undefined {
  const { stringValue, numberValue } = data?.userEnteredValue ?? {};
  const value = stringValue ?? numberValue;
  if (value === undefined || value === null) return undefined;
  return { value, ...(data?.userEnteredFormat && { format: data.userEnteredFormat }) };
}
