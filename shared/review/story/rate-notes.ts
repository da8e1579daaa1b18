// The speaker's note on a rate: code, numbers, coverage, quarters, N-1.

import { formatNumber, formatValue } from "../../french/numbers.ts";
import { coverageText } from "../../indicators/measure-words.ts";
import type { Rate } from "../../records/rate.ts";
import { changeText, valueText } from "./rate-text.ts";
import { isLowBase } from "./rates.ts";
import { rateOfCode, type Story } from "./story.ts";
import { shown } from "./words.ts";

/** `TEL1, Taux d'appels décrochés : 93,2 % ; 8 790 ÷ 9 435 ; …`. */
export function rateNote(rate: Rate, { settings, year, isWholeYear }: Story): string {
  const { code, label, unit, quarters, previousYear, change, sampleSize, coverage, detail } = rate;
  const parts = [
    `${shown(code)}, ${shown(label)} : ${rate.year === null ? "sans résultat" : valueText(rate)}`,
    rate.year === null ? "" : detail,
    quarters.every((value) => value === null)
      ? ""
      : quarters.map((value, index) => `T${index + 1} ${formatValue(value, unit)}`).join(", "),
    previousYear === null ? "" : previousNote(previousYear, isWholeYear ? change : null),
    sampleSize === null
      ? ""
      : `effectif : ${formatNumber(sampleSize)}${isLowBase(rate, settings.smallSampleSize) ? " (faible)" : ""}`,
    coverage === null ? "" : `couverture : ${coverageText(coverage)}`,
  ];
  return `${parts.filter((part) => part !== "").join(" ; ")}.`;

  function previousNote(previous: number, evolution: number | null): string {
    const value = `${year - 1} : ${formatValue(previous, unit)}`;
    return evolution === null ? value : `${value} (${changeText(evolution, unit, true)})`;
  }
}

/** The notes on a section: the indicators of those codes. */
export function sectionNotes(story: Story, codes: readonly string[]): string[] {
  return codes.flatMap((code) => rateOfCode(story, code) ?? []).map((rate) => rateNote(rate, story));
}
