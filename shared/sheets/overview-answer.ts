// The overview that every action starts from, in one masked `spreadsheets.get`.
import * as z from "zod/mini";
import type { SheetOverview } from "../reading/overview.ts";

/** A tab seen from above, with the charts that stand on it. */
export interface ChartedSheet extends SheetOverview {
  chartIds: readonly number[];
}

/** The mask of the overview: tabs, sizes, header rows, charts. */
export const OVERVIEW_FIELDS =
  "sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),data(rowData(values(formattedValue))),charts(chartId))";

/** The mask that lists tabs only, for a workbook that lacks some of them. */
export const TITLES_FIELDS = "sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))";

// Google leaves zeros, empty texts and empty lists out of its answers.
const Count = z._default(z.number(), 0);
const Cell = z.object({ formattedValue: z._default(z.string(), "") });
const RowData = z.object({ values: z._default(z.array(Cell), []) });
const Overview = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({
        sheetId: Count,
        title: z.string(),
        gridProperties: z._default(z.object({ rowCount: Count, columnCount: Count }), {
          rowCount: 0,
          columnCount: 0,
        }),
      }),
      data: z._default(z.array(z.object({ rowData: z._default(z.array(RowData), []) })), []),
      charts: z._default(z.array(z.object({ chartId: z.number() })), []),
    }),
  ),
});

/** Reads the tabs from the answer. Throws when it is not one of Google's. */
export function parseOverview(answer: unknown): ChartedSheet[] {
  return Overview.parse(answer).sheets.map(({ properties, data, charts }) => ({
    sheetId: properties.sheetId,
    title: properties.title,
    ...properties.gridProperties,
    headers: (data[0]?.rowData[0]?.values ?? []).map(({ formattedValue }) => formattedValue),
    chartIds: charts.map(({ chartId }) => chartId),
  }));
}
