// What the referent should read again before presenting: what the deck says little of, or nearly missed.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { counted, formatChange, formatRate, formatTarget, formatValue } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { decimalsWithGap } from "./rate-text.ts";
import { standingOf } from "./rates.ts";
import { storyOf } from "./story.ts";

/** A point to read again: its first words, which stand out, then the rest. */
export interface ProofreadingPoint {
  strong: string;
  text: string;
}

/** A target missed by no more than this share of it was nearly reached. */
const NEAR_SHARE = 0.01;
/** Beyond that many names, the rest is counted. */
const MOST_NAMES = 4;

/** The points, the most telling first; none in a year where all is measured on enough cases. */
export function proofreadingPoints(analysis: ComputedAnalysis): ProofreadingPoint[] {
  const { rates, records, settings } = storyOf(analysis);
  return [
    ...targetsWithoutValue(rates),
    ...smallSamples(rates, settings.smallSampleSize),
    ...nearMisses(rates),
    ...(records.suspensions.length === 0
      ? []
      : [{ strong: "Suivi partiel", text: " : des mois suspendus, dits sur les pages d’indicateurs." }]),
  ];
}

function targetsWithoutValue(rates: readonly Rate[]): ProofreadingPoint[] {
  const silent = rates.filter((rate) => standingOf(rate) === "withoutResult" && rate.year === null);
  if (silent.length === 0) return [];
  const [subject, verb] =
    silent.length === 1
      ? ["Un indicateur a une cible", "mais pas de valeur"]
      : [`${silent.length}\u00a0indicateurs ont une cible`, "mais pas de valeur"];
  return [{ strong: `${subject} ${verb}`, text: ` : ${names(silent)}. La revue le dit.` }];
}

function smallSamples(rates: readonly Rate[], limit: number): ProofreadingPoint[] {
  const small = rates.filter(
    ({ year, sampleSize }) => year !== null && sampleSize !== null && sampleSize < limit,
  );
  if (small.length === 0) return [];
  const subject = small.length === 1 ? "Un taux porte" : `${small.length}\u00a0taux portent`;
  const told = names(small, ({ label, sampleSize }) => `${label} (${sampleSize})`);
  return [{ strong: `${subject} sur moins de ${limit}\u00a0cas`, text: ` : ${told}.` }];
}

function nearMisses(rates: readonly Rate[]): ProofreadingPoint[] {
  return rates.flatMap((rate) => {
    const { label, year, target, isAttained, direction, unit } = rate;
    if (year === null || target === null || isAttained !== false) return [];
    if (Math.abs(year - target) > NEAR_SHARE * Math.abs(target)) return [];
    const decimals = decimalsWithGap(rate);
    const gap = formatChange(Math.abs(year - target), unit, decimals).replace("+", "");
    return [
      {
        strong: formatValue(year, unit, decimals),
        text: ` pour « ${label} » : cible ${formatTarget(target, direction, unit)} manquée de ${gap}.`,
      },
    ];
  });
}

function names(rates: readonly Rate[], nameOf: (rate: Rate) => string = ({ label }) => label): string {
  const others = rates.length - MOST_NAMES;
  const told = rates.slice(0, MOST_NAMES).map(nameOf).join(", ");
  return others > 0 ? `${told} et ${counted(others, "autre")}` : told;
}

/** Each indicator's figure as the deck shows it, by label: two readings of it tell what changed. */
export function shownFigures(analysis: ComputedAnalysis): Record<string, string> {
  return Object.fromEntries(
    storyOf(analysis).rates.flatMap((rate) =>
      rate.year === null ? [] : [[rate.label, formatRate(rate)] as const],
    ),
  );
}

/** `Taux d'appels décrochés : 93,0 % → 93,2 %`, for each figure that came, went or changed. */
export function changedFigures(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ProofreadingPoint[] {
  const labels = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return labels.flatMap((label) => {
    const [old, current] = [
      before[label] ?? formatValue(null, null),
      after[label] ?? formatValue(null, null),
    ];
    return old === current ? [] : [{ strong: "", text: `${label} : ${old} → ${current}` }];
  });
}
