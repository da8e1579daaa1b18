// Copying out of the grid and pasting into it, as spreadsheets do.
import type { CellEdit } from "../../protocol.ts";
import { type Block, repeatedOver } from "./block.ts";
import { clipboardCells, clipboardText } from "./clipboard-text.ts";
import type { TabModel } from "./tab-model.ts";

/** What was typed to get the copied cells: formulas and full precision come back when pasted here again. */
const OWN_TYPE = "application/x-revue-qualite-cells";

/** Puts a block in the clipboard. */
export function copyBlock(clipboard: DataTransfer, model: TabModel, block: Block): void {
  clipboard.setData("text/plain", clipboardText(textsOf(block, (row, column) => model.text(row, column))));
  const inputs = textsOf(block, (row, column) => model.input(row, column));
  clipboard.setData(OWN_TYPE, JSON.stringify(inputs));
}

/** Reads the clipboard; the function answered gives the edits that paste it at a block's first cell. */
export function pastedEdits(clipboard: DataTransfer): (block: Block) => CellEdit[] {
  const own = clipboard.getData(OWN_TYPE);
  const cells: string[][] = own === "" ? clipboardCells(clipboard.getData("text/plain")) : JSON.parse(own);
  return (block) => repeatedOver(cells, block);
}

function textsOf(
  { row, column, rowCount, columnCount }: Block,
  textOf: (row: number, column: number) => string,
): string[][] {
  return Array.from({ length: rowCount }, (_, rowOffset) =>
    Array.from({ length: columnCount }, (_, columnOffset) => textOf(row + rowOffset, column + columnOffset)),
  );
}
