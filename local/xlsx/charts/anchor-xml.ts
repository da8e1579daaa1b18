// Where a chart lies on its tab, as the drawing says it.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { EMU_PER_PIXEL } from "../../../shared/units/lengths.ts";
import type { Sheet } from "../../google/sheets/model.ts";
import { escapeAttribute } from "../../office/xml-text.ts";
import { chartName } from "./chart-ids.ts";

export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

type Sizes = readonly (sheets_v4.Schema$DimensionProperties | undefined)[];

/** A place along the columns or the rows: which one, and how far in it. */
interface Place {
  index: number;
  offsetPixels: number;
}

/**
 * The anchor of a chart. Over columns and rows that somebody sized it ends in one of them, so that it keeps up with
 * them in programs that draw them wider; elsewhere it has its size.
 */
export function anchorXml(
  chart: sheets_v4.Schema$EmbeddedChart,
  { columnMetadata, rowMetadata }: Pick<Sheet, "columnMetadata" | "rowMetadata">,
  relationshipId: string,
  objectId: number,
): string {
  const position = chart.position?.overlayPosition ?? {};
  const { widthPixels = 600, heightPixels = 371 } = position;
  const column = { index: position.anchorCell?.columnIndex ?? 0, offsetPixels: position.offsetXPixels ?? 0 };
  const row = { index: position.anchorCell?.rowIndex ?? 0, offsetPixels: position.offsetYPixels ?? 0 };
  const lastColumn = placeAfter(column, widthPixels ?? 0, columnMetadata);
  const lastRow = placeAfter(row, heightPixels ?? 0, rowMetadata);
  const isSized = lastColumn === null || lastRow === null;
  const kind = isSized ? "oneCellAnchor" : "twoCellAnchor";
  const end = isSized
    ? `<xdr:ext cx="${emu(widthPixels)}" cy="${emu(heightPixels)}"/>`
    : cornerXml("to", lastColumn, lastRow);
  const name = escapeAttribute(chartName(chart.chartId ?? 0));
  const description = escapeAttribute(chart.spec?.altText ?? "");
  return [
    `<xdr:${kind} xmlns:xdr="${DRAWING_NAMESPACE}" xmlns:a="${MAIN_NAMESPACE}">`,
    cornerXml("from", column, row),
    end,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${objectId}" name="${name}"${description && ` descr="${description}"`}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationshipId}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:${kind}>`,
  ].join("");
}

function cornerXml(name: "from" | "to", column: Place, row: Place): string {
  return `<xdr:${name}><xdr:col>${column.index}</xdr:col><xdr:colOff>${emu(column.offsetPixels)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.offsetPixels)}</xdr:rowOff></xdr:${name}>`;
}

function emu(pixels: number | null | undefined): number {
  return Math.round((pixels ?? 0) * EMU_PER_PIXEL);
}

/** The place some pixels further; `null` where a column or row on the way has no size of its own. */
function placeAfter({ index, offsetPixels }: Place, pixels: number, sizes: Sizes): Place | null {
  let place = index;
  let rest = offsetPixels + pixels;
  while (rest > 0) {
    const size = sizes[place]?.pixelSize;
    if (!size) return null;
    if (rest < size) break;
    rest -= size;
    place += 1;
  }
  return { index: place, offsetPixels: rest };
}
