// The deployment is not complete or not correct: whoever deploys can mend it.
import type * as z from "zod";

/** Says in French what is missing or wrong, never its content. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/** Zod's messages in French; a schema's own messages come first. */
export const frenchFault: z.core.$ZodErrorMap = ({ code, input, message }) => {
  if (input === undefined) return "absent";
  return FRENCH_FAULTS[code] ?? message;
};

const FRENCH_FAULTS: Readonly<Partial<Record<string, string>>> = {
  invalid_type: "valeur d’un autre type",
  invalid_value: "valeur hors de la liste",
  invalid_format: "forme incorrecte",
  too_small: "trop court ou trop petit",
  too_big: "trop long ou trop grand",
};
