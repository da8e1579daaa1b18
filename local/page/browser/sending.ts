// Changes on their way to the server, one after the other, and what the header says of them meanwhile.

import type { FileState } from "../protocol/files.ts";
import type { FileConflict } from "../protocol/versions.ts";
import { type Obstacle, RefusedError } from "./api.ts";
import { tell } from "./dialogs/modal.ts";
import { tellSaved, tellSaving, tellUnsaved, timeOf } from "./file-state.ts";

/** Sends in the order of the asking. */
export class Sending {
  #last: Promise<void> = Promise.resolve();
  #file: FileState | undefined;
  #conflict: FileConflict | null = null;
  /** A change waits for the disk or for the program: what the header says of it stays. */
  #isHeld = false;

  /** Shows what the server says of the file. */
  showFile(file: FileState, conflict: FileConflict | null): void {
    this.#file = file;
    this.#conflict = conflict;
    if (this.#isHeld) return;
    if (conflict === null) tellSaved(file);
    else
      tellUnsaved(
        `Deux versions depuis ${timeOf(new Date(conflict.changedAt))}`,
        "vos saisies sont gardées à part",
      );
  }

  /**
   * Sends a change after those before it; what the server refuses is told, with its reason. With `hold`, what the disk
   * refuses, or a program that has stopped, is sent again once that resolves: what comes after waits behind it.
   */
  send(request: () => Promise<unknown>, hold?: (obstacle: Obstacle) => Promise<void>): Promise<void> {
    if (!this.#isHeld) tellSaving();
    this.#last = this.#last.then(() => this.#try(request, hold));
    return this.#last;
  }

  async #try(request: () => Promise<unknown>, hold?: (obstacle: Obstacle) => Promise<void>): Promise<void> {
    try {
      await request();
      // The answer means that the change is on the disk.
      if (this.#file !== undefined)
        this.showFile({ ...this.#file, changedAt: new Date().toISOString() }, this.#conflict);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (hold !== undefined && error.obstacle !== undefined) {
        this.#isHeld = true;
        await hold(error.obstacle);
        this.#isHeld = false;
        tellSaving();
        return this.#try(request, hold);
      }
      // What was refused changed nothing: what is on the disk is all that there is.
      if (this.#file !== undefined) this.showFile(this.#file, this.#conflict);
      void tell("Modification refusée", error.message);
    }
  }
}
