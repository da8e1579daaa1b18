// The workbook of the form's site: found again at each start, and shared with the form's account.
import { OWNER } from "../google/stand-in.ts";
import { isSettledCopy, listWorkbooks } from "../page/folder/file-places.ts";
import type { Desk } from "../page/workbooks/desk.ts";
import type { OpenWorkbook } from "../page/workbooks/open-workbook.ts";
import { spreadsheetIdOf } from "../xlsx/open-workbook.ts";
import { WorkbookFileError } from "../xlsx/workbook-file-error.ts";
import type { KeptForm } from "./kept-form.ts";

/**
 * Opens the site's workbook, before any other, whose copy would take its id: the file of that name, unless it bears the
 * id of another workbook, or else the one that bears its id, which was renamed. Copies that were put beside when two
 * versions met bear it too, and are none. Nothing when it is not in the folder, or can't be read.
 */
export async function openSiteWorkbook(
  desk: Desk,
  { id, fileName }: KeptForm["workbook"],
): Promise<OpenWorkbook | undefined> {
  const names = listWorkbooks(desk.folder).map((listed) => listed.fileName);
  if (names.includes(fileName)) {
    const named = await readable(desk, fileName);
    // A copy that bears the id must not take over from a file that can't be read, nor from one whose id is lost:
    // LibreOffice leaves it out.
    if (named === undefined || named.id === id || named.id === spreadsheetIdOf(fileName)) return named;
  }
  for (const name of names.filter((one) => !isSettledCopy(one))) {
    const workbook = await readable(desk, name);
    if (workbook?.id === id) return workbook;
  }
  return undefined;
}

/** A file that can't be read is passed over: the page says it when it comes to it. */
async function readable(desk: Desk, fileName: string): Promise<OpenWorkbook | undefined> {
  try {
    return await desk.open(fileName);
  } catch (error) {
    if (error instanceof WorkbookFileError) return undefined;
    throw error;
  }
}

/** How the workbook is found again. */
export function placeOf({ id, file }: OpenWorkbook): KeptForm["workbook"] {
  return { id, fileName: file.places.fileName };
}

/** Lets an account write in the workbook, as a technician does in Drive. */
export function shareWorkbook(desk: Desk, workbook: OpenWorkbook, emailAddress: string): void {
  desk.services.callAs(OWNER, {
    service: "drive",
    method: "permissions.create",
    params: { fileId: workbook.id },
    body: { type: "user", role: "writer", emailAddress },
  });
}
