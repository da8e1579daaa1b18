// `Tableau de bord` in the batch of an action that computes.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { openChartTab } from "../../shared/charts/chart-data-tab.ts";
import { chartTabsOf } from "../../shared/charts/chart-tabs.ts";
import type { YearCharts } from "../../shared/charts/year-charts.ts";
import { dashboardOf } from "../../shared/dashboard/dashboard.ts";
import { dashboardRequests } from "../../shared/dashboard/dashboard-requests.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import { RESULT_TABS } from "../../shared/workbook/tabs.ts";
import type { ReadWorkbook } from "./read-analysis.ts";

/** What draws it; `drawn` are the deck's charts that the same batch draws, in the tab that it makes. */
export function dashboardBatch(
  { analysis, sheets, today, resultTabs }: ReadWorkbook<"dashboard">,
  drawn: YearCharts | null,
): sheets_v4.Schema$Request[] {
  const tabs = chartTabsOf(sheets);
  const standing = Object.values(tabs).flatMap(({ chartIds }) => chartIds);
  return dashboardRequests(dashboardOf(analysis, today), {
    tab: resultTabs.dashboard,
    standing: sheetOfTab(sheets, RESULT_TABS.dashboard),
    data:
      drawn === null
        ? openChartTab(
            analysis.records.settings.year,
            tabs,
            sheets.map(({ sheetId }) => sheetId),
          )
        : { ...drawn.tab, requests: [] },
    takenChartIds: [...standing, ...Object.values(drawn?.chartIds ?? {})],
  });
}
