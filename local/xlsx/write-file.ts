// Writes a file so that a crash leaves the old one whole: beside, flushed to the disk, then renamed.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../error-code.ts";
import { WorkbookFileError } from "./workbook-file-error.ts";

/**
 * Puts `bytes` in place of the file, or makes it. Readers see the old content or the new, never a part. The
 * permissions of a replaced file are kept, and a symbolic link still points to it. Throws a
 * WorkbookFileError, which calls the file `shownName`, when the disk is full or the place can't be written.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array, shownName = basename(path)): void {
  const former = statSync(path, { throwIfNoEntry: false });
  const target = former ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const descriptor = openSync(beside, "wx");
    try {
      writeAndFlush(descriptor, bytes, former?.mode);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    flushDirectory(dirname(target));
  } catch (error) {
    throw writingError(shownName, error);
  }
}

function writeAndFlush(descriptor: number, bytes: Uint8Array, mode: number | undefined): void {
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the renaming itself survive a power cut; Windows has no such call and needs none. */
function flushDirectory(path: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const NOT_WRITABLE = ["EACCES", "EPERM", "EROFS", "EBUSY", "ENOENT", "ENOTDIR", "EISDIR"];

function writingError(fileName: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    const message = `Le fichier « ${fileName} » n’a pas pu être enregistré : le disque est plein. L’ancien fichier est intact. Libérez de la place, puis recommencez.`;
    return new WorkbookFileError("disk-full", fileName, message, error);
  }
  if (NOT_WRITABLE.includes(code)) {
    const message = `Le fichier « ${fileName} » n’a pas pu être enregistré : le dossier n’existe pas, est en lecture seule, ou le fichier est ouvert ailleurs. L’ancien fichier est intact. Fermez-le ou choisissez un autre emplacement, puis recommencez.`;
    return new WorkbookFileError("not-writable", fileName, message, error);
  }
  return error;
}
