// The key of the page's address, kept in the data folder: yesterday's address still works.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { writePrivately } from "../../private-file.ts";
import { textIfThere } from "../../text-if-there.ts";
import { HIDDEN_FOLDER } from "./file-places.ts";

const KEY_BYTES = 32;
const KEY = /^[\w-]{43}$/;

/** The folder's key, made the first time. From then on this account alone enters the hidden folder. */
export function pageKey(folder: string): string {
  const hidden = join(folder, HIDDEN_FOLDER);
  mkdirSync(hidden, { recursive: true, mode: 0o700 });
  chmodSync(hidden, 0o700);
  const path = join(hidden, "cle-de-la-page");
  const kept = textIfThere(path).trim();
  // Written again in any case: a copy of the folder may have let others read it.
  const key = KEY.test(kept) ? kept : randomBytes(KEY_BYTES).toString("base64url");
  writePrivately(path, `${key}\n`);
  return key;
}
