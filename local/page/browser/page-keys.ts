// The keys of the whole page: its help, its zones, find, undo; those of the grid and of the deck are their own.
import { goToZone } from "./zones.ts";

/** What the keys do. */
export interface PageKeyActions {
  /** The workbook has the window: no dialog, and neither the deck nor the first page. */
  isSheetShown(): boolean;
  help(): void;
  compute(): void;
  /** The next cell that can't be read, or the one before. */
  goToFault(step: 1 | -1): void;
  find(isReplacing: boolean): void;
  goTo(): void;
  undo(direction: "undo" | "redo"): void;
  takeGrid(): void;
}

/** Listens to the page's keys. */
export function listenToPageKeys(actions: PageKeyActions): void {
  document.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey ? shortcut(event, actions) : functionKey(event, actions);
    if (action === undefined || event.altKey) return;
    event.preventDefault();
    action();
  });
}

type Action = (() => void) | undefined;

function functionKey({ key, shiftKey }: KeyboardEvent, actions: PageKeyActions): Action {
  const isFree = document.querySelector("dialog[open]") === null;
  if (key === "F1" && isFree) return actions.help;
  if (!actions.isSheetShown()) return undefined;
  if (key === "F6") return () => goToZone(shiftKey ? -1 : 1, actions.takeGrid);
  if (key === "F4") return () => actions.goToFault(shiftKey ? -1 : 1);
  return key === "F9" ? actions.compute : undefined;
}

function shortcut({ key: pressed, shiftKey, target }: KeyboardEvent, actions: PageKeyActions): Action {
  const key = pressed.toLowerCase();
  if (key === "f" || key === "h") return actions.isSheetShown() ? () => actions.find(key === "h") : undefined;
  if (key === "g") return actions.isSheetShown() ? actions.goTo : undefined;
  // A field takes back its own typing.
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return undefined;
  if (key === "z" && !shiftKey) return () => actions.undo("undo");
  return key === "y" || key === "z" ? () => actions.undo("redo") : undefined;
}
