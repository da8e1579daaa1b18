// A table as Slides requests: bold header, thin rules, the words that matter in colour.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { TableCell } from "../../review/review.ts";
import type { PlacedTable } from "../layout/deck-page.ts";
import { BLUE_FRANCE, INK, LIGHT_GREY, type RgbColor, TONE_COLORS, WHITE } from "../palette.ts";
import {
  altText,
  elementProperties,
  points,
  type SlidesRequest,
  type SlideWriter,
  solidFill,
  TEXT_STYLE_FIELDS,
  type TextLook,
  textRange,
  textStyle,
} from "./slide-writer.ts";

const RULE_POINTS = 0.75;

/** Adds the table with its column widths and row heights. */
export function addTable(writer: SlideWriter, table: PlacedTable, title: string): void {
  const objectId = writer.newId();
  const rows = table.rows.length + 1;
  const columns = table.columns.length;
  writer.requests.push(
    {
      createTable: {
        objectId,
        rows,
        columns,
        elementProperties: elementProperties(writer.slideId, table.box),
      },
    },
    ...sizes(objectId, table),
    ...backgrounds(objectId, rows, columns),
    ...rules(objectId, table),
    ...merges(objectId, table),
    ...headerCells(objectId, table),
    ...table.rows.flatMap((row, index) => rowCells(objectId, table, row, index + 1)),
    altText(objectId, title, table.description),
  );
}

function sizes(objectId: string, { box, columns, headerHeight, rowHeights }: PlacedTable): SlidesRequest[] {
  return [
    ...columns.map(({ share }, index) => ({
      updateTableColumnProperties: {
        objectId,
        columnIndices: [index],
        tableColumnProperties: { columnWidth: points(box.width * share) },
        fields: "columnWidth",
      },
    })),
    ...[headerHeight, ...rowHeights].map((height, index) => ({
      updateTableRowProperties: {
        objectId,
        rowIndices: [index],
        tableRowProperties: { minRowHeight: points(height) },
        fields: "minRowHeight",
      },
    })),
  ];
}

function backgrounds(objectId: string, rows: number, columns: number): SlidesRequest[] {
  const all = tableRange(0, 0, rows, columns);
  return [
    {
      updateTableCellProperties: {
        objectId,
        tableRange: all,
        tableCellProperties: { contentAlignment: "MIDDLE" },
        fields: "contentAlignment",
      },
    },
    background(objectId, tableRange(0, 0, 1, columns), BLUE_FRANCE),
  ];
}

function background(objectId: string, range: slides_v1.Schema$TableRange, color: RgbColor): SlidesRequest {
  return {
    updateTableCellProperties: {
      objectId,
      tableRange: range,
      tableCellProperties: { tableCellBackgroundFill: { solidFill: solidFill(color) } },
      fields: "tableCellBackgroundFill.solidFill.color",
    },
  };
}

/** Only thin lines between rows; none between columns. */
function rules(objectId: string, table: PlacedTable): SlidesRequest[] {
  const range = tableRange(0, 0, table.rows.length + 1, table.columns.length);
  const border = (borderPosition: string, color: RgbColor, alpha: number): SlidesRequest => ({
    updateTableBorderProperties: {
      objectId,
      tableRange: range,
      borderPosition,
      tableBorderProperties: {
        weight: points(RULE_POINTS),
        dashStyle: "SOLID",
        tableBorderFill: { solidFill: { ...solidFill(color), alpha } },
      },
      fields: "weight,dashStyle,tableBorderFill.solidFill",
    },
  });
  return [
    border("INNER_HORIZONTAL", LIGHT_GREY, 1),
    border("BOTTOM", BLUE_FRANCE, 1),
    border("TOP", BLUE_FRANCE, 1),
    border("INNER_VERTICAL", WHITE, 0),
    border("LEFT", WHITE, 0),
    border("RIGHT", WHITE, 0),
  ];
}

function merges(objectId: string, table: PlacedTable): SlidesRequest[] {
  return table.merges.map(({ start, span }) => ({
    mergeTableCells: { objectId, tableRange: tableRange(start + 1, 0, span, 1) },
  }));
}

function headerCells(objectId: string, { columns, sizePoints }: PlacedTable): SlidesRequest[] {
  const look = { sizePoints, color: WHITE, isBold: true };
  return columns.flatMap(({ header, align }, column) => cellText(objectId, 0, column, header, look, align));
}

function rowCells(
  objectId: string,
  { columns, sizePoints }: PlacedTable,
  row: readonly TableCell[],
  rowIndex: number,
): SlidesRequest[] {
  return row.flatMap(({ text, tone, isStrong }, column) => {
    const color = tone === "neutral" ? INK : TONE_COLORS[tone];
    return cellText(
      objectId,
      rowIndex,
      column,
      text,
      { sizePoints, color, isBold: isStrong },
      columns[column]?.align,
    );
  });
}

function cellText(
  objectId: string,
  rowIndex: number,
  columnIndex: number,
  text: string,
  look: TextLook,
  align: "start" | "center" = "start",
): SlidesRequest[] {
  if (text === "") return [];
  const cellLocation = { rowIndex, columnIndex };
  const centred: SlidesRequest[] =
    align === "start"
      ? []
      : [
          {
            updateParagraphStyle: {
              objectId,
              cellLocation,
              style: { alignment: "CENTER" },
              textRange: textRange(),
              fields: "alignment",
            },
          },
        ];
  return [
    { insertText: { objectId, cellLocation, text, insertionIndex: 0 } },
    {
      updateTextStyle: {
        objectId,
        cellLocation,
        style: textStyle(look),
        textRange: textRange(),
        fields: TEXT_STYLE_FIELDS,
      },
    },
    ...centred,
  ];
}

function tableRange(rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) {
  return { location: { rowIndex, columnIndex }, rowSpan, columnSpan };
}
