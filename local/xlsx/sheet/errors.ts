// The errors that a cell can show, between the file's words and Google's.
import type { CellError } from "../../google/sheets/model.ts";

const TYPE_BY_TEXT: Record<string, string> = {
  "#NULL!": "NULL_VALUE",
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#N/A": "N_A",
};

const ERRORS = new Map<string, CellError>();

/** The model's error of a text such as `#DIV/0!`; one object an error. */
export function cellErrorOf(text: string): CellError {
  const known = ERRORS.get(text);
  if (known) return known;
  const error: CellError = {
    type: TYPE_BY_TEXT[text] ?? "ERROR",
    text,
    message: `La formule donne l’erreur ${text}.`,
  };
  ERRORS.set(text, error);
  return error;
}

/** The text that the file format knows for an error; those of Google alone become `#VALUE!`. */
export function fileErrorText(error: CellError): string {
  return error.text in TYPE_BY_TEXT ? error.text : "#VALUE!";
}
