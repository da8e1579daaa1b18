// What strikes the Worker's calls to Google in a fault run: every fault of the stand-in, and kills around each call.
import type { Fault } from "../../../local/google/faults/faults.ts";
import type { FormRig } from "../support/form-rig.ts";
import type { Crashes } from "./crashes.ts";
import type { Chance } from "./random.ts";
import { workAsStaff } from "./staff.ts";

export const CALLS = [
  "token",
  "spreadsheets.get",
  "spreadsheets.batchUpdate",
  "spreadsheets.values.batchGet",
] as const;
/** When the Worker gives up a call, in milliseconds: short, so that a run lasts minutes. */
export const CALL_TIMEOUT = 250;
/** Longest wait of a call done after its client gave up or died, in milliseconds. */
const LATEST_EFFECT = 1000;

type Make = (tools: { rig: FormRig; crashes: Crashes; chance: Chance; call: string }) => Fault | undefined;

/** Kills, and gives `fault` when it could. */
const killedWith =
  (moment: string, fault: (chance: Chance) => Fault): Make =>
  ({ crashes, chance, call }) =>
    crashes.strike(`${moment} ${call}`) ? fault(chance) : undefined;

const TROUBLES: Readonly<Record<string, Make>> = {
  latency: ({ chance }) => ({ kind: "latency", milliseconds: chance.between(1, 150) }),
  "latency beyond the time-out": () => ({ kind: "latency", milliseconds: CALL_TIMEOUT + 150 }),
  "status 429": ({ chance }) => ({ kind: "status", code: 429, retryAfterSeconds: chance.between(0, 1) }),
  "status 500": () => ({ kind: "status", code: 500 }),
  "status 502": () => ({ kind: "status", code: 502 }),
  "status 503": () => ({ kind: "status", code: 503 }),
  "status 504": () => ({ kind: "status", code: 504 }),
  reset: () => ({ kind: "reset" }),
  hang: () => ({ kind: "hang" }),
  answerLost: () => ({ kind: "answerLost" }),
  lateEffect: ({ chance }) => ({ kind: "lateEffect", milliseconds: chance.between(0, LATEST_EFFECT) }),
  tokenExpired: () => ({ kind: "tokenExpired" }),
  malformedBody: () => ({ kind: "malformedBody" }),
  edit: ({ rig, chance }) => ({ kind: "edit", edit: () => workAsStaff(rig, chance) }),
  "kill before the effect": killedWith("before", () => ({ kind: "hang" })),
  // The call is done at once; its answer finds nobody.
  "kill after the effect": killedWith("right after", () => ({ kind: "latency", milliseconds: 0 })),
  "kill, then a late effect": killedWith("long before", (chance) => ({
    kind: "lateEffect",
    milliseconds: chance.between(0, LATEST_EFFECT),
  })),
};

export const TROUBLE_NAMES: readonly string[] = Object.keys(TROUBLES);

export interface Troubles {
  stop(): void;
  /** Calls received, by method. */
  calls: Map<string, number>;
  /** Troubles met: `method: trouble` and how often. */
  met: Map<string, number>;
  /** When the last late effect will have landed, in milliseconds since 1970. */
  lastEffectAt(): number;
}

/**
 * Strikes about `share` of the calls from now on. Each method meets its troubles in a random order, all of them
 * before any comes again.
 */
export function startTroubles(rig: FormRig, crashes: Crashes, chance: Chance, share: number): Troubles {
  const calls = new Map<string, number>();
  const met = new Map<string, number>();
  const hands = new Map<string, string[]>();
  let isOn = true;
  let lastEffectAt = 0;
  rig.google.faults.take = (call) => {
    add(calls, call);
    if (!isOn || chance.draw() >= share) return undefined;
    const hand = hands.get(call) ?? [];
    if (hand.length === 0) hand.push(...chance.shuffled(TROUBLE_NAMES));
    hands.set(call, hand);
    const name = hand.pop() ?? "";
    const fault = TROUBLES[name]?.({ rig, crashes, chance, call });
    if (fault === undefined) return undefined;
    add(met, `${call}: ${name}`);
    if (fault.kind === "lateEffect") lastEffectAt = Date.now() + CALL_TIMEOUT + LATEST_EFFECT;
    return fault;
  };
  return {
    calls,
    met,
    lastEffectAt: () => lastEffectAt,
    stop() {
      isOn = false;
    },
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
