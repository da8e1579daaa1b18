// The overview that every action starts from, in one masked `spreadsheets.get`.
import * as z from "zod/mini";
import type { SheetOverview } from "../reading/overview.ts";
import type { WorkbookPlace } from "../workbook/place.ts";

/** A tab seen from above, with the charts that stand on it. */
export interface ChartedSheet extends SheetOverview {
  chartIds: readonly number[];
}

/** A workbook seen from above: where its dates are read, and its tabs. */
export interface WorkbookOverview extends WorkbookPlace {
  sheets: ChartedSheet[];
}

/** The mask of the overview: locale, time zone, tabs, sizes, header rows, charts. */
export const OVERVIEW_FIELDS =
  "properties(locale,timeZone),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),data(rowData(values(formattedValue))),charts(chartId))";

/** The mask for a workbook that has no tab of the contract: without ranges, Google would answer every cell. */
export const PLACE_FIELDS = "properties(locale,timeZone)";

// Google leaves zeros, empty texts and empty lists out of its answers.
const Count = z._default(z.number(), 0);
const Cell = z.object({ formattedValue: z._default(z.string(), "") });
const RowData = z.object({ values: z._default(z.array(Cell), []) });
const Overview = z.object({
  properties: z.object({ locale: z.string(), timeZone: z.string() }),
  sheets: z._default(
    z.array(
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
    [],
  ),
});

/** Reads the answer. Throws when it is not one of Google's. */
export function parseOverview(answer: unknown): WorkbookOverview {
  const { properties: place, sheets } = Overview.parse(answer);
  return { ...place, sheets: sheets.map(chartedSheet) };
}

function chartedSheet({
  properties,
  data,
  charts,
}: z.infer<typeof Overview>["sheets"][number]): ChartedSheet {
  return {
    sheetId: properties.sheetId,
    title: properties.title,
    ...properties.gridProperties,
    headers: (data[0]?.rowData[0]?.values ?? []).map(({ formattedValue }) => formattedValue),
    chartIds: charts.map(({ chartId }) => chartId),
  };
}
