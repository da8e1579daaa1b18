// The drawing of a worksheet: which charts float over it, and where.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { EMU_PER_PIXEL } from "../../../shared/units/lengths.ts";
import type { PartStore } from "../package/part-store.ts";
import { readRelationships } from "../package/relationships.ts";
import {
  attributeOf,
  childOf,
  descendantsOf,
  numberAttribute,
  parseXml,
  prefixedAttributeOf,
  type XmlElement,
} from "../xml/element.ts";

// What Excel gives to columns and rows that nobody sized.
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;

/** A chart as a drawing places it. */
export interface PlacedChart {
  anchor: XmlElement;
  /** The frame's name, which Excel and LibreOffice keep. */
  name: string;
  altText: string;
  relationshipId: string;
  chartPart: string;
  position: sheets_v4.Schema$OverlayPosition;
}

/** The widths and heights that a drawing's size depends on. */
export interface GridSizes {
  columns: readonly (sheets_v4.Schema$DimensionProperties | undefined)[];
  rows: readonly (sheets_v4.Schema$DimensionProperties | undefined)[];
}

/** The drawing part of a worksheet, when it has one. */
export function drawingPartOf(parts: PartStore, sheetPart: string): string | undefined {
  return readRelationships(parts, sheetPart).find((one) => one.kind === "drawing")?.target;
}

/** The charts of a drawing part, in its order; pictures and shapes are left out. */
export function readDrawing(parts: PartStore, drawingPart: string, sizes: GridSizes): PlacedChart[] {
  const xml = parts.text(drawingPart);
  if (xml === undefined) return [];
  const relationships = readRelationships(parts, drawingPart);
  return parseXml(xml).children.flatMap((anchor): PlacedChart[] => {
    const [chart] = descendantsOf(anchor, "chart");
    const relationshipId = chart && prefixedAttributeOf(chart, "id");
    const target = relationships.find((one) => one.id === relationshipId && one.kind === "chart");
    if (relationshipId === undefined || !target) return [];
    const [properties] = descendantsOf(anchor, "cNvPr");
    return [
      {
        anchor,
        name: attributeOf(properties, "name") ?? "",
        altText: attributeOf(properties, "descr") ?? "",
        relationshipId,
        chartPart: target.target,
        position: positionOf(anchor, sizes),
      },
    ];
  });
}

function positionOf(anchor: XmlElement, sizes: GridSizes): sheets_v4.Schema$OverlayPosition {
  const from = cornerOf(childOf(anchor, "from"));
  const to = cornerOf(childOf(anchor, "to"));
  const extent = childOf(anchor, "ext");
  const width = numberAttribute(extent, "cx");
  const height = numberAttribute(extent, "cy");
  return {
    anchorCell: { rowIndex: from.row, columnIndex: from.column },
    offsetXPixels: from.offsetX,
    offsetYPixels: from.offsetY,
    widthPixels:
      width === undefined
        ? distance(sizes.columns, from.column, to.column, DEFAULT_COLUMN_PIXELS) + to.offsetX - from.offsetX
        : Math.round(width / EMU_PER_PIXEL),
    heightPixels:
      height === undefined
        ? distance(sizes.rows, from.row, to.row, DEFAULT_ROW_PIXELS) + to.offsetY - from.offsetY
        : Math.round(height / EMU_PER_PIXEL),
  };
}

function cornerOf(corner: XmlElement | undefined): {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
} {
  const numberOf = (name: string): number => Number(childOf(corner, name)?.text ?? 0) || 0;
  return {
    row: numberOf("row"),
    column: numberOf("col"),
    offsetX: Math.round(numberOf("colOff") / EMU_PER_PIXEL),
    offsetY: Math.round(numberOf("rowOff") / EMU_PER_PIXEL),
  };
}

function distance(
  sizes: readonly (sheets_v4.Schema$DimensionProperties | undefined)[],
  from: number,
  to: number,
  byDefault: number,
): number {
  let pixels = 0;
  for (let index = from; index < to; index++) pixels += sizes[index]?.pixelSize ?? byDefault;
  return pixels;
}
