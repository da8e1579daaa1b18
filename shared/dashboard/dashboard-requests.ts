// What draws `Tableau de bord`: columns A to L made anew each time, whatever stands beside them left to staff.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { blockRows } from "../charts/chart-block.ts";
import type { ChartDataTab } from "../charts/chart-data-tab.ts";
import { formerDataRequests } from "../charts/former-dashboard.ts";
import type { ChartedSheet } from "../sheets/overview-answer.ts";
import { appendRequests } from "../sheets/prepare-tab.ts";
import { type ResultTab, replaceRows } from "../sheets/result-tabs.ts";
import { times } from "../times.ts";
import { isBlankText } from "../workbook/names.ts";
import { DASHBOARD_PLACES, dashboardTab } from "../workbook/tabs/results.ts";
import { TILES_A_BAND } from "./bands.ts";
import type { Dashboard } from "./dashboard.ts";
import { CHARTS_A_ROW, columnOf, dashboardCells, OWN_COLUMNS, TOP_ROWS } from "./dashboard-cells.ts";
import { chartRequests } from "./dashboard-charts.ts";

type Request = sheets_v4.Schema$Request;

const TITLE = new RegExp(`^${dashboardTab.title} \\d{4} — `, "u");
const MARGIN_PIXELS = 20;
const TILE_PIXELS = 157;
const GAP_PIXELS = 10;

/** Where the dashboard goes. */
export interface DashboardPlace {
  tab: ResultTab;
  /** The tab as it stands; none when the same batch makes it. */
  standing: ChartedSheet | undefined;
  /** The year's `Données`, and what makes it. */
  data: ChartDataTab & { requests: Request[] };
  /** The ids that charts of other tabs have, or will. */
  takenChartIds: readonly number[];
}

/** Everything that draws it, its charts' data included. */
export function dashboardRequests(dashboard: Dashboard, place: DashboardPlace): Request[] {
  const { tab, standing, data, takenChartIds } = place;
  const { sheetId } = tab;
  const { charts } = dashboard;
  const rows = dashboardCells(dashboard);
  return [
    ...tab.requests,
    ...roomRequests(sheetId, standing),
    ...appendRequests(sheetId, "ROWS", rows.length + 1 - tab.rowCount),
    lookRequest(sheetId),
    ...columnRequests(sheetId),
    ...rowRequests(
      sheetId,
      rows.map(({ heightPixels }) => heightPixels),
    ),
    {
      updateCells: {
        range: { sheetId, startColumnIndex: 0, endColumnIndex: OWN_COLUMNS },
        rows: rows.map(({ cells }) => ({ values: cells })),
        fields: "userEnteredValue,userEnteredFormat,note,dataValidation",
      },
    },
    ...dataRequests(dashboard, data),
    ...chartRequests(charts, data.sheetId, {
      sheetId,
      firstRow: rows.length - Math.ceil(charts.length / CHARTS_A_ROW),
      standing: standing?.chartIds ?? [],
      taken: takenChartIds,
    }),
  ];
}

/** The charts' data; a year without a chart yet needs no tab for them. */
function dataRequests({ charts, year }: Dashboard, data: DashboardPlace["data"]): Request[] {
  const isNew = data.requests.some(({ addSheet }) => addSheet !== undefined);
  if (charts.length === 0 && isNew) return [];
  const rows = charts.flatMap((chart) => blockRows(chart, year));
  return [...data.requests, ...replaceRows({ ...data, positions: DASHBOARD_PLACES, requests: [] }, rows)];
}

/** The first time, what stands on the tab moves right of the add-on's columns; the data that it once wrote there go. */
function roomRequests(sheetId: number, standing: ChartedSheet | undefined): Request[] {
  if (standing === undefined) return [];
  const { headers, columnCount } = standing;
  if (isDrawn(headers)) return appendRequests(sheetId, "COLUMNS", OWN_COLUMNS - columnCount);
  return [
    ...formerDataRequests(standing),
    // Google freezes no row through merged cells, and merges none over a frozen edge: once is enough.
    { unmergeCells: { range: { sheetId } } },
    {
      insertDimension: {
        range: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: OWN_COLUMNS },
        inheritFromBefore: false,
      },
    },
  ];
}

/** Whether the add-on drew the tab: its title stands where it writes it, beside the empty margin. */
function isDrawn([margin, title]: ChartedSheet["headers"]): boolean {
  return isBlankText(String(margin ?? "")) && TITLE.test(String(title ?? ""));
}

function lookRequest(sheetId: number): Request {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount: TOP_ROWS, hideGridlines: true } },
      fields: "gridProperties(frozenRowCount,hideGridlines)",
    },
  };
}

function columnRequests(sheetId: number): Request[] {
  const size = (startIndex: number, endIndex: number, pixelSize: number) =>
    sizeRequest({ sheetId, dimension: "COLUMNS", startIndex, endIndex }, pixelSize);
  return [
    size(0, 1, MARGIN_PIXELS),
    size(1, OWN_COLUMNS, TILE_PIXELS),
    ...times(TILES_A_BAND - 1, (gap) => size(columnOf(gap) + 1, columnOf(gap) + 2, GAP_PIXELS)),
  ];
}

/** Each row as high as it asks; those below as they come, whatever former bands left. */
function rowRequests(sheetId: number, heights: readonly number[]): Request[] {
  return [
    { autoResizeDimensions: { dimensions: { sheetId, dimension: "ROWS", startIndex: heights.length } } },
    ...heights.map((pixelSize, index) =>
      sizeRequest({ sheetId, dimension: "ROWS", startIndex: index, endIndex: index + 1 }, pixelSize),
    ),
  ];
}

function sizeRequest(range: sheets_v4.Schema$DimensionRange, pixelSize: number): Request {
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: "pixelSize" } };
}
