// A deck's own properties: its title, and the service whose review it is. No date: the same deck gives the same file.
import { escapeText } from "../../office/xml-text.ts";
import { XML_DECLARATION } from "../../xlsx/package/xml-encoding.ts";

const APPLICATION = "Revue Qualité";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** What the properties say. */
export interface DeckProperties {
  title: string;
  /** The service's name, given as author and organisation; empty when it is not known. */
  service: string;
  slideCount: number;
  notesCount: number;
}

/** `docProps/core.xml`. */
export function corePropertiesXml({ title, service }: DeckProperties): string {
  const author = escapeText(service === "" ? APPLICATION : service);
  return [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>fr-FR</dc:language></cp:coreProperties>`,
  ].join("");
}

/** `docProps/app.xml`. */
export function extendedPropertiesXml({ service, slideCount, notesCount }: DeckProperties): string {
  return [
    `${XML_DECLARATION}<Properties xmlns="${EXTENDED}"><Application>${APPLICATION}</Application>`,
    `<Slides>${slideCount}</Slides><Notes>${notesCount}</Notes>`,
    service === "" ? "" : `<Company>${escapeText(service)}</Company>`,
    "</Properties>",
  ].join("");
}
