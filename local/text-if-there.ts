// The text of a file that may not be there.
import { readFileSync } from "node:fs";
import { errorCode } from "./error-code.ts";

/** What a file says in UTF-8; nothing when it does not exist. @throws when it exists and can't be read. */
export function textIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}

/** The same, and nothing either of what can't be read: a folder, somebody else's file. */
export function textIfReadable(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Whoever gave the path is told that it is not the file that was meant.
    return "";
  }
}
