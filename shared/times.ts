// What is made once for each of the numbers from 0.

/** `make(0)`, `make(1)`… up to `count`, itself left out; none when it is below 1. */
export function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A list cut into parts of a size, the last one perhaps shorter. */
export function partsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return times(Math.ceil(items.length / size), (part) => items.slice(part * size, (part + 1) * size));
}
