// Operators who set messages aside while they are on their way and send them again later, whatever strikes meanwhile.
import { z } from "zod";
import { counters, type FormRig, until } from "../support/form-rig.ts";
import { operate } from "../support/site-helpers.ts";
import type { Crashes } from "./crashes.ts";

const LONGEST_RELEASE = 120_000;
const heldSchema = z.object({ held: z.object({ first: z.array(z.object({ reference: z.string() })) }) });

export interface Holders {
  /** Presses once; the Worker may be killed meanwhile, and the wish lost. */
  hold(reference: string): Promise<void>;
  /** Presses until nothing is set aside any more. */
  releaseAll(): Promise<void>;
  /** How often a message was set aside. */
  count: number;
}

export function createHolders(rig: FormRig, crashes: Crashes): Holders {
  const press = async (button: "mettre-de-cote" | "reprendre", fields: Record<string, string>) => {
    await crashes.recovered();
    try {
      return await operate(rig, button, fields);
    } catch (error) {
      // Killed meanwhile.
      if (error instanceof TypeError) return "";
      throw error;
    }
  };
  const heldReferences = async (): Promise<string[] | undefined> => {
    await crashes.recovered();
    try {
      return heldSchema.parse(await counters(rig)).held.first.map(({ reference }) => reference);
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
  const holders: Holders = {
    count: 0,
    async hold(reference) {
      const done = await press("mettre-de-cote", { reference, raison: "À vérifier" });
      if (done.includes("est mis de côté")) holders.count += 1;
    },
    async releaseAll() {
      await until(async () => {
        const held = await heldReferences();
        for (const reference of held ?? []) await press("reprendre", { reference });
        return held?.length === 0;
      }, LONGEST_RELEASE);
    },
  };
  return holders;
}
