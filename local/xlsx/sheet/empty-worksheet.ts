// A worksheet without anything: what new tabs are patched from.
import { XML_DECLARATION } from "../package/xml-encoding.ts";

// Printed on A4 in landscape, as wide as one page, so that a tab can be handed out.
const PRINT =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

export const EMPTY_WORKSHEET = `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${PRINT}</worksheet>`;
