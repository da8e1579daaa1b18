// The menu of a header: sort the rows, or show only some of them.

import { displayText } from "../../../shared/review/display-text.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import type { SortDirection } from "../protocol/tab.ts";
import { button, make } from "./dom.ts";
import type { TabModel } from "./grid/tab-model.ts";

/** More values are found by the field above the list. */
const MOST_LISTED = 200;

/** What the menu does. */
export interface ColumnMenuEvents {
  sorted(direction: SortDirection): void;
  /** Only rows with these values are to be shown; nothing shows all. */
  filtered(values: ReadonlySet<string> | null): void;
  fitted(): void;
  /** So many columns, from the first, are to stay in sight. */
  frozen(columnCount: number): void;
  /** It was left, by Escape or otherwise. */
  left(): void;
}

/** How sorting is said for a kind of cells, one direction and the other. */
export function sortWords(kind: string): Record<SortDirection, string> {
  if (kind === "date" || kind === "mois")
    return {
      ascending: "de la plus ancienne à la plus récente",
      descending: "de la plus récente à la plus ancienne",
    };
  if (kind === "nombre" || kind === "année")
    return { ascending: "du plus petit au plus grand", descending: "du plus grand au plus petit" };
  // A column of the service's own may hold anything.
  if (kind === "") return { ascending: "par ordre croissant", descending: "par ordre décroissant" };
  return { ascending: "de A à Z", descending: "de Z à A" };
}

/** Opens the menu of a column under its header. */
export function openColumnMenu(
  model: TabModel,
  column: number,
  chosen: ReadonlySet<string> | null,
  at: DOMRect,
  events: ColumnMenuEvents,
): void {
  const header = model.header(column);
  const words = sortWords(model.columnKind(column));
  const note = make("div", {
    class: "menu-list column-menu",
    role: "dialog",
    popover: "auto",
    "aria-label": displayText(`Trier ou filtrer : ${header}`),
  });
  const done = (action: () => void): void => {
    note.hidePopover();
    action();
  };
  const sort = (direction: SortDirection): HTMLElement =>
    button(`Trier ${words[direction]}`, () => done(() => events.sorted(direction)), "menu-line");
  const list = new ValueList(model, column, chosen);
  note.append(
    sort("ascending"),
    sort("descending"),
    make("hr", {}),
    list.element,
    make(
      "div",
      { class: "button-line" },
      button("Filtrer", () => done(() => events.filtered(list.chosen)), "main small-button"),
      list.all,
    ),
    make("hr", {}),
    freezing(model, column, (count) => done(() => events.frozen(count))),
    button("Ajuster la largeur au contenu", () => done(events.fitted), "menu-line"),
  );
  note.addEventListener("toggle", (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== "closed") return;
    const hadFocus = note.contains(document.activeElement) || document.activeElement === document.body;
    note.remove();
    if (hadFocus) events.left();
  });
  document.body.append(note);
  note.showPopover();
  place(note, at);
  note.querySelector("button")?.focus();
}

/** Freezes the columns up to this one; where they are so already, frees them. */
function freezing(model: TabModel, column: number, freeze: (columnCount: number) => void): HTMLElement {
  return model.keyColumnCount === column + 1
    ? button("Ne plus figer les colonnes", () => freeze(0), "menu-line")
    : button(
        displayText(`Figer les colonnes jusqu’à « ${model.header(column)} »`),
        () => freeze(column + 1),
        "menu-line",
      );
}

/** The values of a column with their counts, to be ticked. */
class ValueList {
  readonly element: HTMLElement;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #ticked: Set<string>;
  /** Ticks all those in sight, or unticks them when they are. */
  readonly all = button("", () => this.#checkAll(), "small-button");
  readonly #place = make("div", { class: "column-values", role: "group", "aria-label": "Valeurs" });
  readonly #field = make("input", {
    class: "field-box",
    type: "search",
    placeholder: "Chercher une valeur",
    "aria-label": "Chercher une valeur",
  });

  constructor(model: TabModel, column: number, chosen: ReadonlySet<string> | null) {
    const { counts, labels } = valuesOf(model, column);
    this.#counts = counts;
    this.#labels = labels;
    this.#ticked = new Set(chosen ?? counts.keys());
    this.element = make("div", { class: "column-filter" }, this.#field, this.#place);
    this.#field.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  /** The values to show; nothing when all are ticked. */
  get chosen(): ReadonlySet<string> | null {
    const isAll = [...this.#counts.keys()].every((value) => this.#ticked.has(value));
    return isAll ? null : new Set(this.#ticked);
  }

  #checkAll(): void {
    const isAll = this.#isAllTicked();
    for (const value of this.#shown()) {
      if (isAll) this.#ticked.delete(value);
      else this.#ticked.add(value);
    }
    this.#draw();
  }

  #isAllTicked(): boolean {
    return this.#shown().every((value) => this.#ticked.has(value));
  }

  #nameAll(): void {
    this.all.textContent = this.#isAllTicked() ? "Tout décocher" : "Tout cocher";
  }

  #shown(): string[] {
    const sought = comparableName(this.#field.value);
    const words = (value: string): string => comparableName(`${value} ${this.#labels.get(value) ?? ""}`);
    return [...this.#counts.keys()].filter((value) => words(value).includes(sought));
  }

  #draw(): void {
    const shown = this.#shown();
    const lines = shown.slice(0, MOST_LISTED).map((value) => this.#line(value));
    const rest = shown.length - lines.length;
    const more =
      rest === 0 ? [] : [make("p", { class: "soft" }, `et ${rest} autres : cherchez-les au-dessus`)];
    this.#place.replaceChildren(...lines, ...more);
    this.#nameAll();
  }

  #line(value: string): HTMLElement {
    const box = make("input", { type: "checkbox" });
    box.checked = this.#ticked.has(value);
    box.addEventListener("change", () => {
      if (box.checked) this.#ticked.add(value);
      else this.#ticked.delete(value);
      this.#nameAll();
    });
    const label = this.#labels.get(value) ?? "";
    return make(
      "label",
      {},
      box,
      make("span", {}, value === "" ? "(vide)" : value, " ", make("span", { class: "soft" }, label)),
      make("span", { class: "soft" }, String(this.#counts.get(value) ?? 0)),
    );
  }
}

/** The texts of the filled rows, in the order of their first one. */
function valuesOf(
  model: TabModel,
  column: number,
): { counts: Map<string, number>; labels: Map<string, string> } {
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (let row = model.frozenCount; row < model.firstBlankRow; row += 1) {
    const text = model.shown(row, column);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    const label = model.indicator(row, column)?.label;
    if (label !== undefined) labels.set(text, label);
  }
  return { counts, labels };
}

function place(note: HTMLElement, at: DOMRect): void {
  const left = Math.max(4, Math.min(at.left, innerWidth - note.offsetWidth - 4));
  const top = Math.max(4, Math.min(at.bottom, innerHeight - note.offsetHeight - 4));
  Object.assign(note.style, { left: `${left}px`, top: `${top}px` });
}
