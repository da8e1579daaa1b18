// Moving a workbook's files, what is hidden beside it included: another name, or the trash.
import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "../../error-code.ts";
import { PageError } from "../page-error.ts";
import { type FilePlaces, freeName, placesOf, TRASH_FOLDER } from "./file-places.ts";

/**
 * Moves the files to other places. What is hidden is copied first and leaves last: a kill in between leaves it whole
 * beside the file, wherever that is. @throws PageError when the disk refuses: all is as before.
 */
export function moveFiles(from: FilePlaces, to: FilePlaces): void {
  orRefused(from, to, () => {
    cpSync(from.hidden, to.hidden, { recursive: true });
    renameSync(from.visible, to.visible);
  });
  rmSync(from.hidden, { recursive: true, force: true });
}

/** Copies the files to the trash and answers their place there. @throws PageError when the disk refuses. */
export function copyToTrash(from: FilePlaces): string {
  const to = placesInTrash(from);
  orRefused(from, to, () => {
    cpSync(from.hidden, to.hidden, { recursive: true });
    cpSync(from.visible, to.visible, { preserveTimestamps: true });
  });
  return shownPlace(to);
}

/** Moves the files to the trash and answers their place there. @throws PageError when the disk refuses. */
export function moveToTrash(from: FilePlaces): string {
  const to = placesInTrash(from);
  moveFiles(from, to);
  return shownPlace(to);
}

function placesInTrash({ visible, fileName }: FilePlaces): FilePlaces {
  const trash = join(dirname(visible), TRASH_FOLDER);
  try {
    // What is put away is for the eyes of nobody else either.
    mkdirSync(trash, { recursive: true, mode: 0o700 });
    return placesOf(trash, freeName(trash, fileName));
  } catch (error) {
    throw refused(fileName, error);
  }
}

function shownPlace({ fileName }: FilePlaces): string {
  return `${TRASH_FOLDER}/${fileName}`;
}

function orRefused({ fileName }: FilePlaces, to: FilePlaces, move: () => void): void {
  try {
    move();
  } catch (error) {
    rmSync(to.hidden, { recursive: true, force: true });
    throw refused(fileName, error);
  }
}

function refused(fileName: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === "") return error;
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  const reason = isFull
    ? "le disque est plein. Libérez de la place"
    : "le fichier est ouvert dans un autre programme, ou le dossier ne peut pas être écrit. Fermez-le";
  return new PageError(
    `« ${fileName} » est resté où il était : ${reason}, puis recommencez.`,
    isFull ? 507 : 409,
  );
}
