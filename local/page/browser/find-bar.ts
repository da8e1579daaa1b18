// Find and replace, over all rows and tabs.
import { counted } from "../../../shared/french/numbers.ts";
import type { FoundCells, Replaced } from "../protocol/search.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api, type Search } from "./api.ts";
import { confirmed } from "./dialogs/modal.ts";
import { button, byId, make, nextFrames } from "./dom.ts";
import { tabsInOrder } from "./tab-bar.ts";

/** The search follows the typing once it rests. */
const REST_MILLISECONDS = 200;

/** A cell that was found: row and column from 0. */
export interface FoundPlace {
  sheetId: number;
  row: number;
  column: number;
}

interface FindHost {
  workbook(): WorkbookView;
  sheetId(): number | undefined;
  /** Shows a cell; the focus stays in the bar. */
  show(place: FoundPlace): Promise<void>;
  /** Marks the cells found in a tab. */
  mark(found: ReadonlySet<string>): void;
  /** Says what was replaced, with the way back. */
  replaced(what: Replaced): void;
  left(): void;
  send(request: () => Promise<unknown>): Promise<void>;
}

/** The bar over the grid. */
export class FindBar {
  readonly #host: FindHost;
  readonly #place = byId("find", HTMLElement);
  readonly #text = make("input", { class: "field-box", id: "find-text", autocomplete: "off" });
  readonly #by = make("input", { class: "field-box", id: "find-by", autocomplete: "off" });
  readonly #allTabs = make("input", { type: "checkbox", checked: true });
  readonly #whole = make("input", { type: "checkbox" });
  readonly #position = make("span", { role: "status" });
  readonly #tabs = make("div", { class: "find-line" });
  readonly #replaceLine: HTMLElement;
  readonly #toggle = button("", () => this.open(this.#replaceLine.hidden === true), "inline");
  readonly #replaceAll = button("Tout remplacer…", () => void this.#replaceEach(), "small-button");
  #found: FoundCells = { total: 0, tabs: [] };
  /** How many of them may be replaced; unknown until it is asked. */
  #replaceable: number | undefined;
  #places: FoundPlace[] = [];
  /** The place shown, once one went to it, and the one to go to first. */
  #index = -1;
  #start = 0;
  #asked: AbortController | undefined;
  #replacing: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The field holds another text than what was found is of. */
  #isTyped = false;
  /** Steps asked for and not made yet; and those on their way, while which the grid may have the keyboard for a moment. */
  #steps = 0;
  #going: Promise<void> | undefined;
  /** What had the keyboard in the bar when a cell was shown. */
  #from: Element | null = null;

  constructor(host: FindHost) {
    this.#host = host;
    const step = (label: string, name: string, by: 1 | -1): HTMLElement => {
      const arrow = button(label, () => void this.#go(by), "small-button");
      arrow.setAttribute("aria-label", name);
      return arrow;
    };
    const close = button("✕", () => this.close(), "quiet");
    close.setAttribute("aria-label", "Fermer la recherche (Échap)");
    this.#replaceLine = make(
      "div",
      { class: "find-line", hidden: true },
      make("label", { for: "find-by" }, "Remplacer par"),
      this.#by,
      button("Remplacer", () => this.#replaceInTurn(), "small-button"),
      this.#replaceAll,
    );
    this.#place.append(
      make(
        "div",
        { class: "find-line" },
        make("label", { for: "find-text" }, "Rechercher"),
        this.#text,
        this.#position,
        step("‹", "Précédent (Maj+Entrée)", -1),
        step("›", "Suivant (Entrée)", 1),
        make("label", {}, this.#allTabs, "Tous les onglets"),
        make("label", {}, this.#whole, "Cellule entière"),
        this.#toggle,
        make("span", { class: "spring" }),
        close,
      ),
      this.#replaceLine,
      this.#tabs,
    );
    this.#listen();
  }

  get isOpen(): boolean {
    return this.#place.hidden === false;
  }

  /** Opens the bar, with the field to replace by or without. */
  open(isReplacing: boolean): void {
    this.#place.hidden = false;
    this.#replaceLine.hidden = !isReplacing;
    this.#toggle.ariaExpanded = String(isReplacing);
    this.#toggle.textContent = `Remplacer ${isReplacing ? "▴" : "▾"}`;
    this.#text.focus();
    this.#text.select();
    // Of nothing too: the server is then ready for the first key.
    void this.#search();
  }

  /** Closes it; the keyboard goes back to the cell. */
  close(): void {
    // The keyboard is nobody's before the grid takes it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#place.hidden = true;
    this.#host.mark(new Set());
    this.#host.left();
  }

  /** Marks what was found in a tab that is shown now. */
  markShown(): void {
    if (!this.isOpen) return;
    const tab = this.#found.tabs.find(({ sheetId }) => sheetId === this.#host.sheetId());
    this.#host.mark(new Set(tab?.places.map(([row, column]) => `${row}:${column}`)));
  }

  #listen(): void {
    this.#text.addEventListener("input", () => {
      this.#isTyped = true;
      // What is found of the former text would be taken for what is found of this one.
      this.#asked?.abort();
      this.#countReplaceable(0);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => void this.#search(), REST_MILLISECONDS);
    });
    for (const box of [this.#allTabs, this.#whole]) box.addEventListener("change", () => void this.#search());
    this.#place.addEventListener("keydown", (event) => this.#onKey(event, event.target));
    // The grid has the keyboard for a moment when it shows a cell: what is pressed then is pressed in the bar.
    const late = (event: KeyboardEvent): void => {
      const isInside = event.target instanceof Node && this.#place.contains(event.target);
      if (this.#going === undefined || isInside) return;
      if (event.key !== "Enter" || !(this.#from instanceof HTMLButtonElement)) this.#onKey(event, this.#from);
      else {
        event.preventDefault();
        event.stopPropagation();
        this.#from.click();
      }
    };
    addEventListener("keydown", late, true);
  }

  /** A key pressed in a part of the bar. */
  #onKey(event: KeyboardEvent, part: EventTarget | null): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && part === this.#text) void this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  get #wanted(): Search {
    return { text: this.#text.value, isWhole: this.#whole.checked };
  }

  /** The former search is dropped. */
  async #search(): Promise<void> {
    clearTimeout(this.#rest);
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const search = { ...this.#wanted, isToReplace: this.#replaceLine.hidden === false };
    const found = await api.find(this.#host.workbook().id, search, asked.signal).catch(() => null);
    if (found === null || asked.signal.aborted) return;
    this.#isTyped = search.text !== this.#text.value;
    this.#take(found);
  }

  #take(found: FoundCells): void {
    const sheetId = this.#host.sheetId();
    const order = tabsInOrder(this.#host.workbook());
    const tabs = order.flatMap((id) => found.tabs.filter((tab) => tab.sheetId === id));
    const asked = this.#allTabs.checked ? tabs : tabs.filter((tab) => tab.sheetId === sheetId);
    this.#found = { total: asked.reduce((sum, { count }) => sum + count, 0), tabs: asked };
    const counts = asked.flatMap(({ replaceable }) => replaceable ?? []);
    this.#replaceable = counts.length < asked.length ? undefined : counts.reduce((sum, one) => sum + one, 0);
    this.#places = asked.flatMap((tab) =>
      tab.places.map(([row, column]) => ({ sheetId: tab.sheetId, row, column })),
    );
    // From the tab where one is.
    this.#index = -1;
    this.#start = Math.max(
      0,
      this.#places.findIndex((place) => place.sheetId === sheetId),
    );
    this.#draw();
    this.markShown();
  }

  #draw(): void {
    const { total, tabs } = this.#found;
    const isAsked = this.#text.value !== "";
    const where = this.#index < 0 ? "" : `${this.#index + 1} sur `;
    this.#position.textContent = !isAsked ? "" : total === 0 ? "Aucune" : `${where}${total}`;
    this.#countReplaceable(this.#replaceable ?? 0);
    const title = (sheetId: number): string =>
      this.#host.workbook().tabs.find((tab) => tab.sheetId === sheetId)?.title ?? "";
    this.#tabs.replaceChildren(
      ...(total === 0 ? [] : [make("b", {}, `${counted(total, "cellule")}\u00a0:`)]),
      ...tabs.map(({ sheetId, count }) => {
        const link = button(`${title(sheetId)} ${count}`, () => this.#goToTab(sheetId), "inline");
        if (sheetId === this.#host.sheetId()) link.setAttribute("aria-current", "true");
        return link;
      }),
    );
  }

  /** On the button; none of what is typed and was not sought yet. */
  #countReplaceable(count: number): void {
    this.#replaceAll.disabled = count === 0;
    this.#replaceAll.textContent = count === 0 ? "Tout remplacer…" : `Tout remplacer (${count})…`;
  }

  #goToTab(sheetId: number): void {
    this.#index = -1;
    this.#start = this.#places.findIndex((place) => place.sheetId === sheetId);
    void this.#go(1);
  }

  /** Goes as many places further as were asked for, one way after the other: a key that is held asks faster than cells are shown. */
  #go(by: 1 | -1): Promise<void> {
    this.#steps += by;
    this.#going ??= this.#makeSteps().finally(() => {
      this.#going = undefined;
    });
    return this.#going;
  }

  async #makeSteps(): Promise<void> {
    while (this.#steps !== 0) {
      const by = this.#steps;
      this.#steps = 0;
      await this.#step(by);
    }
  }

  async #step(by: number): Promise<void> {
    // Pressed at the end of a word that was not sought yet, it goes to what that word finds.
    if (this.#isTyped || this.#places.length === 0) await this.#search();
    const count = this.#places.length;
    // It may have been left while that was sought.
    if (this.#isTyped || count === 0 || !this.isOpen) return;
    const from = this.#index >= 0 ? this.#index : by > 0 ? this.#start - 1 : this.#start;
    this.#index = (((from + by) % count) + count) % count;
    const place = this.#places[this.#index];
    if (place !== undefined) await this.#show(place);
  }

  /** The grid takes the keyboard when it shows a cell: Enter and Escape stay the bar's. */
  async #show(place: FoundPlace): Promise<void> {
    const { activeElement } = document;
    if (this.#place.contains(activeElement)) this.#from = activeElement;
    await this.#host.show(place);
    this.#draw();
    // The grid focuses the cell once it is drawn.
    await nextFrames();
    if (!(activeElement instanceof HTMLElement) || !this.isOpen) return;
    if (this.#place.contains(activeElement)) activeElement.focus();
    // Its link was drawn anew.
    else if (!activeElement.isConnected) this.#text.focus();
  }

  /** Pressed again at once, it goes on from where the former press leads. */
  #replaceInTurn(): void {
    this.#replacing = this.#replacing.then(() => this.#replaceOne());
  }

  /** Replaces in the cell found and goes to the next one, as in any spreadsheet; goes to the first where one is on none. */
  async #replaceOne(): Promise<void> {
    // What is typed and was not sought yet is in another place.
    const place = this.#isTyped ? undefined : this.#places[this.#index];
    if (place === undefined) return this.#go(1);
    const told = await this.#replace(place.sheetId, [place.row, place.column]);
    this.#start = this.#placeAfter(place);
    await this.#go(1);
    // Another tab has told what it holds meanwhile.
    told();
  }

  /** Replaces in all after a yes. */
  async #replaceEach(): Promise<void> {
    const question = `Remplacer « ${this.#wanted.text} » par « ${this.#by.value} » dans ${counted(this.#replaceable ?? 0, "cellule")} ? Les cellules calculées, les formules et les listes ne changent pas. Ctrl+Z défait tout d’un coup.`;
    if (!(await confirmed("Tout remplacer", question, "Remplacer"))) return;
    const told = await this.#replace(this.#allTabs.checked ? null : (this.#host.sheetId() ?? null), null);
    told();
    this.#text.focus();
  }

  /** Replaces, and seeks again; gives what says it. */
  async #replace(
    sheetId: number | null,
    cell: readonly [row: number, column: number] | null,
  ): Promise<() => void> {
    const search = { ...this.#wanted, by: this.#by.value };
    const { id } = this.#host.workbook();
    let told = (): void => undefined;
    await this.#host.send(async () => {
      const replaced = await api.replace(id, search, { sheetId, cell });
      told = () => this.#host.replaced(replaced);
    });
    await this.#search();
    return told;
  }

  /** The first place after another, in the order of the list; the first of all after the last. */
  #placeAfter({ sheetId, row, column }: FoundPlace): number {
    const order = tabsInOrder(this.#host.workbook());
    const isAfter = (place: FoundPlace): boolean => {
      const tabs = order.indexOf(place.sheetId) - order.indexOf(sheetId);
      return (tabs || place.row - row || place.column - column) > 0;
    };
    return Math.max(0, this.#places.findIndex(isAfter));
  }
}
