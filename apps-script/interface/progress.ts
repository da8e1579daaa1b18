// Where an action stands, in a corner of the workbook and for the page that waits for it.
import { showProgress } from "./user-interface.ts";

const KEPT_SECONDS = 600;
const PREFIX = "etape.";

let followedToken: string | null = null;

/** Names the progress of this run, for the page that follows it. */
export function followProgress(token: string): void {
  followedToken = token;
}

/** Says a step, everywhere it is followed. */
export function showStep(step: string): void {
  showProgress(step);
  if (followedToken !== null) CacheService.getUserCache()?.put(PREFIX + followedToken, step, KEPT_SECONDS);
}

/** The last step said under a token; `null` when there is none. */
export function lastStep(token: string): string | null {
  return CacheService.getUserCache()?.get(PREFIX + token) ?? null;
}
