// Tables of a page, as native tables with the widths, heights and borders that they have in Slides.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../shared/units/lengths.ts";
import { boxOf } from "../google/slides/geometry.ts";
import { fillXml } from "./color-xml.ts";
import { nameXml, type PageContext } from "./page-context.ts";
import { transformXml } from "./shape.ts";
import { PLAIN_TEXT, paragraphsXml } from "./text-xml.ts";

type Table = slides_v1.Schema$Table;
type Cell = slides_v1.Schema$TableCell;

const URI = "http://schemas.openxmlformats.org/drawingml/2006/table";
/** The space that Slides leaves between a cell's borders and its text, on each side: 7.2 points. */
const CELL_PADDING = ["marL", "marR", "marT", "marB"].map((side) => `${side}="91440"`).join(" ");
const ANCHORS: Readonly<Record<string, string>> = { TOP: "t", MIDDLE: "ctr", BOTTOM: "b" };
const EMPTY_TEXT = `<a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></a:txBody>`;

/** A table; its first row is said to be its header. */
export function tableXml(context: PageContext, element: slides_v1.Schema$PageElement, table: Table): string {
  const rows = table.tableRows ?? [];
  const columns = table.tableColumns ?? [];
  const box = {
    ...boxOf(element),
    width: columns.reduce((sum, { columnWidth }) => sum + inEmu(columnWidth), 0),
    height: rows.reduce((sum, { rowHeight }) => sum + inEmu(rowHeight), 0),
  };
  const grid = columns.map(({ columnWidth }) => `<a:gridCol w="${Math.round(inEmu(columnWidth))}"/>`);
  const heads = new Map(
    rows.flatMap(({ tableCells = [] }) => tableCells.map((cell) => [placeOf(cell).join(), cell] as const)),
  );
  const written = rows.map(({ rowHeight }, row) => {
    const cells = columns.map((_, column) => cellXml(table, heads, row, column));
    return `<a:tr h="${Math.round(inEmu(rowHeight))}">${cells.join("")}</a:tr>`;
  });
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${nameXml(context, element)}`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    `${transformXml("p:xfrm", box)}<a:graphic><a:graphicData uri="${URI}"><a:tbl><a:tblPr firstRow="1"/>`,
    `<a:tblGrid>${grid.join("")}</a:tblGrid>${written.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join("");
}

function cellXml(table: Table, heads: ReadonlyMap<string, Cell>, row: number, column: number): string {
  const head = heads.get([row, column].join());
  if (head === undefined) return hiddenCellXml(heads, row, column);
  const spans = [
    (head.rowSpan ?? 1) > 1 ? ` rowSpan="${head.rowSpan}"` : "",
    (head.columnSpan ?? 1) > 1 ? ` gridSpan="${head.columnSpan}"` : "",
  ].join("");
  const { contentAlignment, tableCellBackgroundFill: fill } = head.tableCellProperties ?? {};
  const color =
    fill?.propertyState === "RENDERED" ? fillXml(fill.solidFill?.color, fill.solidFill?.alpha) : "";
  return [
    `<a:tc${spans}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(head.text, PLAIN_TEXT)}</a:txBody>`,
    `<a:tcPr ${CELL_PADDING} anchor="${ANCHORS[contentAlignment ?? "TOP"] ?? "t"}">`,
    `${bordersXml(table, head)}${color ?? ""}</a:tcPr></a:tc>`,
  ].join("");
}

/** A cell that a merge hides, which the file still counts. */
function hiddenCellXml(heads: ReadonlyMap<string, Cell>, row: number, column: number): string {
  const head = [...heads.values()].find((cell) => {
    const [top, left] = placeOf(cell);
    return (
      row >= top &&
      row < top + (cell.rowSpan ?? 1) &&
      column >= left &&
      column < left + (cell.columnSpan ?? 1)
    );
  });
  const [top, left] = head === undefined ? [row, column] : placeOf(head);
  const merges = [row > top ? ' vMerge="1"' : "", column > left ? ' hMerge="1"' : ""].join("");
  const spans = [
    row === top && (head?.rowSpan ?? 1) > 1 ? ` rowSpan="${head?.rowSpan}"` : "",
    column === left && (head?.columnSpan ?? 1) > 1 ? ` gridSpan="${head?.columnSpan}"` : "",
  ].join("");
  return `<a:tc${spans}${merges}>${EMPTY_TEXT}<a:tcPr/></a:tc>`;
}

function placeOf({ location }: Cell): [row: number, column: number] {
  return [location?.rowIndex ?? 0, location?.columnIndex ?? 0];
}

function bordersXml(table: Table, cell: Cell): string {
  const [row, column] = placeOf(cell);
  const across = table.horizontalBorderRows ?? [];
  const down = table.verticalBorderRows ?? [];
  return [
    borderXml("lnL", down, row, column),
    borderXml("lnR", down, row, column + (cell.columnSpan ?? 1)),
    borderXml("lnT", across, row, column),
    borderXml("lnB", across, row + (cell.rowSpan ?? 1), column),
  ].join("");
}

function borderXml(
  name: string,
  rows: readonly slides_v1.Schema$TableBorderRow[],
  row: number,
  column: number,
): string {
  const properties = rows[row]?.tableBorderCells?.[column]?.tableBorderProperties;
  const fill = properties?.tableBorderFill?.solidFill;
  const color = fill?.alpha === 0 ? undefined : fillXml(fill?.color, fill?.alpha);
  if (properties === undefined || color === undefined) return `<a:${name} w="0"><a:noFill/></a:${name}>`;
  const dash = (properties.dashStyle ?? "SOLID") === "SOLID" ? "solid" : "dash";
  return `<a:${name} w="${Math.round(inEmu(properties.weight))}">${color}<a:prstDash val="${dash}"/></a:${name}>`;
}
