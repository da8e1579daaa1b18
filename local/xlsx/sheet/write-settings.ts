// Writes a tab's changed settings into its frame: frozen panes, tab colour, column widths, merges.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { cellName } from "../../../shared/reading/a1.ts";
import type { Sheet } from "../../google/sheets/model.ts";
import { escapeAttribute } from "../../office/xml-text.ts";
import { hexOf } from "../styles/colors.ts";
import { childOf, descend } from "../xml/element.ts";
import { asOpening, withAttributes } from "../xml/open-tag.ts";
import type { TabVersions } from "./cell-changes.ts";
import { blockReference, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "./references.ts";
import type { SheetFrame } from "./sheet-frame.ts";
import { writeColumns } from "./write-columns.ts";

/** Writes those of the settings that differ from when the tab was opened. */
export function writeSettings(frame: SheetFrame, { before, after }: TabVersions): void {
  const [was, is] = [before.properties, after.properties];
  if (viewKey(was.gridProperties) !== viewKey(is.gridProperties)) writeView(frame, is.gridProperties);
  const color = hexOf(is.tabColorStyle, is.tabColor);
  if (color !== hexOf(was.tabColorStyle, was.tabColor)) writeTabColor(frame, color);
  writeColumns(frame, before.columnMetadata, after.columnMetadata);
  const filter = filterReference(after);
  if (filter !== filterReference(before))
    frame.replace("autoFilter", filter && `<autoFilter ref="${filter}"/>`);
  const merges = after.merges.map(rangeReference);
  if (merges.join(" ") !== before.merges.map(rangeReference).join(" ")) writeMerges(frame, merges);
}

/** A range as A1 text; sides that are left open reach the end of the sheet. */
export function rangeReference(range: sheets_v4.Schema$GridRange): string {
  return blockReference({
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? MAXIMUM_ROWS,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? MAXIMUM_COLUMNS,
  });
}

function filterReference({ basicFilter, properties }: Sheet): string {
  const range = basicFilter?.range;
  if (!range) return "";
  const { rowCount, columnCount } = properties.gridProperties;
  const { endRowIndex = rowCount, endColumnIndex = columnCount } = range;
  return rangeReference({ ...range, endRowIndex, endColumnIndex });
}

function viewKey(grid: sheets_v4.Schema$GridProperties): string {
  return JSON.stringify([grid.frozenRowCount ?? 0, grid.frozenColumnCount ?? 0, grid.hideGridlines ?? false]);
}

function writeView(frame: SheetFrame, grid: sheets_v4.Schema$GridProperties): void {
  const view = descend(frame.root, "sheetViews", "sheetView");
  const tag = view ? frame.xml.slice(view.start, view.contentStart) : '<sheetView workbookViewId="0">';
  const openTag = withAttributes(asOpening(tag), { showGridLines: grid.hideGridlines ? "0" : undefined });
  // A selection names its pane, so it goes with the panes; anything else of the view stays.
  const kept = view?.children.filter((child) => child.name !== "pane" && child.name !== "selection") ?? [];
  const rest = kept.map((child) => frame.source(child)).join("");
  const prefix = view?.prefix ?? "";
  frame.replace("sheetViews", `<sheetViews>${openTag}${pane(grid)}${rest}</${prefix}sheetView></sheetViews>`);
}

function pane(grid: sheets_v4.Schema$GridProperties): string {
  const [rows, columns] = [grid.frozenRowCount ?? 0, grid.frozenColumnCount ?? 0];
  if (rows === 0 && columns === 0) return "";
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = cellName(rows, columns);
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
}

function writeTabColor(frame: SheetFrame, hex: string | undefined): void {
  const properties = frame.child("sheetPr");
  const tag = properties ? frame.xml.slice(properties.start, properties.contentStart) : "<sheetPr>";
  const former = childOf(properties, "tabColor");
  const others = properties?.children.filter((child) => child !== former) ?? [];
  const rest = others.map((child) => frame.source(child)).join("");
  const color = hex === undefined ? "" : `<tabColor rgb="FF${escapeAttribute(hex)}"/>`;
  frame.replace("sheetPr", `${asOpening(tag)}${color}${rest}</${properties?.prefix ?? ""}sheetPr>`);
}

function writeMerges(frame: SheetFrame, references: readonly string[]): void {
  const cells = references.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  frame.replace("mergeCells", cells && `<mergeCells count="${references.length}">${cells}</mergeCells>`);
}
