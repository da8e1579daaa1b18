// Neighbours of one value: what one request can be about.

export interface Stretch<Value = string> {
  value: Value;
  /** Indices of its first and last elements. */
  first: number;
  last: number;
}

/** Neighbours of one value. */
export function stretches<Value extends string>(values: readonly Value[]): Stretch<Value>[] {
  const found: Stretch<Value>[] = [];
  for (const [index, value] of values.entries()) {
    const last = found.at(-1);
    if (last?.value === value) last.last = index;
    else found.push({ value, first: index, last: index });
  }
  return found;
}
