// Staff's approximate counts: where they say "plus de 100", a slide doesn't say 112 beside it (review.md, Truth 10).
import type { Noun } from "../../french/letters.ts";
import { NO_BREAK_SPACE } from "./words.ts";

const ROUND_NUMBER = "(?:une? (?:petite |bonne )?)?\\p{L}+aine";
const APPROXIMATELY = "(?:(?:plus|moins|près|autour|pas loin) d(?:e |['’])|environ |quelque )";
const ABOUT_COUNT = `(?:${APPROXIMATELY}(?:\\d[\\d ]*|${ROUND_NUMBER})|une? (?:petite |bonne )?\\p{L}+aine)`;

/** Whether a text tells about how many there are of what a noun names: `près d'une dizaine d'appels`. */
export function tellsAbout(text: string, { one, many }: Noun): boolean {
  const plain = text.replaceAll(NO_BREAK_SPACE, " ");
  const noun = `(?:${many}|${one})(?!\\p{L})`;
  const before = new RegExp(`${ABOUT_COUNT}(?: de | d['’]| )?${noun}`, "iu");
  const after = new RegExp(`${noun} ?: ?${ABOUT_COUNT}(?! ?%)`, "iu");
  return before.test(plain) || after.test(plain);
}
