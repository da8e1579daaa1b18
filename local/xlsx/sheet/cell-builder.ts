// Turns what the file says of one cell into the model's immutable cell.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { moveFormula } from "../../google/sheets/formulas/move-formula.ts";
import { NOT_COMPUTED } from "../../google/sheets/formulas/stop.ts";
import type { Cell, CellError, CellScalar } from "../../google/sheets/model.ts";
import { decodeOfficeText } from "../../office/xml-text.ts";
import { isDateFormat } from "../styles/number-formats.ts";
import { arrayFormula } from "./array-formula.ts";
import { EPOCH_1904_DAYS, serialOfIsoDate } from "./epoch.ts";
import { cellErrorOf } from "./errors.ts";
import { MAXIMUM_COLUMNS } from "./references.ts";
import type { SharedFormula, SheetLayout } from "./sheet-layout.ts";

type CellFormat = sheets_v4.Schema$CellFormat;

/** What cells refer to in the rest of the workbook. */
export interface CellContext {
  sharedStrings: readonly string[];
  /** By style index. */
  formats: readonly (CellFormat | undefined)[];
  /** Those of conditional formats, by index. */
  differentialFormats: readonly CellFormat[];
  usesEpoch1904: boolean;
}

/** One cell as the file writes it. */
export interface RawCell {
  type: string | undefined;
  style: number;
  value: string | undefined;
  inlineText: string | undefined;
  formula: RawFormula | undefined;
}

/** A formula as the file writes it: its text, unless another cell's is shared. */
interface RawFormula {
  text: string;
  kind: string | undefined;
  sharedIndex: string | undefined;
  /** The cells that it fills, of one that is shared or of an array. */
  reference: string | undefined;
}

/** A formula that the file holds without its value: never computed since it was written. */
const NOT_COMPUTED_ERROR: CellError = {
  type: "ERROR",
  text: NOT_COMPUTED,
  message: "La formule n’a jamais été calculée : ouvrez le fichier dans un tableur et enregistrez-le.",
};

/** Builds cells, sharing whatever can be shared: blank cells of one style are one object. */
export class CellBuilder {
  readonly #context: CellContext;
  readonly #layout: SheetLayout;
  readonly #isDate: boolean[];
  readonly #blankByStyle = new Map<number, Cell>();
  readonly #sharedByIndex = new Map<string, SharedFormula>();

  constructor(context: CellContext, layout: SheetLayout) {
    this.#context = context;
    this.#layout = layout;
    this.#isDate = context.formats.map((format) => isDateFormat(format?.numberFormat));
  }

  /** The cell at a place, or undefined when it is blank and unformatted. */
  build(raw: RawCell, row: number, column: number): Cell | undefined {
    const format = this.#context.formats[raw.style];
    const value = this.#value(raw);
    const formula = raw.formula && this.#formula(raw.formula, row, column);
    if (formula !== undefined) {
      return { value: value ?? NOT_COMPUTED_ERROR, formula: `=${formula}`, ...(format && { format }) };
    }
    if (value === undefined) return format && this.#blank(raw.style, format);
    return format ? { value, format } : { value };
  }

  #blank(style: number, format: CellFormat): Cell {
    const known = this.#blankByStyle.get(style);
    if (known) return known;
    const blank: Cell = { format };
    this.#blankByStyle.set(style, blank);
    return blank;
  }

  #value(raw: RawCell): CellScalar | CellError | undefined {
    const { type, value } = raw;
    if (type === "inlineStr")
      return raw.inlineText === undefined ? undefined : textOrBlank(raw.inlineText, raw);
    if (value === undefined) return undefined;
    switch (type) {
      case "s":
        return textOrBlank(this.#context.sharedStrings[Number(value)] ?? "", raw);
      case "str":
        return textOrBlank(decodeOfficeText(value), raw);
      case "b":
        return value.trim() === "1" || value.trim() === "true";
      case "e":
        return cellErrorOf(value.trim());
      case "d":
        return serialOfIsoDate(value.trim()) ?? value;
      default:
        return this.#number(value, raw.style);
    }
  }

  #number(text: string, style: number): CellScalar | undefined {
    if (text.trim() === "") return undefined;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    const shifts = this.#context.usesEpoch1904 && this.#isDate[style] === true;
    return shifts ? number + EPOCH_1904_DAYS : number;
  }

  /**
   * The text of a cell's formula; undefined for what is only a value to us: a data table's cell, an array of several.
   * An array of one cell is named as Google names it.
   */
  #formula(raw: RawFormula, row: number, column: number): string | undefined {
    this.#layout.hasFormulas = true;
    if (raw.kind === "array") return raw.text !== "" && isOneCell(raw) ? arrayFormula(raw.text) : undefined;
    if (raw.kind !== "shared" || raw.sharedIndex === undefined) {
      return raw.kind === "dataTable" || raw.text === "" ? undefined : raw.text;
    }
    if (raw.text !== "") {
      const shared: SharedFormula = { formula: raw.text, row, column, dependents: [] };
      this.#sharedByIndex.set(raw.sharedIndex, shared);
      this.#layout.sharedFormulas.push(shared);
      return raw.text;
    }
    const shared = this.#sharedByIndex.get(raw.sharedIndex);
    if (!shared) return undefined;
    shared.dependents.push(row * MAXIMUM_COLUMNS + column);
    return moveFormula(shared.formula, row - shared.row, column - shared.column);
  }
}

/** Whether an array fills its own cell alone: `D4`, or `D4:D4` as LibreOffice writes it. */
function isOneCell({ reference = "" }: RawFormula): boolean {
  const [first, last = first] = reference.split(":");
  return first === last;
}

/** An empty constant text shows nothing and counts as blank; an empty text that a formula gives is a value. */
function textOrBlank(text: string, raw: RawCell): string | undefined {
  return text === "" && !raw.formula ? undefined : text;
}
