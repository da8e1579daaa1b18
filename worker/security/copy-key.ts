// The key that shows the copy of the answers to whoever has just sent them, and to nobody else.

import { keyedHash } from "../signing.ts";
import type { Receipt } from "../store/submissions.ts";

/** How long the copy is shown after the submission, in milliseconds. */
const COPY_SHOWN = 1_800_000;

/** The key of a submission's copy; the tracking link does not hold it, and it can't be made from it. */
export function copyKey(secret: string, siteId: string, receipt: Receipt): Promise<string> {
  return keyedHash(secret, `copie.${siteId}.${receipt.reference}.${receipt.secret}`);
}

/** Until when the copy of what was received then is shown, in milliseconds since 1970. */
export function copyShownUntil(receivedAt: number): number {
  return receivedAt + COPY_SHOWN;
}
