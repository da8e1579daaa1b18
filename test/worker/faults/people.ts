// People who send complaints and send them again, under the same key, when no answer came.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type FormRig, post } from "../support/form-rig.ts";
import type { Crashes } from "./crashes.ts";
import type { Chance } from "./random.ts";

/** How often the Worker is killed while it acknowledges, or just after. */
const KILL_SHARE = 0.06;
/** How often a person's connection is lost before the answer. */
const LOST_SHARE = 0.1;

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 5000;

export interface People {
  /** Sends complaint `number` until it is acknowledged. */
  send(number: number): Promise<void>;
  /** The reference acknowledged for each complaint. */
  references: Map<number, string>;
  /** The tracking link of each. */
  addresses: Map<number, string>;
  /** Answers that never reached their person. */
  answersLost: number;
}

/** The complaint of that number: told apart by its subject, with text that is hard on cells. */
export function complaintOf(number: number) {
  return {
    type: "complaint",
    author: "user",
    subject: `Envoi ${number}`,
    message: `=1+${number}\nligne « ${"é😀".repeat(number % 40)} »`,
    name: `Personne ${number}`,
    email: `personne${number}@exemple.fr`,
  };
}

const answerSchema = z.object({ reference: z.string(), trackingUrl: z.string() });

type Answer = z.infer<typeof answerSchema>;

/** People in front of the rig's form. */
export function createPeople(rig: FormRig, crashes: Crashes, chance: Chance): People {
  const references = new Map<number, string>();
  const addresses = new Map<number, string>();
  const people: People = { references, addresses, answersLost: 0, send };

  async function send(number: number): Promise<void> {
    // What happens to this one is drawn before it is sent, so that answers in another order draw the same.
    const isKilling = chance.draw() < KILL_SHARE;
    const isLosing = chance.draw() < LOST_SHARE;
    const delay = chance.between(0, 25);
    if (isKilling) wait(delay).then(() => crashes.strike("during an acknowledgement"));
    let answer = await attempt(rig, number, isLosing ? delay : PATIENCE);
    while (answer === undefined) {
      people.answersLost += 1;
      await crashes.recovered();
      await wait(20);
      answer = await attempt(rig, number, PATIENCE);
    }
    references.set(number, answer.reference);
    addresses.set(number, answer.trackingUrl);
  }
  return people;
}

/** What was acknowledged; nothing when nobody answered within `patience` milliseconds. */
async function attempt(rig: FormRig, number: number, patience: number): Promise<Answer | undefined> {
  const headers = { "CF-Connecting-IP": `10.1.${number % 250}.${Math.floor(number / 250)}` };
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await post(rig, `envoi-${number}-cle`, complaintOf(number), headers, signal);
    return response.ok ? answerSchema.parse(await response.json()) : undefined;
  } catch (error) {
    // Cut off or too late: the person tries again. An answer that is no acknowledgement is a fault of ours.
    if (error instanceof z.ZodError) throw error;
    return undefined;
  }
}
