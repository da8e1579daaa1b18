// Opens a workbook's file in the stand-in, and saves it.
import { newSpreadsheet } from "../google/sheets/new-spreadsheet.ts";
import { SpreadsheetStore } from "../google/sheets/store.ts";
import { inItsZone } from "../workbook-place.ts";
import { remainingCopies } from "../xlsx/erasure/remaining-copies.ts";
import { newWorkbook } from "../xlsx/new-workbook.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import type { OpenedWorkbook } from "../xlsx/opened-workbook.ts";
import { asWorkbookKind, WORKBOOK_EXTENSIONS } from "../xlsx/package/workbook-kind.ts";
import { saveWorkbook } from "../xlsx/save-workbook.ts";
import { writeFileAtomically } from "../xlsx/write-file.ts";
import { checkExtension, readBytes } from "./files.ts";
import { type LocalGoogle, openLocalGoogle } from "./local-google.ts";

/** A workbook's file, open. */
export interface OpenFile extends LocalGoogle {
  /** Saves the workbook as it stands, in its own file or another. */
  save(path: string): void;
}

/** A workbook's file that was there before. */
export interface ExistingFile extends OpenFile {
  /**
   * Saves the workbook beside, in a file of the kind that its extension tells: an .xlsx has no macros. Answers whether
   * macros were left out. Throws a CliError for an extension that is no workbook's.
   */
  saveBeside(path: string): { dropsMacros: boolean };
  /** Whether the add-on changed anything. */
  isChanged(): boolean;
  /**
   * Saves the workbook, from which personal data was erased, in its own file. Answers the places of the file, in
   * French, that keep a copy of it.
   */
  saveErased(path: string): string[];
}

/**
 * Opens a file; the add-on's questions are answered Non, or Oui by who `agrees`. Throws a CliError or a
 * WorkbookFileError, in French.
 */
export function openFile(path: string, consent = { agrees: false }): ExistingFile {
  const opened: OpenedWorkbook = openWorkbook(readBytes(path), path);
  const local = openLocalGoogle(inItsZone(opened.spreadsheet), consent);
  return {
    ...local,
    save: (savedPath) => writeFileAtomically(savedPath, saveWorkbook(opened, local.spreadsheet())),
    isChanged: () => local.spreadsheet() !== opened.spreadsheet,
    saveBeside: (savedPath) => {
      const extension = checkExtension(savedPath, ...WORKBOOK_EXTENSIONS);
      const { bytes, dropsMacros } = asWorkbookKind(
        saveWorkbook(opened, local.spreadsheet()),
        savedPath,
        extension,
      );
      writeFileAtomically(savedPath, bytes);
      return { dropsMacros };
    },
    saveErased: (savedPath) => {
      const bytes = saveWorkbook(opened, local.spreadsheet());
      writeFileAtomically(savedPath, bytes);
      return remainingCopies(opened.spreadsheet, local.spreadsheet(), bytes);
    },
  };
}

/** Starts a workbook that has no file yet: an empty French spreadsheet. */
export function startFile(path: string, title: string): OpenFile {
  checkExtension(path, ".xlsx");
  const { newSpreadsheetId } = new SpreadsheetStore().environment;
  const properties = { title, locale: "fr_FR", timeZone: "Europe/Paris" };
  const local = openLocalGoogle(newSpreadsheet(newSpreadsheetId(), properties));
  return {
    ...local,
    save: (savedPath) => writeFileAtomically(savedPath, newWorkbook(local.spreadsheet())),
  };
}
