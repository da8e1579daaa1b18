// Streams the rows of a worksheet into the model's cells, in one pass.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { columnIndexOf } from "../../../shared/reading/a1.ts";
import type { Cell } from "../../google/sheets/model.ts";
import { decodeOfficeText } from "../../office/xml-text.ts";
import { localName } from "../xml/element.ts";
import { CellBuilder, type CellContext, type RawCell } from "./cell-builder.ts";
import { pixelsOfPoints } from "./dimensions.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "./references.ts";
import { emptyLayout, type SheetLayout } from "./sheet-layout.ts";

/** The cells of a sheet, its row heights, and where its rows stand. */
export interface SheetRows {
  /** Not shared with anyone yet. */
  rows: ((Cell | undefined)[] | undefined)[];
  rowMetadata: (sheets_v4.Schema$DimensionProperties | undefined)[];
  layout: SheetLayout;
  /** One more than the last column that holds a cell. */
  columnCount: number;
}

/** Reads the rows' XML (the content of `sheetData`). Throws an Error on XML that is not well formed. */
export function readRows(xml: string, context: CellContext): SheetRows {
  const reader = new RowsReader(xml, context);
  return reader.read();
}

const WRAPPER = "<sheetData>";

class RowsReader {
  readonly #xml: string;
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  readonly #cells: CellBuilder;
  readonly #result: SheetRows;
  #row = -1;
  #rowStart = 0;
  #column = -1;
  #cellsOfRow: (Cell | undefined)[] = [];
  #raw: RawCell = blankRawCell();
  #text = "";
  #takesText = false;
  #phoneticDepth = 0;

  constructor(xml: string, context: CellContext) {
    this.#xml = xml;
    const layout = emptyLayout();
    this.#result = { rows: [], rowMetadata: [], layout, columnCount: 0 };
    this.#cells = new CellBuilder(context, layout);
  }

  read(): SheetRows {
    const parser = this.#parser;
    const addText = (text: string): void => {
      if (this.#takesText) this.#text += text;
    };
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", (tag) => this.#open(tag));
    parser.on("text", addText);
    parser.on("cdata", addText);
    parser.on("closetag", (tag) => this.#close(tag));
    parser.write(WRAPPER);
    parser.write(this.#xml);
    parser.write("</sheetData>").close();
    return this.#result;
  }

  #open(tag: SaxesTagPlain): void {
    switch (localName(tag.name)) {
      case "c":
        this.#openCell(tag.attributes);
        break;
      case "row":
        this.#openRow(tag.attributes);
        break;
      case "v":
        this.#takesText = true;
        this.#text = "";
        break;
      case "t":
        this.#takesText = this.#phoneticDepth === 0;
        this.#text = "";
        break;
      case "f":
        this.#takesText = true;
        this.#text = "";
        this.#raw.formula = {
          text: "",
          kind: tag.attributes.t,
          sharedIndex: tag.attributes.si,
          reference: tag.attributes.ref,
        };
        break;
      case "rPh":
        this.#phoneticDepth += 1;
        break;
    }
  }

  #close(tag: SaxesTagPlain): void {
    switch (localName(tag.name)) {
      case "c":
        this.#closeCell();
        break;
      case "row":
        this.#closeRow();
        break;
      case "v":
        this.#raw.value = this.#text;
        break;
      case "t":
        if (this.#takesText)
          this.#raw.inlineText = (this.#raw.inlineText ?? "") + decodeOfficeText(this.#text);
        break;
      case "f":
        if (this.#raw.formula) this.#raw.formula.text = this.#text.trim();
        break;
      case "rPh":
        this.#phoneticDepth -= 1;
        break;
    }
    this.#takesText = false;
  }

  #openRow(attributes: Record<string, string>): void {
    const number = Number(attributes.r);
    const isNumbered = Number.isInteger(number) && number >= 1 && number <= MAXIMUM_ROWS;
    const { layout, rowMetadata } = this.#result;
    if (!isNumbered) layout.hasUnnumberedRows = true;
    this.#row = isNumbered ? number - 1 : this.#row + 1;
    this.#rowStart = this.#xml.lastIndexOf("<", this.#position() - 1);
    this.#column = -1;
    this.#cellsOfRow = [];
    if (attributes.s !== undefined && isOn(attributes.customFormat)) {
      layout.rowStyles.set(this.#row, Number(attributes.s));
    }
    const height = isOn(attributes.customHeight) ? Number(attributes.ht) : Number.NaN;
    const hidden = isOn(attributes.hidden);
    if (hidden || height > 0) {
      rowMetadata[this.#row] = {
        ...(height > 0 && { pixelSize: pixelsOfPoints(height) }),
        ...(hidden && { hiddenByUser: true }),
      };
    }
  }

  #closeRow(): void {
    const { rows, layout } = this.#result;
    layout.rows.push({ row: this.#row, start: this.#rowStart, end: this.#position() });
    if (this.#cellsOfRow.length > 0) rows[this.#row] = this.#cellsOfRow;
  }

  #openCell(attributes: Record<string, string>): void {
    const { r: reference } = attributes;
    const column = reference === undefined ? this.#column + 1 : columnIndexOf(reference);
    if (column < 0 || column >= MAXIMUM_COLUMNS) throw new Error(`A cell has no column: ${reference}.`);
    this.#column = column;
    this.#raw = blankRawCell();
    this.#raw.type = attributes.t;
    if (attributes.s !== undefined) this.#raw.style = Number(attributes.s);
  }

  #closeCell(): void {
    const cell = this.#cells.build(this.#raw, this.#row, this.#column);
    if (!cell) return;
    this.#cellsOfRow[this.#column] = cell;
    if (this.#column >= this.#result.columnCount) this.#result.columnCount = this.#column + 1;
  }

  #position(): number {
    return this.#parser.position - WRAPPER.length;
  }
}

function blankRawCell(): RawCell {
  return { type: undefined, style: 0, value: undefined, inlineText: undefined, formula: undefined };
}

function isOn(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
