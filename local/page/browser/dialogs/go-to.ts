// « Aller à… »: a tab, a cell, a command or an indicator, by the first letters of one of its words.
import { comparableName } from "../../../../shared/workbook/names.ts";
import { make } from "../dom.ts";

/** A place or a deed, with what it is: « onglet ». */
export interface Destination {
  label: string;
  kind: string;
  go(): void;
}

/** What is offered. */
export interface GoToHost {
  /** At once. */
  destinations: readonly Destination[];
  /** Those that take a moment to be read: neither the field nor what is typed waits for them, but Enter does. */
  further: Promise<readonly Destination[]>;
  /** The destination that the text itself names, such as a cell. */
  named(text: string): Destination | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field and its list, over the page until a destination is chosen, Escape is pressed or a click falls beside. */
export class GoTo {
  readonly #host: GoToHost;
  readonly #list = make("ul", { id: "go-to-list", role: "listbox", "aria-label": "Où aller" });
  readonly #none = make("p", { role: "status" });
  readonly #field = make("input", {
    class: "field-box",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": "Onglet, cellule, commande ou indicateur",
    "aria-controls": this.#list.id,
    "aria-expanded": "true",
  });
  readonly #dialog = make(
    "dialog",
    { class: "go-to", "aria-label": "Aller à" },
    this.#field,
    this.#list,
    this.#none,
  );
  #all: readonly Destination[];
  #shown: readonly Destination[] = [];
  #active = 0;

  constructor(host: GoToHost) {
    this.#host = host;
    this.#all = host.destinations;
    this.#field.addEventListener("input", () => this.#seek());
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    this.#dialog.addEventListener("click", ({ target }) => target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener("close", () => this.#dialog.remove());
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#seek();
    this.#dialog.showModal();
    void this.#host.further.then((further) => {
      this.#all = [...this.#all, ...further];
      this.#seek(this.#shown[this.#active]);
    });
  }

  /** Lists what the field asks for; the one `kept`, if it is still there, stays the one that Enter takes. */
  #seek(kept?: Destination): void {
    const text = this.#field.value.trim();
    const named = this.#host.named(text);
    // A code such as REC3 is a cell's name too.
    this.#shown = [...matching(this.#all, text), ...(named === undefined ? [] : [named])];
    this.#active = kept === undefined ? 0 : Math.max(0, this.#shown.indexOf(kept));
    this.#draw();
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === "Enter") void this.#host.further.then(() => this.#choose(this.#shown[this.#active]));
    else if (step === undefined) return;
    else this.#active = (this.#active + step + this.#shown.length) % Math.max(1, this.#shown.length);
    event.preventDefault();
    this.#draw();
  }

  #choose(destination: Destination | undefined): void {
    if (destination === undefined || !this.#dialog.open) return;
    this.#dialog.close();
    // The button that opened it has the focus again: it would keep it from where one goes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    destination.go();
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#shown.map((_, index) => this.#option(index)));
    const active = this.#list.children[this.#active];
    active?.scrollIntoView({ block: "nearest" });
    this.#field.setAttribute("aria-activedescendant", active?.id ?? "");
    this.#none.textContent = this.#shown.length === 0 ? "Rien ne commence ainsi." : "";
  }

  #option(index: number): HTMLLIElement {
    const destination = this.#shown[index];
    return make(
      "li",
      {
        role: "option",
        "aria-selected": String(index === this.#active),
        id: `go-to-${index}`,
        onclick: () => this.#choose(destination),
      },
      make("span", {}, destination?.label ?? ""),
      make("small", {}, destination?.kind ?? ""),
    );
  }
}

/** Those of which a word begins so, or else those that hold it; all for nothing. */
function matching(destinations: readonly Destination[], text: string): readonly Destination[] {
  const sought = comparableName(text);
  const begins = destinations.filter(({ label }) =>
    ` ${comparableName(label)}`.replaceAll(/[('-]/g, " ").includes(` ${sought}`),
  );
  return begins.length > 0
    ? begins
    : destinations.filter(({ label }) => comparableName(label).includes(sought));
}
