// The number formats of `Taux`, in Google Sheets' patterns: the figures look as they do on slides.
import type { Unit } from "../indicators/rate.ts";

const NO_BREAK_SPACE = "\u00a0";

const SUFFIXES: Record<Unit, string> = {
  percent: `${NO_BREAK_SPACE}%`,
  minutes: `${NO_BREAK_SPACE}min`,
  days: `${NO_BREAK_SPACE}jours`,
  workingDays: `${NO_BREAK_SPACE}jours ouvrés`,
  count: "",
  outOf10: "/10",
  outOf5: "/5",
};

/** The pattern of a whole number, thousands grouped. */
export const WHOLE_NUMBER = "#,##0";

/** The pattern of a value in its unit, with `decimals` decimals, none when it is whole. */
export function valuePattern(value: number, unit: Unit | null, decimals: number): string {
  return numberPattern(value, decimals) + quoted(unit === null ? "" : SUFFIXES[unit]);
}

/** The pattern of an evolution, with its sign: `+1,7 pt` for percentages, `+2 jours` otherwise. */
export function changePattern(change: number, unit: Unit | null): string {
  const suffix = unit === "percent" ? `${NO_BREAK_SPACE}pt` : unit === null ? "" : SUFFIXES[unit];
  const shown = numberPattern(change, 1) + quoted(suffix);
  return `+${shown};-${shown};${shown}`;
}

function quoted(suffix: string): string {
  return suffix === "" ? "" : `"${suffix}"`;
}

function numberPattern(value: number, decimals: number): string {
  return Number.isInteger(value) ? WHOLE_NUMBER : `${WHOLE_NUMBER}.${"0".repeat(decimals)}`;
}
