// One field of the row's form: its label, what is typed in it, its choices, its help, what is wrong with it.
import { displayText } from "../../../../shared/review/display-text.ts";
import { make } from "../dom.ts";
import { faultText } from "../fault-text.ts";
import { ChoiceList } from "../grid/choice-list.ts";
import type { TabModel } from "../grid/tab-model.ts";

interface RowFieldEvents {
  /** What it holds is about to be another text than the cell's. */
  begun(): void;
  typed(text: string): void;
  focused(): void;
}

/** A field of one cell. */
export class RowField {
  readonly column: number;
  readonly element: HTMLElement;
  readonly #events: RowFieldEvents;
  readonly #input: HTMLInputElement | HTMLTextAreaElement;
  readonly #fault: HTMLElement;
  readonly #choices: readonly string[];
  #list: ChoiceList | undefined;
  /** What the field held when it was last in step with the cell. */
  #kept = "";

  constructor(model: TabModel, row: number, column: number, events: RowFieldEvents) {
    this.column = column;
    this.#events = events;
    this.#choices = model.traits(row, column)?.choices ?? [];
    const isComputed = model.isComputed(column);
    const [id, helpId, faultId] = ["", "-help", "-fault"].map((end) => `row-field-${column}${end}`);
    const attributes = {
      id: id ?? "",
      class: "field-box",
      autocomplete: "off",
      readonly: isComputed,
      "aria-describedby": `${helpId} ${faultId}`,
    };
    // A field of one line would lose the line ends of what the cell holds.
    const isLong = model.columnKind(column) === "texte libre" || model.input(row, column).includes("\n");
    this.#input = isLong
      ? make("textarea", { ...attributes, rows: "2" })
      : make("input", { ...attributes, type: "text" });
    this.#fault = make("p", { id: faultId ?? "", class: "field-fault" });
    const help = model.view.columnHelps[column] ?? "";
    const words = isComputed ? `Rempli par l’outil ou le formulaire. ${help}` : help;
    this.element = make(
      "div",
      { class: "row-field" },
      make("label", { for: id ?? "" }, model.header(column)),
      make(
        "div",
        {},
        this.#input,
        make("p", { id: helpId ?? "", class: "field-help" }, displayText(words)),
        this.#fault,
      ),
    );
    this.#listen();
    this.refresh(model, row);
  }

  focus(): void {
    this.#input.focus();
  }

  /** Shows what the cell holds now, in the row where it stands, unless something is being typed. */
  refresh(model: TabModel, row: number): void {
    const text = model.input(row, this.column);
    if (this.#input.value === this.#kept) this.#input.value = text;
    this.#kept = text;
    const fault = model.fault(row, this.column);
    this.#fault.textContent = fault === undefined ? "" : faultText(fault);
    this.#input.setAttribute("aria-invalid", String(fault !== undefined));
  }

  /** What was typed and not kept. */
  get typed(): string | undefined {
    return this.#input.value === this.#kept ? undefined : this.#input.value;
  }

  /** Takes back what was typed and not kept. */
  giveUp(): void {
    this.#input.value = this.#kept;
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener("focus", () => this.#events.focused());
    input.addEventListener("blur", () => {
      this.#keep();
      this.#closeList();
    });
    input.addEventListener("beforeinput", () => this.#begin());
    input.addEventListener("input", () => this.#openList());
    input.addEventListener(
      "click",
      () => this.#choices.length > 0 && !input.readOnly && this.#openList(false),
    );
    // As any element: a field of either kind.
    const field: HTMLElement = input;
    field.addEventListener("keydown", (event) => this.#onKey(event));
  }

  #begin(): void {
    if (this.#input.value === this.#kept) this.#events.begun();
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "Escape" && this.#list !== undefined) this.#closeList();
    else if (key === "ArrowDown" || key === "ArrowUp") {
      if (!this.#walk(key === "ArrowDown" ? 1 : -1)) return;
    } else if (key === "Enter") this.#onEnter(event);
    else return;
    event.preventDefault();
  }

  /** Walks the choices; false when there are none. */
  #walk(step: 1 | -1): boolean {
    if (this.#choices.length === 0 || this.#input.readOnly) return false;
    if (this.#list === undefined) this.#openList(false);
    return this.#list?.move(step) === true;
  }

  /** Alt+Enter breaks the line. */
  #onEnter({ altKey, shiftKey }: KeyboardEvent): void {
    const input = this.#input;
    if (altKey && input instanceof HTMLTextAreaElement)
      input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
    else this.#goOn(shiftKey);
  }

  /** Enter keeps the field and goes to the next one. */
  #goOn(isBack: boolean): void {
    const beside = isBack ? this.element.previousElementSibling : this.element.nextElementSibling;
    const next = beside?.querySelector<HTMLElement>("input, textarea");
    if (next) next.focus();
    else this.#keep();
  }

  #keep(): void {
    const chosen = this.#list?.highlighted;
    if (chosen !== undefined) this.#input.value = chosen;
    const text = this.#input.value;
    if (text === this.#kept) return;
    this.#kept = text;
    this.#events.typed(text);
  }

  #openList(isFiltered = true): void {
    if (this.#choices.length === 0 || !(this.#input instanceof HTMLInputElement)) return;
    if (this.#list === undefined) {
      this.#begin();
      this.#list = new ChoiceList(this.#input, this.#choices, (choice) => {
        this.#input.value = choice;
        this.#closeList();
        this.#keep();
      });
      this.#input.after(this.#list.element);
    }
    this.#list.show(isFiltered);
  }

  #closeList(): void {
    this.#list?.element.remove();
    this.#list = undefined;
    for (const name of [
      "role",
      "aria-autocomplete",
      "aria-controls",
      "aria-expanded",
      "aria-activedescendant",
    ])
      this.#input.removeAttribute(name);
  }
}
