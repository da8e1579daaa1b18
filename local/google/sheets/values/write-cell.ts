// Putting an input value into a cell, keeping what else the cell has.
import { invalidArgument } from "../../google-error.ts";
import { keptCell } from "../draft.ts";
import { type Cell, type CellScalar, MAX_CELL_CHARACTERS } from "../model.ts";
import { enteredContent } from "./entered-value.ts";

/** How input values are taken, with the locale and the day that typed ones depend on. */
export interface InputContext {
  valueInputOption: string;
  locale: string;
  today: Date;
}

/**
 * The cell once the value is written in it. `""` empties it; its format, note and validation stay.
 * @throws GoogleError INVALID_ARGUMENT when the text is over 50,000 characters.
 */
export function writtenCell(
  cell: Cell | undefined,
  input: CellScalar,
  context: InputContext,
): Cell | undefined {
  if (cell === undefined && typeof input !== "string") return { value: input };
  const { value: _value, formula: _formula, textFormatRuns: _runs, ...rest } = cell ?? {};
  if (input === "") return keptCell(rest);
  if (typeof input !== "string") return { ...rest, value: input };
  refuseTooLong(input);
  if (context.valueInputOption !== "USER_ENTERED" || rest.format?.numberFormat?.type === "TEXT") {
    return { ...rest, value: input };
  }
  const { numberFormat, ...content } = enteredContent(input, context.locale, context.today);
  if (numberFormat === undefined || rest.format?.numberFormat) return { ...rest, ...content };
  return { ...rest, ...content, format: { ...rest.format, numberFormat } };
}

/** Refuses a text longer than a cell can hold. */
export function refuseTooLong(text: string): void {
  if (text.length <= MAX_CELL_CHARACTERS) return;
  throw invalidArgument("Your input contains more than the maximum of 50000 characters in a single cell.");
}
