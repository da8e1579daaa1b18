// The names of a file as the model keeps them, by the tab whose own they are: tabs may change places.
import type { DefinedName, Spreadsheet } from "../google/sheets/model.ts";
import type { WorkbookFile } from "./opened-workbook.ts";

/** The file's names, in its order. */
export function namesOfFile({ workbook, sheets }: WorkbookFile): DefinedName[] {
  return workbook.definedNames.map(({ name, formula, localSheetIndex }) => {
    const entry = localSheetIndex === undefined ? undefined : workbook.tabs[localSheetIndex];
    const sheetId = sheets.find((sheet) => sheet.entry === entry)?.snapshot.properties.sheetId;
    return { name, formula, ...(sheetId !== undefined && { sheetId }) };
  });
}

/** Their formulas as they are by now, in the file's order. */
export function writtenNames(file: WorkbookFile, { definedNames = [] }: Spreadsheet): string[] {
  return namesOfFile(file).map(
    (own) =>
      definedNames.find(({ name, sheetId }) => name === own.name && sheetId === own.sheetId)?.formula ??
      own.formula,
  );
}
