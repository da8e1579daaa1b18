// Find and replace, over all rows and tabs.
import { counted } from "../../../shared/french/numbers.ts";
import type { FoundCells, Replaced } from "../protocol/search.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api, type Search } from "./api.ts";
import { confirmed } from "./dialogs/modal.ts";
import { button, byId, make, nextFrames } from "./dom.ts";
import { type FoundPlace, FoundPlaces } from "./found-places.ts";
import { pressAgain } from "./grid/pending-keys.ts";
import { tabsInOrder } from "./tab-bar.ts";

/** The search follows the typing once it rests. */
const REST_MILLISECONDS = 200;

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
  #places = new FoundPlaces([], [], undefined);
  #asked: AbortController | undefined;
  #replacing: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The field holds another text than what was found is of. */
  #isTyped = false;
  /** Steps asked for and not made yet; and those on their way. */
  #steps = 0;
  #going: Promise<void> | undefined;
  /** The grid has the keyboard for a moment, to show a cell; what had it in the bar before. */
  #isShowing = false;
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
    addEventListener("keydown", (event) => this.#onLateKey(event), true);
  }

  /** What is pressed while the grid has the keyboard to show a cell is pressed in the bar. */
  #onLateKey(event: KeyboardEvent): void {
    const from = this.#from;
    const isInside = event.target instanceof Node && this.#place.contains(event.target);
    if (!this.#isShowing || isInside) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter" && from instanceof HTMLButtonElement) from.click();
    else if (event.key === "Enter" || event.key === "Escape") this.#onKey(event, from);
    else if (from instanceof HTMLInputElement) {
      from.focus();
      pressAgain([event]);
    }
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
    this.#places = new FoundPlaces(asked, order, sheetId);
    this.#draw();
    this.markShown();
  }

  #draw(): void {
    const { total, tabs } = this.#found;
    const isAsked = this.#text.value !== "";
    const { position } = this.#places;
    const where = position === 0 ? "" : `${position} sur `;
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
    this.#places.beginIn(sheetId);
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
    if (this.#isTyped || this.#places.count === 0) await this.#search();
    // It may have been left while that was sought.
    if (this.#isTyped || !this.isOpen) return;
    const place = this.#places.step(by);
    if (place !== undefined) await this.#show(place);
  }

  /** The grid takes the keyboard when it shows a cell: Enter and Escape stay the bar's. */
  async #show(place: FoundPlace): Promise<void> {
    const { activeElement } = document;
    if (this.#place.contains(activeElement)) this.#from = activeElement;
    this.#isShowing = true;
    try {
      await this.#host.show(place);
      this.#draw();
      // The grid focuses the cell once it is drawn.
      await nextFrames();
    } finally {
      this.#isShowing = false;
    }
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
    const place = this.#isTyped ? undefined : this.#places.current;
    if (place === undefined) return this.#go(1);
    const told = await this.#replace(place.sheetId, [place.row, place.column]);
    this.#places.beginAfter(place);
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
}
