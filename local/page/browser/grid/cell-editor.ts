// The editor of a cell: a text field that grows with its text, or one with its choices below.
import type { ColumnDataSchemaModel, EditCell, EditorBase } from "@revolist/revogrid";
import { make } from "../dom.ts";
import { ChoiceList } from "./choice-list.ts";

/** What an edit starts from. */
export interface EditStart {
  /** What is typed to get the cell as it is. */
  input: string;
  /** What the cell shows. */
  shown: string;
  choices: readonly string[];
  label: string;
}

/** Where the focus goes once the edit ends: rows down, columns right. */
export type Step = readonly [down: number, right: number];

/** What the editor needs of the grid. */
export interface EditorHost {
  startOf(cell: ColumnDataSchemaModel): EditStart;
  /** The edit ended, saved or not. */
  left(cell: ColumnDataSchemaModel, step: Step): void;
  opened(isOpen: boolean): void;
}

type Save = (value?: string, preventFocus?: boolean) => void;
type Close = (focusNext?: boolean) => void;

/** Makes the editor that the grid opens on a cell. */
export function cellEditor(host: EditorHost) {
  return (cell: ColumnDataSchemaModel, save: Save, close: Close): EditorBase => {
    const end = (step: Step, value?: string): void => {
      // The grid itself neither closes nor moves: it would do both later, after what is typed next.
      if (value !== undefined) save(value, true);
      close(false);
      host.left(cell, step);
    };
    return new CellEditor(host.startOf(cell), end, (isOpen) => host.opened(isOpen));
  };
}

class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  readonly #start: EditStart;
  readonly #end: (step: Step, value?: string) => void;
  readonly #opened: (isOpen: boolean) => void;
  readonly #field: HTMLInputElement | HTMLTextAreaElement;
  readonly #choices: ChoiceList | undefined;

  constructor(
    start: EditStart,
    end: (step: Step, value?: string) => void,
    opened: (isOpen: boolean) => void,
  ) {
    this.#start = start;
    this.#end = end;
    this.#opened = opened;
    const attributes = { class: "cell-field", "aria-label": start.label, autocomplete: "off" };
    // A field of one line would lose the line ends of what the cell holds.
    if (start.choices.length > 0 && !start.input.includes("\n")) {
      this.#field = make("input", { ...attributes, type: "text" });
      this.#choices = new ChoiceList(this.#field, start.choices, (choice) => end([0, 0], choice));
    } else this.#field = make("textarea", { ...attributes, rows: "1", spellcheck: "false" });
  }

  render(createElement: (tag: string, data?: object) => unknown): ReturnType<EditorBase["render"]> {
    const node = createElement("div", {
      class: "cell-editor",
      ref: (place: Element | null) => this.#mount(place),
    });
    return node as ReturnType<EditorBase["render"]>;
  }

  getValue(): string {
    return this.#field.value;
  }

  componentDidRender(): void {
    if (document.activeElement === this.#field) return;
    const grid = this.#field.closest("revo-grid")?.getBoundingClientRect();
    const cell = this.element?.getBoundingClientRect();
    if (grid !== undefined && cell !== undefined) {
      // As far as the grid goes, be the column wider than a narrow window.
      const room = Math.max(NARROWEST_PIXELS, grid.right - cell.left - SCROLLBAR_PIXELS);
      Object.assign(this.#field.style, {
        minWidth: `${Math.min(cell.width, room)}px`,
        maxWidth: `${room}px`,
        maxHeight: `${Math.max(cell.height, grid.bottom - cell.top - SCROLLBAR_PIXELS)}px`,
      });
    }
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
    this.#choices?.show(this.#field.value !== this.#start.input);
    this.#opened(true);
  }

  disconnectedCallback(): void {
    this.#opened(false);
  }

  #mount(place: Element | null): void {
    this.element = place;
    if (place === null || place.contains(this.#field)) return;
    const given = this.editCell?.val;
    const isTyped = typeof given === "string" && given !== this.#start.shown;
    this.#field.value = isTyped ? given : this.#start.input;
    this.#field.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent) this.#onKey(event);
    });
    this.#field.addEventListener("input", () => this.#choices?.show(true));
    place.append(this.#field, ...(this.#choices === undefined ? [] : [this.#choices.element]));
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key } = event;
    const step = endingStep(event);
    if (key === "Enter" && (event.altKey || event.ctrlKey || event.metaKey)) this.#breakLine();
    else if (step !== undefined) {
      this.#end(step, key === "Escape" ? undefined : (this.#choices?.highlighted ?? this.#field.value));
      // The field goes a little later: what is typed next is not its own.
      this.#field.blur();
    } else if (key === "ArrowDown" || key === "ArrowUp") {
      if (this.#choices?.move(key === "ArrowDown" ? 1 : -1) !== true) return;
    } else return;
    event.preventDefault();
  }

  #breakLine(): void {
    if (this.#field instanceof HTMLInputElement) return;
    const { selectionStart, selectionEnd } = this.#field;
    this.#field.setRangeText("\n", selectionStart, selectionEnd, "end");
  }
}

const SCROLLBAR_PIXELS = 18;
const NARROWEST_PIXELS = 120;

/** Where a key that ends the edit leads. */
function endingStep({ key, shiftKey }: KeyboardEvent): Step | undefined {
  if (key === "Escape") return [0, 0];
  if (key === "Enter") return [shiftKey ? -1 : 1, 0];
  return key === "Tab" ? [0, shiftKey ? -1 : 1] : undefined;
}
