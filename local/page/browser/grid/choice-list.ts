// The choices of a cell, over everything, under its field or above it.
import { make } from "../dom.ts";

const GAP_PIXELS = 2;

/** A list that its field drives: what is typed filters it, arrows walk it, a click takes a choice. */
export class ChoiceList {
  readonly element: HTMLUListElement;
  readonly #field: HTMLInputElement;
  readonly #choices: readonly string[];
  readonly #choose: (choice: string) => void;
  #active = -1;

  constructor(field: HTMLInputElement, choices: readonly string[], choose: (choice: string) => void) {
    this.#field = field;
    this.#choices = choices;
    this.#choose = choose;
    this.element = make("ul", {
      id: "cell-choices",
      class: "cell-choices",
      role: "listbox",
      popover: "manual",
      "aria-label": field.getAttribute("aria-label") ?? "",
    });
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.element.id);
    field.setAttribute("aria-expanded", "false");
  }

  /** Shows all choices, or those that hold what is typed. */
  show(isFiltered: boolean): void {
    const typed = comparable(this.#field.value);
    const shown = this.#choices.filter((choice) => !isFiltered || comparable(choice).includes(typed));
    this.#active = -1;
    this.#field.setAttribute("aria-expanded", String(shown.length > 0));
    this.#field.removeAttribute("aria-activedescendant");
    this.element.replaceChildren(...shown.map((choice, index) => this.#option(choice, index)));
    this.element.togglePopover(shown.length > 0);
    this.#place();
  }

  /** Walks the list; false when it shows nothing. */
  move(step: number): boolean {
    const options = [...this.element.children];
    if (options.length === 0) return false;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#active = (from + step + options.length) % options.length;
    for (const [index, option] of options.entries())
      option.setAttribute("aria-selected", String(index === this.#active));
    const option = options[this.#active];
    if (option === undefined) return false;
    option.scrollIntoView({ block: "nearest" });
    this.#field.value = option.textContent;
    this.#field.setAttribute("aria-activedescendant", option.id);
    return true;
  }

  #option(choice: string, index: number): HTMLLIElement {
    return make(
      "li",
      {
        role: "option",
        id: `cell-choice-${index}`,
        "aria-selected": String(choice === this.#field.value),
        onmousedown: (event: Event) => {
          event.preventDefault();
          event.stopPropagation();
        },
        onclick: () => this.#choose(choice),
      },
      choice,
    );
  }

  #place(): void {
    const field = this.#field.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.element;
    const isRoomBelow = field.bottom + GAP_PIXELS + offsetHeight <= innerHeight;
    const top = isRoomBelow ? field.bottom + GAP_PIXELS : field.top - GAP_PIXELS - offsetHeight;
    const left = Math.min(field.left, innerWidth - offsetWidth - GAP_PIXELS);
    Object.assign(this.element.style, {
      top: `${Math.max(0, top)}px`,
      left: `${Math.max(0, left)}px`,
      minWidth: `${field.width}px`,
    });
  }
}

function comparable(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
