// The workbooks that the local page is measured on: rows of texts and numbers, always the same.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";

const COLUMNS = 12;

/** The cells of a tab. */
export function wideRows(tab: number, rowCount: number): { value: string | number }[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => ({
      value: column % 2 === 0 ? row * column : `T${tab} L${row} C${column}`,
    })),
  );
}

/** Writes a workbook in a folder. */
export function writeWideWorkbook(folder: string, name: string, tabs: number, rowCount: number): void {
  const sheets = Array.from({ length: tabs }, (_, tab) => {
    const gridProperties = { rowCount, columnCount: COLUMNS };
    const sheet = newSheet({ sheetId: tab, title: `Onglet ${tab}`, index: tab, gridProperties });
    return { ...sheet, rows: wideRows(tab, rowCount) };
  });
  // The form takes no shorter id for a workbook of Google.
  const spreadsheet = newSpreadsheet(`classeur-${name}`, { title: name, locale: "fr_FR" }, sheets);
  writeFileSync(join(folder, `${name}.xlsx`), newWorkbook(spreadsheet));
}
