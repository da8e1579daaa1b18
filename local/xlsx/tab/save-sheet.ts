// Writes what changed in a tab into its worksheet part.
import type { Sheet } from "../../google/sheets/model.ts";
import { writeConditionalFormats } from "../conditional/write-rules.ts";
import { type CellWriting, cellChanges, type TabVersions } from "../sheet/cell-changes.ts";
import { patchRows, type RowChange } from "../sheet/patch-rows.ts";
import { readColumnStyle } from "../sheet/read-settings.ts";
import { blockReference, type CellBlock, parseBlock } from "../sheet/references.ts";
import { fittedHeightPoints } from "../sheet/row-heights.ts";
import { SheetFrame } from "../sheet/sheet-frame.ts";
import { cutSheetXml } from "../sheet/sheet-xml.ts";
import { writeSettings } from "../sheet/write-settings.ts";
import { writeValidations } from "../validations/write-validations.ts";
import { attributeOf } from "../xml/element.ts";

/** The new worksheet part (undefined when it stays as it was), and what it means for the workbook. */
export interface SavedSheet {
  xml: string | undefined;
  changesCells: boolean;
  removesFormula: boolean;
  writesFormula: boolean;
}

/** Patches the worksheet part `xml`; `adjust` adds what other parts want in the frame (drawings…). */
export function saveSheet(
  xml: string,
  tab: TabVersions,
  writing: Omit<CellWriting, "columnStyle">,
  adjust: (frame: SheetFrame) => void,
): SavedSheet {
  const cut = cutSheetXml(xml);
  const frame = new SheetFrame(cut);
  const styleByColumn: number[] = [];
  const columnStyle = (column: number): number => {
    styleByColumn[column] ??= readColumnStyle(frame, column);
    return styleByColumn[column] ?? 0;
  };
  const { rows, extent, removesFormula, writesFormula } = cellChanges(tab, { ...writing, columnStyle });
  const summary = { changesCells: rows.size > 0, removesFormula, writesFormula };
  fitRows(rows, tab.after);
  addRowProperties(rows, tab.before, tab.after);
  if (extent) growDimension(frame, extent);
  writeSettings(frame, tab);
  // What comes first in the schema is written first: both may be put at the same place.
  writeConditionalFormats(frame, tab, writing.styles);
  writeValidations(frame, tab);
  adjust(frame);
  if (rows.size === 0 && !frame.isChanged) return { xml: undefined, ...summary };
  const { head, tail } = frame.finish();
  const rowsXml = rows.size === 0 ? cut.rows : patchRows(cut.rows, cut.prefix, tab.layout, rows);
  return { xml: head + rowsXml + tail, ...summary };
}

/** Fits the rows whose cells changed, but those whose height somebody set. */
function fitRows(
  changes: ReadonlyMap<number, RowChange>,
  { rows, rowMetadata, columnMetadata }: Sheet,
): void {
  for (const [row, change] of changes) {
    if (rowMetadata[row]?.pixelSize) continue;
    const points = fittedHeightPoints(rows[row], columnMetadata);
    if (points !== undefined) change.fittedPoints = points;
  }
}

function addRowProperties(changes: Map<number, RowChange>, before: Sheet, after: Sheet): void {
  const count = Math.max(before.rowMetadata.length, after.rowMetadata.length);
  for (let row = 0; row < count; row++) {
    const [was, is] = [before.rowMetadata[row], after.rowMetadata[row]];
    const isSame =
      was?.pixelSize === is?.pixelSize && (was?.hiddenByUser ?? false) === (is?.hiddenByUser ?? false);
    if (isSame) continue;
    const change = changes.get(row) ?? { cells: new Map() };
    changes.set(row, { ...change, properties: is ?? {} });
  }
}

function growDimension(frame: SheetFrame, extent: CellBlock): void {
  const element = frame.child("dimension");
  if (!element) return;
  const block = parseBlock(attributeOf(element, "ref") ?? "") ?? extent;
  const grown = {
    startRow: Math.min(block.startRow, extent.startRow),
    endRow: Math.max(block.endRow, extent.endRow),
    startColumn: Math.min(block.startColumn, extent.startColumn),
    endColumn: Math.max(block.endColumn, extent.endColumn),
  };
  const reference = blockReference(grown);
  if (reference !== attributeOf(element, "ref"))
    frame.replace("dimension", `<dimension ref="${reference}"/>`);
}
