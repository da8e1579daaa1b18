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

/** The notes on a section: the indicators of those codes, then what is left out of its tabs. */
export function sectionNotes(story: Story, codes: readonly string[], ...tabs: { title: string }[]): string[] {
  return [
    ...codes.flatMap((code) => rateOfCode(story, code) ?? []).map((rate) => rateNote(rate, story)),
    ...leftOutNotes(story, tabs),
  ];
}

/** What the notes say of rows left out: how many of the tabs behind a slide are to be corrected. */
export function leftOutNotes(
  { alerts }: Pick<Story, "alerts">,
  tabs: readonly { title: string }[],
): string[] {
  return tabs.flatMap(({ title }) => {
    const count = alerts.filter(({ severity, tab }) => severity === "anomaly" && tab === title).length;
    if (count === 0) return [];
    const lines = count === 1 ? "1 ligne est à vérifier" : `${count} lignes sont à vérifier`;
    return [`${title} : ${lines}, la liste est dans « Alertes ».`];
  });
}
