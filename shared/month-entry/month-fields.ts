// The numbers that a month asks for: each one once, under its name, totals before their parts.
import { isLastOfStep } from "../calendar/steps.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { countsOf } from "../workbook/catalogue.ts";
import type { Unit } from "../workbook/choices.ts";
import { comparableCode, comparableName } from "../workbook/names.ts";
import { type FieldUse, type FigurePart, type StandingFigures, standingNumber } from "./standing-figures.ts";

/** An indicator of the catalogue. */
export type IndicatorRecord = WorkbookRecords["indicators"][number];

/** One number to type. */
export interface MonthField {
  /** What it counts, or the indicator's name, with a capital. */
  label: string;
  family: string;
  /** `mean`: written as a total, typed as a mean or as a total. */
  kind: "count" | "mean" | "value";
  /** Of a mean or a value; `null` for a count. */
  unit: Unit | null;
  /** The unit, as it follows the field's name; empty for none. */
  unitWords: string;
  /** How the total behind a mean is named. */
  totalLabel: string;
  uses: FieldUse[];
}

const UNIT_WORDS: Partial<Record<Unit, string>> = {
  minutes: " (minutes)",
  days: " (jours)",
  workingDays: " (jours ouvrés)",
  percent: " (en %)",
  outOf10: " (sur 10)",
  outOf5: " (sur 5)",
};

/** The indicators whose figures are asked in a month (1–12): those of a longer step in its last month only. */
export function askedIndicators(indicators: readonly IndicatorRecord[], month: number): IndicatorRecord[] {
  return indicators.filter(
    ({ code, unit, calculation, isActive, periodicity }) =>
      code !== null &&
      unit !== null &&
      calculation !== null &&
      calculation !== "automatic" &&
      isActive !== "no" &&
      isLastOfStep(periodicity ?? "monthly", month),
  );
}

/**
 * The fields of some indicators, families in the order of the catalogue. The same words are the same number, asked once,
 * unless the rows that stand hold different ones.
 */
export function monthFields(
  indicators: readonly IndicatorRecord[],
  standing: StandingFigures = new Map(),
): MonthField[] {
  const families = [...new Set(indicators.map(({ family }) => family ?? ""))];
  const byFamily = families.flatMap((name) => indicators.filter(({ family }) => (family ?? "") === name));
  const fields: MonthField[] = [];
  const byWords = new Map<string, MonthField>();
  for (const indicator of byFamily) {
    for (const field of ownFields(indicator)) {
      const words = sharedWords(indicator, field);
      const known = byWords.get(words);
      if (known !== undefined && agree(known, field, standing)) known.uses.push(...field.uses);
      else {
        fields.push(field);
        if (words !== "" && known === undefined) byWords.set(words, field);
      }
    }
  }
  return fields;
}

function agree(known: MonthField, other: MonthField, standing: StandingFigures): boolean {
  const [left, right] = [standingNumber(known, standing), standingNumber(other, standing)];
  return left === null || right === null || left === right;
}

/** An indicator's own numbers, its total first. */
function ownFields(indicator: IndicatorRecord): MonthField[] {
  const { calculation, unit } = indicator;
  const unitWords = UNIT_WORDS[unit ?? "count"] ?? "";
  const code = indicator.code ?? "";
  const name = indicator.label ?? code;
  const family = indicator.family ?? "";
  const field = (part: FigurePart, words: string | null, header: string): MonthField => ({
    label: capital(words ?? `${header}, ${code} : ${name}`),
    family,
    kind: "count",
    unit: null,
    unitWords: "",
    totalLabel: "",
    uses: [{ code: comparableCode(code), part }],
  });
  const numerator = field("numerator", wordsOf(indicator, "numerator"), "Numérateur");
  const denominator = field("denominator", wordsOf(indicator, "denominator"), "Dénominateur");
  switch (calculation) {
    case "ratio":
      return [denominator, numerator];
    case "average":
      return [
        denominator,
        { ...numerator, kind: "mean", unit, unitWords, label: capital(name), totalLabel: numerator.label },
      ];
    case "value":
      return [{ ...field("value", name, "Valeur"), kind: "value", unit, unitWords }];
    default:
      return [numerator];
  }
}

/** The words by which a count is shared; empty for what is never shared. */
function sharedWords(indicator: IndicatorRecord, { kind, uses }: MonthField): string {
  const part = uses[0]?.part;
  return kind !== "count" || part === undefined ? "" : comparableName(wordsOf(indicator, part) ?? "");
}

/** What a count is called: the site's words, else the catalogue's for that code. */
function wordsOf({ code, countedWords, totalWords }: IndicatorRecord, part: FigurePart): string | null {
  const catalogued = countsOf(code ?? "");
  return part === "denominator"
    ? (totalWords ?? catalogued?.total ?? null)
    : (countedWords ?? catalogued?.counted ?? null);
}

/** Words with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
