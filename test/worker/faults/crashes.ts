// Kills the Worker with SIGKILL whenever asked, and starts it again after a while.
import { setTimeout as wait } from "node:timers/promises";
import type { FormRig } from "../support/form-rig.ts";
import type { Chance } from "./random.ts";

export interface Crashes {
  /** Kills the Worker now, unless it is down or has been killed often enough; `moment` is counted. */
  strike(moment: string): boolean;
  /** Resolves when the Worker runs again. */
  recovered(): Promise<void>;
  /** How many kills at each moment. */
  counts: Map<string, number>;
}

/** At most `most` kills; the Worker stays down for up to 300 ms. */
export function createCrashes(rig: FormRig, chance: Chance, most: number): Crashes {
  const counts = new Map<string, number>();
  let left = most;
  let recovery: Promise<void> | undefined;
  const crash = async (downtime: number) => {
    await rig.kill();
    await wait(downtime);
    await rig.restart();
    recovery = undefined;
  };
  return {
    counts,
    strike(moment) {
      if (left === 0 || recovery !== undefined) return false;
      left -= 1;
      counts.set(moment, (counts.get(moment) ?? 0) + 1);
      recovery = crash(chance.between(0, 300));
      return true;
    },
    async recovered() {
      await recovery;
    },
  };
}
