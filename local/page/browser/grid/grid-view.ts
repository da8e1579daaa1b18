// The grid on screen: one tab at a time, its selection and its focus.
import { defineCustomElements } from "@revolist/revogrid/loader";
import type { CellEdit, CellTraits, RowView, TabView } from "../../protocol.ts";
import { nextFrames } from "../dom.ts";
import type { Block } from "./block.ts";
import { columnsKey, gridColumns } from "./grid-columns.ts";
import { newGrid, themeName } from "./grid-element.ts";
import { keyCommand } from "./grid-keys.ts";
import { watchPointer } from "./grid-pointer.ts";
import { PendingKeys, pressAgain } from "./pending-keys.ts";
import type { TabModel } from "./tab-model.ts";

/** Drawings to wait for a cell: a large tab takes a few. */
const MOST_TRIES = 20;

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
  menuAsked(x: number, y: number): void;
}

/** Shows one tab at a time in a place of the page. */
export class GridView {
  readonly #place: HTMLElement;
  readonly #events: GridEvents;
  #grid: HTMLRevoGridElement | undefined;
  #model: TabModel | undefined;
  #isEditing = false;
  readonly #pendingKeys = new PendingKeys();
  #focus: { row: number; column: number } | undefined;

  constructor(place: HTMLElement, events: GridEvents) {
    this.#place = place;
    this.#events = events;
    defineCustomElements();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      if (this.#grid !== undefined) this.#grid.theme = themeName();
    });
    document.addEventListener("keydown", (event) => this.#onKey(event), true);
  }

  get model(): TabModel | undefined {
    return this.#model;
  }

  get isEditing(): boolean {
    return this.#isEditing;
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
    this.#focus = undefined;
    this.#pendingKeys.end();
    const grid = newGrid(model, {
      model: () => this.#model,
      hasKeyboard: () => this.hasKeyboard,
      isEditing: () => this.#isEditing,
      selection: () => this.selection(),
      edited: (edits) => this.#onEdits(edits),
      focused: (row, column) => {
        // The editor that was awaited is not to come.
        if (!this.#isEditing) this.#pendingKeys.end();
        this.#focus = { row, column };
        this.#events.focused(row, column);
      },
      awaited: () => this.#pendingKeys.start(),
      editing: (isEditing) => this.#setEditing(isEditing),
      moved: (row, column, down, right) => {
        this.#pendingKeys.start();
        void this.#move(row, column, down, right);
      },
    });
    watchPointer(grid, {
      model: () => this.#model,
      selection: () => this.selection(),
      select: (block) => this.select(block),
      menuAsked: (x, y) => this.#events.menuAsked(x, y),
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
    const place = this.#model?.gridRow(row);
    if (place === undefined) return;
    const { y, type } = place;
    const last = { x: column + columnCount - 1, y: y + rowCount - 1 };
    await this.#grid?.setCellsFocus({ x: column, y }, last, "rgCol", type);
  }

  /** Puts the keyboard back on the cell that had it, or on the first one. */
  async takeKeyboard(): Promise<void> {
    const model = this.#model;
    if (model === undefined) return;
    const first = { row: model.frozenCount, column: 0, rowCount: 1, columnCount: 1 };
    await this.select((await this.selection()) ?? first);
    const { row, column } = this.#focus ?? first;
    await this.#focusCell(row, column);
  }

  #draw(grid: HTMLRevoGridElement, model: TabModel): void {
    // New lists: the grid draws again only what it is given anew.
    grid.pinnedTopSource = [...model.frozen];
    grid.source = [...model.body];
    if (this.#focus !== undefined) this.#events.focused(this.#focus.row, this.#focus.column);
  }

  // The grid does it too, but neither for a cell that has its focus already nor for one that is not drawn.
  async #focusCell(row: number, column: number): Promise<void> {
    const grid = this.#grid;
    const place = this.#model?.gridRow(row);
    if (grid === undefined || place === undefined) return;
    const { y, type } = place;
    const selector = `revogr-data[type="${type}"][col-type="rgCol"] [data-rgrow="${y}"][data-rgcol="${column}"]`;
    for (let tries = 0; tries < MOST_TRIES && this.hasKeyboard; tries += 1) {
      const isThere = !this.#isEditing && this.#focus?.row === row && this.#focus.column === column;
      const cell = isThere ? grid.querySelector<HTMLElement>(selector) : null;
      if (cell !== null) return cell.focus({ preventScroll: true });
      if (isThere && type === "rgRow") await grid.scrollToRow(y);
      if (isThere) await grid.scrollToColumnIndex(column);
      await nextFrames();
    }
  }

  async #move(row: number, column: number, down: number, right: number): Promise<void> {
    const view = this.#model?.view;
    if (view === undefined) return;
    const to = {
      row: Math.max(0, Math.min(view.rowCount - 1, row + down)),
      column: Math.max(0, Math.min(view.columnCount - 1, column + right)),
    };
    await this.select({ ...to, rowCount: 1, columnCount: 1 });
    if (Math.abs(down) + Math.abs(right) !== 1) await this.#focusCell(to.row, to.column);
  }

  #setEditing(isEditing: boolean): void {
    const isClosed = this.#isEditing && !isEditing;
    this.#isEditing = isEditing;
    pressAgain(this.#pendingKeys.end());
    if (isClosed) this.#events.editorClosed();
  }

  #onEdits(edits: readonly CellEdit[]): void {
    const model = this.#model;
    if (model === undefined) return;
    const changed = edits.filter(([row, column, text]) => text !== model.input(row, column));
    if (changed.length > 0) this.#events.edited(changed, model.view);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#pendingKeys.takes(event)) return;
    const command = keyCommand(event);
    if (command === undefined || this.#isEditing || !this.hasKeyboard || this.#focus === undefined) return;
    event.preventDefault();
    const { row, column } = this.#focus;
    if (command.kind === "tab") this.#events.tabAsked(command.step);
    else if (command.kind === "leave") this.#events.left();
    else if (command.kind === "move") void this.#move(row, column, command.down, command.right);
    else {
      const place = this.#model?.gridRow(row);
      if (place !== undefined) void this.#grid?.setCellEdit(place.y, column, place.type);
    }
  }
}
