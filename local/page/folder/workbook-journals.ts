// The journals of one workbook: the one that changes are added to, and those before it that wait to be folded.
import { rmSync, statSync } from "node:fs";
import { seenFile } from "./disk-state.ts";
import { type FilePlaces, journalNumbers, journalPath } from "./file-places.ts";
import { foldJournals } from "./fold.ts";
import { Journal, readJournal } from "./journal.ts";
import type { SpreadsheetPatch } from "./spreadsheet-patch.ts";

/** All of them, in the workbook's hidden folder, in order. */
export class WorkbookJournals {
  #places: FilePlaces;
  #journal: Journal;

  constructor(places: FilePlaces) {
    this.#places = places;
    this.#journal = newJournal(places);
  }

  /** Adds a change; it is on the disk when this returns. @throws WorkbookFileError when it can't be. */
  append(patch: SpreadsheetPatch): void {
    this.#journal.append(patch, this.#places.fileName);
  }

  /** Every change, oldest first. */
  read(): SpreadsheetPatch[] {
    return this.#paths().flatMap(readJournal);
  }

  get hasChanges(): boolean {
    return hasChanges(this.#paths());
  }

  /** Whether something was added since the last `rotate`. */
  get isBegun(): boolean {
    return seenFile(this.#journal.path) !== undefined;
  }

  /** Begins a new journal and gives the paths of the others. */
  rotate(): string[] {
    this.close();
    const paths = this.#paths();
    this.#journal = newJournal(this.#places);
    return paths;
  }

  /** Goes on in other places, where the files are already. */
  follow(places: FilePlaces): void {
    this.#places = places;
    this.rotate();
  }

  /** Makes an .xlsx from the base and these journals. @throws WorkbookFileError */
  fold(journalPaths: readonly string[], outputPath: string): Promise<void> {
    const { fileName, base } = this.#places;
    return foldJournals({ fileName, basePath: base, journalPaths, outputPath });
  }

  /** Forgets every change, and ends the writing. */
  clear(): void {
    this.close();
    for (const path of this.#paths()) rmSync(path, { force: true });
  }

  /** Ends the writing; nothing may be added after, unless `rotate` begins anew. */
  close(): void {
    this.#journal.close();
  }

  #paths(): string[] {
    return journalNumbers(this.#places).map((number) => journalPath(this.#places, number));
  }
}

/** Whether journals hold a change. */
export function hasChanges(journalPaths: readonly string[]): boolean {
  return journalPaths.some((path) => statSync(path).size > 0);
}

/** A journal that a crash may have cut is never continued. */
function newJournal(places: FilePlaces): Journal {
  return new Journal(journalPath(places, (journalNumbers(places).at(-1) ?? 0) + 1));
}
