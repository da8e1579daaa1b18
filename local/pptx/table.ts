// Tables of a slide, as native tables.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../google/slides/geometry.ts";
import { hexColor, type ThemeColors } from "./colors.ts";
import { NOTHING_INHERITED } from "./inherited-style.ts";
import type { PptxBorder, PptxTableCell, PptxTableRow } from "./pptxgen.ts";
import { inchesOf, type SlideContext } from "./shape.ts";
import { paragraphsXml } from "./text-xml.ts";

const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = 12_700;
/** The space that Slides leaves between a cell's borders and its text, in inches. */
const CELL_MARGIN_INCHES = 0.1;
const NO_BORDER: PptxBorder = { type: "none" };

/** Adds a table with its columns' widths and its rows' heights as they are; it never spills on another slide. */
export function addTable(context: SlideContext, element: slides_v1.Schema$PageElement): void {
  const { table } = element;
  if (table === undefined) return;
  const { x, y } = inchesOf(element);
  const rows = (table.tableRows ?? []).map((row) => tableRow(context, table, row));
  context.slide.addTable(rows, {
    x,
    y,
    colW: (table.tableColumns ?? []).map((column) => inEmu(column.columnWidth) / EMU_PER_INCH),
    rowH: (table.tableRows ?? []).map((row) => inEmu(row.rowHeight) / EMU_PER_INCH),
    margin: CELL_MARGIN_INCHES,
    autoPage: false,
    objectName: element.objectId ?? "",
  });
}

function tableRow(
  context: SlideContext,
  table: slides_v1.Schema$Table,
  row: slides_v1.Schema$TableRow,
): PptxTableRow {
  return (row.tableCells ?? []).map((cell) => tableCell(context, table, cell));
}

function tableCell(
  { parts, theme }: SlideContext,
  table: slides_v1.Schema$Table,
  cell: slides_v1.Schema$TableCell,
): PptxTableCell {
  const properties = cell.tableCellProperties ?? {};
  const fill = properties.tableCellBackgroundFill;
  const color = fill?.propertyState === "RENDERED" ? hexColor(fill.solidFill?.color, theme) : undefined;
  return {
    text: parts.mark(paragraphsXml(cell.text, NOTHING_INHERITED, theme)),
    options: {
      valign: properties.contentAlignment === "MIDDLE" ? "middle" : verticalAlignment(properties),
      border: bordersOf(table, cell, theme),
      ...(color === undefined ? {} : { fill: { color } }),
      ...((cell.rowSpan ?? 1) > 1 ? { rowspan: cell.rowSpan ?? 1 } : {}),
      ...((cell.columnSpan ?? 1) > 1 ? { colspan: cell.columnSpan ?? 1 } : {}),
    },
  };
}

function verticalAlignment(properties: slides_v1.Schema$TableCellProperties): "top" | "bottom" {
  return properties.contentAlignment === "BOTTOM" ? "bottom" : "top";
}

/** The borders above, right of, below and left of a cell. */
function bordersOf(
  table: slides_v1.Schema$Table,
  cell: slides_v1.Schema$TableCell,
  theme: ThemeColors,
): [PptxBorder, PptxBorder, PptxBorder, PptxBorder] {
  const row = cell.location?.rowIndex ?? 0;
  const column = cell.location?.columnIndex ?? 0;
  const across = table.horizontalBorderRows ?? [];
  const down = table.verticalBorderRows ?? [];
  return [
    borderAt(across, row, column, theme),
    borderAt(down, row, column + (cell.columnSpan ?? 1), theme),
    borderAt(across, row + (cell.rowSpan ?? 1), column, theme),
    borderAt(down, row, column, theme),
  ];
}

function borderAt(
  rows: readonly slides_v1.Schema$TableBorderRow[],
  row: number,
  column: number,
  theme: ThemeColors,
): PptxBorder {
  const properties = rows[row]?.tableBorderCells?.[column]?.tableBorderProperties;
  const fill = properties?.tableBorderFill?.solidFill;
  const color = hexColor(fill?.color, theme);
  if (properties === undefined || color === undefined || fill?.alpha === 0) return NO_BORDER;
  const type = (properties.dashStyle ?? "SOLID") === "SOLID" ? "solid" : "dash";
  return { type, color, pt: inEmu(properties.weight) / EMU_PER_POINT };
}
