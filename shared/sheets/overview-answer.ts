// The overview that every action starts from, in one masked `spreadsheets.get`.
import { list, number, object, orElse, type Read, text } from "../json/shape.ts";
import type { SheetOverview } from "../reading/overview.ts";
import type { WorkbookPlace } from "../workbook/place.ts";

/** Columns of a tab that a chart draws; `endColumnIndex` is the first one after them. */
interface ChartSource {
  sheetId: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** A tab seen from above, with the charts that stand on it, and what each draws. */
export interface ChartedSheet extends SheetOverview {
  chartIds: readonly number[];
  chartSources: Readonly<Record<number, readonly ChartSource[]>>;
}

/** A workbook seen from above: where its dates are read, and its tabs. */
export interface WorkbookOverview extends WorkbookPlace {
  sheets: ChartedSheet[];
}

/** The mask for a workbook that has no tab of the contract: without ranges, Google would answer every cell. */
export const PLACE_FIELDS = "properties(locale,timeZone)";

const SHEET_FIELDS = "properties(sheetId,title,gridProperties(rowCount,columnCount))";

/** The mask that tells which tabs take the room of a full workbook. */
export const TITLES_FIELDS = `${PLACE_FIELDS},sheets(${SHEET_FIELDS})`;

/** The mask of the overview: locale, time zone, tabs, sizes, header rows, charts. */
export const OVERVIEW_FIELDS = `${PLACE_FIELDS},sheets(${SHEET_FIELDS},data(rowData(values(formattedValue))),charts(chartId,spec(basicChart(series(series(sourceRange(sources(sheetId,startColumnIndex,endColumnIndex))))))))`;

// Google leaves zeros, empty texts and empty lists out of its answers.
const Count = orElse(number, 0);
const Cell = object({ formattedValue: orElse(text, "") });
const RowData = object({ values: orElse(list(Cell), []) });
const Source = object({ sheetId: Count, startColumnIndex: Count, endColumnIndex: Count });
const NO_SOURCES = { sources: [] };
const Series = object({
  series: orElse(object({ sourceRange: orElse(object({ sources: orElse(list(Source), []) }), NO_SOURCES) }), {
    sourceRange: NO_SOURCES,
  }),
});
const NO_SERIES = { series: [] };
const Chart = object({
  chartId: number,
  spec: orElse(object({ basicChart: orElse(object({ series: orElse(list(Series), []) }), NO_SERIES) }), {
    basicChart: NO_SERIES,
  }),
});
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
        charts: orElse(list(Chart), []),
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
    chartSources: Object.fromEntries(
      charts.map(({ chartId, spec }) => [
        chartId,
        spec.basicChart.series.flatMap(({ series }) => series.sourceRange.sources),
      ]),
    ),
  };
}
