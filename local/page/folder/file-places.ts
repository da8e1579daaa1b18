// Where the data folder keeps what: the .xlsx files in sight, and a hidden folder for each beside them.
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { isExample } from "../example.ts";
import { PageError } from "../page-error.ts";
import type { ListedWorkbook } from "../protocol/files.ts";

/** In the data folder: all that is not for the person's eyes. */
export const HIDDEN_FOLDER = ".revue-qualite";
/** In the data folder: the workbooks that were put away. */
export const TRASH_FOLDER = "corbeille";
const JOURNAL_NAME = /^journal-(\d+)\.ndjson$/;
const LONGEST_NAME = 120;

/** What the name of a copy says, by the version that it keeps. */
export const COPY_REASONS = { page: "version de la page", disk: "version du disque" } as const;

/** The files of one workbook. */
export interface FilePlaces {
  fileName: string;
  /** The .xlsx that the person sees. */
  visible: string;
  /** The .xlsx that the journals continue. */
  base: string;
  /** The next base while it is being made. */
  nextBase: string;
  /** The .xlsx that a program which has the file open began from, where the page wrote the file since. */
  common: string;
  /** The deck that was made last. */
  deck: string;
  /** The documents that the add-on made of it. */
  documents: string;
  /** What alerts and deck were computed from. */
  marks: string;
  /** The document's properties. */
  properties: string;
  hidden: string;
}

/** Where all that is hidden of a workbook is, once it was opened. */
export function hiddenFolder(folder: string, fileName: string): string {
  return join(folder, HIDDEN_FOLDER, fileName);
}

/** Where a hidden folder has the .xlsx that its journals continue. */
export function basePath(hidden: string): string {
  return join(hidden, "base.xlsx");
}

/** The places of a workbook; its hidden folder is made. */
export function placesOf(folder: string, fileName: string): FilePlaces {
  const hidden = hiddenFolder(folder, fileName);
  mkdirSync(hidden, { recursive: true });
  return {
    fileName,
    visible: join(folder, fileName),
    base: basePath(hidden),
    nextBase: join(hidden, "suivant.xlsx"),
    common: join(hidden, "commun.xlsx"),
    deck: join(hidden, "diaporama.json"),
    documents: join(hidden, "documents.json"),
    marks: join(hidden, "reperes.json"),
    properties: join(hidden, "proprietes.json"),
    hidden,
  };
}

const FORMER_DECK_NAME = /^diaporama-[\w-]+\.json$/;

/** Where a deck stays once another was made. */
export function formerDeckPath({ hidden }: FilePlaces, presentationId: string): string {
  return join(hidden, `diaporama-${presentationId}.json`);
}

/** The decks of other years, or that another took the place of. */
export function formerDeckPaths({ hidden }: FilePlaces): string[] {
  return readdirSync(hidden)
    .filter((name) => FORMER_DECK_NAME.test(name))
    .map((name) => join(hidden, name));
}

/** The journals' numbers in order. */
export function journalNumbers({ hidden }: FilePlaces): number[] {
  return readdirSync(hidden)
    .flatMap((name) => JOURNAL_NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

export function journalPath({ hidden }: FilePlaces, number: number): string {
  return join(hidden, `journal-${number}.ndjson`);
}

/** The workbooks of a folder, the last changed first. */
export function listWorkbooks(folder: string): Omit<ListedWorkbook, "takesForm">[] {
  return readdirSync(folder)
    .filter(isWorkbookName)
    .map((fileName) => ({
      fileName,
      changedAt: changedAt(folder, fileName),
      isExample: isExample(fileName),
    }))
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** A name for a new workbook that no file has: `Nom.xlsx`, `Nom (2).xlsx`… */
export function freeName(folder: string, title: string): string {
  const stem = safeStem(title);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.xlsx` : `${stem} (${number}).xlsx`;
    if (!isTaken(folder, name)) return name;
  }
}

/** The name that a person gives a workbook, as the disk can have it. @throws PageError when it is blank or taken. */
export function chosenName(folder: string, title: string): string {
  if (title.trim() === "") throw new PageError("Indiquez le nom du classeur.");
  const name = `${safeStem(title)}.xlsx`;
  if (!isTaken(folder, name)) return name;
  throw new PageError(`Le nom « ${name} » est déjà pris dans le dossier. Choisissez-en un autre.`, 409);
}

function isTaken(folder: string, name: string): boolean {
  return existsSync(join(folder, name)) || existsSync(hiddenFolder(folder, name));
}

/** Whether a name is that of a copy put beside a workbook when two versions met. */
export function isSettledCopy(fileName: string): boolean {
  return Object.values(COPY_REASONS).some((reason) => fileName.includes(` (${reason})`));
}

/** Refuses what is not the name of a workbook in the folder. */
export function checkedName(folder: string, name: string): string {
  if (isWorkbookName(name) && basename(name) === name && existsSync(join(folder, name))) return name;
  throw new PageError(`Le classeur « ${name} » n’est pas dans le dossier. Rechargez la liste.`, 404);
}

/** Whether a name is that of a workbook, and not what a program keeps beside one that it has open. */
export function isWorkbookName(name: string): boolean {
  return extname(name).toLowerCase() === ".xlsx" && !name.startsWith(".") && !name.startsWith("~$");
}

// Edits wait in the journal before they are in the .xlsx: both tell the last change.
function changedAt(folder: string, fileName: string): string {
  const hidden = hiddenFolder(folder, fileName);
  const journals = existsSync(hidden)
    ? readdirSync(hidden)
        .filter((name) => JOURNAL_NAME.test(name))
        .map((name) => join(hidden, name))
    : [];
  const times = [join(folder, fileName), ...journals].map((path) => statSync(path).mtimeMs);
  return new Date(Math.max(...times)).toISOString();
}

function safeStem(title: string): string {
  const clean = title
    .replace(/\.xlsx$/i, "")
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ~$]+|[. ]+$/g, "")
    .slice(0, LONGEST_NAME);
  return clean === "" ? "Classeur" : clean;
}
