// What is wrong with a number as it is typed, and what is only surprising.
import { formatDecimal, formatTyped } from "../french/numbers.ts";
import { isWhole } from "../units/equality.ts";
import type { Unit } from "../workbook/choices.ts";
import {
  countOfMean,
  type DraftFigures,
  draftFigures,
  type MonthDraft,
  type MonthIndicator,
  numberOf,
} from "./month-entry.ts";
import type { MonthField } from "./month-fields.ts";

/** What to say of a field: `fault` forbids saving, `doubt` asks to be confirmed. */
export interface FieldCheck {
  kind: "fault" | "doubt";
  words: string;
}

/** What a field held in the usable months before. */
export interface FieldPast {
  /** The nearest month's number; `null` without any. */
  last: number | null;
  /** The middle number of the last months; of few of them, the last. */
  usual: number;
  /** The nearest month's name. */
  lastMonth: string;
}

const LARGEST_VALUES: Partial<Record<Unit, number>> = { percent: 100, outOf10: 10, outOf5: 5 };
const MOST_TIMES = 3;
/** A count that was hundreds last month and is at most 100 now looks like a percentage. */
const LARGEST_PERCENTAGE = 100;
const HUNDREDS = 300;

/** Checks one field of a draft, told with its index; `null` when nothing is to be said. */
export function checkField(
  draft: MonthDraft,
  index: number,
  field: MonthField,
  indicators: readonly MonthIndicator[],
  past: FieldPast,
): FieldCheck | null {
  const number = numberOf(draft, index, field);
  if (number === null) return null;
  if (number === "unreadable") return fault("Ce n’est pas un nombre. Écrivez par exemple 1\u00a0098.");
  if (number < 0) return fault("Un nombre ne peut pas être négatif.");
  const words =
    field.kind === "value"
      ? valueFault(field, number)
      : countFault(field, number, draft, draftFigures(draft), indicators);
  if (words !== null) return fault(words);
  // What stood there before was not typed now.
  if (draft.entries[index] == null) return null;
  const surprise = surpriseOf(field, number, past);
  return surprise === null ? null : { kind: "doubt", words: surprise };
}

function fault(words: string): FieldCheck {
  return { kind: "fault", words };
}

function valueFault({ unit }: MonthField, value: number): string | null {
  if (unit === "percent" && value > 0 && value <= 1) {
    const percent = formatTyped(value * 100);
    return `Un pourcentage se saisit de 0 à 100 : ${percent} pour ${percent}\u00a0%.`;
  }
  const most = LARGEST_VALUES[unit ?? "count"];
  return most !== undefined && value > most ? `Ce nombre ne peut pas dépasser ${most}.` : null;
}

function countFault(
  field: MonthField,
  number: number,
  { fields }: MonthDraft,
  figures: DraftFigures,
  indicators: readonly MonthIndicator[],
): string | null {
  if (field.kind === "mean") {
    const isOfNone = number > 0 && countOfMean(field, figures) === 0;
    return isOfNone ? `Il n’y en a aucun : ce nombre ne peut être que 0.` : null;
  }
  for (const { code, part } of field.uses) {
    const calculation = indicators.find((one) => one.code === code)?.calculation;
    if (calculation !== "sum" && !isWhole(number)) return "Il faut un nombre entier.";
    const total = figures.get(code)?.denominator ?? null;
    if (part !== "numerator" || calculation !== "ratio" || total === null || number <= total) continue;
    const name = fields.find(({ uses }) =>
      uses.some((use) => use.part === "denominator" && use.code === code),
    )?.label;
    return `Plus grand que « ${name} » (${formatTyped(total)}). Lequel des deux est faux ?`;
  }
  return null;
}

function surpriseOf(
  { kind }: MonthField,
  number: number,
  { last, usual, lastMonth }: FieldPast,
): string | null {
  if (last === null) return null;
  const known = `${lastMonth} : ${formatTyped(Math.round(last * 10) / 10)}`;
  if (kind === "count" && number <= LARGEST_PERCENTAGE && last > HUNDREDS && number < last / MOST_TIMES) {
    return `${formatTyped(number)} : un pourcentage ? Il faut le nombre (${known}).`;
  }
  const [times, how] = number > usual ? [number / usual, "plus"] : [usual / number, "moins"];
  if (usual <= 0 || times <= MOST_TIMES) return null;
  return number === 0
    ? `0 : beaucoup moins que d’habitude (${known}).`
    : `${formatDecimal(times, 1)} fois ${how} que d’habitude (${known}).`;
}
