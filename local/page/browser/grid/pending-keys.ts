// Keys pressed while the grid puts a cell's editor in place, or takes it away.

/** Keeps such keys, so that what is typed fast is neither lost nor taken for something else. */
export class PendingKeys {
  #keys: KeyboardEventInit[] | undefined;

  /** An editor comes or goes. */
  start(): void {
    this.#keys = [];
  }

  /** Takes a key if it must wait. */
  takes(event: KeyboardEvent): boolean {
    if (this.#keys === undefined) return false;
    const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event;
    this.#keys.push({ key, code, shiftKey, altKey, ctrlKey, metaKey, bubbles: true, cancelable: true });
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Waits no more; gives the keys taken. */
  end(): KeyboardEventInit[] {
    const keys = this.#keys ?? [];
    this.#keys = undefined;
    return keys;
  }
}

/** Presses keys again: characters into the field that has the focus, others where they would have gone. */
export function pressAgain(keys: readonly KeyboardEventInit[]): void {
  for (const init of keys) {
    const active = document.activeElement;
    if (isField(active) && init.key?.length === 1 && !init.ctrlKey && !init.metaKey) {
      active.setRangeText(init.key, active.selectionStart ?? 0, active.selectionEnd ?? 0, "end");
      active.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else (active ?? document.body).dispatchEvent(new KeyboardEvent("keydown", init));
  }
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
