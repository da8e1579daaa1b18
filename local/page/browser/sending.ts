// Changes on their way to the server, one after the other, and what the header says of them meanwhile.

import type { FileState } from "../protocol/files.ts";
import type { TabView } from "../protocol/tab.ts";
import type { FileConflict } from "../protocol/versions.ts";
import { type Obstacle, RefusedError } from "./api.ts";
import { tell } from "./dialogs/modal.ts";
import { tellSaved, tellSaving, tellUnsaved, timeOf } from "./file-state.ts";
import { say } from "./state-line.ts";

export const READ_ONLY = "Lecture seule tant que le programme est arrêté.";
/** Why what was asked of a tab as it was is not done. */
export const ASKED_BEFORE =
  "Le programme s’est arrêté avant cette modification, qui n’a pas été faite : voyez où en est l’onglet, puis recommencez.";

/** Sends in the order of the asking. */
export class Sending {
  #last: Promise<void> = Promise.resolve();
  #file: FileState | undefined;
  #conflict: FileConflict | null = null;
  /** A change waits for the disk or for the program: what the header says of it stays. */
  #isHeld = false;
  #isStopped = false;
  #stopCount = 0;
  /** How many times the program had stopped when a tab was read: another program may have changed it since. */
  readonly #stopsAtReading = new WeakMap<TabView, number>();

  /** The program stopped: nothing more is taken until it is back. */
  stop(): void {
    if (!this.#isStopped) this.#stopCount += 1;
    this.#isStopped = true;
  }

  /** The program is back. */
  start(): void {
    this.#isStopped = false;
  }

  /** Whether nothing can be sent, which is said. */
  refuses(): boolean {
    if (this.#isStopped) say(READ_ONLY);
    return this.#isStopped;
  }

  /** A tab was read. */
  noteReading(view: TabView): void {
    this.#stopsAtReading.set(view, this.#stopCount);
  }

  /** Whether the program stopped since a tab was read. */
  isOld(view: TabView): boolean {
    return this.#stopsAtReading.get(view) !== this.#stopCount;
  }

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
   * refuses, or a program that has stopped, is sent again once that resolves: what comes after waits behind it. Without,
   * what was asked before a stop is not done after it.
   */
  send(request: () => Promise<unknown>, hold?: (obstacle: Obstacle) => Promise<void>): Promise<void> {
    if (this.refuses()) return Promise.resolve();
    if (!this.#isHeld) tellSaving();
    const asked = this.#stopCount;
    const still = async (): Promise<unknown> => {
      if (hold === undefined && asked !== this.#stopCount) throw new RefusedError(ASKED_BEFORE);
      return request();
    };
    const sent = this.#last.then(() => this.#try(still, hold));
    // What fails otherwise is its sender's to tell: the next one goes all the same.
    this.#last = sent.catch(() => undefined);
    return sent;
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
