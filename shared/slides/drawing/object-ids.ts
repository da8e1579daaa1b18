// Object ids chosen from keys: the same slide and element keep theirs from one deck to the next.
import { fnv } from "../../fnv.ts";

/** Slides takes 5 to 50 characters: letters, digits, underscores, hyphens and colons. */
const LONGEST = 50;
const UNFIT = /[^\w:-]/g;
const HASH_BASE = 36;

/** The id of a slide of ours. */
export function slideId(pageKey: string): string {
  return fitted(`page_${pageKey}`);
}

/** The id of an element of a slide of ours. */
export function elementId(pageKey: string, elementKey: string): string {
  return fitted(`page_${pageKey}:${elementKey}`);
}

/** Whether an id is one that the add-on chose; Google's own and staff's copies never look so. */
export function isOwnId(objectId: string): boolean {
  return objectId.startsWith("page_");
}

/** An id that Slides would not take, as one with a code that has spaces, keeps its beginning and a hash of the whole. */
function fitted(id: string): string {
  const fit = id.replaceAll(UNFIT, "-");
  if (fit === id && id.length <= LONGEST) return id;
  const hash = textHash(id);
  return `${fit.slice(0, LONGEST - hash.length - 1)}-${hash}`;
}

/** FNV-1a twice over a text's UTF-16 code units, from both ends: 64 bits in letters and digits. */
export function textHash(text: string): string {
  const forward = fnv(text);
  const backward = fnv([...text].reverse().join(""));
  return forward.toString(HASH_BASE) + backward.toString(HASH_BASE);
}
