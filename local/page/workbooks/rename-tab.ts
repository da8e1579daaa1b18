// Giving a tab another name: formulas follow it, and what is read by its name is read under the new one.
import { comparableName } from "../../../shared/workbook/names.ts";
import { notFound, PageError } from "../page-error.ts";
import type { Desk } from "./desk.ts";
import { requestStructure } from "./structure-request.ts";

/** From the name that the tab must still have. */
export interface TabRenaming {
  kind: "renaming";
  sheetId: number;
  from: string;
  to: string;
}

/** What Excel and LibreOffice take, in the file that holds the workbook. */
const LONGEST_TITLE = 31;
const IN_NO_TITLE = /[[\]:*?/\\]|^'|'$/;

/** Renames a tab. Gives what takes it back. @throws PageError when the tab was renamed since, or the name can't be given. */
export function renameTab(desk: Desk, workbookId: string, renaming: TabRenaming): TabRenaming {
  const { sheetId, from } = renaming;
  const to = renaming.to.trim();
  const { sheets } = desk.spreadsheet(workbookId);
  const own = sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (own === undefined) throw notFound("Cet onglet");
  const { title } = own.properties;
  if (title !== from)
    throw new PageError(`Cet onglet s’appelle maintenant « ${title} » : son nom est laissé tel quel.`);
  if (to === "") throw new PageError("Donnez un nom à l’onglet.");
  if (to.length > LONGEST_TITLE || IN_NO_TITLE.test(to))
    throw new PageError(
      `Un nom d’onglet a ${LONGEST_TITLE} caractères au plus, sans [ ] : * ? / \\ ni apostrophe au bord.`,
    );
  const same = sheets.find((sheet) => sheet !== own && isSameTitle(sheet.properties.title, to));
  if (same !== undefined) throw new PageError(`Un autre onglet s’appelle déjà « ${same.properties.title} ».`);
  desk.write(() =>
    requestStructure(desk, workbookId, {
      updateSheetProperties: { properties: { sheetId, title: to }, fields: "title" },
    }),
  );
  return { kind: "renaming", sheetId, from: to, to: from };
}

/** Spreadsheets tell titles apart by their letters, whatever the case; the contract neither by accents nor blanks. */
function isSameTitle(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other);
}
