// What the data folder keeps beside one workbook: the others, in sight or in the trash, and what is hidden of each.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { HIDDEN_FOLDER, hiddenFolder, isWorkbookName, TRASH_FOLDER } from "./file-places.ts";

/** A workbook, or what is left of one. */
export interface OtherWorkbook {
  /** What a person would delete to be rid of it, from the data folder. */
  places: string[];
  /** All its files. */
  paths: string[];
}

/** Every workbook but one, those of the trash last; also hidden folders whose file is gone. */
export function otherWorkbooks(folder: string, fileName: string): OtherWorkbook[] {
  const beside = workbooksIn(folder, folder).filter(({ name }) => name !== fileName);
  return [...beside, ...workbooksIn(join(folder, TRASH_FOLDER), folder)];
}

function workbooksIn(folder: string, root: string): (OtherWorkbook & { name: string })[] {
  const names = [...namesIn(folder), ...namesIn(join(folder, HIDDEN_FOLDER))].filter(isWorkbookName);
  return [...new Set(names)].sort().map((name) => {
    const visible = [join(folder, name)].filter(existsSync);
    const hidden = [hiddenFolder(folder, name)].filter(existsSync);
    // Of a workbook in use, the page looks after what is hidden.
    const isInUse = folder === root && visible.length > 0;
    return {
      name,
      places: [...visible, ...(isInUse ? [] : hidden)].map((path) => shownPath(root, path)),
      paths: [...visible, ...hidden.flatMap((path) => namesIn(path).map((inner) => join(path, inner)))],
    };
  });
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function shownPath(root: string, path: string): string {
  return relative(root, path).replaceAll("\\", "/");
}
