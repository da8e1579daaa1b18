// What the form serves as files, built as a deployment builds them, and told from those of another build.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Builds the files of a checkout's form; gives what tells all of them. */
export async function builtAssets(checkout: string): Promise<string> {
  // The compiler is loaded by the installations that deploy a form, not by each command.
  const { buildFiles } = await import("../../worker/build-files.ts");
  await buildFiles();
  return folderHash(join(checkout, "worker", "dist", "assets"));
}

/** The hash of a folder: its files' paths and contents. */
export function folderHash(folder: string): string {
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .sort();
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path.replaceAll("\\", "/")} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}
