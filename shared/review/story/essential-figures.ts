// L'essentiel's key figures: staff's choice, else the usual ones, one of them telling what goes wrong (deck spec §6).
import type { Rate } from "../../records/rate.ts";
import { catalogueLabel } from "../../workbook/catalogue.ts";
import { comparableCode } from "../../workbook/names.ts";
import type { Figure, Line } from "../composition.ts";
import { coverageWords, isPoorlyCovered } from "./coverage.ts";
import { oncePerStory } from "./once.ts";
import { bareValue, previousCaption, shareText, targetCaption, unitAfter } from "./rate-text.ts";
import { byLargestChange, isLowBase, missedRates, standingOf, verdictOf } from "./rates.ts";
import { sampleSizeWords } from "./sample-size.ts";
import type { Story } from "./story.ts";
import { capitalised, line, shownName } from "./words.ts";

const USUAL_CODES = ["TEL1", "ACC1", "ACC2", "SAT1", "MYS1"] as const;
const REPLACEMENT_CODES = ["TIT1", "COU1", "MEL1"] as const;
const FIGURES = 5;
const FEWEST_FIGURES = 3;
const COMPLAINTS_CODE = "REC1";

/** The rates shown large, and whether there are too few of them to judge the year. */
export interface KeyRates {
  rates: readonly Rate[];
  isFewData: boolean;
}

/** Chooses the key figures. */
export const keyRates = oncePerStory(gatherKeyRates);

function gatherKeyRates(story: Story): KeyRates {
  const chosen = chosenByStaff(story).filter(isTold).slice(0, FIGURES);
  const others = candidates(story).filter(isTold);
  const complaints = story.rates
    .filter((rate) => comparableCode(rate.code) === COMPLAINTS_CODE)
    .filter(isTold);
  const known = [...new Set([...chosen, ...others])].slice(0, FIGURES);
  const apart = known.filter((rate) => comparableCode(rate.code) !== COMPLAINTS_CODE);
  const filled = [...new Set([...known, ...complaints])].slice(0, FIGURES);
  if (apart.length < FEWEST_FIGURES) return { rates: filled, isFewData: true };
  return { rates: withUnfavourable(filled, chosen, story.rates), isFewData: false };
}

function chosenByStaff({ records, rates }: Story): Rate[] {
  const marked = new Set(
    records.indicators
      .filter(({ isKeyFigure }) => isKeyFigure === "yes")
      .map(({ code }) => comparableCode(code ?? "")),
  );
  return rates.filter(({ code }) => marked.has(comparableCode(code)));
}

function candidates({ rates }: Story): Rate[] {
  const usual = [...USUAL_CODES, ...REPLACEMENT_CODES].flatMap((code) =>
    rates.filter((rate) => comparableCode(rate.code) === code),
  );
  const readings = rates.filter(({ calculation, target }) => calculation !== "automatic" && target !== null);
  return [...usual, ...readings];
}

/** Whether a rate has a value, and a verdict where it has a target. */
function isTold(rate: Rate): boolean {
  return rate.year !== null && standingOf(rate) !== "withoutResult";
}

function isUnfavourable(rate: Rate): boolean {
  return standingOf(rate) === "missed" || verdictOf(rate) === "worse";
}

/** Where all is well among the figures and not elsewhere, the worst takes the last place, unless staff chose it. */
function withUnfavourable(figures: readonly Rate[], chosen: readonly Rate[], rates: readonly Rate[]): Rate[] {
  if (figures.some(isUnfavourable) || chosen.length >= FIGURES) return [...figures];
  const declined = byLargestChange(rates.filter((rate) => verdictOf(rate) === "worse"));
  const worst = missedRates(rates)[0] ?? declined[0];
  return worst === undefined ? [...figures] : [...figures.slice(0, FIGURES - 1), worst];
}

/** A rate as a key figure. */
export function keyFigure(rate: Rate, story: Story): Figure {
  const isLow = isLowBase(rate, story.settings.smallSampleSize);
  const share = isLow ? shareText(rate) : null;
  const [part = "", whole = ""] = share?.split(/(?<=^\S+?)(?=\u00a0sur)/u) ?? [];
  return {
    value: share === null ? bareValue(rate) : part,
    unit: share === null ? unitAfter(rate.unit, rate.year ?? 0) : whole,
    label: figureLabel(rate),
    captions: figureCaptions(rate, isLow && share === null, story),
    tone: "blue",
  };
}

/** `Taux d'` is dropped before a percentage, which says it. */
export function figureLabel({ code, label, unit, year }: Rate): string {
  // The catalogue's own words are known: `Réclamation reçue`.
  const isOne = unit === "count" && (year ?? 0) < 2 && label === catalogueLabel(code);
  const words = isOne ? label.replaceAll(/s(?= |$)/gu, "") : shownName(label);
  return capitalised(unit === "percent" ? words.replace(/^taux (?:de |d[’'])/iu, "") : words);
}

function figureCaptions(rate: Rate, needsSampleSize: boolean, story: Story): Line[] {
  const target = targetCaption(rate, false);
  return [
    ...(needsSampleSize ? [line(sampleSizeWords(rate, story), "secondary")] : []),
    target.length > 0 ? target : line("sans cible", "secondary"),
    previousCaption(rate, story),
    ...(isPoorlyCovered(rate) ? [line(coverageWords(rate), "secondary")] : []),
  ].filter((caption) => caption.length > 0);
}
