// What is under workerd's state folder: the Worker's own stores, and none that a tool keeps beside.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../error-code.ts";

/** The Worker's objects, and the counters of its rate limits. */
const OWN_STORES: ReadonlySet<string> = new Set(["do", "ratelimit"]);

/** Where the stores are. */
export function storesFolder(stateFolder: string): string {
  return join(stateFolder, "v3");
}

/** Deletes the stores of development tools: wrangler once recorded every request there, secrets of addresses included. */
export function dropForeignStores(stateFolder: string): void {
  const folder = storesFolder(stateFolder);
  for (const name of namesIn(folder))
    if (!OWN_STORES.has(name)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
