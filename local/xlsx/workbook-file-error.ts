// The faults of a workbook file that its owner can mend, each said in French with the remedy.

/** What went wrong, for code; the message is for the person. */
export type WorkbookFileFault =
  | "empty"
  | "not-xlsx"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
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
