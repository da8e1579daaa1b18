// The words of a chart as its part writes them: size, weight, colour.
import type { ChartTextFormat } from "../../google/sheets/chart-data.ts";
import { escapeText } from "../../office/xml-text.ts";

/** How a chart's labels are written (`c:txPr`). LibreOffice leaves none out of those said to stand upright. */
export function textFormatXml(format: ChartTextFormat, isUpright = false): string {
  const body = isUpright ? '<a:bodyPr rot="0" vert="horz"/>' : "<a:bodyPr/>";
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(format)}>${colorXml(format)}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

/** Words written in their own way (`a:r`). */
export function runXml(text: string, format: ChartTextFormat): string {
  return `<a:r><a:rPr lang="fr-FR"${fontAttributes(format)}>${colorXml(format)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
}

/** The attributes that say a size and a weight. */
export function fontAttributes({ points, isBold }: ChartTextFormat): string {
  const size = points === undefined ? "" : ` sz="${Math.round(points * 100)}"`;
  return size + (isBold === undefined ? "" : ` b="${isBold ? 1 : 0}"`);
}

/** A fill of one colour, six hexadecimal digits. */
export function solidFill(hex: string): string {
  return `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
}

function colorXml({ color }: ChartTextFormat): string {
  return color === undefined ? "" : solidFill(color);
}
