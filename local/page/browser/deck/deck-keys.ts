// The keys that go through a deck, in the page and in the speaker's view.

/** The slide that a key leads to, from 0; undefined for another key, or one pressed with Ctrl, Alt or ⌘. */
export function slideOfKey(event: KeyboardEvent, index: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const targets: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    PageDown: index + 1,
    " ": index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    PageUp: index - 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[event.key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}

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
