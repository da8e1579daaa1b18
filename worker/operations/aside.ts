// What of a site is set aside, messages and opinions alike, and what is on its way.
import type { SiteCounters } from "../store/counters.ts";

/** Set aside by the form or by a person. */
export function asideIn({
  parkedRows,
  parkedOpinions,
  held,
}: Pick<SiteCounters, "parkedRows" | "parkedOpinions" | "held">): number {
  return parkedRows + parkedOpinions + held.count;
}

/** The messages on their way. */
export function waitingIn({
  pending,
  parkedRows,
  held,
}: Pick<SiteCounters, "pending" | "parkedRows" | "held">): number {
  return pending - parkedRows - held.count;
}
