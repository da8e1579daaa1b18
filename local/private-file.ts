// Files that this account alone may read.
import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file of mode 600; readers see the old content or the new, never a part. */
export function writePrivately(path: string, text: string): void {
  const beside = `${path}.tmp`;
  rmSync(beside, { force: true });
  writeFileSync(beside, text, { mode: 0o600, flag: "wx", flush: true });
  renameSync(beside, path);
}
