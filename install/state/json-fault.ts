// Where a text that a person typed is no JSON: JSON.parse tells the place of some faults only, in English.
import { transformSync } from "esbuild";
import * as z from "zod";

const Failure = z.object({ errors: z.array(z.object({ location: z.object({ line: z.int() }) })) });

/** The line, from 1, of the first fault of a text that JSON.parse refuses; `null` when it is not known. */
export function faultLine(text: string): number | null {
  try {
    transformSync(text, { loader: "json" });
    return null;
  } catch (error) {
    return Failure.safeParse(error).data?.errors[0]?.location.line ?? null;
  }
}
