// Counts in letters, agreed with what they count.
import { pluralOf } from "./plural.ts";

const MASCULINE = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"] as const;
const LARGEST_IN_LETTERS = MASCULINE.length - 1;
const NO_BREAK_SPACE = "\u00a0";

/** What is counted: `{ one: "réclamation", many: "réclamations", gender: "f" }`. */
export interface Noun {
  one: string;
  many: string;
  gender: "m" | "f";
}

/** A masculine noun; its plural is made by rule unless given. */
export const masculine = (one: string, many = pluralOf(one)): Noun => ({ one, many, gender: "m" });

/** A feminine noun; its plural is made by rule unless given. */
export const feminine = (one: string, many = pluralOf(one)): Noun => ({ one, many, gender: "f" });

/** Whether a count is told in letters: up to neuf. */
function hasLetters(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= LARGEST_IN_LETTERS;
}

/** `inLetters(1, "f")` is `une`; digits above neuf. */
function inLetters(count: number, gender: "m" | "f"): string {
  if (!hasLetters(count)) return inDigits(count);
  const word = MASCULINE[count] ?? inDigits(count);
  return gender === "f" && count <= 1 ? `${word}e` : word;
}

/** A count with its thousands apart: `1 284`. */
export function inDigits(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}

/** The noun in the number that a count asks for: plural from 2. */
export function nounFor(count: number, { one, many }: Noun): string {
  return Math.abs(count) >= 2 ? many : one;
}

/** `12 réclamations`, held together. */
export function digitsOf(count: number, noun: Noun): string {
  return `${inDigits(count)}${NO_BREAK_SPACE}${nounFor(count, noun)}`;
}

/** How the counts of one sentence are told. */
export type Counting = (count: number, noun: Noun) => string;

/**
 * In letters where all counts of the sentence allow it, else all in digits: `countingOf(2, 9)(2, action)` is
 * `deux actions`, `countingOf(2, 12)(2, action)` is `2 actions` (deck spec §4).
 */
export function countingOf(...counts: readonly number[]): Counting {
  const areShort = counts.every(hasLetters);
  return (count, noun) => {
    const number = areShort ? inLetters(count, noun.gender) : inDigits(count);
    return `${number}${NO_BREAK_SPACE}${nounFor(count, noun)}`;
  };
}
