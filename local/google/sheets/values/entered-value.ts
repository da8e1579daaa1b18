// What a cell becomes when someone types a text into it (`USER_ENTERED`).
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type LocaleHabits, localeHabits } from "../formats/locales.ts";
import { evaluateFormula } from "../formulas/evaluate.ts";
import { fileFormula } from "../formulas/french-formulas.ts";
import type { Cell } from "../model.ts";
import type { Entered } from "./entered.ts";
import { enteredDate } from "./entered-date.ts";
import { enteredNumber } from "./entered-number.ts";

/**
 * The content of a cell into which the text is typed.
 * @param today completes a date typed without its year.
 * @example enteredContent("12,5 %", "fr_FR", today) // { value: 0.125, numberFormat: PERCENT 0.00% }
 */
export function enteredContent(
  text: string,
  locale: string,
  today: Date,
): Pick<Cell, "value" | "formula"> & { numberFormat?: sheets_v4.Schema$NumberFormat } {
  const habits = localeHabits(locale);
  if (text.startsWith("=") && text.length > 1) {
    const formula = habits.decimal === "," ? fileFormula(text) : text;
    return { formula, value: evaluateFormula(formula) };
  }
  if (text.startsWith("'")) return { value: text.slice(1) };
  return enteredConstant(text, habits, today);
}

function enteredConstant(text: string, habits: LocaleHabits, today: Date): Entered {
  const trimmed = text.trim();
  const truth = /^(true|vrai)$/i.test(trimmed) ? true : /^(false|faux)$/i.test(trimmed) ? false : undefined;
  if (truth !== undefined && knowsWord(trimmed, habits)) return { value: truth };
  return enteredNumber(trimmed, habits) ?? enteredDate(trimmed, habits, today) ?? { value: text };
}

// English words are understood everywhere, French ones in French only.
function knowsWord(word: string, habits: LocaleHabits): boolean {
  return /^(true|false)$/i.test(word) || habits.decimal === ",";
}
