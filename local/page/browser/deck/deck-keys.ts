// The keys that go through a deck, in the page and in the speaker's view.
import { nextShown } from "./shown-slides.ts";

/** What tells a key from the others. */
type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * The slide that a key leads to, from 0, past those that are skipped; undefined for another key, or one pressed with
 * Ctrl, Alt or ⌘.
 */
export function slideOfKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  index: number,
  skipped: readonly boolean[],
): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (NEXT_KEYS.includes(key)) return nextShown(skipped, index, 1) ?? index;
  if (PREVIOUS_KEYS.includes(key)) return nextShown(skipped, index, -1) ?? index;
  if (key === "Home") return nextShown(skipped, -1, 1) ?? 0;
  return key === "End" ? (nextShown(skipped, skipped.length, -1) ?? index) : undefined;
}

const NEXT_KEYS = ["ArrowRight", "ArrowDown", "PageDown", " "];
const PREVIOUS_KEYS = ["ArrowLeft", "ArrowUp", "PageUp"];

/** The number of a slide as it is typed, figure by figure, until Enter. */
export class TypedNumber {
  #figures = "";

  /** The slide, from 0, that Enter leads to after its number; undefined for another key, which forgets the figures. */
  slideOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent, count: number): number | undefined {
    const typed = this.#figures;
    // By its place: the figures of a French keyboard's upper row are typed with Shift.
    const figure = ctrlKey || metaKey || altKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (key !== "Shift") this.#figures = figure === undefined ? "" : typed + figure;
    if (key !== "Enter" || typed === "") return undefined;
    return Math.max(0, Math.min(count, Number(typed)) - 1);
  }
}
