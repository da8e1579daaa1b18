// Chance that can be had again: the same seed gives the same draws.

export interface Chance {
  /** In [0, 1). */
  draw(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** A copy in another order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Draws from a seed, a whole number (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    draw,
    between: (least, most) => least + Math.floor(draw() * (most - least + 1)),
    shuffled(items) {
      const keyed = items.map((item) => ({ item, key: draw() }));
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
    },
  };
}
