// Where the names, categories and values of a chart are, as the file's formulas.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type Area, clampedArea, openAreaOf } from "../../google/sheets/grid/area.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { absoluteReference } from "../sheet/references.ts";
import { patternOf } from "../styles/number-formats.ts";

/** The formulas of some chart data, header apart, and the number format of its first value. */
export interface DataSource {
  /** Only when the header is one cell. */
  header: string | undefined;
  values: string;
  pattern: string;
}

interface Piece {
  title: string;
  area: Area;
}

/** The source formulas of chart data whose first `headerCount` cells are its name. */
export function dataSource(
  spreadsheet: Spreadsheet,
  data: sheets_v4.Schema$ChartData | null | undefined,
  headerCount: number,
): DataSource {
  const pieces = (data?.sourceRange?.sources ?? []).flatMap((range) => pieceOf(spreadsheet, range));
  const [first] = pieces;
  const header = first && headerCount === 1 ? [cut(first, 0, 1)] : [];
  const values = first ? [cut(first, headerCount, Number.POSITIVE_INFINITY), ...pieces.slice(1)] : [];
  return {
    header: header.length > 0 ? formulaOf(header) : undefined,
    values: formulaOf(values),
    pattern: patternAt(spreadsheet, values[0]),
  };
}

function pieceOf(spreadsheet: Spreadsheet, range: sheets_v4.Schema$GridRange): Piece[] {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0));
  return sheet ? [{ title: sheet.properties.title, area: clampedArea(sheet, openAreaOf(range)) }] : [];
}

/** The cells from one rank to another of a row, or of a column. */
function cut({ title, area }: Piece, from: number, to: number): Piece {
  const isRow = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn > 1;
  const [start, end] = isRow ? [area.startColumn, area.endColumn] : [area.startRow, area.endRow];
  const [newStart, newEnd] = [Math.min(start + from, end - 1), Math.min(start + to, end)];
  return {
    title,
    area: isRow
      ? { ...area, startColumn: newStart, endColumn: newEnd }
      : { ...area, startRow: newStart, endRow: newEnd },
  };
}

function formulaOf(pieces: readonly Piece[]): string {
  const references = pieces.map(({ title, area }) => absoluteReference(title, area));
  return references.length > 1 ? `(${references.join(",")})` : references.join("");
}

function patternAt(spreadsheet: Spreadsheet, piece: Piece | undefined): string {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.title === piece?.title);
  const cell = piece && sheet?.rows[piece.area.startRow]?.[piece.area.startColumn];
  return patternOf(cell?.format?.numberFormat);
}
