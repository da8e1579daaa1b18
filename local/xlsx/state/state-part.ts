// Our own part in the package: the ids and metadata of Google that the format has no place for.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import * as z from "zod";
import { escapeText } from "../../office/xml-text.ts";
import { parsedJson } from "../../parsed-json.ts";
import { declareContentType } from "../package/content-types.ts";
import type { PartStore } from "../package/part-store.ts";
import { addRelationship, readRelationships } from "../package/relationships.ts";
import { XML_DECLARATION } from "../package/xml-encoding.ts";
import { parseXml } from "../xml/element.ts";

// A custom XML part (ECMA-376 part 1, 15.2.5): Excel keeps those it does not know, LibreOffice drops them.
const NAMESPACE = "urn:revue-qualite:etat";
const ITEM_ID = "{6B1C3F52-0D0E-4B0B-9A55-5D7B7A1E2020}";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

// Objects of Google's, kept as the engine gave them.
const objectOf = <Type>() => z.custom<Type>((value) => typeof value === "object" && value !== null);

const workbookState = z.object({
  version: z.literal(1),
  spreadsheetId: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  sheets: z.array(
    z.object({
      fileSheetId: z.number(),
      title: z.string(),
      sheetId: z.number(),
      rowCount: z.number(),
      columnCount: z.number(),
      protectedRanges: z.array(objectOf<sheets_v4.Schema$ProtectedRange>()),
      conditionalFormats: z.array(objectOf<sheets_v4.Schema$ConditionalFormatRule>()),
    }),
  ),
  namedRanges: z.array(objectOf<sheets_v4.Schema$NamedRange>()),
  developerMetadata: z.array(objectOf<sheets_v4.Schema$DeveloperMetadata>()),
});

/** What is kept between runs, beside what the format itself says. */
export type WorkbookState = z.infer<typeof workbookState>;

/** The state kept in the package; undefined when there is none, or none that can be read: ids are then new. */
export function readState(parts: PartStore, workbookPart: string): WorkbookState | undefined {
  const part = statePart(parts, workbookPart);
  if (part === undefined) return undefined;
  const json = parsedJson(parseXml(parts.text(part) ?? "").text);
  const result = workbookState.safeParse(json);
  return result.success ? result.data : undefined;
}

/** Keeps the state in the package; nothing is written when it is the same as before. */
export function writeState(parts: PartStore, workbookPart: string, state: WorkbookState): void {
  const xml = `${XML_DECLARATION}<etat xmlns="${NAMESPACE}">${escapeText(JSON.stringify(state))}</etat>`;
  const known = statePart(parts, workbookPart);
  if (known === undefined) addStatePart(parts, workbookPart, xml);
  else if (parts.text(known) !== xml) parts.setText(known, xml);
}

function addStatePart(parts: PartStore, workbookPart: string, xml: string): void {
  const part = parts.freeName("customXml/item", ".xml");
  const properties = part.replace("item", "itemProps");
  parts.setText(part, xml);
  declareContentType(parts, part, "application/xml");
  parts.setText(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  declareContentType(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, part, "customXmlProps", properties);
  addRelationship(parts, workbookPart, "customXml", part);
}

function statePart(parts: PartStore, workbookPart: string): string | undefined {
  const custom = readRelationships(parts, workbookPart).filter((one) => one.kind === "customXml");
  return custom.find(({ target }) => parts.text(target)?.includes(`"${NAMESPACE}"`) === true)?.target;
}
