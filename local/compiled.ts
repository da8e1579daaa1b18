// What Node compiled is kept from one start to the next: compiling each file again takes as long as the rest of a start.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/** The folder of what was compiled. */
export const COMPILED = fileURLToPath(new URL("../node_modules/.cache/revue-qualite/", import.meta.url));

/** Files imported from now on are read as they were compiled, and kept so. Without a folder to write in, they are compiled. */
export function keepCompiled(): void {
  enableCompileCache(COMPILED);
}
