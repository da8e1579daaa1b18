// What the keys of a spreadsheet ask, besides typing and erasing, which the grid does itself.

/** How far a move goes: so many cells, to where filled cells end or begin, or to the last filled row and column. */
export interface Move {
  down: number;
  right: number;
  reach: "cells" | "filledEdge" | "usedEnd";
}

export type KeyCommand =
  | { kind: "edit" }
  | { kind: "leave" }
  | { kind: "tab"; step: 1 | -1 }
  /** Tab, Shift+Tab. */
  | { kind: "next"; step: 1 | -1 }
  /** Enter: where the run of Tabs began, one row down. */
  | { kind: "return" }
  | { kind: "move"; move: Move; isExtending: boolean };

/** Further than any tab goes. */
const FAR = 1_000_000_000;
const PAGE_ROWS = 15;

/** The command of a key; nothing for a key that the grid knows. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  const { key, altKey, shiftKey } = event;
  const isShortcut = event.ctrlKey || event.metaKey;
  if (altKey) {
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : undefined;
    return step === undefined ? undefined : { kind: "tab", step };
  }
  const move = moveOf(key, isShortcut);
  if (move !== undefined) return { kind: "move", move, isExtending: shiftKey };
  if (isShortcut) return undefined;
  if (key === "Tab") return { kind: "next", step: shiftKey ? -1 : 1 };
  return shiftKey ? undefined : PLAIN_KEYS[key];
}

/** Whether the key copies, cuts or pastes. */
export function isClipboardKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  // The modifier alone comes first.
  if (key === "Control" || key === "Meta") return true;
  return (ctrlKey || metaKey) && !altKey && ["c", "x", "v"].includes(key.toLowerCase());
}

const PLAIN_KEYS: Readonly<Record<string, KeyCommand>> = {
  F2: { kind: "edit" },
  Escape: { kind: "leave" },
  Enter: { kind: "return" },
};

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function moveOf(key: string, isShortcut: boolean): Move | undefined {
  const arrow = ARROWS[key];
  if (arrow !== undefined)
    return { down: arrow[0], right: arrow[1], reach: isShortcut ? "filledEdge" : "cells" };
  const plain = (down: number, right: number): Move => ({ down, right, reach: "cells" });
  if (key === "Home") return plain(isShortcut ? -FAR : 0, -FAR);
  if (key === "End") return isShortcut ? { down: 0, right: 0, reach: "usedEnd" } : plain(0, FAR);
  if (isShortcut) return undefined;
  if (key === "PageDown") return plain(PAGE_ROWS, 0);
  return key === "PageUp" ? plain(-PAGE_ROWS, 0) : undefined;
}
