// A table of a slide as HTML: columns, rows and padding as they are in Slides, borders that take no room.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { EMU_PER_PIXEL, inEmu } from "../../../../shared/units/lengths.ts";
import type { ThemeColors } from "../../../pptx/colors.ts";
import { NOTHING_INHERITED } from "../../../pptx/inherited-style.ts";
import { make } from "../dom.ts";
import { cssFill } from "./slide-fill.ts";
import { paragraphs } from "./slide-text.ts";

type Table = slides_v1.Schema$Table;
type BorderRows = readonly slides_v1.Schema$TableBorderRow[];

/** The table; its place is the caller's. */
export function tableElement(table: Table, theme: ThemeColors): HTMLTableElement {
  const made = make("table", {});
  const widths = (table.tableColumns ?? []).map(({ columnWidth }) => inEmu(columnWidth) / EMU_PER_PIXEL);
  made.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  const group = make("colgroup");
  for (const width of widths) {
    const column = make("col");
    column.style.width = `${width}px`;
    group.append(column);
  }
  made.append(group, ...(table.tableRows ?? []).map((row) => rowElement(table, row, theme)));
  return made;
}

function rowElement(table: Table, row: slides_v1.Schema$TableRow, theme: ThemeColors): HTMLElement {
  const made = make("tr");
  made.style.height = `${inEmu(row.rowHeight) / EMU_PER_PIXEL}px`;
  made.append(...(row.tableCells ?? []).map((cell) => cellElement(table, cell, theme)));
  return made;
}

function cellElement(table: Table, cell: slides_v1.Schema$TableCell, theme: ThemeColors): HTMLElement {
  const { contentAlignment, tableCellBackgroundFill: fill } = cell.tableCellProperties ?? {};
  const row = cell.location?.rowIndex ?? 0;
  const made = row === 0 ? make("th", { scope: "col" }) : make("td");
  made.rowSpan = cell.rowSpan ?? 1;
  made.colSpan = cell.columnSpan ?? 1;
  if (fill?.propertyState === "RENDERED") made.style.background = cssFill(fill.solidFill, theme);
  made.style.verticalAlign = { MIDDLE: "middle", BOTTOM: "bottom" }[contentAlignment ?? ""] ?? "top";
  made.append(...paragraphs(cell.text, NOTHING_INHERITED, theme), ...rules(table, cell, theme));
  return made;
}

/** A border runs a little into the neighbours' one: side by side, they would leave a pale line once the slide is scaled. */
const OVERLAP = "-0.5px";

type Edge = "top" | "left" | "bottom" | "right";

/** Its own upper and left borders; those of the table's end are its last cells'. */
function rules(table: Table, cell: slides_v1.Schema$TableCell, theme: ThemeColors): HTMLElement[] {
  const row = cell.location?.rowIndex ?? 0;
  const column = cell.location?.columnIndex ?? 0;
  const [nextRow, nextColumn] = [row + (cell.rowSpan ?? 1), column + (cell.columnSpan ?? 1)];
  const across = table.horizontalBorderRows ?? [];
  const down = table.verticalBorderRows ?? [];
  const drawn: [width: number, color: string, edge: Edge][] = [
    [...border(across, row, column, theme), "top"],
    [...border(down, row, column, theme), "left"],
  ];
  if (nextRow === table.tableRows?.length) drawn.push([...border(across, nextRow, column, theme), "bottom"]);
  if (nextColumn === table.tableColumns?.length)
    drawn.push([...border(down, row, nextColumn, theme), "right"]);
  return drawn.flatMap(([width, color, edge]) => (width === 0 ? [] : [rule(width, color, edge)]));
}

function rule(width: number, color: string, edge: Edge): HTMLElement {
  const made = make("i", { class: "cell-rule", "aria-hidden": "true" });
  const isAcross = edge === "top" || edge === "bottom";
  Object.assign(made.style, {
    background: color,
    [edge]: "0",
    [isAcross ? "height" : "width"]: `${width}px`,
    ...(isAcross ? { left: OVERLAP, right: OVERLAP } : { top: OVERLAP, bottom: OVERLAP }),
  });
  return made;
}

function border(
  rows: BorderRows,
  row: number,
  column: number,
  theme: ThemeColors,
): [width: number, color: string] {
  const properties = rows[row]?.tableBorderCells?.[column]?.tableBorderProperties;
  const fill = properties?.tableBorderFill?.solidFill;
  if (fill === undefined || fill.alpha === 0) return [0, ""];
  return [inEmu(properties?.weight) / EMU_PER_PIXEL, cssFill(fill, theme)];
}
