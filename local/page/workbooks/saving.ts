// When kept edits go into the .xlsx, and what is told when they can't.
import { errorCode } from "../../error-code.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** How long a workbook rests before its edits go into the .xlsx. */
const REST_MILLISECONDS = 3_000;

/** Folds each workbook's journals when it has rested. */
export class Saving {
  readonly #rests = new Map<string, NodeJS.Timeout>();
  readonly #tell: (workbook: OpenWorkbook) => void;

  /** `tell` is called when what the page shows of the file is no longer true. */
  constructor(tell: (workbook: OpenWorkbook) => void) {
    this.#tell = tell;
  }

  /** Folds once nothing has changed for a while. */
  rest(workbook: OpenWorkbook): void {
    clearTimeout(this.#rests.get(workbook.id));
    this.#rests.set(
      workbook.id,
      setTimeout(() => this.fold(workbook), REST_MILLISECONDS),
    );
  }

  /** Puts what is kept into the .xlsx now; a fault is kept for the page to show. */
  async fold(workbook: OpenWorkbook): Promise<void> {
    const { conflict } = workbook.file;
    const fault = await workbook.file.fold().then(() => null, faultWords);
    const isNew = fault !== workbook.savingFault || conflict !== workbook.file.conflict;
    workbook.savingFault = fault;
    if (isNew) this.#tell(workbook);
  }

  /** Looks whether another program changed the file. */
  lookAt(workbook: OpenWorkbook): void {
    if (workbook.file.notices()) this.#tell(workbook);
  }

  /** Its file is gone. */
  forget(workbook: OpenWorkbook): void {
    clearTimeout(this.#rests.get(workbook.id));
    this.#rests.delete(workbook.id);
  }

  /** Puts everything that is kept into the file and closes it. */
  async end(workbook: OpenWorkbook): Promise<void> {
    clearTimeout(this.#rests.get(workbook.id));
    await this.fold(workbook);
    workbook.file.close();
  }
}

/** Why the file was not written, in French: the system's own words are nobody's. */
function faultWords(error: unknown): string {
  const isSystem = errorCode(error) !== "" && !(error instanceof WorkbookFileError);
  if (isSystem) return "Vérifiez que le dossier des données est à sa place et que vous pouvez y écrire.";
  return error instanceof Error ? error.message : String(error);
}
