// The references that a formula holds, found and rewritten: cells, ranges, whole columns and rows, tabs.
import { columnIndexOf, columnLetters, quotedTitle, unquotedTitle } from "../../../../shared/reading/a1.ts";

/** A row or column that a reference names, from 0; an absolute one (`$`) stays where the formula is moved. */
export interface ReferenceIndex {
  index: number;
  isAbsolute: boolean;
}

/** One end of a range: a cell, or a whole column or row. */
export interface ReferenceEnd {
  column: ReferenceIndex | null;
  row: ReferenceIndex | null;
}

/** What a formula reads: `title` is the tab that it names, if any; one end for a cell. */
export interface FormulaReference {
  title: string | null;
  ends: readonly ReferenceEnd[];
}

/** What stands for a reference to what is no more. */
export const LOST_REFERENCE = "#REF!";

const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const CELL = String.raw`${COLUMN}\$?[0-9]{1,7}`;
const ROW = String.raw`\$?[0-9]+`;
const NAME = String.raw`[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]*`;
const QUOTED = "'(?:[^']|'')*'";
/** No reference ends within a name, before a parenthesis or before the sign of a tab. */
const END = `(?![A-Za-z0-9_.(!])`;
const PLACE = `${CELL}(?::${CELL}|:${COLUMN})?${END}|${COLUMN}:${COLUMN}${END}|${ROW}:${ROW}`;
/** A column of a table by its name, or what is read in another file. */
const BRACKETS = String.raw`\[[^\[\]]*\](?:${NAME}!(?:${PLACE}))?`;

const REFERENCE = `(?:(${QUOTED}|${NAME})!)?(${PLACE})`;

// Texts and brackets, which hold none; references with their tab; then the names and numbers that are none.
const TOKEN = new RegExp(`"(?:[^"]|"")*"|${BRACKETS}|${REFERENCE}|${QUOTED}|${NAME}|[0-9.]+`, "g");

/**
 * A formula with each reference as `rewritten` gives it: the reference itself stays as it is typed, and `null`,
 * which stands for what is no more, reads `#REF!`.
 */
export function withReferences(
  formula: string,
  rewritten: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(TOKEN, (token: string, title: string | undefined, place: string | undefined) => {
    if (place === undefined) return token;
    const reference = referenceOf(title, place);
    const result = rewritten(reference);
    if (result === reference) return token;
    if (result === null) return LOST_REFERENCE;
    const tab = result.title === reference.title ? (title ?? "") : quotedTitle(result.title ?? "");
    return (tab === "" ? "" : `${tab}!`) + result.ends.map(textOf).join(":");
  });
}

/** Every reference of a formula, in its order. */
export function referencesOf(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  withReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** The names that a formula reads, in small letters: words that are no function, no truth value and no tab. */
export function namesOf(formula: string): string[] {
  return [...formula.matchAll(TOKEN)].flatMap(([token, , place], at, all) => {
    if (place !== undefined || !STARTS_NAME.test(token)) return [];
    const { index = 0 } = all[at] ?? {};
    const isOther = "(![".includes(formula[index + token.length] ?? " ") || /^(?:true|false)$/i.test(token);
    return isOther ? [] : [token.toLowerCase()];
  });
}

const STARTS_NAME = /^[A-Za-z_\\\u00C0-\uFFFF]/;

/** The reference that stands at a place of a formula, and where it ends; nothing when none does. */
export function referenceAt(
  formula: string,
  at: number,
): { reference: FormulaReference; end: number } | undefined {
  const pattern = new RegExp(REFERENCE, "y");
  pattern.lastIndex = at;
  const [, title, place] = pattern.exec(formula) ?? [];
  return place === undefined ? undefined : { reference: referenceOf(title, place), end: pattern.lastIndex };
}

function referenceOf(title: string | undefined, place: string): FormulaReference {
  return { title: titleOf(title), ends: place.split(":").map(endOf) };
}

function titleOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.startsWith("'") ? unquotedTitle(text.slice(1, -1)) : text;
}

function endOf(text: string): ReferenceEnd {
  const [, columnSign, letters, rowSign, digits] = /^(\$?)([A-Za-z]{1,3})?(\$?)([0-9]+)?$/.exec(text) ?? [];
  return {
    column: letters === undefined ? null : { index: columnIndexOf(letters), isAbsolute: columnSign === "$" },
    // The only sign of a row alone stands where a column's would.
    row:
      digits === undefined
        ? null
        : { index: Number(digits) - 1, isAbsolute: (letters === undefined ? columnSign : rowSign) === "$" },
  };
}

function textOf({ column, row }: ReferenceEnd): string {
  const columnText = column === null ? "" : signOf(column) + columnLetters(column.index);
  return columnText + (row === null ? "" : signOf(row) + (row.index + 1));
}

function signOf({ isAbsolute }: ReferenceIndex): string {
  return isAbsolute ? "$" : "";
}
