// Changes on their way to the server, one after the other, and what the header says of them meanwhile.

import type { FileConflict, FileState } from "../protocol.ts";
import { RefusedError } from "./api.ts";
import { tell } from "./dialogs/modal.ts";
import { tellSaved, tellSaving, tellUnsaved, timeOf } from "./file-state.ts";

/** Sends in the order of the asking. */
export class Sending {
  #last: Promise<void> = Promise.resolve();
  #file: FileState | undefined;
  #conflict: FileConflict | null = null;

  /** Shows what the server says of the file. */
  showFile(file: FileState, conflict: FileConflict | null): void {
    this.#file = file;
    this.#conflict = conflict;
    if (conflict === null) tellSaved(file);
    else
      tellUnsaved(
        `Deux versions depuis ${timeOf(new Date(conflict.changedAt))}`,
        "vos saisies sont gardées à part",
      );
  }

  /** Sends a change after those before it; what the server refuses is told, with its reason. */
  send(request: () => Promise<unknown>): Promise<void> {
    tellSaving();
    this.#last = this.#last.then(() => this.#try(request));
    return this.#last;
  }

  async #try(request: () => Promise<unknown>): Promise<void> {
    try {
      await request();
      // The answer means that the change is on the disk.
      if (this.#file !== undefined)
        this.showFile({ ...this.#file, changedAt: new Date().toISOString() }, this.#conflict);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      tellUnsaved("Non enregistré", "");
      void tell("Modification non enregistrée", error.message);
    }
  }
}
