// `Tableau de bord` once held the charts' data in columns of its own: they are cleared, once, when it is first drawn.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { neighbours } from "../reading/plan.ts";
import type { ChartedSheet } from "../sheets/overview-answer.ts";
import { comparableName } from "../workbook/names.ts";
import { isOwnChart } from "./chart-ids.ts";
import { deletedCharts } from "./drawn-chart.ts";

const FORMER_HEADERS = ["Bloc", "Période", "Libellé", "Valeur", "Cible", "Suspendu"];

/** The tab as it stands. */
type FormerTab = Pick<ChartedSheet, "sheetId" | "headers" | "chartSources">;

/**
 * Requests that clear the former columns of data, headers included, and take away the charts that draw nothing else,
 * where a program gave them other ids since; other columns and charts are staff's and stay. None once they are cleared,
 * nor where a header lacks or comes twice: it is not that block.
 */
export function formerDataRequests({
  sheetId,
  headers,
  chartSources,
}: FormerTab): sheets_v4.Schema$Request[] {
  const names = headers.map((header) => comparableName(String(header ?? "")));
  const columns = FORMER_HEADERS.map((header) => {
    const name = comparableName(header);
    const index = names.indexOf(name);
    return [header, index === names.lastIndexOf(name) ? index : -1] as const;
  });
  if (columns.some(([, index]) => index === -1)) return [];
  const runs = neighbours([...columns].sort(([, left], [, right]) => left - right));
  const blocks = runs.map(({ first, keys }) => ({ first, end: first + keys.length }));
  const emptied = Object.entries(chartSources).filter(
    // Those that still have the add-on's ids are drawn anew, or go, with the dashboard.
    ([chartId, sources]) =>
      !isOwnChart(Number(chartId)) &&
      sources.length > 0 &&
      sources.every(
        (source) =>
          source.sheetId === sheetId &&
          blocks.some(({ first, end }) => source.startColumnIndex >= first && source.endColumnIndex <= end),
      ),
  );
  return [
    ...blocks.map(({ first, end }) => ({
      updateCells: {
        range: { sheetId, startColumnIndex: first, endColumnIndex: end },
        fields: "userEnteredValue,userEnteredFormat,note,dataValidation",
      },
    })),
    ...deletedCharts(emptied.map(([chartId]) => Number(chartId))),
  ];
}
