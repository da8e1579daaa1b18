// Whether a formula typed by hand can be read to its end: other spreadsheets "repair" a file that holds half of one.
import { parse, tokenize } from "@borgar/fx";
import { fileFormula } from "../../google/sheets/formulas/french-formulas.ts";

/** Of a text in French that begins with `=`: by its grammar alone, whatever its functions and names. */
export function isWholeFormula(typed: string): boolean {
  // Sheets has ranges without an end (A2:A).
  const tokens = tokenize(fileFormula(typed), { allowTernary: true, negativeNumbers: false });
  try {
    parse(tokens, { permitArrayRanges: true, permitArrayCalls: true });
    return true;
  } catch (error) {
    if (error instanceof Error && "source" in error) return false;
    throw error;
  }
}
