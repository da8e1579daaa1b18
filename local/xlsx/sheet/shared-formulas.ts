// Shared formulas: the file writes the first cell's text only, the others are that text moved.
import { columnIndexOf, columnLetters } from "../../../shared/reading/a1.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "./references.ts";

// Texts between quotes, quoted tab names, words followed by a parenthesis or part of a name, and references.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(!])|\$?[0-9]+:\$?[0-9]+|[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]*|[0-9.]+/g;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)([0-9]+):(\$?)([0-9]+)$/;

/**
 * A formula as it reads `rowShift` rows lower and `columnShift` columns to the right: relative references
 * move, absolute ones stay; one that leaves the sheet becomes `#REF!`.
 */
export function moveFormula(formula: string, rowShift: number, columnShift: number): string {
  return formula.replace(TOKEN, (token) => {
    const cell = CELL.exec(token);
    if (cell) {
      return joined("", [movedColumn(cell[1], cell[2], columnShift), movedRow(cell[3], cell[4], rowShift)]);
    }
    const columns = COLUMNS.exec(token);
    if (columns) {
      const ends = [[columns[1], columns[2]] as const, [columns[3], columns[4]] as const];
      return joined(
        ":",
        ends.map(([dollar, letters]) => movedColumn(dollar, letters, columnShift)),
      );
    }
    const rows = ROWS.exec(token);
    if (!rows) return token;
    const ends = [[rows[1], rows[2]] as const, [rows[3], rows[4]] as const];
    return joined(
      ":",
      ends.map(([dollar, number]) => movedRow(dollar, number, rowShift)),
    );
  });
}

function joined(separator: string, parts: readonly (string | undefined)[]): string {
  return parts.includes(undefined) ? "#REF!" : parts.join(separator);
}

function movedColumn(dollar = "", letters = "", shift = 0): string | undefined {
  if (dollar === "$") return dollar + letters;
  const column = columnIndexOf(letters) + shift;
  return column < 0 || column >= MAXIMUM_COLUMNS ? undefined : columnLetters(column);
}

function movedRow(dollar = "", number = "", shift = 0): string | undefined {
  if (dollar === "$") return dollar + number;
  const row = Number(number) + shift;
  return row < 1 || row > MAXIMUM_ROWS ? undefined : String(row);
}
