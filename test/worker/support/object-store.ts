// The store of one site's object as a file, to be looked into and aged while the Worker is dead.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const STORE_LOCK_MILLISECONDS = 5000;
const OBJECTS = "v3/do/revue-qualite-formulaire-SiteObject";

/**
 * Gives `use` the store of a site. Kill the Worker first: a test that needs a day to pass moves the stored
 * instants back by a day. @throws Error when the site has no object yet.
 */
export function withStore<Result>(
  stateFolder: string,
  site: string,
  use: (store: DatabaseSync) => Result,
): Result {
  const folder = join(stateFolder, OBJECTS);
  for (const name of readdirSync(folder)) {
    if (!/^[0-9a-f]{64}\.sqlite$/.test(name)) continue;
    // A killed process may hold its lock a moment longer.
    const store = new DatabaseSync(join(folder, name), { timeout: STORE_LOCK_MILLISECONDS });
    try {
      const owner = store.prepare("SELECT value FROM facts WHERE key = 'site'").get();
      if (owner?.value === JSON.stringify(site)) return use(store);
    } finally {
      store.close();
    }
  }
  throw new Error(`The site ${site} has no object.`);
}
