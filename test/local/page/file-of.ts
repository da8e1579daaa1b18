// The bytes of an .xlsx file that holds some texts, as a site may bring one.
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";

/** The file whose tabs hold these texts, row by row. */
export function fileOf(tabs: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const sheets = Object.entries(tabs).map(([title, rows], index) => ({
    ...newSheet({ sheetId: index + 1, title, index }),
    rows: rows.map((row) => row.map((value) => ({ value }))),
  }));
  return Buffer.from(newWorkbook(newSpreadsheet("essai", { title: "Essai", locale: "fr_FR" }, sheets)));
}
