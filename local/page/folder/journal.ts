// A journal: one line a change, on the disk before the change is acknowledged.
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { errorCode } from "../../error-code.ts";
import { textIfThere } from "../../text-if-there.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import type { SpreadsheetPatch } from "./spreadsheet-patch.ts";

/** Appends patches to a file. */
export class Journal {
  readonly path: string;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Adds a patch; it is on the disk when this returns. What was half written is taken back.
   * @throws WorkbookFileError when the disk is full or can't be written.
   */
  append(patch: SpreadsheetPatch, fileName: string): void {
    try {
      this.#descriptor ??= openSync(this.path, "a");
      appendLine(this.#descriptor, JSON.stringify(patch));
    } catch (error) {
      throw notKept(fileName, error);
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** The patches of a journal, oldest first; none without file. A last line cut by a crash was never acknowledged. */
export function readJournal(path: string): SpreadsheetPatch[] {
  const lines = textIfThere(path).split("\n");
  lines.pop();
  return lines.map((line): SpreadsheetPatch => JSON.parse(line));
}

function appendLine(descriptor: number, line: string): void {
  const { size } = fstatSync(descriptor);
  const bytes = Buffer.from(`${line}\n`);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fdatasyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, size);
    throw error;
  }
}

function notKept(fileName: string, error: unknown): unknown {
  const code = errorCode(error);
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  if (!isFull && !["EACCES", "EPERM", "EROFS", "EIO", "ENOENT"].includes(code)) return error;
  const reason = isFull
    ? "le disque est plein. Libérez de la place"
    : "le dossier des données ne peut pas être écrit. Vérifiez ses droits";
  return new WorkbookFileError(
    isFull ? "disk-full" : "not-writable",
    fileName,
    `La modification n’a pas été enregistrée dans « ${fileName} » : ${reason}, puis recommencez. Le classeur est tel qu’avant.`,
    error,
  );
}
