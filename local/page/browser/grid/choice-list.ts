// The choices of a cell, over everything, under its field or above it.
import { comparableName } from "../../../../shared/workbook/names.ts";
import { make } from "../dom.ts";

const GAP_PIXELS = 2;

/** A list that its field drives: what is typed filters it, arrows walk it, a click takes a choice. */
export class ChoiceList {
  readonly element: HTMLUListElement;
  readonly #field: HTMLInputElement;
  readonly #choices: readonly string[];
  readonly #choose: (choice: string) => void;
  #shown: string[] = [];
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

  /** The choice that Enter and Tab take: the one highlighted. */
  get highlighted(): string | undefined {
    return this.#shown[this.#active];
  }

  /** Shows all choices, or those that hold what is typed, the first highlighted. */
  show(isFiltered: boolean): void {
    const typed = comparableName(this.#field.value);
    this.#shown = isFiltered ? matching(this.#choices, typed) : [...this.#choices];
    const isNone = isFiltered && this.#shown.length === 0;
    this.element.replaceChildren(
      ...this.#shown.map((choice, index) => this.#option(choice, index)),
      ...(isNone ? [noChoice(this.#field.value)] : []),
    );
    this.#field.setAttribute("aria-expanded", String(this.#shown.length > 0));
    this.element.togglePopover(this.element.children.length > 0);
    this.#highlight(isFiltered && typed !== "" && !isNone ? 0 : -1);
    this.#place();
  }

  /** Walks the list; false when it shows nothing. */
  move(step: number): boolean {
    const count = this.#shown.length;
    if (count === 0) return false;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#highlight((from + step + count) % count);
    this.#field.value = this.highlighted ?? "";
    return true;
  }

  #highlight(active: number): void {
    this.#active = active;
    this.#field.removeAttribute("aria-activedescendant");
    for (const [index, option] of [...this.element.children].entries()) {
      const isActive = index === active || (active < 0 && option.textContent === this.#field.value);
      option.setAttribute("aria-selected", String(isActive));
      if (index !== active) continue;
      option.scrollIntoView({ block: "nearest" });
      this.#field.setAttribute("aria-activedescendant", option.id);
    }
  }

  #option(choice: string, index: number): HTMLLIElement {
    return make(
      "li",
      {
        role: "option",
        id: `cell-choice-${index}`,
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

/** Those that hold what is typed: the very one first, then those that begin so. */
function matching(choices: readonly string[], typed: string): string[] {
  const rank = (choice: string): number => {
    const text = comparableName(choice);
    return text === typed ? 0 : text.startsWith(typed) ? 1 : 2;
  };
  return choices
    .filter((choice) => comparableName(choice).includes(typed))
    .toSorted((one, other) => rank(one) - rank(other));
}

function noChoice(typed: string): HTMLLIElement {
  return make("li", { role: "option", "aria-disabled": "true" }, `Aucun choix ne contient « ${typed} »`);
}
