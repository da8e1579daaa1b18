// Lets a form idle while people read it, and measures what its state folder becomes.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { storesFolder } from "../../../local/form/state-folder.ts";

/** Between two readings of the form. */
const PACE_MILLISECONDS = 250;
/** The objects' alarms and their journals may write a little. */
export const MOST_GROWTH_BYTES = 256 * 1024;

export interface Idled {
  /** What stands beside the objects. */
  stores: string[];
  grownBytes: number;
}

/** Asks for a page of the form again and again; `address` ends with `/`. */
export async function idle(address: string, stateFolder: string, milliseconds: number): Promise<Idled> {
  const folder = storesFolder(stateFolder);
  const end = Date.now() + milliseconds;
  const before = bytesIn(folder);
  while (Date.now() < end) {
    await (await fetch(`${address}?secret=dans-l-adresse`)).arrayBuffer();
    await wait(PACE_MILLISECONDS);
  }
  return { stores: readdirSync(folder).sort(), grownBytes: bytesIn(folder) - before };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0);
}
