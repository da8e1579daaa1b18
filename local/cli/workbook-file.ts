// Opens a workbook's file in the stand-in, and saves it.
import { newSpreadsheet } from "../google/sheets/new-spreadsheet.ts";
import { SpreadsheetStore } from "../google/sheets/store.ts";
import { inItsZone } from "../workbook-place.ts";
import { newWorkbook } from "../xlsx/new-workbook.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import type { OpenedWorkbook } from "../xlsx/opened-workbook.ts";
import { saveWorkbook } from "../xlsx/save-workbook.ts";
import { writeFileAtomically } from "../xlsx/write-file.ts";
import { checkExtension, readBytes } from "./files.ts";
import { type LocalGoogle, openLocalGoogle } from "./local-google.ts";

/** A workbook's file, open. */
export interface OpenFile extends LocalGoogle {
  /** Saves the workbook as it stands, in its own file or another. */
  save(path: string): void;
}

/**
 * Opens a file; the add-on's questions are answered Non, or Oui by who `agrees`. Throws a CliError or a
 * WorkbookFileError, in French.
 */
export function openFile(path: string, consent = { agrees: false }): OpenFile {
  const opened: OpenedWorkbook = openWorkbook(readBytes(path), path);
  const local = openLocalGoogle(inItsZone(opened.spreadsheet), consent);
  return {
    ...local,
    save: (savedPath) => writeFileAtomically(savedPath, saveWorkbook(opened, local.spreadsheet())),
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
