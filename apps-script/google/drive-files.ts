// The only door to Google Drive: its files, and the folder of the workbook to put one in.
import { WHOLE_DRIVE_SCOPE } from "../manifest.ts";
import { missingService } from "../user-error.ts";
import type { CallLog } from "./call-log.ts";
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

/** Where a file was put. */
export type Place = "root" | "folder" | "rootInstead";

/**
 * Moves a file from the root of the person's Drive to the folder of the workbook, in two calls, where the person lets
 * the script into all of Drive; else nothing is asked. A file that can't be moved is whole where it is: logged.
 */
export function putBesideWorkbook(fileId: string, { calls, workbook }: FileOrigin): Place {
  const granted = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();
  if (!granted?.includes(WHOLE_DRIVE_SCOPE)) return "root";
  const options = { supportsAllDrives: true, fields: "parents" };
  try {
    const { parents: [folder] = [] } = calls.read("files.get", () => driveFiles().get(workbook.id, options));
    // Of a workbook that was shared alone, no folder is shown.
    if (folder === undefined) return "rootInstead";
    const move = { ...options, addParents: folder, removeParents: "root" };
    calls.write("files.update", () => driveFiles().update({}, fileId, null, move));
    return "folder";
  } catch (error) {
    Logger.log(String(error));
    return "rootInstead";
  }
}
