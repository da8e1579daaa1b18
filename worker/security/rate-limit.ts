// Slows down, then stops, what one address sends too fast; a proof of work passes, however many share its address.
import type { WorkerContext } from "../context.ts";
import { networkOf } from "./network.ts";

/** How long a submission above the first limit waits, in milliseconds. */
const SLOWED_BY = 1500;

/** Within the limits, slowed down and worth a flag, or to be refused. */
export type Pace = "normal" | "slowed" | "refused";

/**
 * Counts a submission of the caller's address; it has been made to wait when `slowed`. One with a valid proof is not
 * counted: each proof costs its sender a second of work, and the site's own pace tells a flood.
 */
export async function paceOf(context: WorkerContext, hasProof: boolean): Promise<Pace> {
  if (hasProof) return "normal";
  const key = `${context.get("site").id} ${callerAddress(context)}`;
  // The second limit counts what the first one does not let through: an ordinary submission is counted once.
  if ((await context.env.SOFT_LIMIT.limit({ key })).success) return "normal";
  const hard = await context.env.HARD_LIMIT.limit({ key });
  if (!hard.success) return "refused";
  await new Promise((resolve) => setTimeout(resolve, SLOWED_BY));
  return "slowed";
}

/** Counts a submission of a partner's server, whatever its address. */
export async function partnerPace(context: WorkerContext, partner: string): Promise<Pace> {
  const key = `${context.get("site").id} partenaire ${partner}`;
  return (await context.env.PARTNER_LIMIT.limit({ key })).success ? "normal" : "refused";
}

// Cloudflare overwrites CF-Connecting-IP; anywhere else a caller could forge it, as it could X-Forwarded-For.
function callerAddress(context: WorkerContext): string {
  if (!context.get("settings").isBehindCloudflare) return "local";
  return networkOf(context.req.header("CF-Connecting-IP") ?? "unknown");
}
