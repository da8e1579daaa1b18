// `[Content_Types].xml` of a deck: the type of every part that is there, and of no other.
import { escapeAttribute } from "../../office/xml-text.ts";
import { XML_DECLARATION } from "../../xlsx/package/xml-encoding.ts";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "application/vnd.openxmlformats-officedocument";
const DECK = `${OFFICE}.presentationml`;

/** By extension: parts that their name alone tells. */
const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  png: "image/png",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** By place: the XML parts of a deck (ISO/IEC 29500-1, 13.3 and 15.2). */
const TYPES_BY_PLACE: readonly (readonly [place: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${DECK}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${DECK}.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${DECK}.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${DECK}.slideMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${DECK}.notesSlide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${DECK}.notesMaster+xml`],
  [/^ppt\/presProps\.xml$/, `${DECK}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${DECK}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${DECK}.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
];

/** The part that types these parts. @throws Error for a part whose type is not known here. */
export function contentTypesXml(paths: readonly string[]): string {
  const extensions = new Set<string>();
  const overrides: string[] = [];
  for (const path of paths) {
    const type = TYPES_BY_PLACE.find(([place]) => place.test(path))?.[1];
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    if (type !== undefined) {
      overrides.push(`<Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`);
    } else if (TYPES_BY_EXTENSION[extension] !== undefined) extensions.add(extension);
    else throw new Error(`The .pptx writer knows no type for the part ${path}.`);
  }
  const defaults = [...extensions].map(
    (extension) => `<Default Extension="${extension}" ContentType="${TYPES_BY_EXTENSION[extension]}"/>`,
  );
  return `${XML_DECLARATION}<Types xmlns="${NAMESPACE}">${defaults.join("")}${overrides.join("")}</Types>`;
}
