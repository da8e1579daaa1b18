// What the keys of a spreadsheet ask, besides typing and erasing, which the grid does itself.
import type { Move, Whole } from "./destination.ts";
import type { Filling } from "./filling.ts";

export type KeyCommand =
  | { kind: "edit" }
  | { kind: "leave" }
  | { kind: "tab"; step: 1 | -1 }
  /** Tab, Shift+Tab. */
  | { kind: "next"; step: 1 | -1 }
  /** Enter: where the run of Tabs began, one row down. */
  | { kind: "return" }
  | { kind: "fill"; filling: Filling }
  | { kind: "select"; whole: Whole }
  /** Types the day's date. */
  | { kind: "day" }
  | { kind: "move"; move: Move; isExtending: boolean };

/** Further than any tab goes. */
const FAR = 1_000_000_000;
const PAGE_ROWS = 15;

/** The command of a key; nothing for a key that the grid knows. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  const { key, shiftKey } = event;
  const isShortcut = event.ctrlKey || event.metaKey;
  if (event.altKey) return altCommand(key);
  const move = moveOf(key, isShortcut);
  if (move !== undefined) return { kind: "move", move, isExtending: shiftKey };
  // The other modifier's are the browser's on a Mac.
  if (isShortcut) return event.ctrlKey && !shiftKey ? CTRL_KEYS[key.toLowerCase()] : undefined;
  if (key === "Tab") return { kind: "next", step: shiftKey ? -1 : 1 };
  return shiftKey ? SHIFT_KEYS[key] : PLAIN_KEYS[key];
}

function altCommand(key: string): KeyCommand | undefined {
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  return { kind: "tab", step: key === "ArrowDown" ? 1 : -1 };
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

const SHIFT_KEYS: Readonly<Record<string, KeyCommand>> = { " ": { kind: "select", whole: "row" } };

const CTRL_KEYS: Readonly<Record<string, KeyCommand>> = {
  d: { kind: "fill", filling: "down" },
  r: { kind: "fill", filling: "right" },
  enter: { kind: "fill", filling: "all" },
  ";": { kind: "day" },
  " ": { kind: "select", whole: "column" },
  a: { kind: "select", whole: "all" },
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
