// What a colleague may do to the workbook behind a program's back, as faults.
import type { Fault } from "./faults.ts";

/** Someone writes another text into a cell, such as a header: `cell` is in A1 notation with its tab. */
export function headerRenamed(spreadsheetId: string, cell: string, text: string): Fault {
  return {
    kind: "edit",
    edit: (services) => {
      services.call({
        service: "sheets",
        method: "spreadsheets.values.update",
        params: { spreadsheetId, range: cell, valueInputOption: "RAW" },
        body: { values: [[text]] },
      });
    },
  };
}

/** Someone removes a tab. */
export function tabRemoved(spreadsheetId: string, sheetId: number): Fault {
  return {
    kind: "edit",
    edit: (services) => {
      services.call({
        service: "sheets",
        method: "spreadsheets.batchUpdate",
        params: { spreadsheetId },
        body: { requests: [{ deleteSheet: { sheetId } }] },
      });
    },
  };
}
