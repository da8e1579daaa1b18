// What a column would turn into something that nobody meant stays as it was typed, and is told.
import type { Column } from "../../../shared/workbook/column.ts";
import { isDateFormat, isPercentFormat } from "../../google/sheets/formats/effective-number-format.ts";
import { referencesOf } from "../../google/sheets/formulas/references.ts";
import { isNotComputed } from "../../google/sheets/formulas/stop.ts";
import type { Cell } from "../../google/sheets/model.ts";
import { isCellError } from "../../google/sheets/values/cell-kind.ts";
import { enteredContent } from "../../google/sheets/values/entered-value.ts";
import { isWholeFormula } from "./whole-formula.ts";

const FORMULA = /^=./s;
const DIGITS_ONLY = /^\s*\d+\s*$/;
const ANY_DAY = new Date(0);

/** The text to enter in a column: digits alone are no date, a date is no number, half a formula is none; each stays a text. */
export function guardedText(column: Column<unknown> | undefined, text: string): string {
  const isKept =
    (FORMULA.test(text) && !isWholeFormula(text)) ||
    (isOfDays(column) && DIGITS_ONLY.test(text)) ||
    ((column?.kind === "number" || column?.kind === "year") && readsAsDate(text));
  return isKept ? `'${text.trim()}` : text;
}

/** A number typed in a cell of percentages is so many per cent, as in a spreadsheet, which ends it with the sign: `10` is `10 %`. */
export function withItsPercent(cell: Cell | undefined, text: string): string {
  if (!isPercentFormat(cell?.format?.numberFormat ?? undefined) || FORMULA.test(text)) return text;
  const { value, numberFormat } = enteredContent(text, "fr_FR", ANY_DAY);
  return typeof value === "number" && numberFormat === undefined ? `${text.trim()} %` : text;
}

/** What is to be said of a text that was entered, besides what its column can't read. */
export function typingNotice(
  column: Column<unknown> | undefined,
  text: string,
  cell: Cell | undefined,
): string | undefined {
  if (FORMULA.test(text)) return formulaNotice(text, cell);
  if (isOfDays(column) && DIGITS_ONLY.test(text)) return digitsNotice(column, text.trim());
  return undefined;
}

function isOfDays(column: Column<unknown> | undefined): column is Column<unknown> {
  return column?.kind === "date" || column?.kind === "month";
}

/** Nothing of one that is computed and goes on following the cells that it reads; its error is told as any other's. */
function formulaNotice(text: string, cell: Cell | undefined): string | undefined {
  if (!isWholeFormula(text))
    return `« ${text} » : cette formule n’est pas complète, elle reste un texte. Corrigez-la, ou tapez le résultat.`;
  const { formula, value } = cell ?? {};
  if (cell === undefined || formula === undefined || value === undefined || isNotComputed(cell))
    return `« ${text} » : cette formule n’est pas calculée ici. Tapez le résultat, ou ouvrez le fichier dans un tableur et enregistrez-le.`;
  if (referencesOf(formula).length > 0 || isCellError(value)) return undefined;
  return `« ${text} » vaut ${frenchValue(value)} et ne changera plus. Tapez plutôt le résultat.`;
}

function frenchValue(value: string | number | boolean): string {
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
}

function digitsNotice({ kind }: Column<unknown>, text: string): string {
  const day = dayMeant(text);
  const question = day === undefined ? "" : ` Vouliez-vous dire ${day} ?`;
  const remedy =
    kind === "month"
      ? `n’est pas un mois.${question} Tapez-le sous la forme mm/aaaa.`
      : `n’est pas une date.${question} Tapez-la sous la forme jj/mm/aaaa.`;
  return `« ${text} » ${remedy}`;
}

/** The day that digits alone most likely mean: `010320`, `01032020`, `20200301`. */
function dayMeant(digits: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d\d)(\d\d)(\d\d|\d{4})$/.exec(digits) ?? [];
  const [, isoYear = "", isoMonth = "", isoDay = ""] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  const inFull = year.length === 2 ? `20${year}` : year;
  return existing(day, month, inFull) ?? existing(isoDay, isoMonth, isoYear);
}

function existing(day: string, month: string, year: string): string | undefined {
  const text = `${day}/${month}/${year}`;
  return /^(?:19[5-9]|20\d|2100)/.test(year) && readsAsDate(text) ? text : undefined;
}

function readsAsDate(text: string): boolean {
  const { numberFormat } = enteredContent(text, "fr_FR", ANY_DAY);
  return numberFormat !== undefined && isDateFormat(numberFormat);
}
