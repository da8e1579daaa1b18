// The faults of a workbook file that its owner can mend, each said in French with the remedy.

import { formatNumber } from "../../shared/french/numbers.ts";

/** What went wrong, for code; the message is for the person. */
export type WorkbookFileFault =
  | "empty"
  | "not-xlsx"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "long-text"
  | "same-title"
  | "macro-sheets"
  | "not-writable"
  | "disk-full";

/** A workbook file that can't be read or written; `message` names the file and says what to do. */
export class WorkbookFileError extends Error {
  readonly fault: WorkbookFileFault;
  readonly fileName: string;

  constructor(fault: WorkbookFileFault, fileName: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "WorkbookFileError";
    this.fault = fault;
    this.fileName = fileName;
  }
}

/** The error of a file whose content is broken; `detail` is kept as the cause for whoever investigates. */
export function damagedWorkbook(fileName: string, cause?: unknown): WorkbookFileError {
  return new WorkbookFileError(
    "damaged",
    fileName,
    `Le fichier « ${fileName} » est endommagé et ne peut pas être lu. Ouvrez-le dans LibreOffice ou Excel, acceptez la réparation, enregistrez-le au format .xlsx, ou repartez d’une copie de sauvegarde.`,
    cause,
  );
}

/** The most characters that a cell of an .xlsx holds, where Google takes 50,000. */
export const MAXIMUM_CELL_CHARACTERS = 32_767;

/** The error of a cell whose text an .xlsx can't hold; nothing is cut in silence. */
export function longCellText(title: string, reference: string, length: number): WorkbookFileError {
  return new WorkbookFileError(
    "long-text",
    "",
    `La cellule ${reference} de l’onglet « ${title} » contient ${formatNumber(length)} caractères, et un fichier .xlsx en accepte ${formatNumber(MAXIMUM_CELL_CHARACTERS)} par cellule. Raccourcissez ce texte, ou répartissez-le sur plusieurs cellules, puis recommencez. Le fichier est tel qu’avant.`,
  );
}

/** The error of a tab whose title a sheet of another kind (a chart's) already bears. */
export function takenTitle(title: string): WorkbookFileError {
  return new WorkbookFileError(
    "same-title",
    "",
    `Une feuille de graphique s’appelle déjà « ${title} » : renommez-la dans Excel ou LibreOffice, puis recommencez. Le fichier est tel qu’avant.`,
  );
}
