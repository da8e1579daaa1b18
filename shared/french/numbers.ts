// Figures as French readers expect them: comma, no-break spaces, one decimal, half away from zero.

import type { Rate } from "../records/rate.ts";
import type { Direction, Unit } from "../workbook/choices.ts";
import { pluralOf } from "./plural.ts";

const NO_BREAK_SPACE = "\u00a0";
const USUAL_DECIMALS = 1;
const TYPED_DECIMALS = 4;
/** Beyond this, a value and its target differ by less than anybody can show. */
export const MOST_DECIMALS = 6;

/** What shows the absence of a value. */
export const NO_VALUE = "—";

/**
 * Rounds half away from zero in decimal, whatever the binary noise: `roundHalfAway(0.15, 1)` is 0.2.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(Number((Math.abs(value) * factor).toPrecision(14))) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A number with exactly `decimals` decimals: `formatDecimal(1234.5, 1)` is `1 234,5`. */
export function formatDecimal(value: number, decimals: number): string {
  const rounded = roundHalfAway(value, decimals);
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const sign = rounded < 0 ? "−" : "";
  return sign + (fraction === undefined ? grouped : `${grouped},${fraction}`);
}

/** A number with one decimal, none when it is whole: `95`, `95,2`. */
export function formatNumber(value: number, decimals = USUAL_DECIMALS): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : decimals);
}

/** How many decimals somebody typed, four at most. */
export function typedDecimals(value: number): number {
  const typed = roundHalfAway(value, TYPED_DECIMALS);
  let decimals = 0;
  while (roundHalfAway(value, decimals) !== typed) decimals += 1;
  return decimals;
}

/** A number as somebody typed it, to four decimals: `0,9516`, `100,5`. */
export function formatTyped(value: number): string {
  return formatDecimal(value, typedDecimals(value));
}

/** A value with its unit: `95,2 %`, `12 min`, `1 jour`, `8,3/10`; `—` for `null`. */
export function formatValue(value: number | null, unit: Unit | null, decimals = USUAL_DECIMALS): string {
  if (value === null) return NO_VALUE;
  return withUnit(formatNumber(value, decimals), value, unit);
}

/** A target as typed, with its direction: `≥ 85 %`; `—` without target. */
export function formatTarget(target: number | null, direction: Direction | null, unit: Unit | null): string {
  if (target === null) return NO_VALUE;
  const sign = direction === null ? "" : `${direction === "atLeast" ? "≥" : "≤"}${NO_BREAK_SPACE}`;
  return sign + withUnit(formatTyped(target), target, unit);
}

/**
 * The year's value as shown beside its target: with more decimals where rounding would contradict `Atteinte`
 * (`89,96 %` against 90, not reached).
 */
export function formatRate(
  rate: Pick<Rate, "year" | "unit" | "target" | "direction" | "isAttained">,
): string {
  if (rate.year === null) return NO_VALUE;
  return formatValue(rate.year, rate.unit, decimalsFaithfulToTarget(rate));
}

/** An evolution: `+1,7 point`, `−3 points`, `+2 jours`; `—` for `null`. */
export function formatChange(change: number | null, unit: Unit | null, decimals = USUAL_DECIMALS): string {
  if (change === null) return NO_VALUE;
  const sign = roundHalfAway(change, decimals) > 0 ? "+" : "";
  const shown = sign + formatNumber(change, decimals);
  if (unit !== "percent") return withUnit(shown, change, unit);
  return `${shown}${NO_BREAK_SPACE}${isPlural(change) ? "points" : "point"}`;
}

/** Whether a French noun counted by `value` takes the plural: from 2 on. */
export function isPlural(value: number): boolean {
  return Math.abs(value) >= 2;
}

/** A count and its noun: `counted(2, "ligne ajoutée")` is `2 lignes ajoutées`. */
export function counted(count: number, singular: string, plural = pluralOf(singular)): string {
  return `${formatNumber(count)}${NO_BREAK_SPACE}${isPlural(count) ? plural : singular}`;
}

/** What follows a value at once; a day is a noun, which agrees. */
const SUFFIXES: Readonly<Partial<Record<Unit, string>>> = {
  count: "",
  outOf10: "/10",
  outOf5: "/5",
  percent: `${NO_BREAK_SPACE}%`,
  minutes: `${NO_BREAK_SPACE}min`,
};

function withUnit(shown: string, value: number, unit: Unit | null): string {
  const suffix = SUFFIXES[unit ?? "count"];
  if (suffix !== undefined) return shown + suffix;
  const day = unit === "days" ? "jour" : "jour ouvré";
  return shown + NO_BREAK_SPACE + (isPlural(value) ? pluralOf(day) : day);
}

/** How many decimals the year's value needs so that, beside its target, it does not contradict `Atteinte`. */
export function decimalsFaithfulToTarget(
  rate: Pick<Rate, "year" | "target" | "direction" | "isAttained">,
): number {
  const { year, target, direction, isAttained } = rate;
  if (year === null || target === null || direction === null || isAttained === null) return USUAL_DECIMALS;
  let decimals = USUAL_DECIMALS;
  while (
    decimals < MOST_DECIMALS &&
    reaches(roundHalfAway(year, decimals), target, direction) !== isAttained
  ) {
    decimals += 1;
  }
  return decimals;
}

function reaches(value: number, target: number, direction: Direction): boolean {
  return direction === "atLeast" ? value >= target : value <= target;
}
