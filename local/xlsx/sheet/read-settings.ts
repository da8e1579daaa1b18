// What a worksheet says besides its cells: frozen panes, tab colour, column widths, merges.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { colorOf, hexOfElement } from "../styles/colors.ts";
import {
  attributeOf,
  booleanAttribute,
  childOf,
  childrenOf,
  descend,
  numberAttribute,
} from "../xml/element.ts";
import { pixelsOfCharacters } from "./dimensions.ts";
import { type CellBlock, parseBlock } from "./references.ts";
import type { SheetFrame } from "./sheet-frame.ts";

/** Frozen rows and columns, and the grid lines when they are hidden; only what is set. */
export function readGridProperties(frame: SheetFrame): sheets_v4.Schema$GridProperties {
  const view = descend(frame.root, "sheetViews", "sheetView");
  const pane = childOf(view, "pane");
  const isFrozen = attributeOf(pane, "state")?.startsWith("frozen") === true;
  const rows = isFrozen ? (numberAttribute(pane, "ySplit") ?? 0) : 0;
  const columns = isFrozen ? (numberAttribute(pane, "xSplit") ?? 0) : 0;
  return {
    ...(rows > 0 && { frozenRowCount: rows }),
    ...(columns > 0 && { frozenColumnCount: columns }),
    ...(!booleanAttribute(view, "showGridLines", true) && { hideGridlines: true }),
  };
}

/** The tab's colour, when it is spelled out. */
export function readTabColor(
  frame: SheetFrame,
): Pick<sheets_v4.Schema$SheetProperties, "tabColor" | "tabColorStyle"> {
  const hex = hexOfElement(descend(frame.root, "sheetPr", "tabColor"));
  return hex === undefined ? {} : { tabColor: colorOf(hex), tabColorStyle: { rgbColor: colorOf(hex) } };
}

/** Widths and hidden columns, by column; only of columns that someone set. */
export function readColumns(
  frame: SheetFrame,
  columnCount: number,
): (sheets_v4.Schema$DimensionProperties | undefined)[] {
  const columns: (sheets_v4.Schema$DimensionProperties | undefined)[] = [];
  for (const element of childrenOf(frame.child("cols"), "col")) {
    const width = numberAttribute(element, "width");
    const isSet = booleanAttribute(element, "customWidth") && width !== undefined;
    const hidden = booleanAttribute(element, "hidden");
    if (!isSet && !hidden) continue;
    const last = Math.min(numberAttribute(element, "max") ?? 0, columnCount);
    for (let column = (numberAttribute(element, "min") ?? 1) - 1; column < last; column++) {
      columns[column] = {
        ...(isSet && { pixelSize: pixelsOfCharacters(width) }),
        ...(hidden && { hiddenByUser: true }),
      };
    }
  }
  return columns;
}

/** The style that new cells of a column inherit. */
export function readColumnStyle(frame: SheetFrame, column: number): number {
  const found = childrenOf(frame.child("cols"), "col").find(
    (element) =>
      (numberAttribute(element, "min") ?? 0) <= column + 1 && (numberAttribute(element, "max") ?? 0) > column,
  );
  return numberAttribute(found, "style") ?? 0;
}

/** The merged blocks. */
export function readMerges(frame: SheetFrame, sheetId: number): sheets_v4.Schema$GridRange[] {
  return childrenOf(frame.child("mergeCells"), "mergeCell").flatMap((element) => {
    const block = parseBlock(attributeOf(element, "ref") ?? "");
    return block ? [gridRangeOf(block, sheetId)] : [];
  });
}

/** The range of the filter over the tab, when there is one; what it hides is not read. */
export function readBasicFilter(
  frame: SheetFrame,
  sheetId: number,
): sheets_v4.Schema$BasicFilter | undefined {
  const block = parseBlock(attributeOf(frame.child("autoFilter"), "ref") ?? "");
  return block && { range: gridRangeOf(block, sheetId) };
}

/** A block as Google names it. */
export function gridRangeOf(block: CellBlock, sheetId: number): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: block.startRow,
    endRowIndex: block.endRow,
    startColumnIndex: block.startColumn,
    endColumnIndex: block.endColumn,
  };
}
