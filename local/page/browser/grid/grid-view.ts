// The grid on screen: one tab at a time, its selection and its focus.
import { defineCustomElements } from "@revolist/revogrid/loader";
import type { CellEdit, CellTraits, RowView, TabView } from "../../protocol.ts";
import { nextFrames } from "../dom.ts";
import { type Block, repeatedOver } from "./block.ts";
import { type Place, within } from "./destination.ts";
import { GridClipboard } from "./grid-clipboard.ts";
import { columnsKey, gridColumns } from "./grid-columns.ts";
import { newGrid, themeName } from "./grid-element.ts";
import { GridKeyboard } from "./grid-keyboard.ts";
import { type AskedMenu, watchPointer } from "./grid-pointer.ts";
import type { TabModel } from "./tab-model.ts";

/** What the grid tells. Rows and columns from 0, as in the tab. */
export interface GridEvents {
  /** Cells were typed in the tab as `view` shows it. */
  edited(edits: CellEdit[], view: TabView): void;
  focused(row: number, column: number): void;
  editorClosed(): void;
  /** The keyboard leaves the grid. */
  left(): void;
  /** The keyboard asks for the tab beside. */
  tabAsked(step: 1 | -1): void;
  menuAsked(menu: AskedMenu): void;
}

/** Shows one tab at a time in a place of the page. */
export class GridView {
  readonly #place: HTMLElement;
  readonly #events: GridEvents;
  readonly #keyboard: GridKeyboard;
  readonly #clipboard = new GridClipboard();
  #grid: HTMLRevoGridElement | undefined;
  #model: TabModel | undefined;
  /** The last cell used in each tab. */
  readonly #lastPlaces = new Map<number, Place>();

  constructor(place: HTMLElement, events: GridEvents) {
    this.#place = place;
    this.#events = events;
    defineCustomElements();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      if (this.#grid !== undefined) this.#grid.theme = themeName();
    });
    this.#keyboard = new GridKeyboard({
      model: () => this.#model,
      element: () => this.#grid,
      hasKeyboard: () => this.hasKeyboard,
      selection: () => this.selection(),
      setFocus: (from, to) => this.#setFocus(from, to),
      tabAsked: (step) => events.tabAsked(step),
      left: () => events.left(),
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
    const active = document.activeElement;
    const isHere = active === null || active === document.body || this.#place.contains(active);
    return isHere && this.#place.checkVisibility() && document.querySelector("dialog[open]") === null;
  }

  /** Shows a tab from its top. */
  show(model: TabModel): void {
    // An edit under way ends here, in the tab where it began.
    this.#place.replaceChildren();
    this.#model = model;
    this.#keyboard.reset();
    const grid = newGrid(model, {
      clipboard: this.#clipboard,
      model: () => this.#model,
      hasKeyboard: () => this.hasKeyboard,
      isEditing: () => this.isEditing,
      selection: () => this.selection(),
      edited: (edits) => this.#onEdits(edits),
      focusing: (row, column) => this.#keyboard.chosen({ row, column }),
      focused: (row, column) => this.#onFocus({ row, column }),
      awaited: () => this.#keyboard.editorAwaited(),
      editing: (isEditing) => {
        if (this.#keyboard.setEditing(isEditing)) this.#events.editorClosed();
      },
      editEnded: (row, column, step) => this.#keyboard.editEnded({ row, column }, step),
    });
    watchPointer(grid, {
      model: () => this.#model,
      selection: () => this.selection(),
      select: (block) => this.select(block),
      menuAsked: (menu) => this.#events.menuAsked(menu),
      reached: () => void this.takeKeyboard(),
    });
    this.#grid = grid;
    this.replace(model);
    this.#place.replaceChildren(grid);
  }

  /** Shows the same tab, of which rows or columns came, went or moved; the focus stays where it is. */
  replace(model: TabModel): void {
    const grid = this.#grid;
    if (grid === undefined) return;
    this.#model = model;
    const key = columnsKey(model);
    if (grid.dataset.columns !== key) grid.columns = gridColumns(model, () => this.#model);
    grid.dataset.columns = key;
    this.#draw(grid, model);
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
    const { y, type } = this.#model.gridRow(row);
    if (type === "rgRow") await grid.scrollToRow(y);
    await grid.scrollToColumnIndex(Math.max(0, column - 1));
    await nextFrames();
    await this.select({ row, column, rowCount: 1, columnCount: 1 });
  }

  /** The rectangle selected, or nothing. */
  async selection(): Promise<Block | undefined> {
    const range = await this.#grid?.getSelectedRange();
    if (!range || this.#model === undefined) return undefined;
    return {
      row: this.#model.sheetRow(range.y, range.rowType),
      column: range.x,
      rowCount: range.y1 - range.y + 1,
      columnCount: range.x1 - range.x + 1,
    };
  }

  /** Selects a rectangle; its first cell has the focus. */
  async select({ row, column, rowCount, columnCount }: Block): Promise<void> {
    this.#keyboard.chosen({ row, column });
    await this.#setFocus({ row, column }, { row: row + rowCount - 1, column: column + columnCount - 1 });
  }

  /** Puts a block in the system's clipboard. @throws DOMException when the browser refuses. */
  async copy(block: Block): Promise<void> {
    if (this.#model !== undefined) await this.#clipboard.copyToSystem(this.#model, block);
  }

  /** Pastes the system's clipboard at a block's first cell. @throws DOMException when the browser refuses. */
  async paste(block: Block): Promise<void> {
    this.#onEdits(await this.#clipboard.pastedFromSystem(block));
  }

  /** Empties the cells of a block. */
  clear(block: Block): void {
    this.#onEdits(repeatedOver([[""]], block));
  }

  /** Puts the keyboard back on the cell that had it, on the one last used in the tab, or on the first one. */
  async takeKeyboard(): Promise<void> {
    const model = this.#model;
    if (model === undefined) return;
    const last = this.#lastPlaces.get(model.view.sheetId) ?? { row: model.frozenCount, column: 0 };
    const isSelected = (await this.selection()) !== undefined;
    await this.#keyboard.take(this.#keyboard.focus ?? within(model, last), isSelected);
  }

  /** Lets the keys wait until something is done, such as showing another tab. */
  whileKeysWait(action: () => Promise<void>): Promise<void> {
    return this.#keyboard.waitFor(action);
  }

  async #setFocus(from: Place, to: Place): Promise<void> {
    const start = this.#model?.gridRow(from.row);
    const end = this.#model?.gridRow(to.row);
    if (start === undefined || end === undefined) return;
    await this.#grid?.setCellsFocus(
      { x: from.column, y: start.y },
      { x: to.column, y: end.y },
      "rgCol",
      start.type,
    );
  }

  #onFocus(place: Place): void {
    this.#keyboard.drawn(place);
    if (this.#model !== undefined) this.#lastPlaces.set(this.#model.view.sheetId, place);
    this.#events.focused(place.row, place.column);
  }

  #draw(grid: HTMLRevoGridElement, model: TabModel): void {
    // New lists: the grid draws again only what it is given anew.
    grid.pinnedTopSource = [...model.frozen];
    grid.source = [...model.body];
    const { focus } = this.#keyboard;
    if (focus !== undefined) this.#events.focused(focus.row, focus.column);
  }

  #onEdits(edits: readonly CellEdit[]): void {
    const model = this.#model;
    if (model === undefined) return;
    const changed = edits.filter(([row, column, text]) => text !== model.input(row, column));
    if (changed.length > 0) this.#events.edited(changed, model.view);
  }
}
