// Items put together by what they have in common: keys and items stay in the order in which they come.

/** The items of each key. */
export function groupedBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** How many items have each key. */
export function countsBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, number> {
  return new Map([...groupedBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}

/** The items whose key no other has; `tell` is told of each of the others. */
export function withoutTwins<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  tell: (item: Item) => void,
): Item[] {
  const groups = groupedBy(items, keyOf);
  return items.filter((item) => {
    const isAlone = groups.get(keyOf(item))?.length === 1;
    if (!isAlone) tell(item);
    return isAlone;
  });
}
