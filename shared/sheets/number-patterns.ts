// The number formats of `Taux`, in Google Sheets' patterns: the figures look as they do on slides.
import { roundHalfAway } from "../french/numbers.ts";
import type { Unit } from "../workbook/choices.ts";

const NO_BREAK_SPACE = "\u00a0";

/** Short, for narrow columns: the column `Unité` says it in full. */
const SUFFIXES: Record<Unit, string> = {
  percent: `${NO_BREAK_SPACE}%`,
  minutes: `${NO_BREAK_SPACE}min`,
  days: `${NO_BREAK_SPACE}j`,
  workingDays: `${NO_BREAK_SPACE}j`,
  count: "",
  outOf10: "/10",
  outOf5: "/5",
};

const CHANGE_DECIMALS = 1;

/** The pattern of a whole number, thousands grouped. */
export const WHOLE_NUMBER = "#,##0";

/** The pattern of a value in its unit, with `decimals` decimals, none when it is whole. */
export function valuePattern(value: number, unit: Unit | null, decimals: number): string {
  return numberPattern(value, decimals) + quoted(unit === null ? "" : SUFFIXES[unit]);
}

/** The pattern of an evolution, with its sign: `+1,7 pt` for percentages, `+2 j`; none when it rounds to 0. */
export function changePattern(change: number, unit: Unit | null): string {
  const suffix = unit === "percent" ? `${NO_BREAK_SPACE}pt` : unit === null ? "" : SUFFIXES[unit];
  const shown = numberPattern(change, CHANGE_DECIMALS) + quoted(suffix);
  const isShownAsZero = roundHalfAway(change, CHANGE_DECIMALS) === 0;
  return isShownAsZero ? `${shown};${shown}` : `+${shown};-${shown};${shown}`;
}

/** A unit as a pattern holds it. */
export function quoted(suffix: string): string {
  return suffix === "" ? "" : `"${suffix}"`;
}

/** The pattern of a bare number, with `decimals` decimals, none when it is whole. */
export function numberPattern(value: number, decimals: number): string {
  const isWhole = Number.isInteger(value) || decimals === 0;
  return isWhole ? WHOLE_NUMBER : `${WHOLE_NUMBER}.${"0".repeat(decimals)}`;
}
