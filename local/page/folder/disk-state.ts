// What a file on the disk was when last seen, to notice that another program changed it.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** A file as it was seen. */
export interface SeenFile {
  modifiedAtMilliseconds: number;
  sizeBytes: number;
}

/** The file as it is; nothing when it is gone. */
export function seenFile(path: string): SeenFile | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { modifiedAtMilliseconds: stats.mtimeMs, sizeBytes: stats.size };
}

/** Whether two views of a file are the same. */
export function isSameFile(a: SeenFile | undefined, b: SeenFile | undefined): boolean {
  return a?.modifiedAtMilliseconds === b?.modifiedAtMilliseconds && a?.sizeBytes === b?.sizeBytes;
}

/** The digest of a file's content; empty when there is no file. */
export function contentDigest(path: string): string {
  if (seenFile(path) === undefined) return "";
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
