// What a request of a batch works on.
import type { OpenPresentation } from "../open-presentation.ts";

/** Answers whether a chart that a deck wants to show exists. */
export interface ChartLookup {
  hasSpreadsheet(spreadsheetId: string): boolean;
  hasChart(spreadsheetId: string, chartId: number): boolean;
}

export interface RequestContext {
  document: OpenPresentation;
  charts: ChartLookup;
}
