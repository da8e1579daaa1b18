// "Bilan des indicateurs": how many targets are met, the rates by family, the main ones month by month.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import {
  counted,
  formatChange,
  formatRate,
  formatTarget,
  formatValue,
  isPlural,
  NO_VALUE,
} from "../../french/numbers.ts";
import type { Rate, Unit } from "../../indicators/rate.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { findingGroups } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { attainmentMessage, hasSmallSample, partialFollowUp, rateNote } from "../rate-words.ts";
import type { KeyFigure, ReviewSlide, TableCell, TableColumn } from "../review.ts";
import { cell, group, tableSlide, textSlide } from "../slide.ts";
import { monthlySlides } from "./monthly-charts.ts";

/** Families share a table up to so many rows: with a remark under it, it still stands on one page. */
const SHARED_ROWS = 7;
/** A longer list of missed targets is left to the tables and the notes. */
const LISTED_CHARACTERS = 200;
/** Units too long for a column of figures: the label says them. */
const NAMED_UNITS: Partial<Record<Unit, string>> = { days: "jours", workingDays: "jours ouvrés" };
const SMALL_SAMPLE_REMARK = "* Effectif faible : moins de 10 cas.";

/** The slides of the section. */
export function indicatorSlides(analysis: ComputedAnalysis): ReviewSlide[] {
  const topic = `Bilan des indicateurs ${analysis.records.settings.year}`;
  if (analysis.rates.length === 0) {
    const title = `Aucun indicateur suivi en ${analysis.records.settings.year}`;
    return [
      textSlide({ topic, title }, [group(null, ["L’onglet « Indicateurs » n’a aucun indicateur actif."])]),
    ];
  }
  const tables = sharedByFamilies(families(analysis.rates)).map((rates) =>
    familySlide(analysis, rates, topic),
  );
  return [summarySlide(analysis, topic), ...tables, ...monthlySlides(analysis)];
}

function summarySlide({ rates, records, alerts }: ComputedAnalysis, topic: string): ReviewSlide {
  const count = (isAttained: boolean | null) => rates.filter((rate) => rate.isAttained === isAttained).length;
  const figures: KeyFigure[] = [
    {
      value: `${count(true)}`,
      label: isPlural(count(true)) ? "▲ Cibles atteintes" : "▲ Cible atteinte",
      detail: null,
      tone: "good",
    },
    {
      value: `${count(false)}`,
      label: isPlural(count(false)) ? "▼ Cibles non atteintes" : "▼ Cible non atteinte",
      detail: null,
      tone: "bad",
    },
    { value: `${count(null)}`, label: "Sans cible ou sans valeur", detail: null, tone: "neutral" },
  ];
  const partial = partialFollowUp(rates, records);
  const missed = rates.filter(({ isAttained }) => isAttained === false);
  const missedLabels = missed.map(({ label }) => label).join(", ");
  const missedHeading = missed.length > 1 ? "Cibles non atteintes" : "Cible non atteinte";
  const isShortList = missed.length > 0 && missedLabels.length <= LISTED_CHARACTERS;
  const groups = [
    ...(partial === null ? [] : [group(null, [partial])]),
    ...(isShortList ? [group(missedHeading, [missedLabels], "bad")] : []),
    ...findingGroups(records, "indicators"),
  ];
  const title = `${counted(rates.length, "indicateur suivi", "indicateurs suivis")} : ${attainmentMessage(rates)}`;
  const notes = [
    ...(missed.length === 0 ? [] : [`${missedHeading} : ${missedLabels}.`]),
    ...anomalyNotes(alerts, [STAFF_TABS.indicators, STAFF_TABS.readings, STAFF_TABS.history]),
  ];
  return textSlide({ topic, title, notes }, groups, figures);
}

/** The rates by family, in the catalogue's order; families of one name are one. */
function families(rates: readonly Rate[]): Rate[][] {
  const byName = new Map<string, Rate[]>();
  for (const rate of rates) byName.set(rate.family, [...(byName.get(rate.family) ?? []), rate]);
  return [...byName.values()];
}

/** Neighbouring families that fit together on a page share it. */
function sharedByFamilies(groups: readonly Rate[][]): Rate[][] {
  const pages: Rate[][] = [];
  for (const family of groups) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + family.length <= SHARED_ROWS) last.push(...family);
    else pages.push([...family]);
  }
  return pages;
}

function familySlide(
  { records, alerts }: ComputedAnalysis,
  rates: readonly Rate[],
  topic: string,
): ReviewSlide {
  const message = attainmentMessage(rates);
  const names = [...new Set(rates.map(({ family }) => family))].join(", ");
  const partial = partialFollowUp(rates, records);
  const remarks = [
    ...(partial === null ? [] : [partial]),
    ...(rates.some(hasSmallSample) ? [SMALL_SAMPLE_REMARK] : []),
  ];
  return tableSlide(
    {
      topic,
      title: names === "" ? `Indicateurs : ${message}` : `${names} : ${message}`,
      shortTitle: `Indicateurs : ${message}`,
      remark: remarks.length === 0 ? null : remarks.join(" "),
      notes: [
        ...rates.map(rateNote),
        ...(rates.some(({ coverage }) => coverage !== null)
          ? anomalyNotes(alerts, [STAFF_TABS.readings])
          : []),
      ],
    },
    {
      description: `Valeur, cible, atteinte, N-1 et évolution des indicateurs : ${names}.`,
      columns: columns(records.settings.year),
      rows: rates.map(rateCells),
      isGrouped: true,
    },
  );
}

function columns(year: number): TableColumn[] {
  return [
    { header: "Famille", share: 0.135, align: "start" },
    { header: "Indicateur", share: 0.345, align: "start" },
    { header: `${year}`, share: 0.11, align: "center" },
    { header: "Cible", share: 0.1, align: "center" },
    { header: "Atteinte", share: 0.105, align: "center" },
    { header: `${year - 1}`, share: 0.095, align: "center" },
    { header: "Évolution", share: 0.11, align: "center" },
  ];
}

function rateCells(rate: Rate): TableCell[] {
  const { family, label, unit, target, direction, previousYear, change } = rate;
  const named = unit === null ? undefined : NAMED_UNITS[unit];
  const shown = named === undefined ? unit : "count";
  return [
    cell(family, "neutral", true),
    cell(named === undefined ? label : `${label}, en ${named}`),
    cell(formatRate({ ...rate, unit: shown }) + (hasSmallSample(rate) ? " *" : ""), "neutral", true),
    cell(formatTarget(target, direction, shown)),
    attainedCell(rate),
    cell(formatValue(previousYear, shown)),
    cell(formatChange(change, shown).replace(/points?$/, "pt")),
  ];
}

function attainedCell({ isAttained }: Rate): TableCell {
  if (isAttained === null) return cell(NO_VALUE);
  return isAttained ? cell("▲ Oui", "good", true) : cell("▼ Non", "bad", true);
}
