// References that people read aloud and copy: short, without look-alike characters, with a check character.

/** 31 characters (a prime number), without 0, O, 1, I and L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** Begins each reference, so that none looks like those of staff (`2020-0001`). */
const PREFIX = "F";
/** Bytes that a reference is made of, a character each. */
export const REFERENCE_BYTES = 6;
const SHAPE = new RegExp(`^${PREFIX}[${ALPHABET}]{${REFERENCE_BYTES + 1}}$`);

/**
 * A reference from random bytes, at least six: `F7KM-3QXB`. 31^6 (887 million) exist; the store keeps them unique.
 * @throws RangeError when bytes are missing.
 */
export function referenceFrom(randomBytes: Uint8Array): string {
  if (randomBytes.length < REFERENCE_BYTES) throw new RangeError("Six random bytes are needed.");
  let body = "";
  for (const byte of randomBytes.subarray(0, REFERENCE_BYTES)) body += ALPHABET[byte % 31];
  return grouped(`${PREFIX}${body}${checkCharacter(body)}`);
}

/** What a person typed as a reference, in its one form, or `null` when a character is wrong. */
export function readReference(typed: string): string | null {
  const compact = typed.toUpperCase().replaceAll(/[\s\-–—]/g, "");
  if (!SHAPE.test(compact)) return null;
  return compact.endsWith(checkCharacter(compact.slice(1, -1))) ? grouped(compact) : null;
}

/** Signs of a tracking code: nobody types one for a reference. */
const CODE_LENGTH = 9;

/** A tracking code from at least nine bytes: `K7M 3QX HB9`. @throws RangeError when bytes are missing. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < CODE_LENGTH) throw new RangeError("Nine bytes are needed.");
  const signs = Array.from(bytes.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % 31]).join("");
  return signs.replaceAll(/(.{3})(?=.)/g, "$1 ");
}

/** What a person typed as a code, in its one form, or `null` when it can't be one. */
export function readCode(typed: string): string | null {
  const compact = typed.toUpperCase().replaceAll(/[\s\-–—]/g, "");
  if (!new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`).test(compact)) return null;
  return compact.replaceAll(/(.{3})(?=.)/g, "$1 ");
}

// Weights that differ, modulo a prime: one wrong character or two swapped ones always change the sum.
function checkCharacter(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1)
    sum += (index + 2) * ALPHABET.indexOf(body.charAt(index));
  return ALPHABET[sum % 31] ?? "";
}

function grouped(compact: string): string {
  return `${compact.slice(0, 4)}-${compact.slice(4)}`;
}
