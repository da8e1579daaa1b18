// Cells that change together, by typing, filling, emptying or the clipboard: only those that become others are told.
import type { CellEdit, TabView } from "../../protocol/tab.ts";
import { type Block, blockOf, repeatedOver } from "./block.ts";
import type { Place } from "./destination.ts";
import { type Filling, filledFrom } from "./filling.ts";
import type { GridClipboard } from "./grid-clipboard.ts";
import { OpenEdit, type TakenPlace } from "./open-edit.ts";
import type { TabModel } from "./tab-model.ts";

/** How cells came to change. */
export type Deed = "typed" | "pasted" | "filled" | "cleared";

/** What the edits work on. */
interface EditsHost {
  clipboard: GridClipboard;
  /** The tab in sight. */
  model(): TabModel | undefined;
  selection(): Promise<Block | undefined>;
  select(block: Block): Promise<void>;
  /** Cells were typed in the tab as `view` shows it. */
  edited(edits: CellEdit[], view: TabView, deed: Deed): void;
  /** Somebody else wrote in a row that was blank, or in a cell, while one typed there: nothing is written. */
  taken(place: Place, text: string, what: TakenPlace): void;
}

/** The edits of the tab in sight. */
export class BlockEdits {
  readonly #host: EditsHost;
  readonly #openEdit = new OpenEdit();

  constructor(host: EditsHost) {
    this.#host = host;
  }

  /** Another tab is shown. */
  reset(): void {
    this.#openEdit.reset();
  }

  /** One begins to type in a cell: in the grid, in the line above it, or in the form of its row. */
  begin(place: Place): void {
    const model = this.#host.model();
    if (model !== undefined) this.#openEdit.open(model, place);
  }

  /** Takes edits of the tab in sight. */
  take(edits: readonly CellEdit[], deed: Deed): void {
    const model = this.#host.model();
    if (model === undefined || (deed === "typed" && this.#isTaken(model, edits))) return;
    // A formula repeated reads other cells wherever it was not.
    const changed = edits.filter(([row, column, text, from]) =>
      from === undefined ? text !== model.input(row, column) : from[0] !== row || from[1] !== column,
    );
    if (changed.length > 0) this.#host.edited(changed, model.view, deed);
    const pasted = deed === "pasted" ? blockOf(edits, model.view) : undefined;
    if (pasted !== undefined) void this.#host.select(pasted);
  }

  /** Whether others took the place of what was typed; told then. */
  #isTaken(model: TabModel, [edit]: readonly CellEdit[]): boolean {
    if (edit === undefined) return false;
    const [row, column, text] = edit;
    const place = { row, column };
    const what = this.#openEdit.taken(model, place);
    if (what === undefined) this.#openEdit.keep(model, place);
    else this.#host.taken(place, text, what);
    return what !== undefined;
  }

  /** Types a text in a cell. */
  type(row: number, column: number, text: string): void {
    this.take([[row, column, text]], "typed");
  }

  /** Fills what is selected. */
  async fill(filling: Filling): Promise<void> {
    const block = await this.#host.selection();
    const model = this.#host.model();
    if (block !== undefined && model !== undefined) this.take(filledFrom(filling, block, model), "filled");
  }

  /** Empties the cells of a block. */
  clear(block: Block): void {
    const model = this.#host.model();
    if (model !== undefined) this.take(repeatedOver([[""]], block, model), "cleared");
  }

  /** Puts a block in the system's clipboard. @throws DOMException when the browser refuses. */
  async copy(block: Block, isCut = false): Promise<void> {
    const model = this.#host.model();
    if (model !== undefined) await this.#host.clipboard.copyToSystem(model, block, isCut);
  }

  /** Pastes the system's clipboard at a block's first cell. @throws DOMException when the browser refuses. */
  async paste(block: Block): Promise<void> {
    const model = this.#host.model();
    if (model !== undefined) this.take(await this.#host.clipboard.pastedFromSystem(block, model), "pasted");
  }
}
