// Cells that change together, by typing, filling, emptying or the clipboard: only those that become others are told.
import type { CellEdit, TabView } from "../../protocol/tab.ts";
import { type Block, blockOf, repeatedOver } from "./block.ts";
import { type Filling, filledFrom } from "./filling.ts";
import type { GridClipboard } from "./grid-clipboard.ts";
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
}

/** The edits of the tab in sight. */
export class BlockEdits {
  readonly #host: EditsHost;

  constructor(host: EditsHost) {
    this.#host = host;
  }

  /** Takes edits of the tab in sight. */
  take(edits: readonly CellEdit[], deed: Deed): void {
    const model = this.#host.model();
    if (model === undefined) return;
    // A formula repeated reads other cells wherever it was not.
    const changed = edits.filter(([row, column, text, from]) =>
      from === undefined ? text !== model.input(row, column) : from[0] !== row || from[1] !== column,
    );
    if (changed.length > 0) this.#host.edited(changed, model.view, deed);
    const pasted = deed === "pasted" ? blockOf(edits, model.view) : undefined;
    if (pasted !== undefined) void this.#host.select(pasted);
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
