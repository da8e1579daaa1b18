// One workbook's file: its edits in journals at once, in the .xlsx when things are quiet, nothing lost by a kill.
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { openWorkbook } from "../../xlsx/open-workbook.ts";
import { saveWorkbook } from "../../xlsx/save-workbook.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import { PageError, unsettled } from "../page-error.ts";
import type { FileState } from "../protocol/files.ts";
import type { FileConflict } from "../protocol/versions.ts";
import { bringBackHidden } from "./back-from-trash.ts";
import { forgetCommon, isOpenElsewhere, keepCommon, renewCommon } from "./common-version.ts";
import { contentDigest, isSameFile, type SeenFile, seenFile } from "./disk-state.ts";
import { COPY_REASONS, type FilePlaces, formerDeckPaths, freeName, placesOf } from "./file-places.ts";
import { type FileVersions, readVersions } from "./file-versions.ts";
import { copyToTrash, moveFiles, moveToTrash } from "./move-files.ts";
import { patchBetween, patched } from "./spreadsheet-patch.ts";
import { hasChanges, WorkbookJournals } from "./workbook-journals.ts";

/** A workbook's file, open. */
export class KeptFile {
  #places: FilePlaces;
  readonly #journals: WorkbookJournals;
  #seen: SeenFile | undefined;
  #conflict: FileConflict | null = null;
  #versions: FileVersions | undefined;
  /** When the last change was kept, and when the .xlsx was written, since this was opened. */
  #changedAt: Date | undefined;
  #writtenAt: Date | undefined;
  #isDiscarded = false;
  /** What writes the file waits for what writes it already. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(places: FilePlaces) {
    this.#places = places;
    finishInterruptedFold(places);
    this.#journals = new WorkbookJournals(places);
    this.#seen = seenFile(places.visible);
  }

  /**
   * Opens a workbook of the folder as it was left, journals included, also when it was left in the trash.
   * @throws WorkbookFileError when the file can't be read, PageError when what was kept of it can't leave the trash.
   */
  static open(folder: string, fileName: string): { file: KeptFile; spreadsheet: Spreadsheet } {
    bringBackHidden(folder, fileName);
    const places = placesOf(folder, fileName);
    const file = new KeptFile(places);
    const isForeign = contentDigest(places.visible) !== contentDigest(places.base);
    // Edits that are in the file already are nowhere else, once a program that opened it before wrote over it.
    const hasEdits = file.#journals.hasChanges || existsSync(places.common);
    if (isForeign && hasEdits) file.#conflict = conflictOf(places);
    else if (isForeign) file.#takeVisible();
    return { file, spreadsheet: file.read() };
  }

  get places(): FilePlaces {
    return this.#places;
  }

  get conflict(): FileConflict | null {
    return this.#conflict;
  }

  /** Where it is, and when it was last written. */
  get state(): FileState {
    const { visible } = this.places;
    const { mtime = new Date(0), size = 0 } = statSync(visible, { throwIfNoEntry: false }) ?? {};
    const changedAt = this.#changedAt ?? mtime;
    return {
      folder: dirname(visible),
      changedAt: changedAt.toISOString(),
      writtenAt: (this.#writtenAt ?? mtime).toISOString(),
      bytes: size,
    };
  }

  /** The workbook as its file and its journals tell it. @throws WorkbookFileError when the file can't be read. */
  read(): Spreadsheet {
    const { base, fileName } = this.places;
    const { spreadsheet } = openWorkbook(readFileSync(base), fileName);
    return this.#journals.read().reduce(patched, spreadsheet);
  }

  /** The .xlsx with every kept change, made without writing anything: what a disk that refuses can still give. */
  bytes(): Uint8Array {
    const { base, fileName } = this.places;
    const opened = openWorkbook(readFileSync(base), fileName);
    return saveWorkbook(opened, this.#journals.read().reduce(patched, opened.spreadsheet));
  }

  /** Keeps a change; it is on the disk when this returns. @throws WorkbookFileError when it can't be. */
  keep(before: Spreadsheet, after: Spreadsheet): void {
    this.#journals.append(patchBetween(before, after));
    this.#changedAt = new Date();
  }

  /** Looks whether another program changed the file; true when the conflict is new. */
  notices(): boolean {
    if (this.#conflict !== null) return false;
    const seen = seenFile(this.places.visible);
    if (seen === undefined) return false;
    if (isSameFile(seen, this.#seen)) {
      // Closed without being saved: what opens it next begins from the file as it is.
      if (!isOpenElsewhere(this.places)) forgetCommon(this.places);
      return false;
    }
    this.#seen = seen;
    if (contentDigest(this.places.visible) === contentDigest(this.places.base)) return false;
    this.#conflict = conflictOf(this.places);
    return true;
  }

  /**
   * Puts every kept change in the .xlsx, unless another program changed it meanwhile.
   * @throws PageError or WorkbookFileError; the journals stay, nothing is lost.
   */
  fold(): Promise<void> {
    return this.#inTurn(() => this.#fold());
  }

  /** Goes on in other places, journals and all. @throws PageError when the disk refuses: all is as before. */
  move(to: FilePlaces): Promise<void> {
    return this.#inTurn(async () => {
      this.#journals.close();
      moveFiles(this.#places, to);
      this.#places = to;
      this.#journals.follow(to);
    });
  }

  /**
   * Puts the file in the trash, every change in it, and answers its place there; nothing may be kept after.
   * @throws PageError when two versions wait for a choice, or the disk refuses: all is as before.
   */
  discard(): Promise<string> {
    return this.#inTurn(async () => {
      await this.#foldWhole();
      this.#journals.close();
      const trashPlace = moveToTrash(this.#places);
      this.#isDiscarded = true;
      return trashPlace;
    });
  }

  /**
   * Begins again from other bytes; what there was is in the trash, whose place is answered.
   * @throws PageError or WorkbookFileError when two versions wait for a choice, or the disk refuses.
   */
  beginAgain(bytes: Uint8Array): Promise<string> {
    return this.#inTurn(async () => {
      await this.#foldWhole();
      const { visible, base, deck, marks, properties } = this.#places;
      const trashPlace = copyToTrash(this.#places);
      this.#journals.clear();
      for (const path of [deck, ...formerDeckPaths(this.#places), marks, properties])
        rmSync(path, { force: true });
      forgetCommon(this.#places);
      // In this order: a kill in between leaves a file that another program seems to have written, without edits.
      writeFileAtomically(visible, bytes);
      writeFileAtomically(base, bytes);
      this.#seen = seenFile(visible);
      this.#changedAt = new Date();
      this.#writtenAt = this.#changedAt;
      this.#journals.rotate();
      return trashPlace;
    });
  }

  /**
   * Takes the file of the disk; what the page had is kept in a copy beside, whose name is answered.
   * @throws WorkbookFileError when the file of the disk can't be read, or the copy can't be written: all is as before.
   */
  takeDisk(): Promise<{ copyName: string; spreadsheet: Spreadsheet }> {
    return this.#inTurn(() => this.#takeDisk());
  }

  /**
   * Keeps what the page has; the file of the disk is kept in a copy beside, whose name is answered.
   * @throws PageError when the file is not as it was `seen` any more, if that is given.
   */
  takePage(seen?: SeenFile): Promise<string> {
    return this.#inTurn(() => this.#takePage(seen));
  }

  /** What the page keeps of the file as another program opened it: nothing any more. */
  forgetCommon(): void {
    forgetCommon(this.places);
  }

  /** The last common version and the file as it is now. @throws WorkbookFileError when the file can't be read. */
  versions(): FileVersions {
    const known = this.#versions;
    if (known !== undefined && isSameFile(seenFile(this.#places.visible), known.seen)) return known;
    this.#versions = readVersions(this.#places);
    return this.#versions;
  }

  async #takeDisk(): Promise<{ copyName: string; spreadsheet: Spreadsheet }> {
    const { visible, base, fileName } = this.places;
    const seen = seenFile(visible);
    const bytes = readFileSync(visible);
    const { spreadsheet } = openWorkbook(bytes, fileName);
    const copyName = this.#copyName(COPY_REASONS.page);
    let journalPaths: string[];
    // What is typed while the copy is made goes into it too.
    do {
      journalPaths = this.#journals.rotate();
      await this.#journals.fold(journalPaths, join(dirname(visible), copyName));
    } while (this.#journals.isBegun);
    // In this order: a kill in between leaves a file without edits, never edits over the other version.
    for (const path of journalPaths) rmSync(path, { force: true });
    writeFileAtomically(base, bytes);
    forgetCommon(this.places);
    this.#seen = seen;
    this.#settled();
    return { copyName, spreadsheet };
  }

  async #takePage(compared?: SeenFile): Promise<string> {
    const { visible, nextBase } = this.places;
    const seen = seenFile(visible);
    if (compared !== undefined && !isSameFile(seen, compared)) throw changedAgain();
    const copyName = this.#copyName(COPY_REASONS.disk);
    writeFileAtomically(join(dirname(visible), copyName), readFileSync(visible));
    const journalPaths = this.#journals.rotate();
    await this.#journals.fold(journalPaths, nextBase);
    if (!isSameFile(seenFile(visible), seen)) throw changedAgain();
    this.#install(journalPaths, Date.now());
    renewCommon(this.places, join(dirname(visible), copyName));
    this.#settled();
    return copyName;
  }

  /** Ends the writing; nothing may be kept after. */
  close(): void {
    this.#journals.close();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #fold(): Promise<void> {
    // Asked for before it was put away: every change went along.
    if (this.#isDiscarded) return;
    this.notices();
    if (this.#conflict !== null) return;
    const paths = this.#journals.rotate();
    if (!hasChanges(paths)) return;
    await this.#journals.fold(paths, this.places.nextBase);
    // The file may have changed while the thread worked.
    this.notices();
    if (this.#conflict !== null) return;
    this.#install(paths, Math.max(...paths.map((path) => statSync(path).mtimeMs)));
  }

  /** Leaves no change out of the .xlsx, those that come while the thread folds included. */
  async #foldWhole(): Promise<void> {
    do {
      await this.#fold();
      if (this.#conflict !== null) throw unsettled();
    } while (this.#journals.isBegun);
  }

  /** The file's date is that of its last edit, not of this writing. */
  #install(journalPaths: readonly string[], changedAtMilliseconds: number): void {
    const { visible, base, nextBase } = this.places;
    keepCommon(this.places);
    writeFileAtomically(visible, readFileSync(nextBase));
    this.#writtenAt = new Date();
    const changedAt = new Date(changedAtMilliseconds);
    utimesSync(visible, changedAt, changedAt);
    renameSync(nextBase, base);
    this.#seen = seenFile(visible);
    for (const path of journalPaths) rmSync(path, { force: true });
  }

  #settled(): void {
    this.#conflict = null;
    this.#versions = undefined;
  }

  #takeVisible(): void {
    const { visible, base } = this.places;
    const seen = seenFile(visible);
    writeFileAtomically(base, readFileSync(visible));
    this.#seen = seen;
  }

  #copyName(why: string): string {
    const stem = this.places.fileName.replace(/\.xlsx$/i, "");
    return freeName(dirname(this.places.visible), `${stem} (${why})`);
  }
}

function conflictOf({ visible }: FilePlaces): FileConflict {
  return { changedAt: new Date(seenFile(visible)?.modifiedAtMilliseconds ?? 0).toISOString() };
}

function changedAgain(): PageError {
  return new PageError("Le fichier vient de changer encore. Enregistrez-le, puis choisissez à nouveau.", 409);
}

/** A kill between the two renamings of a folding leaves the new file in sight and the old base. */
function finishInterruptedFold({ visible, base, nextBase }: FilePlaces): void {
  if (!existsSync(nextBase)) return;
  if (contentDigest(visible) === contentDigest(nextBase)) renameSync(nextBase, base);
  else rmSync(nextBase);
}
