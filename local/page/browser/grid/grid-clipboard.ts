// Copying out of the grid and pasting into it, as spreadsheets do.
import type { CellEdit } from "../../protocol/tab.ts";
import { type Block, repeatedOver, type Source } from "./block.ts";
import { clipboardCells, clipboardText } from "./clipboard-text.ts";
import type { TabModel } from "./tab-model.ts";

/** What was typed to get the copied cells: formulas and full precision come back when pasted here again. */
const OWN_TYPE = "application/x-revue-qualite-cells";

/** The grid's copies: by the keys, which the browser hands the clipboard, and by a menu, which asks for it. */
export class GridClipboard {
  /** What was copied here last: the system's clipboard, asked by a menu, knows the shown texts alone. */
  #own: { text: string; sources: Source[][] } | undefined;

  /** Puts a block in the clipboard that came with a key; formulas that are cut go on reading the same cells. */
  copy(clipboard: DataTransfer, model: TabModel, block: Block, isCut: boolean): void {
    const { text, sources } = this.#remember(model, block, isCut);
    clipboard.setData("text/plain", text);
    clipboard.setData(OWN_TYPE, JSON.stringify(sources));
  }

  /** Reads the clipboard that came with a key; the function answered gives the edits that paste it in a block. */
  pasted(clipboard: DataTransfer): (block: Block, model: TabModel) => CellEdit[] {
    const own = clipboard.getData(OWN_TYPE);
    const cells: Source[][] = own === "" ? clipboardCells(clipboard.getData("text/plain")) : JSON.parse(own);
    return (block, model) => repeatedOver(cells, block, model);
  }

  /** Puts a block in the system's clipboard. @throws DOMException when the browser refuses. */
  async copyToSystem(model: TabModel, block: Block, isCut: boolean): Promise<void> {
    await navigator.clipboard.writeText(this.#remember(model, block, isCut).text);
  }

  /** The edits that paste the system's clipboard in a block. @throws DOMException when the browser refuses. */
  async pastedFromSystem(block: Block, model: TabModel): Promise<CellEdit[]> {
    const text = await navigator.clipboard.readText();
    const isOwn = this.#own !== undefined && withLineEnds(text) === withLineEnds(this.#own.text);
    return repeatedOver(isOwn ? (this.#own?.sources ?? []) : clipboardCells(text), block, model);
  }

  #remember(model: TabModel, block: Block, isCut: boolean): { text: string; sources: Source[][] } {
    const text = clipboardText(cellsOf(model, block, (row, column) => model.text(row, column)));
    const sourceOf = (row: number, column: number): Source =>
      isCut ? model.input(row, column) : model.source(row, column);
    this.#own = { text, sources: cellsOf(model, block, sourceOf) };
    return this.#own;
  }
}

// Windows writes them in two characters.
function withLineEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function cellsOf<Content>(
  model: TabModel,
  { row, column, rowCount, columnCount }: Block,
  contentOf: (row: number, column: number) => Content,
): Content[][] {
  return model
    .rowsIn(row, rowCount)
    .map((at) => Array.from({ length: columnCount }, (_, offset) => contentOf(at, column + offset)));
}
