// Settles a file that another program changed while the page had edits of its own.
import type { Desk } from "./desk.ts";

/** Keeps one version in the file, the other beside it; answers the name of that copy. @throws WorkbookFileError */
export async function settle(desk: Desk, id: string, choice: "disk" | "page"): Promise<string> {
  const { file } = desk.workbook(id);
  if (choice === "page") {
    const copyName = await file.takePage();
    desk.tellWorkbook(id);
    return copyName;
  }
  const { copyName, spreadsheet } = await file.takeDisk();
  const before = desk.spreadsheet(id);
  const after = { ...spreadsheet, spreadsheetId: id };
  file.keep(spreadsheet, after);
  desk.google.spreadsheets.put(after);
  desk.tellSpreadsheet({ before, after });
  desk.tellWorkbook(id);
  return copyName;
}
