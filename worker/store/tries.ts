// What was tried with a batch and failed: when, and why. Kept in the batch's own row, the last ones.
import * as z from "zod";
import { troubleSchema } from "./trouble.ts";

const trySchema = troubleSchema.extend({ at: z.number() });

/** A try that failed; `at` in milliseconds since 1970. */
export type Try = z.infer<typeof trySchema>;

const triesSchema = z.array(trySchema);
/** The batch counts them all; this many are kept with their reasons. */
const MOST_TRIES = 40;

/** Reads the tries of a batch. @throws ZodError when the store is damaged. */
export function readTries(text: string): Try[] {
  return triesSchema.parse(JSON.parse(text));
}

/** The text that holds one try more. */
export function withTry(tries: readonly Try[], next: Try): string {
  return JSON.stringify([...tries, next].slice(-MOST_TRIES));
}
