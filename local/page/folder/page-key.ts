// The key of the page's address, kept in the data folder: yesterday's address still works.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../../error-code.ts";
import { writePrivately } from "../../private-file.ts";
import { HIDDEN_FOLDER } from "./file-places.ts";

const KEY_BYTES = 32;
const KEY = /^[\w-]{43}$/;

/** The folder's key, made the first time. From then on this account alone enters the hidden folder. */
export function pageKey(folder: string): string {
  const hidden = join(folder, HIDDEN_FOLDER);
  mkdirSync(hidden, { recursive: true, mode: 0o700 });
  chmodSync(hidden, 0o700);
  const path = join(hidden, "cle-de-la-page");
  const kept = textOf(path).trim();
  // Written again in any case: a copy of the folder may have let others read it.
  const key = KEY.test(kept) ? kept : randomBytes(KEY_BYTES).toString("base64url");
  writePrivately(path, `${key}\n`);
  return key;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}
