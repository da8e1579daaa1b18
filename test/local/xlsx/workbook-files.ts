// Workbook files made by code, part by part, and small changes to the model.
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Cell, Sheet, Spreadsheet } from "../../../local/google/sheets/model.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook with one tab, `Relevés`, whose rows (and what follows them) are given. */
export function workbookParts(rows: string, options: WorkbookOptions = {}): Record<string, string> {
  const { tail = "", styles, sharedStrings, workbook = "", rowPrefix = "" } = options;
  const relationships = [
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    styles ? `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` : "",
    sharedStrings
      ? `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`
      : "",
    ...(options.relationships ?? []),
  ];
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.workbookHead ?? ""}<sheets><sheet name="Relevés" sheetId="1" r:id="rId1"/>${options.sheets ?? ""}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relationships.join("")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<${rowPrefix}worksheet xmlns${rowPrefix && `:${rowPrefix.slice(0, -1)}`}="${MAIN}">${options.head ?? ""}<${rowPrefix}sheetData>${rows}</${rowPrefix}sheetData>${tail}</${rowPrefix}worksheet>`,
    ...(styles && { "xl/styles.xml": styles }),
    ...(sharedStrings && { "xl/sharedStrings.xml": sharedStrings }),
    ...options.parts,
  };
}

export interface WorkbookOptions {
  head?: string;
  tail?: string;
  rowPrefix?: string;
  styles?: string;
  sharedStrings?: string;
  workbookHead?: string;
  workbook?: string;
  sheets?: string;
  relationships?: string[];
  parts?: Record<string, string>;
}

/** The bytes of a workbook with one tab of these rows. */
export function workbookFile(rows: string, options?: WorkbookOptions): Uint8Array {
  return zipOf(workbookParts(rows, options));
}

/** A zip of texts. */
export function zipOf(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The parts of a file, as texts. */
export function partTexts(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
  );
}

/** A style part with these number formats (ids from 164) as the styles 1, 2… */
export function stylesWith(...patterns: string[]): string {
  const formats = patterns.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const xfs = patterns.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${patterns.length}">${formats.join("")}</numFmts><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="${patterns.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${xfs.join("")}</cellXfs></styleSheet>`;
}

/** The spreadsheet with one sheet changed. */
export function withSheet(
  spreadsheet: Spreadsheet,
  index: number,
  change: (sheet: Sheet) => Partial<Sheet>,
): Spreadsheet {
  const sheets = spreadsheet.sheets.map((sheet, position) =>
    position === index ? { ...sheet, ...change(sheet) } : sheet,
  );
  return { ...spreadsheet, sheets };
}

/** The spreadsheet with one cell of its first sheet replaced, as the engine replaces it. */
export function withCell(
  spreadsheet: Spreadsheet,
  row: number,
  column: number,
  cell: Cell | undefined,
): Spreadsheet {
  return withSheet(spreadsheet, 0, (sheet) => {
    const rows = [...sheet.rows];
    const cells = [...(rows[row] ?? [])];
    cells[column] = cell;
    rows[row] = cells;
    return { rows };
  });
}

/** The values of the first sheet's cells. */
export function valuesOf(spreadsheet: Spreadsheet, sheet = 0): unknown[][] {
  return Array.from(spreadsheet.sheets[sheet]?.rows ?? [], (row) =>
    Array.from(row ?? [], (cell) => (typeof cell?.value === "object" ? cell.value.text : cell?.value)),
  );
}
