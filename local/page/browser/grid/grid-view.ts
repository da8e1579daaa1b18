// The grid on screen: one tab at a time, its selection and its focus.
import { defineCustomElements } from "@revolist/revogrid/loader";
import type { CellEdit, CellTraits, RowView, TabView } from "../../protocol/tab.ts";
import { nextFrames } from "../dom.ts";
import type { Block } from "./block.ts";
import { BlockEdits, type Deed } from "./block-edits.ts";
import { bringColumnInSight, bringRowInSight, clearKeyColumns, isInSight } from "./bring-in-sight.ts";
import { CellBubble } from "./cell-bubble.ts";
import { type Place, within } from "./destination.ts";
import { GridClipboard } from "./grid-clipboard.ts";
import { columnsKey, gridColumns } from "./grid-columns.ts";
import { newGrid, themeName } from "./grid-element.ts";
import { GridKeyboard } from "./grid-keyboard.ts";
import { type AskedMenu, watchPointer } from "./grid-pointer.ts";
import type { KeptColumns } from "./kept-columns.ts";
import { KeyColumns } from "./key-columns.ts";
import type { LastPlaces } from "./last-places.ts";
import { movedRow } from "./moved-row.ts";
import type { TakenPlace } from "./open-edit.ts";
import type { TabModel } from "./tab-model.ts";
import { TabWidths } from "./tab-widths.ts";

/** What the grid tells. Rows and columns from 0, as in the tab. */
export interface GridEvents {
  /** Cells were typed in the tab as `view` shows it. */
  edited(edits: CellEdit[], view: TabView, deed: Deed): void;
  /** Somebody else wrote in a row that was blank, or in a cell, while one typed there: nothing is written. */
  taken(place: Place, text: string, what: TakenPlace): void;
  focused(row: number, column: number): void;
  /** A rectangle is selected, of one cell or more. */
  selected(block: Block): void;
  /** Whether a cell may be typed in; why not is said. */
  mayEdit(row: number, column: number): boolean;
  /** One goes to a row that a filter hides: all must be in sight again. */
  hiddenAsked(): void;
  editorClosed(): void;
  /** The keyboard leaves the grid. */
  left(): void;
  /** The keyboard asks for the tab beside. */
  tabAsked(step: 1 | -1): void;
  menuAsked(menu: AskedMenu): void;
  /** Sorting or filtering by a column is asked, at a place of the window. */
  columnMenuAsked(column: number, at: DOMRect): void;
}

/** Shows one tab at a time in a place of the page. */
export class GridView {
  readonly #place: HTMLElement;
  readonly #events: GridEvents;
  readonly #keyboard: GridKeyboard;
  readonly #clipboard = new GridClipboard();
  readonly edits: BlockEdits;
  /** The tab as it was when rows were inserted from here: what was selected since is as they are now. */
  #placedFor: TabView | undefined;
  readonly #keys = new KeyColumns();
  readonly #bubble = new CellBubble();
  readonly #widths: TabWidths;
  #grid: HTMLRevoGridElement | undefined;
  #model: TabModel | undefined;
  /** The last cell used in each tab. */
  readonly #lastPlaces: LastPlaces;

  constructor(place: HTMLElement, kept: { places: LastPlaces; columns: KeptColumns }, events: GridEvents) {
    this.#place = place;
    this.#lastPlaces = kept.places;
    this.#widths = new TabWidths(kept.columns);
    this.#events = events;
    this.edits = new BlockEdits({
      clipboard: this.#clipboard,
      model: () => this.#model,
      selection: () => this.selection(),
      select: (block) => this.select(block),
      edited: (edits, view, deed) => events.edited(edits, view, deed),
      taken: (taken, text, what) => events.taken(taken, text, what),
    });
    defineCustomElements();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      if (this.#grid !== undefined) this.#grid.theme = themeName();
    });
    this.#keyboard = new GridKeyboard({
      model: () => this.#model,
      element: () => this.#grid,
      hasFocus: () => this.#hasFocus,
      hasKeyboard: () => this.hasKeyboard,
      selection: () => this.selection(),
      reveal: (place) => this.#reveal(place),
      moved: (place) => this.#tellFault(place),
      setFocus: (from, to) => this.#setFocus(from, to),
      mayEdit: (row, column) => events.mayEdit(row, column),
      columnMenuAsked: (place) => this.#askColumnMenu(place),
      tabAsked: (step) => events.tabAsked(step),
      fill: (filling) => this.edits.fill(filling),
      type: ({ row, column }, text) => this.edits.type(row, column, text),
      left: () => {
        if (!this.#bubble.close()) events.left();
      },
    });
  }

  get model(): TabModel | undefined {
    return this.#model;
  }

  get isEditing(): boolean {
    return this.#keyboard.isEditing;
  }

  /** Whether keys and the clipboard are the grid's: it is seen, and nothing else of the page has the focus. */
  get hasKeyboard(): boolean {
    return this.#hasFocus && this.#place.checkVisibility();
  }

  get #hasFocus(): boolean {
    const active = document.activeElement;
    const isHere = active === null || active === document.body || this.#place.contains(active);
    return isHere && document.querySelector("dialog[open]") === null;
  }

  /** Ends the edit under way, as a click elsewhere does. */
  async endEdit(): Promise<void> {
    await this.#grid?.clearFocus();
    await nextFrames();
  }

  /** Shows a tab from its top. */
  show(model: TabModel): void {
    this.#place.replaceChildren();
    this.#model = model;
    this.#keyboard.reset();
    this.edits.reset();
    const grid = newGrid(model, {
      clipboard: this.#clipboard,
      model: () => this.#model,
      hasKeyboard: () => this.hasKeyboard,
      isEditing: () => this.isEditing,
      selection: () => this.selection(),
      edited: (edits, deed) => this.edits.take(edits, deed),
      editOpened: (row, column) => this.edits.begin({ row, column }),
      focusing: (row, column) => this.#keyboard.chosen({ row, column }),
      focused: (row, column) => this.#onFocus({ row, column }),
      mayEdit: (row, column) => this.#events.mayEdit(row, column),
      awaited: () => this.#keyboard.editorAwaited(),
      editing: (isEditing) => {
        if (this.#keyboard.setEditing(isEditing)) this.#events.editorClosed();
      },
      resized: (widths) => this.#onResize(model.view.sheetId, widths),
      editEnded: (row, column, step) => this.#keyboard.editEnded({ row, column }, step),
    });
    watchPointer(grid, {
      model: () => this.#model,
      selection: () => this.selection(),
      select: (block) => this.select(block),
      menuAsked: (menu) => this.#events.menuAsked(menu),
      columnMenuAsked: (column, at) => this.#events.columnMenuAsked(column, at),
      reached: () => void this.takeKeyboard(),
    });
    this.#grid = grid;
    this.#widths.open(model);
    this.#keys.reset();
    this.#keys.watch(grid);
    this.#bubble.watch(grid);
    // A click on the cell that has the focus, out of a range, gives no other event.
    for (const name of ["setrange", "afterfocus", "mouseup"] as const)
      grid.addEventListener(name, () => void this.#tellSelection());
    this.replace(model);
    this.#place.replaceChildren(grid, this.#keys.element, this.#bubble.element);
  }

  /** Shows the same tab, of which rows or columns came, went or moved; the focus stays on its row, wherever that is. */
  replace(model: TabModel): void {
    const grid = this.#grid;
    if (grid === undefined) return;
    this.#followRow(model);
    this.#model = model;
    grid.setAttribute("aria-label", `Onglet ${model.view.title}`);
    const key = columnsKey(model, this.#widths.all);
    if (grid.dataset.columns !== key) grid.columns = gridColumns(model, this.#widths.all, () => this.#model);
    grid.dataset.columns = key;
    this.#draw(grid, model);
  }

  /** The focus goes with its row, but where it was placed since rows were inserted from here. */
  #followRow(next: TabModel): void {
    const { focus } = this.#keyboard;
    const before = this.#model;
    if (focus === undefined || before === undefined || this.#placedFor === before.view) return;
    const row = movedRow(focus.row, before, next);
    if (row === undefined) return;
    const place = { row, column: focus.column };
    const follow = (): void => {
      if (this.#keyboard.focus === focus) void this.select({ ...place, rowCount: 1, columnCount: 1 });
    };
    // Not from a field, or from the panel's own page.
    if (this.hasKeyboard) void nextFrames().then(follow);
    else this.#keyboard.chosen(place);
  }

  /** Leaves only some rows of the body in sight; `null` shows all. */
  filter(rows: readonly number[] | null): void {
    if (this.#model === undefined || this.#grid === undefined) return;
    this.#model.showOnly(rows);
    if (rows === null) this.#model.filteredColumns = new Set();
    this.#draw(this.#grid, this.#model);
  }

  /** Draws again what the model says besides the texts. */
  redraw(): void {
    if (this.#model !== undefined && this.#grid !== undefined) this.#draw(this.#grid, this.#model);
  }

  /** Makes a column as wide as what it holds. */
  fitColumn(column: number): void {
    if (this.#model === undefined) return;
    this.#widths.fit(this.#model, column);
    this.replace(this.#model);
  }

  /** Says why rates are empty. */
  explain(emptyRates: TabModel["emptyRates"]): void {
    if (this.#model === undefined || this.#grid === undefined) return;
    this.#model.emptyRates = emptyRates;
    this.#draw(this.#grid, this.#model);
  }

  /** Shows rows that changed. */
  update(rows: Record<number, RowView>, traits: Record<number, CellTraits>): void {
    if (this.#model === undefined || this.#grid === undefined) return;
    this.#model.update(rows, traits);
    this.#draw(this.#grid, this.#model);
  }

  /** Scrolls to a cell and puts the focus on it. */
  async goTo(row: number, column: number): Promise<void> {
    const grid = this.#grid;
    if (this.#model === undefined || grid === undefined) return;
    if (this.#model.isFiltered && this.#model.gridRow(row) === undefined) this.#events.hiddenAsked();
    const at = this.#model.gridRow(row);
    if (at?.type === "rgRow" && !isInSight(this.#place, at.y, column)) {
      await this.#reveal({ row, column });
      await nextFrames();
    }
    await this.select({ row, column, rowCount: 1, columnCount: 1 });
  }

  /** The rectangle selected, or nothing. */
  async selection(): Promise<Block | undefined> {
    const range = await this.#grid?.getSelectedRange();
    if (!range || this.#model === undefined) return undefined;
    return {
      row: this.#model.sheetRow(range.y, range.rowType),
      column: range.x,
      rowCount:
        this.#model.sheetRow(range.y1, range.rowType) - this.#model.sheetRow(range.y, range.rowType) + 1,
      columnCount: range.x1 - range.x + 1,
    };
  }

  /** Selects rows that were just inserted in the tab as it was shown; those that come after are as they are now. */
  selectInserted(block: Block, view: TabView): Promise<void> {
    this.#placedFor = view;
    return this.select(block);
  }

  /** Selects a rectangle as far as its rows are in sight; its first cell has the focus. */
  select({ row, column, rowCount, columnCount }: Block): Promise<void> {
    const last = this.#model?.rowsIn(row, rowCount).at(-1) ?? row;
    const to = { row: last, column: column + columnCount - 1 };
    return this.#keyboard.select({ from: { row, column }, to });
  }

  /** Puts the keyboard back on the cell that had it, on the one last used in the tab, or on the first one. */
  async takeKeyboard(): Promise<void> {
    const model = this.#model;
    if (model === undefined) return;
    const first = { row: model.view.isToFill ? model.firstBlankRow : model.frozenCount, column: 0 };
    const last = this.#lastPlaces.of(model.view.sheetId) ?? first;
    const { focus } = this.#keyboard;
    const isSelected = (await this.selection()) !== undefined;
    // A click chose another cell meanwhile.
    if (this.#keyboard.focus !== focus) return;
    const place = this.#keyboard.focus ?? within(model, last);
    // It may be hidden since.
    await this.#keyboard.take({ ...place, row: model.rowBeyond(place.row, 0) }, isSelected);
  }

  async #reveal({ row, column }: Place): Promise<void> {
    if (this.#model === undefined || this.#grid === undefined) return;
    await bringRowInSight(this.#grid, this.#place.clientHeight, this.#model, row);
    // The key columns are always in sight.
    if (column < this.#model.keyColumnCount) return;
    const [startPixels, endPixels] = [this.#widths.startOf(column), this.#widths.startOf(column + 1)];
    bringColumnInSight(this.#grid, this.#keys, { startPixels, endPixels });
  }

  /** Opens the editor of the cell that has the focus. */
  edit(): void {
    this.#keyboard.edit();
  }

  /** Lets the keys wait until something is done, such as showing another tab. */
  whileKeysWait(action: () => Promise<void>): Promise<void> {
    return this.#keyboard.waitFor(action);
  }

  async #setFocus(from: Place, to: Place): Promise<void> {
    const start = this.#model?.gridRow(from.row);
    const end = this.#model?.gridRow(to.row);
    if (start === undefined || end === undefined) return;
    // The headers are in sight anyway: what is under them is shown from its top.
    if (start.type === "rowPinStart") await this.#grid?.scrollToRow(0);
    await this.#grid?.setCellsFocus(
      { x: from.column, y: start.y },
      { x: to.column, y: end.y },
      "rgCol",
      start.type,
    );
    // A range that grows from a cell which has the focus gives no event.
    void this.#tellSelection();
  }

  async #tellSelection(): Promise<void> {
    await nextFrames();
    const block = await this.selection();
    if (block !== undefined) this.#events.selected(block);
  }

  #onFocus(place: Place): void {
    this.#keyboard.drawn(place);
    this.#clearKeys(place.column);
    if (this.#model !== undefined) this.#lastPlaces.keep(this.#model.view.sheetId, place);
    this.#tellFocus(place);
  }

  #tellFocus(place: Place): void {
    this.#events.focused(place.row, place.column);
    this.#tellFault(place);
  }

  #tellFault(place: Place): void {
    if (this.#model !== undefined && this.#grid !== undefined)
      this.#bubble.tell(this.#grid, this.#model, place);
  }

  /** Asks for the menu of a column that has a header; false when the cell is none. */
  #askColumnMenu({ row, column }: Place): boolean {
    if (this.#model?.isHeader(row, column) !== true) return false;
    this.askColumnMenu(column);
    return true;
  }

  /** Asks for the menu of a column, under its header. */
  askColumnMenu(column: number): void {
    const selector = `revogr-data[type="rowPinStart"][col-type="rgCol"] [data-rgcol="${column}"]`;
    const header = this.#grid?.querySelector(selector) ?? this.#place;
    this.#events.columnMenuAsked(column, header.getBoundingClientRect());
  }

  /** Brings a cell out from under the key columns. */
  #clearKeys(column: number): void {
    if (this.#grid === undefined || column < (this.#model?.keyColumnCount ?? 0)) return;
    clearKeyColumns(this.#grid, this.#keys, this.#widths.startOf(column));
  }

  #onResize(sheetId: number, widths: Readonly<Record<number, number>>): void {
    this.#widths.resized(sheetId, widths);
    if (this.#model !== undefined) this.#keys.show(this.#model, this.#widths.all);
  }

  #draw(grid: HTMLRevoGridElement, model: TabModel): void {
    // New lists: the grid draws again only what it is given anew.
    grid.pinnedTopSource = [...model.frozen];
    grid.source = [...model.body];
    grid.classList.toggle("filtered", model.isFiltered);
    this.#keys.show(model, this.#widths.all);
    const { focus } = this.#keyboard;
    if (focus === undefined) return;
    this.#tellFocus(focus);
    // What is selected around it is still to be told.
    void this.#tellSelection();
  }
}
