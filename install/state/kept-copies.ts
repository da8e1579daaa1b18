// Copies of what a script held before a push, so that nothing is lost.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writePrivately } from "../../local/private-file.ts";
import type { ScriptFile } from "../script/script-files.ts";

/** Keeps files beside the installation's state, and gives the copy's path. `now` is in milliseconds since 1970. */
export function keepCopy(
  folder: string,
  scriptId: string,
  now: number,
  files: readonly ScriptFile[],
): string {
  const copies = join(folder, "copies");
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  const moment = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
  const path = join(copies, `script-${scriptId}-${moment}.json`);
  writePrivately(path, `${JSON.stringify({ scriptId, files }, null, 2)}\n`);
  return path;
}
