// One series of a native chart: its source ranges, colour, line and labels.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { EMU_PER_PIXEL } from "../../../shared/units/lengths.ts";
import { BAR_LABEL_PLACES, POINT_LABEL_PLACES } from "../../office/chart-labels.ts";
import { gridRangeOf } from "../sheet/read-settings.ts";
import { type CellBlock, parseAbsoluteReference } from "../sheet/references.ts";
import { colorOf } from "../styles/colors.ts";
import {
  attributeOf,
  booleanAttribute,
  childOf,
  childrenOf,
  descend,
  descendantsOf,
  numberAttribute,
  type XmlElement,
} from "../xml/element.ts";
import { DASHES } from "./series-xml.ts";

type Series = sheets_v4.Schema$BasicChartSeries;

/** Finds the id of a tab by its title. */
export type SheetIdOf = (title: string) => number | undefined;

/** What Google's model says of a `c:ser` element, its kind and axis apart. */
export function readSeries(ser: XmlElement, hasHeader: boolean, sheetIdOf: SheetIdOf): Series {
  const data = readData(childOf(ser, "val"), hasHeader ? 1 : 0, sheetIdOf);
  const properties = childOf(ser, "spPr");
  const fill =
    descend(properties, "solidFill", "srgbClr") ?? descend(properties, "ln", "solidFill", "srgbClr");
  const hex = attributeOf(fill, "val");
  const isLabelled = booleanAttribute(descend(ser, "dLbls", "showVal"), "val");
  return {
    ...(data && { series: data }),
    ...(hex && { color: colorOf(hex), colorStyle: { rgbColor: colorOf(hex) } }),
    ...lineStyleOf(descend(properties, "ln")),
    ...pointStyleOf(ser),
    ...styleOverridesOf(ser),
    ...(isLabelled && { dataLabel: { type: "DATA", ...labelPlacementOf(ser) } }),
  };
}

/** Above the point. */
const USUAL_POINT_PLACE = "t";

/** Where values stand; the usual places are left out, as in Google's model. */
function labelPlacementOf(ser: XmlElement): { placement?: string } {
  const place = attributeOf(descend(ser, "dLbls", "dLblPos"), "val");
  const isLine = childOf(ser, "marker") !== undefined;
  const places = isLine ? POINT_LABEL_PLACES : BAR_LABEL_PLACES;
  const [placement] = Object.entries(places).find(([, name]) => name === place) ?? [];
  return placement === undefined || place === USUAL_POINT_PLACE ? {} : { placement };
}

/** The points of a line, where they are drawn as circles. */
function pointStyleOf(ser: XmlElement): Pick<Series, "pointStyle"> {
  const marker = childOf(ser, "marker");
  const size = numberAttribute(childOf(marker, "size"), "val");
  const isCircle = attributeOf(childOf(marker, "symbol"), "val") === "circle";
  return isCircle && size ? { pointStyle: { shape: "CIRCLE", size } } : {};
}

/** The marks that have a colour of their own. */
function styleOverridesOf(ser: XmlElement): Pick<Series, "styleOverrides"> {
  const styleOverrides = childrenOf(ser, "dPt").flatMap((point) => {
    const index = numberAttribute(childOf(point, "idx"), "val");
    const hex = attributeOf(descend(point, "spPr", "solidFill", "srgbClr"), "val");
    return index === undefined || hex === undefined
      ? []
      : [{ index, colorStyle: { rgbColor: colorOf(hex) } }];
  });
  return styleOverrides.length === 0 ? {} : { styleOverrides };
}

/** The source of some values, with the header cell before them when there is one. */
export function readData(
  element: XmlElement | undefined,
  headerCount: number,
  sheetIdOf: SheetIdOf,
): sheets_v4.Schema$ChartData | undefined {
  const reference = referenceOf(element);
  const sheetId = reference && sheetIdOf(reference.title);
  if (!reference || sheetId === undefined) return undefined;
  const { block } = reference;
  const isRow = block.endRow - block.startRow === 1 && block.endColumn - block.startColumn > 1;
  const whole = isRow
    ? { ...block, startColumn: Math.max(0, block.startColumn - headerCount) }
    : { ...block, startRow: Math.max(0, block.startRow - headerCount) };
  return { sourceRange: { sources: [gridRangeOf(whole, sheetId)] } };
}

/** The cell of a series' name, when it is the one just before its values. */
export function headerBlock(ser: XmlElement): CellBlock | undefined {
  const name = referenceOf(childOf(ser, "tx"));
  const values = referenceOf(childOf(ser, "val"));
  if (!name || !values || name.title !== values.title) return undefined;
  const { block } = values;
  const isAbove = name.block.endRow === block.startRow && name.block.startColumn === block.startColumn;
  const isBefore = name.block.endColumn === block.startColumn && name.block.startRow === block.startRow;
  return isAbove || isBefore ? name.block : undefined;
}

function referenceOf(element: XmlElement | undefined): { title: string; block: CellBlock } | undefined {
  const [formula] = descendantsOf(element, "f");
  return formula && parseAbsoluteReference(formula.text);
}

/** The width and the dashes of a line, where they are said. */
function lineStyleOf(line: XmlElement | undefined): Pick<Series, "lineStyle"> {
  if (childOf(line, "noFill")) return { lineStyle: { type: "INVISIBLE" } };
  const width = numberAttribute(line, "w");
  const dash = attributeOf(childOf(line, "prstDash"), "val");
  const type = Object.entries(DASHES).find(([, name]) => name === dash)?.[0];
  if (!width || !childOf(line, "solidFill")) return {};
  return { lineStyle: { type: type ?? "SOLID", width: Math.round(width / EMU_PER_PIXEL) } };
}
