// What a request of a batch works on.
import type { OpenPresentation } from "../open-presentation.ts";

/** How large a chart is on its sheet. */
export interface ChartSize {
  widthPixels: number;
  heightPixels: number;
}

/** Finds the charts that a deck wants to show. */
export interface ChartLookup {
  hasSpreadsheet(spreadsheetId: string): boolean;
  /** The chart's size; undefined when there is no such chart. */
  chartSize(spreadsheetId: string, chartId: number): ChartSize | undefined;
}

export interface RequestContext {
  document: OpenPresentation;
  charts: ChartLookup;
}
