// Object ids: what a client may choose, and what Slides makes up when it chooses none.
import { invalidArgument } from "../google-error.ts";

const ALLOWED_ID = /^[A-Za-z0-9_][A-Za-z0-9_:-]*$/;
const SHORTEST = 5;
const LONGEST = 50;

/** @throws GoogleError INVALID_ARGUMENT when a client may not choose this id. */
export function checkObjectId(objectId: string): void {
  if (objectId.length < SHORTEST || objectId.length > LONGEST) {
    throw invalidArgument(
      `The object ID (${objectId}) must be between ${SHORTEST} and ${LONGEST} characters in length.`,
    );
  }
  if (!ALLOWED_ID.test(objectId)) {
    throw invalidArgument(
      `The object ID (${objectId}) must start with a letter, digit or underscore and contain only letters, digits, underscores, hyphens and colons.`,
    );
  }
}

/** The id of an object that the client left to Slides; `number` counts them in a presentation. */
export function generatedObjectId(number: number): string {
  return `SLIDES_API${number}_0`;
}
