// The tabs of a workbook as `SpreadsheetApp` lists them, asked of the stand-in outside the add-on's own calls.
import * as z from "zod/mini";
import type { GoogleServices } from "../google/service.ts";
import type { ListedSheet } from "./host.ts";

const Answer = z.object({
  sheets: z.array(
    z.object({ properties: z.object({ sheetId: z._default(z.number(), 0), title: z.string() }) }),
  ),
});

/** The tabs, in their order. */
export function listedSheets(services: GoogleServices, spreadsheetId: string): ListedSheet[] {
  const answer = services.call({
    service: "sheets",
    method: "spreadsheets.get",
    params: { spreadsheetId, fields: "sheets(properties(sheetId,title))" },
  });
  return Answer.parse(answer).sheets.map(({ properties }) => properties);
}
