// Requests that change a workbook's grid; a full workbook is told in French, with its largest tab.
import { fullWorkbook, isFullWorkbook } from "../../../shared/french/full-grid.ts";
import { GoogleError } from "../../google/google-error.ts";
import { PageError } from "../page-error.ts";
import type { Desk } from "./desk.ts";

/** Sends a batch of requests. @throws PageError when the workbook has no room for more cells. */
export function requestStructure(desk: Desk, spreadsheetId: string, ...requests: object[]): void {
  try {
    desk.google.call({
      service: "sheets",
      method: "spreadsheets.batchUpdate",
      params: { spreadsheetId },
      body: { requests },
    });
  } catch (error) {
    if (!(error instanceof GoogleError) || !isFullWorkbook(error.message)) throw error;
    const sizes = desk
      .spreadsheet(spreadsheetId)
      .sheets.map(({ properties: { title, gridProperties } }) => ({ title, ...gridProperties }));
    throw new PageError(fullWorkbook(sizes), 422);
  }
}
