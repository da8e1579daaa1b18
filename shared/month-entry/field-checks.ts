// What is wrong with a number as it is typed, and what is only surprising.
import { formatDecimal, formatTyped } from "../french/numbers.ts";
import { isWhole } from "../units/equality.ts";
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

/** A field's numbers of the months before, the nearest first, with the name of the nearest month. */
export interface FieldPast {
  numbers: readonly number[];
  lastMonth: string;
}

const MOST_TIMES = 3;
const USUAL_MONTHS = 6;
const FEWEST_MONTHS = 3;
/** A count that was hundreds last month and is at most 100 now looks like a percentage. */
const PERCENTAGE = { most: 100, lastAbove: 300 };

/** Checks one field of a draft; `null` when nothing is to be said. */
export function checkField(
  draft: MonthDraft,
  index: number,
  indicators: readonly MonthIndicator[],
  past: FieldPast,
): FieldCheck | null {
  const field = draft.fields[index];
  const number = numberOf(draft, index);
  if (field === undefined || number === null) return null;
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
  const most = unit === "percent" ? 100 : unit === "outOf10" ? 10 : unit === "outOf5" ? 5 : null;
  return most !== null && value > most ? `Ce nombre ne peut pas dépasser ${most}.` : null;
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
  const calculationOf = new Map(indicators.map(({ code, calculation }) => [code, calculation]));
  for (const { code, part } of field.uses) {
    const calculation = calculationOf.get(code);
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

function surpriseOf({ kind }: MonthField, number: number, { numbers, lastMonth }: FieldPast): string | null {
  const [last] = numbers;
  if (last === undefined) return null;
  const known = `${lastMonth} : ${formatTyped(Math.round(last * 10) / 10)}`;
  if (
    kind === "count" &&
    number <= PERCENTAGE.most &&
    last > PERCENTAGE.lastAbove &&
    number < last / MOST_TIMES
  ) {
    return `${formatTyped(number)} : un pourcentage ? Il faut le nombre (${known}).`;
  }
  const usual = numbers.length < FEWEST_MONTHS ? last : median(numbers.slice(0, USUAL_MONTHS));
  if (usual <= 0) return null;
  if (number > MOST_TIMES * usual)
    return `${formatDecimal(number / usual, 1)} fois plus que d’habitude (${known}).`;
  if (number >= usual / MOST_TIMES) return null;
  if (number === 0) return `0 : beaucoup moins que d’habitude (${known}).`;
  return `${formatDecimal(usual / number, 1)} fois moins que d’habitude (${known}).`;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
