// The overview that every action starts from, in one masked `spreadsheets.get`.
import { list, number, object, orElse, type Read, text } from "../json/shape.ts";
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

/** The mask that tells which tabs take the room of a full workbook. */
export const TITLES_FIELDS =
  "properties(locale,timeZone),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))";

// Google leaves zeros, empty texts and empty lists out of its answers.
const Count = orElse(number, 0);
const Cell = object({ formattedValue: orElse(text, "") });
const RowData = object({ values: orElse(list(Cell), []) });
const Overview = object({
  properties: object({ locale: text, timeZone: text }),
  sheets: orElse(
    list(
      object({
        properties: object({
          sheetId: Count,
          title: text,
          gridProperties: orElse(object({ rowCount: Count, columnCount: Count }), {
            rowCount: 0,
            columnCount: 0,
          }),
        }),
        data: orElse(list(object({ rowData: orElse(list(RowData), []) })), []),
        charts: orElse(list(object({ chartId: number })), []),
      }),
    ),
    [],
  ),
});

/** Reads the answer. Throws when it is not one of Google's. */
export function parseOverview(answer: unknown): WorkbookOverview {
  const { properties: place, sheets } = Overview(answer);
  return { ...place, sheets: sheets.map(chartedSheet) };
}

function chartedSheet({ properties, data, charts }: Read<typeof Overview>["sheets"][number]): ChartedSheet {
  return {
    sheetId: properties.sheetId,
    title: properties.title,
    ...properties.gridProperties,
    headers: (data[0]?.rowData[0]?.values ?? []).map(({ formattedValue }) => formattedValue),
    chartIds: charts.map(({ chartId }) => chartId),
  };
}
