// Ids that the service chooses.
import type { SheetsEnvironment } from "../store.ts";

/** A random id that is not taken. */
export function freeId(environment: SheetsEnvironment, taken: (id: number) => boolean): number {
  let id = environment.randomId();
  while (taken(id)) id = environment.randomId();
  return id;
}
