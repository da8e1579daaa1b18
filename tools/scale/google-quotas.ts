// Google's side: the stand-in's own quotas under the simulated clock, every call counted by minute.
import type { Caller } from "../../local/google/auth/access-tokens.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import { createQuotas } from "../../local/google/quotas/quotas.ts";

export type CallKind = "read" | "write";

/** Calls of one minute, of one account or project. */
export interface MinuteCount {
  accepted: number;
  refused: number;
}

export interface CountedQuotas {
  /** Counts a call. Gives false when Google answers 429. */
  accept(kind: CallKind, caller: Caller): boolean;
  /** By kind, account or project, and minute: `read formulaire-0@projet-0 29567`. */
  minutes: ReadonlyMap<string, MinuteCount>;
}

/** Starts counting; `now` in milliseconds since 1970. */
export function createCountedQuotas(now: () => number): CountedQuotas {
  const quotas = createQuotas(now);
  const minutes = new Map<string, MinuteCount>();
  return {
    minutes,
    accept(kind, caller) {
      const isAccepted = isLetThrough(() => quotas.count("sheets", kind === "write", caller));
      for (const who of [caller.email, caller.projectId]) {
        const key = `${kind} ${who} ${Math.floor(now() / 60_000)}`;
        const count = minutes.get(key) ?? { accepted: 0, refused: 0 };
        count[isAccepted ? "accepted" : "refused"] += 1;
        minutes.set(key, count);
      }
      return isAccepted;
    },
  };
}

function isLetThrough(count: () => void): boolean {
  try {
    count();
    return true;
  } catch (error) {
    if (error instanceof GoogleError) return false;
    throw error;
  }
}
