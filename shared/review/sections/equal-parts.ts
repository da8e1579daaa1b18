// Sharing a list between pages: as few as needed, as even as possible.

/** Splits a list into the fewest parts of at most `most` items, none much longer than another. */
export function inEqualParts<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  const [base, longer] = count === 0 ? [0, 0] : [Math.floor(items.length / count), items.length % count];
  const starts = Array.from({ length: count }, (_, index) => index * base + Math.min(index, longer));
  return starts.map((start, index) => items.slice(start, start + base + (index < longer ? 1 : 0)));
}
