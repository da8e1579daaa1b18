// Slows down, then stops, what one address sends too fast; a proof of work spares shared addresses the first limit.
import type { WorkerContext } from "../context.ts";
import { networkOf } from "./network.ts";

/** How long a submission above the first limit waits, in milliseconds. */
const SLOWED_BY = 1500;

/** Within the limits, slowed down and worth a flag, or to be refused. */
export type Pace = "normal" | "slowed" | "refused";

/** Counts a submission of the caller's address; it has been made to wait when `slowed`. */
export async function paceOf(context: WorkerContext, hasProof: boolean): Promise<Pace> {
  const key = `${context.var.site.id} ${callerAddress(context)}`;
  const hard = await context.env.HARD_LIMIT.limit({ key });
  if (!hard.success) return "refused";
  if (hasProof) return "normal";
  const soft = await context.env.SOFT_LIMIT.limit({ key });
  if (soft.success) return "normal";
  await new Promise((resolve) => setTimeout(resolve, SLOWED_BY));
  return "slowed";
}

// Cloudflare overwrites CF-Connecting-IP; anywhere else a caller could forge it, as it could X-Forwarded-For.
function callerAddress(context: WorkerContext): string {
  if (!context.var.settings.isBehindCloudflare) return "local";
  return networkOf(context.req.header("CF-Connecting-IP") ?? "unknown");
}
