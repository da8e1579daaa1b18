// Writes changed cells and rows into the XML of a sheet's rows; the other rows stay as they are.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { cellName, columnIndexOf } from "../../../shared/reading/a1.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/element.ts";
import { asOpening, withAttributes } from "../xml/open-tag.ts";
import { withPrefix } from "../xml/prefix.ts";
import { pointsOfPixels } from "./dimensions.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** What changes in one row. */
export interface RowChange {
  /** By column: the cell's new element without prefix, empty to take the cell away. */
  cells: Map<number, string>;
  /** The row's new height and visibility, when they change. */
  properties?: sheets_v4.Schema$DimensionProperties;
  /** The height that fits its texts, in points, when some wrap and nobody set the height. */
  fittedPoints?: number;
}

/** The rows' XML with the changes done; rows that did not exist are put in their order. */
export function patchRows(
  xml: string,
  prefix: string,
  layout: SheetLayout,
  changes: ReadonlyMap<number, RowChange>,
): string {
  const pending = [...changes].sort(([a], [b]) => a - b);
  const pieces: string[] = [];
  let position = 0;
  let next = 0;
  const addNewRowsBefore = (row: number): void => {
    for (; next < pending.length; next++) {
      const [newRow, change] = pending[next] ?? [row, undefined];
      if (newRow >= row || !change) return;
      pieces.push(newRowXml(newRow, change, prefix));
    }
  };
  for (const place of layout.rows) {
    pieces.push(xml.slice(position, place.start));
    addNewRowsBefore(place.row);
    const rowXml = xml.slice(place.start, place.end);
    const [row, change] = pending[next] ?? [];
    if (row === place.row && change) {
      pieces.push(patchRow(rowXml, place.row, change));
      next += 1;
    } else {
      pieces.push(layout.hasUnnumberedRows ? numbered(rowXml, place.row) : rowXml);
    }
    position = place.end;
  }
  addNewRowsBefore(Number.POSITIVE_INFINITY);
  pieces.push(xml.slice(position));
  return pieces.join("");
}

function newRowXml(row: number, change: RowChange, prefix: string): string {
  const cells = [...change.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const content = cells.join("");
  if (content === "" && !change.properties) return "";
  const tag = withAttributes(`<row r="${row + 1}">`, rowAttributes(change));
  return withPrefix(`${tag}${content}</row>`, prefix);
}

function patchRow(xml: string, row: number, change: RowChange): string {
  const element = parseXml(xml);
  const tag = xml.slice(0, element.contentStart);
  const openTag = withAttributes(asOpening(tag), {
    r: String(row + 1),
    // The span of columns is a hint for readers, wrong once cells come.
    spans: undefined,
    ...rowAttributes(change),
  });
  const content = mergedCells(xml, element, row, change.cells);
  return `${openTag}${content}</${element.prefix}row>`;
}

function mergedCells(xml: string, row: XmlElement, rowIndex: number, changes: Map<number, string>): string {
  const cells = new Map<number, string>();
  let column = -1;
  for (const cell of childrenOf(row, "c")) {
    const reference = cell.attributes.r;
    column = reference === undefined ? column + 1 : columnIndexOf(reference);
    const tag = xml.slice(cell.start, cell.contentStart);
    const numberedTag =
      reference === undefined ? withAttributes(tag, { r: cellName(rowIndex, column) }) : tag;
    cells.set(column, numberedTag + xml.slice(cell.contentStart, cell.end));
  }
  for (const [changed, cell] of changes) cells.set(changed, withPrefix(cell, row.prefix));
  const ordered = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const others = row.children.filter((child) => child.name !== "c");
  return [...ordered, ...others.map((child) => xml.slice(child.start, child.end))].join("");
}

function rowAttributes({ properties, fittedPoints }: RowChange): Record<string, string | undefined> {
  const fitted = fittedPoints === undefined ? {} : { ht: String(fittedPoints) };
  if (!properties) return fitted;
  const { pixelSize, hiddenByUser } = properties;
  return {
    ht: pixelSize ? String(pointsOfPixels(pixelSize)) : undefined,
    ...(!pixelSize && fitted),
    customHeight: pixelSize ? "1" : undefined,
    hidden: hiddenByUser ? "1" : undefined,
  };
}

/** A row with its number spelled out: rows that come before it would change it otherwise. */
function numbered(xml: string, row: number): string {
  const tagEnd = xml.indexOf(">") + 1;
  return withAttributes(xml.slice(0, tagEnd), { r: String(row + 1) }) + xml.slice(tagEnd);
}
