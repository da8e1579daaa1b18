// Keys pressed while the grid puts a cell's editor in place, takes it away, or brings a cell into sight.

/** What keys wait for: an editor that opens, or moves of the focus that are not drawn yet. */
type Awaited = "editor" | "move";

/** Keeps such keys, so that what is typed fast is neither lost nor taken for something else, nor lands elsewhere. */
export class PendingKeys {
  #keys: KeyboardEventInit[] = [];
  readonly #waits = { editor: 0, move: 0 };

  start(awaited: Awaited): void {
    this.#waits[awaited] = awaited === "editor" ? 1 : this.#waits.move + 1;
  }

  /** One thing awaited came. Gives the keys to press now: none while something else is awaited. */
  end(awaited: Awaited): KeyboardEventInit[] {
    this.#waits[awaited] = Math.max(0, this.#waits[awaited] - 1);
    if (this.#waits.editor + this.#waits.move > 0) return [];
    const keys = this.#keys;
    this.#keys = [];
    return keys;
  }

  /** Forgets the keys and what they wait for. */
  drop(): void {
    Object.assign(this.#waits, { editor: 0, move: 0 });
    this.#keys = [];
  }

  /** Takes a key if it must wait. A further move, or the clipboard, may follow a move at once: it knows where it leads. */
  takes(event: KeyboardEvent, mayFollowMove: boolean): boolean {
    const { editor, move } = this.#waits;
    if (editor + move === 0) return false;
    if (mayFollowMove && editor === 0 && this.#keys.length === 0) return false;
    const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event;
    this.#keys.push({ key, code, shiftKey, altKey, ctrlKey, metaKey, bubbles: true, cancelable: true });
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}

/** Presses keys again: characters into the field that has the focus, others where they would have gone. */
export function pressAgain(keys: readonly KeyboardEventInit[]): void {
  for (const init of keys) {
    const active = document.activeElement;
    const character = characterOf(init);
    if (isField(active) && character !== undefined) {
      active.setRangeText(character, active.selectionStart ?? 0, active.selectionEnd ?? 0, "end");
      active.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else (active ?? document.body).dispatchEvent(new KeyboardEvent("keydown", init));
  }
}

// AltGr, which writes characters, is Ctrl and Alt together for Windows.
function characterOf({ key, ctrlKey, metaKey, altKey }: KeyboardEventInit): string | undefined {
  return key?.length === 1 && (altKey || !(ctrlKey || metaKey)) ? key : undefined;
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
