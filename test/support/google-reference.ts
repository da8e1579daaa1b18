// Google's recorded traffic, that tests replay when it is on the machine: it is not in the repository.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const BESIDE_THE_REPOSITORY = fileURLToPath(new URL("../../../shared/google/", import.meta.url));
const FOLDER = resolve(process.env.GOOGLE_REFERENCE ?? BESIDE_THE_REPOSITORY);

/**
 * The path of a folder such as `traffic`, under `GOOGLE_REFERENCE`; nothing, and a line that says that tests are
 * skipped, when it is not there.
 */
export function googleReference(name: string): string | undefined {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  process.stdout.write(`Skipped, ${name} is not in GOOGLE_REFERENCE (${FOLDER})\n`);
  return undefined;
}
