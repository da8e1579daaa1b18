// The keyboard in the grid: every move is made here and at once, since the grid's own come late, after the next key.
import { nextFrames } from "../dom.ts";
import type { Block } from "./block.ts";
import { drawnCell } from "./bring-in-sight.ts";
import type { Step } from "./cell-editor.ts";
import { destination, type Move, type Place, type Whole, wholeBlock, within } from "./destination.ts";
import type { Filling } from "./filling.ts";
import { isClipboardKey, type KeyCommand, keyCommand } from "./grid-keys.ts";
import { PendingKeys, pressAgain } from "./pending-keys.ts";
import type { TabModel } from "./tab-model.ts";

/** Drawings to wait for a cell: a large tab takes a few. */
const MOST_TRIES = 20;

/** As it is typed: 27/11/2026. */
const DAY = new Intl.DateTimeFormat("fr-FR", { day: "2-digit", month: "2-digit", year: "numeric" });

/** What the keyboard needs of the grid. */
export interface KeyboardHost {
  model(): TabModel | undefined;
  element(): HTMLRevoGridElement | undefined;
  /** Whether nothing else of the page has the focus: keys typed while the grid comes into sight are for it. */
  hasFocus(): boolean;
  /** Whether keys are the grid's. */
  hasKeyboard(): boolean;
  selection(): Promise<Block | undefined>;
  /** Scrolls a cell into sight. */
  reveal(place: Place): Promise<void>;
  /** One goes to a cell, which may be drawn later, or not at all where a further move leads back at once. */
  moved(place: Place): void;
  /** Selects from one cell, which has the focus, to another. */
  setFocus(from: Place, to: Place): Promise<void>;
  /** Whether a cell may be typed in; why not is said. */
  mayEdit(row: number, column: number): boolean;
  /** Asks for the menu of a header's column; false when the place is no header. */
  columnMenuAsked(place: Place): boolean;
  tabAsked(step: 1 | -1): void;
  /** Fills what is selected. */
  fill(filling: Filling): Promise<void>;
  /** Types a text in a cell. */
  type(place: Place, text: string): void;
  left(): void;
}

/** What is selected: from the cell that has the focus to another. */
interface Selection {
  from: Place;
  to: Place;
}

/** Keys, moves, and where the focus is. */
export class GridKeyboard {
  readonly #host: KeyboardHost;
  readonly #pendingKeys = new PendingKeys();
  /** Where the focus is, be it drawn or not. */
  #focus: Place | undefined;
  /** Where the grid has drawn it. */
  #drawnFocus: Place | undefined;
  /** What a move under way is to select. */
  #destination: Selection | undefined;
  #isEditing = false;
  /** The edit ended; its field goes a little later. */
  #isLeaving = false;
  /** The first column of the Tabs pressed one after the other. */
  #runColumn: number | undefined;
  /** Selections are made in the order of their keys. */
  #selections: Promise<void> = Promise.resolve();

  constructor(host: KeyboardHost) {
    this.#host = host;
    document.addEventListener("keydown", (event) => this.#onKey(event), true);
  }

  get focus(): Place | undefined {
    return this.#focus;
  }

  get isEditing(): boolean {
    return this.#isEditing;
  }

  /** Another tab is shown: nothing has the focus yet, and no editor is to come. */
  reset(): void {
    this.#pendingKeys.end("editor");
    this.#focus = undefined;
    this.#drawnFocus = undefined;
    this.#destination = undefined;
    this.#runColumn = undefined;
  }

  /** A click, or the page, chose a cell: what was awaited elsewhere is not to come. */
  chosen(place: Place): void {
    this.#runColumn = undefined;
    if (isSame(place, this.#focus)) return;
    if (!this.#isEditing) this.#pendingKeys.drop();
    this.#focus = place;
  }

  /** The grid drew the focus on a cell; while a move is under way, it may still be where the move came from. */
  drawn(place: Place): void {
    this.#drawnFocus = place;
    const isMoving = this.#destination !== undefined && isSame(this.#destination.from, this.#focus);
    if (!isMoving && !isSame(place, this.#focus)) this.chosen(place);
  }

  /** An editor is asked for; its field comes a little later. */
  editorAwaited(): void {
    this.#pendingKeys.start("editor");
  }

  /** An editor opened, or went; true when it went. */
  setEditing(isEditing: boolean): boolean {
    const isClosed = this.#isEditing && !isEditing;
    this.#isEditing = isEditing;
    this.#isLeaving = false;
    this.#press(this.#pendingKeys.end("editor"));
    return isClosed;
  }

  /** An edit ended at a cell by a key that leads further. */
  editEnded(at: Place, [down, right]: Step): void {
    this.#focus = at;
    this.#isLeaving = true;
    if (right !== 0) this.#moveNext(right > 0 ? 1 : -1);
    else if (down === 1) this.#moveReturn();
    else this.#move({ down, right, reach: "cells" }, false);
  }

  /** The page selects from one cell, which has the focus, to another; keys that wait are for where it leads. */
  select(selection: Selection): Promise<void> {
    this.#runColumn = undefined;
    this.#focus = selection.from;
    return this.#draw(selection);
  }

  /** Puts the keyboard on a cell, selected before or not. */
  take(place: Place, isSelected: boolean): Promise<void> {
    this.#runColumn = undefined;
    if (!isSelected) return this.#go(place);
    this.#focus = place;
    return this.waitFor(() => this.#focusCell(place));
  }

  /** Lets the keys wait until something is done, after which they go where the focus is then. */
  async waitFor(action: () => Promise<void>): Promise<void> {
    this.#pendingKeys.start("move");
    try {
      await action();
    } finally {
      this.#press(this.#pendingKeys.end("move"));
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#host.hasFocus()) return;
    const command = keyCommand(event);
    const mayFollowMove = command?.kind === "move" || command?.kind === "next" || isClipboardKey(event);
    if (this.#pendingKeys.takes(event, mayFollowMove)) return;
    if (command === undefined || this.#focus === undefined || !this.#host.hasKeyboard()) return;
    if (this.#isEditing && !this.#isLeaving) return;
    if (command.kind === "return" && this.#host.columnMenuAsked(this.#focus)) {
      event.preventDefault();
      return;
    }
    // Without a run of Tabs, Enter edits: the grid does it.
    if (command.kind === "return" && this.#runColumn === undefined) return;
    event.preventDefault();
    this.#obey(command, this.#focus);
  }

  #obey(command: KeyCommand, { row, column }: Place): void {
    if (command.kind === "tab") this.#host.tabAsked(command.step);
    else if (command.kind === "leave") this.#host.left();
    else if (command.kind === "next") this.#moveNext(command.step);
    else if (command.kind === "return") this.#moveReturn();
    else if (command.kind === "move") this.#move(command.move, command.isExtending);
    else if (command.kind === "fill") void this.#inOrder(() => this.#host.fill(command.filling));
    else if (command.kind === "select") void this.#selectWhole(command.whole, { row, column });
    else if (command.kind === "edit") this.#edit(row, column);
    else if (this.#isInSight(row) && this.#host.mayEdit(row, column))
      this.#host.type({ row, column }, DAY.format(new Date()));
  }

  /** Rows may have moved under the focus: where it was, a hidden one may stand. */
  #isInSight(row: number): boolean {
    return this.#host.model()?.gridRow(row) !== undefined;
  }

  /** Selects under the headers; the focus goes to the first cell. */
  async #selectWhole(whole: Whole, { row, column }: Place): Promise<void> {
    const model = this.#host.model();
    if (model === undefined) return;
    const selection = wholeBlock(model, whole, { row, column });
    this.#runColumn = undefined;
    this.#focus = selection.from;
    await this.waitFor(() => this.#draw(selection));
  }

  /** Opens the editor of the cell that has the focus. */
  edit(): void {
    if (this.#focus !== undefined) this.#edit(this.#focus.row, this.#focus.column);
  }

  #edit(row: number, column: number): void {
    if (!this.#host.mayEdit(row, column)) return;
    const place = this.#host.model()?.gridRow(row);
    if (place === undefined) return;
    // From now on, before the grid itself says it.
    this.editorAwaited();
    void this.#host.element()?.setCellEdit(place.y, column, place.type);
  }

  #moveNext(step: 1 | -1): void {
    const column = this.#focus?.column ?? 0;
    const runColumn = this.#runColumn ?? column;
    this.#move({ down: 0, right: step, reach: "cells" }, false);
    // Back where it began, it is none.
    if (runColumn < (this.#focus?.column ?? 0)) this.#runColumn = runColumn;
  }

  #moveReturn(): void {
    const column = this.#focus?.column ?? 0;
    this.#move({ down: 1, right: (this.#runColumn ?? column) - column, reach: "cells" }, false);
  }

  #move(move: Move, isExtending: boolean): void {
    const model = this.#host.model();
    const from = this.#focus;
    if (model === undefined || from === undefined) return;
    this.#runColumn = undefined;
    this.#destination = undefined;
    if (isExtending) void this.waitFor(() => this.#inOrder(() => this.#extend(from, move)));
    else void this.#go(destination(model, from, move));
  }

  /** Selects a cell at once; the keys that follow wait until it is drawn. */
  #go(place: Place): Promise<void> {
    this.#focus = place;
    this.#host.moved(place);
    return this.waitFor(async () => {
      await this.#draw({ from: place, to: place });
      await this.#focusCell(place);
    });
  }

  /**
   * Selects, and waits until the grid has drawn the focus there: until then it may still tell where the focus was. One
   * that is taking new rows or columns knows no cell of theirs yet, and is asked again.
   */
  async #draw(selection: Selection): Promise<void> {
    this.#destination = selection;
    const ask = (): Promise<void> => this.#host.setFocus(selection.from, selection.to);
    await this.#inOrder(ask);
    for (let tries = 0; tries < MOST_TRIES && this.#isAwaited(selection); tries += 1) {
      await nextFrames();
      if (!this.#isEditing && this.#isAwaited(selection)) await ask();
    }
    if (this.#destination === selection) this.#destination = undefined;
  }

  #isAwaited(selection: Selection): boolean {
    const isLast = this.#destination === selection && isSame(selection.from, this.#focus);
    return isLast && !isSame(selection.from, this.#drawnFocus);
  }

  #inOrder(select: () => Promise<void>): Promise<void> {
    this.#selections = this.#selections.then(select, select);
    return this.#selections;
  }

  // Keys typed for the grid are not for a dialog that opened meanwhile.
  #press(keys: readonly KeyboardEventInit[]): void {
    if (this.#host.hasKeyboard()) pressAgain(keys);
  }

  /** Moves the corner of the selection that is opposite to the focus; a selection is in one part of the rows. */
  async #extend(from: Place, move: Move): Promise<void> {
    const model = this.#host.model();
    const block = await this.#host.selection();
    if (model === undefined || block === undefined) return;
    const corner = {
      row: block.row < from.row ? block.row : block.row + block.rowCount - 1,
      column: block.column < from.column ? block.column : block.column + block.columnCount - 1,
    };
    const to = destination(model, corner, move);
    const isFrozen = from.row < model.frozenCount;
    const row = isFrozen ? Math.min(model.frozenCount - 1, to.row) : Math.max(model.frozenCount, to.row);
    await this.#host.setFocus(from, within(model, { ...to, row }));
  }

  // The grid focuses cells too, but neither one that has its focus already nor one that is not drawn.
  async #focusCell(place: Place): Promise<void> {
    // Until a further move leads elsewhere.
    for (let tries = 0; tries < MOST_TRIES && isSame(this.#focus, place); tries += 1) {
      if (!this.#host.hasKeyboard()) return;
      if (!this.#isEditing && isSame(this.#drawnFocus, place)) {
        const cell = this.#cellAt(place);
        if (cell !== null) {
          focusInSight(cell);
          return void this.#keepFocus(place);
        }
        await this.#host.reveal(place);
      }
      await nextFrames();
    }
  }

  /** While the grid scrolls, the element of a cell becomes another's, the focus with it: it is given back. No key waits. */
  async #keepFocus(place: Place): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES && isSame(this.#focus, place); tries += 1) {
      await nextFrames();
      const { activeElement } = document;
      if (this.#isEditing || !this.#host.hasKeyboard() || !activeElement?.matches(".rgCell")) return;
      const cell = this.#cellAt(place);
      if (isSame(this.#focus, place) && cell !== activeElement) cell?.focus({ preventScroll: true });
    }
  }

  #cellAt(place: Place): HTMLElement | null {
    const [grid, model] = [this.#host.element(), this.#host.model()];
    return grid && model ? drawnCell(grid, model, place) : null;
  }
}

/** The grid scrolls by itself, to a cell that it moves later; a page that is higher than its window does not. */
function focusInSight(cell: HTMLElement): void {
  cell.focus({ preventScroll: true });
  if (document.documentElement.scrollHeight > innerHeight) cell.scrollIntoView({ block: "nearest" });
}

function isSame(one: Place | undefined, other: Place | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
