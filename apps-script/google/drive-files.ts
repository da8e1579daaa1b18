// The only door to Google Drive: its files, and the folder of the workbook to put one in.
import { WHOLE_DRIVE_SCOPE } from "../manifest.ts";
import { missingService } from "../user-error.ts";
import type { CallLog } from "./call-log.ts";
import { googleCode } from "./google-errors.ts";
import type { Workbook } from "./google-workbook.ts";

/** Drive's files. @throws UserError when the manifest lacks the service. */
export function driveFiles() {
  // Not even declared when the manifest was changed by hand.
  const service = typeof Drive === "undefined" ? undefined : Drive.Files;
  if (service === undefined) throw missingService("Drive");
  return service;
}

/** What a file is made from. */
export interface FileOrigin {
  workbook: Pick<Workbook, "id">;
  calls: CallLog;
}

/** Where a file was put: `kept` where it was, `closed` when the folder of the workbook is, `unknown` without an answer. */
export type Place = "kept" | "folder" | "closed" | "unknown";

/**
 * Moves a file to the folder of the workbook, in three calls, where the person lets the script into all of Drive;
 * else nothing is asked. It never throws: a file that can't be moved is whole where it is. Why is logged.
 */
export function putBesideWorkbook(fileId: string, { calls, workbook }: FileOrigin): Place {
  try {
    const granted = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();
    if (!granted?.includes(WHOLE_DRIVE_SCOPE)) return "kept";
    const options = { supportsAllDrives: true, fields: "parents" };
    const folderOf = (id: string) =>
      calls.read("files.get", () => driveFiles().get(id, options)).parents?.[0];
    const addParents = folderOf(workbook.id);
    // Of what was shared alone, no folder is shown: a workbook, or somebody else's half-made deck, which is left to them.
    if (!addParents) return "closed";
    const removeParents = folderOf(fileId);
    if (!removeParents || addParents === removeParents) return "kept";
    const move = { ...options, addParents, removeParents };
    calls.write("files.update", () => driveFiles().update({}, fileId, null, move));
    return "folder";
  } catch (error) {
    Logger.log(String(error));
    return [403, 404].includes(googleCode(error) ?? 0) ? "closed" : "unknown";
  }
}
