// A month as it is being typed: what each field says, the figures that follow, the rates as they form.

import { formatDecimal, formatTyped } from "../french/numbers.ts";
import { isAtLeast, isAtMost, isWhole } from "../units/equality.ts";
import type { IndicatorRecord, MonthField } from "./month-fields.ts";
import { type FigurePart, type StandingFigures, standingNumber } from "./standing-figures.ts";
import { type TypedNumber, typedNumber } from "./typed-number.ts";

/** An indicator asked in a month, its code as codes compare. */
export interface MonthIndicator
  extends Pick<IndicatorRecord, "unit" | "calculation" | "target" | "direction"> {
  code: string;
  label: string;
  family: string;
}

/** How means are typed: as a mean, or as the total behind it. */
export type MeanMode = "mean" | "total";

/** One field's text; `null` while nobody touched it: what stands there is then kept to the last decimal. */
export type Entry = string | null;

/** A month being typed: one entry a field, in the fields' order. */
export interface MonthDraft {
  fields: readonly MonthField[];
  entries: readonly Entry[];
  standing: StandingFigures;
  mode: MeanMode;
}

/** What goes into the rows; a field that can't be read gives `null`. */
export type DraftFigures = Map<string, Record<FigurePart, number | null>>;

/** What an untouched field shows. */
export function standingText(field: MonthField, standing: StandingFigures, mode: MeanMode): string {
  const number = standingNumber(field, standing);
  if (number === null) return "";
  if (field.kind !== "mean" || mode === "total") return formatTyped(number);
  const count = countOfMean(field, standing);
  if (count === null || count === 0) return "";
  const mean = number / count;
  return isWhole(mean) ? formatTyped(Math.round(mean)) : formatDecimal(mean, 1);
}

/** What a field says now. */
export function numberOf(
  { entries, standing, mode }: MonthDraft,
  index: number,
  field: MonthField,
): TypedNumber {
  return typedNumber(entries[index] ?? standingText(field, standing, mode));
}

/** The figures by comparable code that the draft would write. */
export function draftFigures(draft: MonthDraft): DraftFigures {
  const figures: DraftFigures = new Map();
  // Totals come before what is counted of them: a mean's count is known when it is met.
  for (const [index, field] of draft.fields.entries()) {
    const isMean = field.kind === "mean" && draft.mode === "mean";
    const count = countOfMean(field, figures);
    const number = isMean ? meanTotal(draft, index, field, count) : exactNumber(draft, index, field);
    for (const { code, part } of field.uses) {
      const known = figures.get(code) ?? { numerator: null, denominator: null, value: null };
      figures.set(code, { ...known, [part]: number });
    }
  }
  return figures;
}

/** The count that a mean is multiplied by. */
export function countOfMean({ uses }: MonthField, figures: StandingFigures): number | null {
  return figures.get(uses[0]?.code ?? "")?.denominator ?? null;
}

/** What stands, exactly, while the field is not touched. */
function exactNumber(draft: MonthDraft, index: number, field: MonthField): number | null {
  if (draft.entries[index] == null) return standingNumber(field, draft.standing);
  const number = numberOf(draft, index, field);
  return number === "unreadable" ? null : number;
}

/** The total of a mean: an untouched one follows its count with the exact old mean. */
function meanTotal(draft: MonthDraft, index: number, field: MonthField, count: number | null): number | null {
  const typed = exactNumber(draft, index, field);
  if (typed === null) return null;
  if (draft.entries[index] != null) return count === null ? null : withoutNoise(typed * count);
  const before = countOfMean(field, draft.standing);
  // Nothing to follow: no count, or the same as before.
  if (count === null || !before || before === count) return typed;
  return withoutNoise((typed / before) * count);
}

/** 9,7 × 83 is 805,1. */
function withoutNoise(number: number): number {
  return Number(number.toPrecision(12));
}

/** An indicator's rate of the month; `null` while a figure lacks. */
export function monthRate({ code, calculation }: MonthIndicator, figures: StandingFigures): number | null {
  const { numerator = null, denominator = null, value = null } = figures.get(code) ?? {};
  if (calculation === "value") return value;
  if (calculation === "sum" || numerator === null) return numerator;
  if (!denominator) return null;
  return ((calculation === "ratio" ? 100 : 1) * numerator) / denominator;
}

/** Whether a month's rate attains the target; `null` without one of them. */
export function isMonthAttained(
  { target, direction }: Pick<MonthIndicator, "target" | "direction">,
  rate: number | null,
): boolean | null {
  if (rate === null || target === null || direction === null) return null;
  return direction === "atLeast" ? isAtLeast(rate, target) : isAtMost(rate, target);
}
