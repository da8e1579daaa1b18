// Keys of a spreadsheet that the grid component does not know, and the way out of it.

/** What a key asks, besides moving by arrows, typing and erasing, which the grid does itself. */
export type KeyCommand =
  | { kind: "edit" }
  | { kind: "leave" }
  | { kind: "tab"; step: 1 | -1 }
  | { kind: "move"; down: number; right: number };

/** Further than any tab goes. */
const FAR = Number.MAX_SAFE_INTEGER;
const PAGE_ROWS = 15;

/** The command of a key; nothing for a key that the grid knows. */
export function keyCommand({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: KeyboardEvent): KeyCommand | undefined {
  if (altKey && (key === "ArrowDown" || key === "ArrowUp"))
    return { kind: "tab", step: key === "ArrowDown" ? 1 : -1 };
  if (altKey || shiftKey) return undefined;
  const toCorner = ctrlKey || metaKey;
  if (key === "Home") return { kind: "move", down: toCorner ? -FAR : 0, right: -FAR };
  if (key === "End") return { kind: "move", down: toCorner ? FAR : 0, right: FAR };
  return toCorner ? undefined : PLAIN_KEYS[key];
}

const PLAIN_KEYS: Readonly<Record<string, KeyCommand>> = {
  F2: { kind: "edit" },
  Escape: { kind: "leave" },
  PageDown: { kind: "move", down: PAGE_ROWS, right: 0 },
  PageUp: { kind: "move", down: -PAGE_ROWS, right: 0 },
};
