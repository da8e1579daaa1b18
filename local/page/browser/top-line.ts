// The line above the grid: where one is, what the cell holds, and what it means.
import { displayText } from "../../../shared/review/display-text.ts";
import { byId, make } from "./dom.ts";
import { faultText } from "./fault-text.ts";
import type { Block } from "./grid/block.ts";
import { blockOfName, nameOfBlock } from "./grid/block-names.ts";
import type { TabModel } from "./grid/tab-model.ts";
import { meaningOf } from "./meaning.ts";

const UNSENT = "Pas encore enregistrée. Votre saisie est gardée dans cette page tant qu’elle reste ouverte.";

/** What the line asks for. */
export interface TopLineEvents {
  goTo(block: Block): void;
  /** One begins to type for the cell shown. */
  begun(row: number, column: number): void;
  /** A text was typed for the cell shown. */
  typed(row: number, column: number, text: string): void;
  undo(direction: "undo" | "redo"): void;
  /** The keyboard goes back to the grid. */
  left(): void;
}

/** The name box, the content and the meaning of the cell that has the focus. */
export class TopLine {
  readonly #name = byId("cell-name", HTMLInputElement);
  readonly #content = byId("cell-content", HTMLInputElement);
  readonly #info = byId("cell-info", HTMLElement);
  readonly #events: TopLineEvents;
  #shown: { model: TabModel; row: number; column: number } | undefined;
  /** Why nothing can be typed, in whatever cell. */
  #lock: string | null = null;

  constructor(events: TopLineEvents) {
    this.#events = events;
    byId("undo", HTMLElement).addEventListener("click", () => events.undo("undo"));
    byId("redo", HTMLElement).addEventListener("click", () => events.undo("redo"));
    this.#name.addEventListener("keydown", (event) => this.#onNameKey(event));
    this.#name.addEventListener("focus", () => this.#name.select());
    this.#content.addEventListener("focus", () => {
      if (this.#shown !== undefined) events.begun(this.#shown.row, this.#shown.column);
    });
    this.#content.addEventListener("keydown", (event) => this.#onContentKey(event));
    new ResizeObserver(() => this.#letScroll()).observe(this.#info);
  }

  /** Lets nothing be typed, and says why in the place of what a cell means; `null` lets it again. */
  lock(reason: string | null): void {
    this.#lock = reason;
    if (this.#shown !== undefined) this.tell(this.#shown.model, this.#shown.row, this.#shown.column);
  }

  /** Tells of a cell. */
  tell(model: TabModel, row: number, column: number): void {
    this.#shown = { model, row, column };
    this.#setName(nameOfBlock({ row, column, rowCount: 1, columnCount: 1 }));
    const isHeader = model.isHeader(row, column);
    const isLocked = isHeader || (row >= model.frozenCount && model.isComputed(column));
    this.#content.readOnly = isLocked || this.#lock !== null;
    this.#content.setAttribute("aria-label", `Contenu de ${this.#name.value}`);
    // What can't be typed in is told as it is shown.
    const content = isLocked ? model.shown(row, column) : model.input(row, column);
    if (document.activeElement !== this.#content) this.#content.value = content;
    const fault = model.waiting(row, column) === undefined ? model.fault(row, column) : UNSENT;
    if (this.#lock !== null) this.#fill(displayText(this.#lock));
    else if (fault !== undefined) this.#fill(make("strong", { class: "cell-fault" }, faultText(fault)));
    else {
      const { subject, more } = meaningOf(model, row, column);
      const words = make(
        "span",
        { class: "cell-help" },
        make("b", {}, displayText(subject)),
        " ",
        displayText(more),
      );
      this.#fill(words);
    }
  }

  /** Names the range that is selected. */
  tellRange(block: Block): void {
    this.#setName(nameOfBlock(block));
  }

  /** Says how to begin, or what can be done where there is no cell. */
  clear(words = "Choisissez une cellule : son contenu et son sens s’affichent ici."): void {
    this.#shown = undefined;
    this.#setName("");
    this.#content.value = "";
    this.#content.readOnly = true;
    this.#fill(displayText(words));
  }

  #setName(name: string): void {
    if (document.activeElement !== this.#name) this.#name.value = name;
  }

  #onNameKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#events.left();
    if (event.key !== "Enter") return;
    event.preventDefault();
    const block = blockOfName(this.#name.value);
    if (block === undefined) return void this.#name.select();
    this.#name.blur();
    this.#events.goTo(block);
  }

  #onContentKey(event: KeyboardEvent): void {
    const shown = this.#shown;
    if (shown === undefined || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    const text = this.#content.value;
    const before = shown.model.input(shown.row, shown.column);
    this.#content.blur();
    if (event.key === "Escape") this.#content.value = before;
    else if (!this.#content.readOnly) this.#events.typed(shown.row, shown.column, text);
    this.#events.left();
  }

  /** A narrow window has its room in the line under the grid. */
  #fill(content: Node | string): void {
    this.#info.replaceChildren(content);
    const copy = content instanceof Node ? content.cloneNode(true) : content;
    byId("state-meaning", HTMLElement).replaceChildren(copy);
    this.#letScroll();
  }

  /** Lets the keyboard reach what has to be scrolled to be read whole. */
  #letScroll(): void {
    if (this.#info.scrollHeight > this.#info.clientHeight) this.#info.tabIndex = 0;
    else this.#info.removeAttribute("tabindex");
  }
}
