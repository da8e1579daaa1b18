// Writes a spreadsheet that never had a file as a new .xlsx: the tabs are added to an empty package.
import type { Spreadsheet } from "../google/sheets/model.ts";
import type { WorkbookFile } from "./opened-workbook.ts";
import { CONTENT_TYPES_PART, declareContentType } from "./package/content-types.ts";
import { STYLES_TYPE, WORKBOOK_TYPE } from "./package/office-types.ts";
import { PartStore } from "./package/part-store.ts";
import { addRelationship, readRelationships } from "./package/relationships.ts";
import { XML_DECLARATION } from "./package/xml-encoding.ts";
import { writeSpreadsheet } from "./save-workbook.ts";
import { MINIMAL_STYLES } from "./styles/minimal-styles.ts";
import { readStyles } from "./styles/read-styles.ts";

const WORKBOOK_PART = "xl/workbook.xml";
const STYLES_PART = "xl/styles.xml";
const EMPTY_TYPES = `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
const EMPTY_WORKBOOK = `${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets/></workbook>`;

/** The bytes of a new file that holds the spreadsheet. */
export function newWorkbook(spreadsheet: Spreadsheet): Uint8Array {
  const parts = new PartStore([]);
  parts.setText(CONTENT_TYPES_PART, EMPTY_TYPES);
  addRelationship(parts, "", "officeDocument", WORKBOOK_PART);
  parts.setText(WORKBOOK_PART, EMPTY_WORKBOOK);
  declareContentType(parts, WORKBOOK_PART, WORKBOOK_TYPE);
  parts.setText(STYLES_PART, MINIMAL_STYLES);
  declareContentType(parts, STYLES_PART, STYLES_TYPE);
  addRelationship(parts, WORKBOOK_PART, "styles", STYLES_PART);
  const file: WorkbookFile = {
    bytes: new Uint8Array(),
    parts,
    workbook: {
      name: WORKBOOK_PART,
      tabs: [],
      definedNames: [],
      usesEpoch1904: false,
      relationships: readRelationships(parts, WORKBOOK_PART),
    },
    styles: readStyles(MINIMAL_STYLES),
    sheets: [],
  };
  writeSpreadsheet(file, parts, spreadsheet);
  return parts.toZip();
}
