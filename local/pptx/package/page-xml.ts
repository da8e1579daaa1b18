// What every page's part is wrapped in: its namespaces, its background, its tree of objects.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { escapeAttribute } from "../../office/xml-text.ts";
import { XML_DECLARATION } from "../../xlsx/package/xml-encoding.ts";
import { fillXml } from "../color-xml.ts";

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const TREE_START =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** The layouts and slides that take their master's colours as they are. */
export const MASTER_COLORS = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/** A page's part: `root` is its element without prefix, `after` what follows the objects. */
export function pageXml(
  root: string,
  { name, properties, attributes = "" }: PageWrapping,
  elements: string,
  after: string,
): string {
  const named = name === undefined ? "" : ` name="${escapeAttribute(name)}"`;
  return [
    `${XML_DECLARATION}<p:${root} ${NAMESPACES}${attributes}><p:cSld${named}>${backgroundXml(properties)}`,
    `<p:spTree>${TREE_START}${elements}</p:spTree></p:cSld>${after}</p:${root}>`,
  ].join("");
}

export interface PageWrapping {
  /** What lists of layouts show. */
  name?: string;
  properties: slides_v1.Schema$PageProperties | undefined;
  attributes?: string;
}

/** Nothing for a page that has the background of its theme. */
function backgroundXml(properties: slides_v1.Schema$PageProperties | undefined): string {
  const fill = properties?.pageBackgroundFill;
  const color =
    fill?.propertyState === "RENDERED" ? fillXml(fill.solidFill?.color, fill.solidFill?.alpha) : undefined;
  return color === undefined ? "" : `<p:bg><p:bgPr>${color}<a:effectLst/></p:bgPr></p:bg>`;
}
