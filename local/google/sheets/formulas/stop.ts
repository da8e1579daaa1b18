// Why a computation stops: an error of the spreadsheet's, or what is not built.
import type { Cell, CellError } from "../model.ts";

/** What a formula shows that the stand-in does not compute. */
export const NOT_COMPUTED = "#NOT_COMPUTED!";

export const NOT_COMPUTED_ERROR: CellError = {
  type: "ERROR",
  text: NOT_COMPUTED,
  message: "The local stand-in does not compute this formula.",
};
export const DIVISION_BY_ZERO: CellError = {
  type: "DIVIDE_BY_ZERO",
  text: "#DIV/0!",
  message: "Function DIVIDE parameter 2 cannot be zero.",
};
export const NOT_A_NUMBER: CellError = { type: "VALUE", text: "#VALUE!", message: "A number was expected." };

/** Whether the cell's formula has no value: nobody computed it since what it reads changed. */
export function isNotComputed({ value }: Cell): boolean {
  return typeof value === "object" && value.text === NOT_COMPUTED;
}

/** Thrown where a value was expected. */
export class Stop extends Error {
  readonly shown: CellError;
  constructor(shown: CellError) {
    super(shown.message);
    this.shown = shown;
  }
}
