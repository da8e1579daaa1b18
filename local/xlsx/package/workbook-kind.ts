// Gives a workbook the type of the extension that it is saved under: with macros (.xlsm), or without (.xlsx).
import { WorkbookFileError } from "../workbook-file-error.ts";
import { contentTypeOf, declareContentType, forgetExtensionType } from "./content-types.ts";
import { MACRO_WORKBOOK_TYPE, MACROS_TYPE, WORKBOOK_TYPE } from "./office-types.ts";
import { openPackage } from "./open-package.ts";
import type { PartStore } from "./part-store.ts";
import { readRelationships } from "./relationships.ts";
import { removeOwnedPart } from "./remove-part.ts";

/** The extensions that a workbook is read and written under. */
export const WORKBOOK_EXTENSIONS = [".xlsx", ".xlsm"] as const;

export type WorkbookExtension = (typeof WORKBOOK_EXTENSIONS)[number];

const TYPES: Readonly<Record<WorkbookExtension, string>> = {
  ".xlsx": WORKBOOK_TYPE,
  ".xlsm": MACRO_WORKBOOK_TYPE,
};
const MACRO_SHEETS: ReadonlySet<string> = new Set(["xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * The file as one of that extension; macros are left out of an .xlsx, and `dropsMacros` tells it. Throws a
 * WorkbookFileError when sheets of macros keep it from being one.
 */
export function asWorkbookKind(
  bytes: Uint8Array,
  fileName: string,
  extension: WorkbookExtension,
): { bytes: Uint8Array; dropsMacros: boolean } {
  const parts = openPackage(bytes, fileName);
  const workbook = readRelationships(parts, "").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const macros = readRelationships(parts, workbook).filter(({ kind }) => kind === "vbaProject");
  const dropsMacros = extension === ".xlsx" && macros.length > 0;
  if (contentTypeOf(parts, workbook) === TYPES[extension] && !dropsMacros) return { bytes, dropsMacros };
  if (extension === ".xlsx") dropMacros(parts, workbook, fileName);
  declareContentType(parts, workbook, TYPES[extension]);
  return { bytes: parts.toZip(), dropsMacros };
}

function dropMacros(parts: PartStore, workbook: string, fileName: string): void {
  for (const { id, kind } of readRelationships(parts, workbook)) {
    if (MACRO_SHEETS.has(kind)) {
      throw new WorkbookFileError(
        "macro-sheets",
        fileName,
        `Le classeur a des feuilles de macros, qu’un fichier .xlsx ne peut pas contenir : enregistrez-le en .xlsm, ou supprimez ces feuilles.`,
      );
    }
    if (kind === "vbaProject") removeOwnedPart(parts, workbook, id);
  }
  forgetExtensionType(parts, MACROS_TYPE);
}
