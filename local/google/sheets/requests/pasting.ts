// copyPaste and cutPaste.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { notBuilt } from "../../google-error.ts";
import { cellAt, type Draft, editRow, keptCell } from "../draft.ts";
import { type Area, gridArea } from "../grid/area.ts";
import type { Cell, Sheet } from "../model.ts";
import { exceedsGrid } from "../values/value-range.ts";
import { type Handler, type Place, placeOf, placeOfCoordinate } from "./request-context.ts";

type Paste = (target: Cell | undefined, source: Cell | undefined) => Cell | undefined;

export const copyPaste: Handler<sheets_v4.Schema$CopyPasteRequest> = (context, request) => {
  const source = placeOf(context, request.source);
  const destination = placeOf(context, request.destination);
  const block = blockOf(source, request.pasteOrientation === "TRANSPOSE");
  const area = pastedArea(destination, block);
  pasteBlock(context.draft, { ...destination, area }, block, pasteFor(request.pasteType));
  return undefined;
};

export const cutPaste: Handler<sheets_v4.Schema$CutPasteRequest> = (context, request) => {
  const source = placeOf(context, request.source);
  const destination = placeOfCoordinate(context, request.destination);
  const block = blockOf(source, false);
  const area = pastedArea(destination, block);
  const paste = pasteFor(request.pasteType);
  pasteBlock(context.draft, source, [[undefined]], paste);
  pasteBlock(context.draft, { ...destination, area }, block, paste);
  return undefined;
};

function blockOf({ sheet, area }: Place, transpose: boolean): (Cell | undefined)[][] {
  const height = area.endRow - area.startRow;
  const width = area.endColumn - area.startColumn;
  const at = (row: number, column: number): Cell | undefined =>
    cellAt(sheet, area.startRow + row, area.startColumn + column);
  return Array.from({ length: transpose ? width : height }, (_, row) =>
    Array.from({ length: transpose ? height : width }, (__, column) =>
      transpose ? at(column, row) : at(row, column),
    ),
  );
}

// A destination that is a multiple of the block repeats it; otherwise the block goes once from its first cell.
function pastedArea({ sheet, area }: { sheet: Sheet; area: Area }, block: (Cell | undefined)[][]): Area {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const times = (extent: number, size: number): number => (extent % size === 0 ? extent : size);
  const pasted = {
    ...area,
    endRow: area.startRow + times(area.endRow - area.startRow, height),
    endColumn: area.startColumn + times(area.endColumn - area.startColumn, width),
  };
  const grid = gridArea(sheet);
  if (pasted.endRow > grid.endRow || pasted.endColumn > grid.endColumn) throw exceedsGrid(sheet, pasted);
  return pasted;
}

function pasteBlock(draft: Draft, { sheet, area }: Place, block: (Cell | undefined)[][], paste: Paste): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const values = block[(row - area.startRow) % block.length] ?? [];
    editRow(draft, sheet, row, (cells) => {
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        cells[column] = paste(cells[column], values[(column - area.startColumn) % values.length]);
      }
    });
  }
}

function pasteFor(pasteType: string | null | undefined): Paste {
  switch (pasteType ?? "PASTE_NORMAL") {
    case "PASTE_NORMAL":
      return (_target, source) => copied(source);
    case "PASTE_VALUES":
      return (target, source) => combined(target, source, ["value"], ["value", "formula", "textFormatRuns"]);
    case "PASTE_FORMAT":
      return (target, source) => combined(target, source, ["format"], ["format"]);
    case "PASTE_NO_BORDERS":
      return (target, source) => withBordersOf(target, copied(source));
    case "PASTE_FORMULA":
      return (target, source) =>
        combined(target, copied(source), ["value", "formula"], ["value", "formula", "textFormatRuns"]);
    case "PASTE_DATA_VALIDATION":
      return (target, source) => combined(target, source, ["validation"], ["validation"]);
    default:
      throw notBuilt(`pasteType ${pasteType}`);
  }
}

// References in a formula would have to be shifted, which the stand-in does not do.
function copied(source: Cell | undefined): Cell | undefined {
  if (source?.formula !== undefined && /[A-Za-z]+\$?\d/.test(source.formula)) {
    throw notBuilt("pasting a formula that refers to cells");
  }
  return source;
}

function combined(
  target: Cell | undefined,
  source: Cell | undefined,
  taken: (keyof Cell)[],
  replaced: (keyof Cell)[],
): Cell | undefined {
  const keep = (cell: Cell | undefined, wanted: (name: string) => boolean): object =>
    Object.fromEntries(Object.entries(cell ?? {}).filter(([name]) => wanted(name)));
  const replacedNames: readonly string[] = replaced;
  const takenNames: readonly string[] = taken;
  return keptCell({
    ...keep(target, (name) => !replacedNames.includes(name)),
    ...keep(source, (name) => takenNames.includes(name)),
  });
}

function withBordersOf(target: Cell | undefined, source: Cell | undefined): Cell | undefined {
  const borders = target?.format?.borders;
  const { borders: _borders, ...format } = source?.format ?? {};
  const pasted = { ...format, ...(borders && { borders }) };
  return keptCell({ ...source, ...(Object.keys(pasted).length > 0 && { format: pasted }) });
}
