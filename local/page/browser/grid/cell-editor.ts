// The editor of a cell: a text field, with its choices below where the column has some.
import type { ColumnDataSchemaModel, EditCell, EditorBase } from "@revolist/revogrid";
import { make } from "../dom.ts";

/** What an edit starts from. */
export interface EditStart {
  /** What is typed to get the cell as it is. */
  input: string;
  /** What the cell shows. */
  shown: string;
  choices: readonly string[];
  label: string;
}

type Save = (value?: string, preventFocus?: boolean) => void;
type Close = (focusNext?: boolean) => void;

/** Makes the editor that the grid opens on a cell. */
export function cellEditor(startOf: (cell: ColumnDataSchemaModel) => EditStart) {
  return (cell: ColumnDataSchemaModel, save: Save, close: Close): EditorBase =>
    new CellEditor(startOf(cell), save, close);
}

class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  readonly #start: EditStart;
  readonly #save: Save;
  readonly #close: Close;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #active = -1;

  constructor(start: EditStart, save: Save, close: Close) {
    this.#start = start;
    this.#save = save;
    this.#close = close;
    this.#field = make("input", {
      type: "text",
      class: "cell-field",
      "aria-label": start.label,
      autocomplete: "off",
    });
    this.#list = make("ul", {
      id: "cell-choices",
      class: "cell-choices",
      role: "listbox",
      "aria-label": start.label,
    });
    if (start.choices.length > 0) this.#field.setAttribute("role", "combobox");
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

  #mount(place: Element | null): void {
    this.element = place;
    if (place === null || place.contains(this.#field)) return;
    const given = this.editCell?.val;
    const { input, shown, choices } = this.#start;
    const isTyped = typeof given === "string" && given !== shown;
    this.#field.value = isTyped ? given : input;
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    this.#field.addEventListener("input", () => this.#showChoices(true));
    place.append(this.#field);
    if (choices.length > 0) {
      place.append(this.#list);
      this.#field.setAttribute("aria-controls", "cell-choices");
      this.#showChoices(isTyped);
    }
    requestAnimationFrame(() => {
      // A person quicker than the frame is in the field already: what they selected stays so.
      if (document.activeElement === this.#field) return;
      this.#field.focus();
      this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
    });
  }

  #showChoices(isFiltered: boolean): void {
    const typed = comparable(this.#field.value);
    const shown = this.#start.choices.filter((choice) => !isFiltered || comparable(choice).includes(typed));
    this.#active = -1;
    this.#field.setAttribute("aria-expanded", String(shown.length > 0));
    this.#field.removeAttribute("aria-activedescendant");
    this.#list.replaceChildren(
      ...shown.map((choice, index) =>
        make(
          "li",
          {
            role: "option",
            id: `cell-choice-${index}`,
            "aria-selected": String(choice === this.#field.value),
            onmousedown: (event: Event) => {
              event.preventDefault();
              event.stopPropagation();
              this.#save(choice);
            },
          },
          choice,
        ),
      ),
    );
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && this.#list.childElementCount > 0) {
      this.#move(key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (key === "Enter" || key === "Tab") {
      event.preventDefault();
      this.#save(this.#field.value, false);
    } else if (key === "Escape") this.#close(false);
    event.stopPropagation();
  }

  #move(step: number): void {
    const options = [...this.#list.children];
    this.#active = (this.#active + step + options.length) % options.length;
    for (const [index, option] of options.entries())
      option.setAttribute("aria-selected", String(index === this.#active));
    const option = options[this.#active];
    if (option === undefined) return;
    option.scrollIntoView({ block: "nearest" });
    this.#field.value = option.textContent;
    this.#field.setAttribute("aria-activedescendant", option.id);
  }
}

function comparable(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
