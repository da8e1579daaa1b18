// Which figures the poster shows, and what it says under each.
import { formatDecimal, formatTyped, roundHalfAway } from "../../../shared/french/numbers.ts";
import type { Unit } from "../../../shared/workbook/choices.ts";
import type { PosterData, PosterFigure } from "../../poster/poster-data.ts";

const MOST_FIGURES = 6;
/** Beyond this many decimals nobody can show how a value and its target differ. */
const MOST_DECIMALS = 6;

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  percent: [" %", " %"],
  minutes: [" minute", " minutes"],
  days: [" jour", " jours"],
  workingDays: [" jour ouvré", " jours ouvrés"],
  outOf10: ["/10", "/10"],
  outOf5: ["/5", "/5"],
  count: ["", ""],
};
const TIMES: ReadonlySet<Unit | null> = new Set(["minutes", "days", "workingDays"]);

/** The figures to show: those that staff gave words to, else the key ones, with one that is not good. */
export function chosenFigures({ figures }: PosterData): { figures: PosterFigure[]; isStaffs: boolean } {
  // A mean of few cases is no result; a share of few is told as a count.
  const showable = figures.filter(
    ({ isLowBase, share, unit }) => unit !== null && (!isLowBase || share !== ""),
  );
  const worded = showable.filter(({ words }) => words !== "").slice(0, MOST_FIGURES);
  if (worded.length > 0) return { figures: worded, isStaffs: true };
  const order = [...showable].sort((left, right) => rank(left) - rank(right));
  const chosen = order.slice(0, MOST_FIGURES);
  const notGood = order.find(isNotGood);
  if (notGood !== undefined && !chosen.some(isNotGood)) chosen.splice(-1, 1, notGood);
  return { figures: chosen, isStaffs: false };

  /** Key figures, then one of each family. */
  function rank(figure: PosterFigure): number {
    if (figure.isKeyFigure) return 0;
    return showable.find(({ family }) => family === figure.family) === figure ? 1 : 2;
  }
}

/** Whether a figure shows something to improve. */
export function isNotGood({ isAttained, verdict }: PosterFigure): boolean {
  return isAttained === false || (isAttained === null && verdict === "worse");
}

/** The figure and its unit: `93` and ` %`; `7 sur 9` where it rests on few cases. */
export function figureWords(figure: PosterFigure): { value: string; unit: string } {
  if (figure.isLowBase) return { value: figure.share, unit: "" };
  const decimals = decimalsOf(figure);
  const value = formatDecimal(figure.year ?? 0, decimals);
  return { value, unit: unitWords(roundHalfAway(figure.year ?? 0, decimals), figure.unit) };
}

/** The verdict, then what it is judged by: `● Objectif tenu` and ` (au moins 85 %) · 91 % en 2019`. */
export function verdictWords(figure: PosterFigure, year: number, isWholeYear: boolean) {
  const parts = [previousWords(figure, year, isWholeYear), partWords(figure)];
  const rest = parts.filter((part) => part !== "").map((part) => ` · ${part}`);
  const { target, direction, isAttained, verdict, unit } = figure;
  if (target !== null && direction !== null) {
    const side = direction === "atLeast" ? "au moins" : "au plus";
    const aim = `${side} ${formatTyped(target)}${unitWords(target, unit)}`;
    if (isAttained === null) return { strong: "", text: [`– Objectif : ${aim}`, ...rest].join("") };
    const strong = isAttained ? "● Objectif tenu" : "○ Objectif non tenu";
    return { strong, text: [` (${aim})`, ...rest].join("") };
  }
  const strong = verdict === null ? "" : changeWords(verdict, figure, year);
  return { strong, text: strong === "" ? rest.join("").replace(/^ · /, "") : [...rest].join("") };
}

/** `– Plus long qu’en 2019`; nothing where a change is neither good nor bad. */
function changeWords(verdict: string, { unit, direction }: PosterFigure, year: number): string {
  const isTime = TIMES.has(unit) && direction === "atMost";
  const before = `en ${year - 1}`;
  if (verdict === "stable") return `– Comme ${before}`;
  if (verdict === "better") return `✓ ${isTime ? "Plus court" : "Mieux"} qu’${before}`;
  return verdict === "worse" ? `! ${isTime ? "Plus long" : "Moins bien"} qu’${before}` : "";
}

/** Nothing beside a year that is not whole. */
function previousWords(figure: PosterFigure, year: number, isWholeYear: boolean): string {
  const { previousYear, unit, isLowBase, base } = figure;
  if (isLowBase) return "";
  if (previousYear === null || !isWholeYear) return base;
  const decimals = decimalsOf(figure);
  const sign = unit === "percent" ? unitWords(previousYear, unit) : "";
  return `${formatDecimal(previousYear, decimals)}${sign} en ${year - 1}`;
}

/** What lacks in the value, but the months that were suspended for all. */
function partWords({ coverage }: PosterFigure): string {
  if (coverage === null || coverage.missingSteps.length === 0) return "";
  const { periodicity, coveredSteps, expectedSteps } = coverage;
  return periodicity === "monthly" ? `${coveredSteps} mois sur ${expectedSteps}` : "mesure partielle";
}

/** None, one for a mark, more where rounding would contradict the target. */
function decimalsOf({ year, unit, target, direction, isAttained }: PosterFigure): number {
  if (year === null || Number.isInteger(year)) return 0;
  let decimals = unit === "outOf10" || unit === "outOf5" ? 1 : 0;
  const reaches = (): boolean => {
    const shown = roundHalfAway(year, decimals);
    return direction === "atLeast" ? shown >= (target ?? 0) : shown <= (target ?? 0);
  };
  const isJudged = target !== null && direction !== null && isAttained !== null;
  while (isJudged && decimals < MOST_DECIMALS && reaches() !== isAttained) decimals += 1;
  return decimals;
}

function unitWords(value: number, unit: Unit | null): string {
  return unit === null ? "" : UNITS[unit][Math.abs(value) >= 2 ? 1 : 0];
}
