// What is done to a workbook's file as a whole: another name, a copy, the example as new, the trash.
import { readFileSync } from "node:fs";
import { AIX_2020 } from "../../examples/aix-2020/aix-2020.ts";
import { isExample } from "../example.ts";
import { chosenName, listWorkbooks, placesOf } from "../folder/file-places.ts";
import { moveFiles, moveToTrash } from "../folder/move-files.ts";
import { withoutExtension } from "../folder/shown-name.ts";
import { PageError, unsettled } from "../page-error.ts";
import type { Desk } from "./desk.ts";
import { preparedWorkbook } from "./new-file.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** Gives a file another name and answers it; its open pages go on. @throws PageError */
export async function renameWorkbook(desk: Desk, fileName: string, title: string): Promise<string> {
  const name = chosenName(desk.folder, title);
  const workbook = desk.opened(fileName);
  // A file that can't be read may be named all the same.
  if (workbook === undefined) moveFiles(placesOf(desk.folder, fileName), placesOf(desk.folder, name));
  else {
    await whileLocked(workbook, () => workbook.file.move(placesOf(desk.folder, name)));
    const spreadsheet = desk.spreadsheet(workbook.id);
    const properties = { ...spreadsheet.properties, title: withoutExtension(name) };
    // Kept with its id, which a file that bears none takes from its name.
    desk.write(() => desk.google.spreadsheets.put({ ...spreadsheet, properties }));
    desk.onRename(workbook);
    desk.tellWorkbook(workbook.id);
  }
  return name;
}

/** The workbook with every edit in it, also when its disk refuses the file. @throws PageError while two versions wait for a choice. */
export async function workbookBytes(desk: Desk, id: string): Promise<Uint8Array> {
  const workbook = desk.workbook(id);
  await desk.fold(workbook);
  if (workbook.file.conflict !== null) throw unsettled();
  return workbook.savingFault === null ? readFileSync(workbook.file.places.visible) : workbook.file.bytes();
}

/** Copies a workbook, every change in it, and answers the copy's name. @throws PageError or WorkbookFileError */
export async function copyWorkbook(desk: Desk, fileName: string): Promise<string> {
  const { id } = await desk.open(fileName);
  const copy = await desk.add(`${withoutExtension(fileName)} – copie`, await workbookBytes(desk, id));
  return copy.file.places.fileName;
}

/** Makes the example as on the first day; what it was is in the trash, whose place is answered. @throws PageError */
export async function renewExample(desk: Desk, fileName: string): Promise<string> {
  if (!isExample(fileName)) throw new PageError("Seul l’exemple peut être remis à neuf.");
  const workbook = await desk.open(fileName);
  const bytes = await preparedWorkbook(AIX_2020);
  return whileLocked(workbook, async () => {
    const trashPlace = await workbook.file.beginAgain(bytes);
    desk.beginAgain(workbook);
    return trashPlace;
  });
}

/** Puts a workbook in the trash and answers what to say of it, as its open pages are told. @throws PageError */
export async function discardWorkbook(desk: Desk, fileName: string): Promise<string> {
  if (listWorkbooks(desk.folder).length === 1) {
    throw new PageError("C’est le seul classeur du dossier : créez-en ou ouvrez-en d’abord un autre.", 409);
  }
  const workbook = desk.opened(fileName);
  const words = (trashPlace: string): string =>
    `✓ « ${withoutExtension(fileName)} » est maintenant « ${trashPlace} ». Pour le retrouver, remettez ce fichier dans le dossier.`;
  // A file that can't be read may be put away all the same.
  if (workbook === undefined) return words(moveToTrash(placesOf(desk.folder, fileName)));
  return whileLocked(workbook, async () => {
    const message = words(await workbook.file.discard());
    desk.drop(workbook, message);
    return message;
  });
}

/** Does something while no action of the add-on runs. @throws PageError when one does. */
async function whileLocked<Result>(workbook: OpenWorkbook, work: () => Promise<Result>): Promise<Result> {
  if (!workbook.takeLock()) {
    throw new PageError("Une autre action est en cours dans ce classeur : attendez sa fin.", 409);
  }
  try {
    return await work();
  } finally {
    workbook.releaseLock();
  }
}
