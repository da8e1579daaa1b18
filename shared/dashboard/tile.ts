// A rate as a tile of `Tableau de bord`: its value, its verdict in words, last year's value.

import type { TileState } from "../charts/signs.ts";
import {
  decimalsFaithfulToTarget,
  formatNumber,
  formatTarget,
  formatValue,
  NO_VALUE,
} from "../french/numbers.ts";
import type { Rate } from "../records/rate.ts";
import { figureLabel } from "../review/story/essential-figures.ts";
import { unitAfter } from "../review/story/rate-text.ts";
import { isLowBase, standingOf } from "../review/story/rates.ts";

/** One rate, ready to be shown. */
export interface Tile {
  code: string;
  label: string;
  value: number | null;
  /** Of the value, where it is not whole. */
  decimals: number;
  /** The unit, and the star of a small sample; empty for counts. */
  suffix: string;
  state: TileState;
  /** `atteinte (≥ 85 %)`, `sans cible`, without its sign. */
  verdict: string;
  /** `2019 : 91,4 %`. */
  previous: string;
}

/** What follows the value of a sample smaller than *Effectif faible*. */
const SMALL_SAMPLE_MARK = "\u00a0*";

/** A rate's tile; `year` is the exercice. */
export function tileOf(rate: Rate, year: number, smallSampleSize: number): Tile {
  const unit = rate.unit === "percent" ? rate.unit : null;
  return {
    code: rate.code,
    label: figureLabel(rate),
    value: rate.year,
    decimals: decimalsFaithfulToTarget(rate),
    suffix: rate.year === null ? "" : suffixOf(rate, rate.year, smallSampleSize),
    ...verdictOf(rate),
    previous: `${year - 1}\u00a0: ${formatValue(rate.previousYear, unit)}`,
  };
}

/** The value in words: `93,2 %`, `8,8/10 *`, `—`. */
export function tileValueText({ value, decimals, suffix }: Tile): string {
  return value === null ? NO_VALUE : formatNumber(value, decimals) + suffix;
}

/** A tile has no room for the unit in full. */
function suffixOf(rate: Rate, value: number, smallSampleSize: number): string {
  const unit = unitAfter(rate.unit, value).replace(/jours? ouvrés?/, "j\u00a0ouvrés");
  return unit + (isLowBase(rate, smallSampleSize) ? SMALL_SAMPLE_MARK : "");
}

function verdictOf(rate: Rate): Pick<Tile, "state" | "verdict"> {
  // The value says the unit, but for a share, where a bare number would be a count.
  const aim = ` (${formatTarget(rate.target, rate.direction, rate.unit === "percent" ? rate.unit : null)})`;
  switch (standingOf(rate)) {
    case "attained":
      return { state: "attained", verdict: `atteinte${aim}` };
    case "missed":
      return { state: "missed", verdict: `non atteinte${aim}` };
    case "withoutTarget":
      return { state: "none", verdict: "sans cible" };
    case "withoutResult":
      return { state: "none", verdict: rate.year === null ? "sans valeur" : `pas encore jugée${aim}` };
  }
}
