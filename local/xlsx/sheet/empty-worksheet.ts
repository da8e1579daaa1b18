// A worksheet without anything: what new tabs are patched from.
import { XML_DECLARATION } from "../package/xml-encoding.ts";

export const EMPTY_WORKSHEET = `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`;
