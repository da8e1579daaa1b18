// "Bilan des enquêtes de satisfaction": every item over all surveys and modes, lowest first.

import { digitsOf, inDigits, masculine } from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import type { Bars, Block, Composition, Figure, Table } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import { cell, figureColumn, tableRow, textCell, textColumn } from "./cells.ts";
import { findingsWith } from "./findings.ts";
import { statementsSlide } from "./placed-findings.ts";
import { bareValue, partOfWhole } from "./rate-text.ts";
import { reasonSlides, type SoleReason, soleReason } from "./reasons.ts";
import { isUnder, type SatisfactionFacts, satisfactionFacts } from "./satisfaction-facts.ts";
import { holdsBesideBars, type SatisfactionSide, satisfactionSide } from "./satisfaction-side.ts";
import {
  itemRate,
  RESPONDENT,
  satisfactionSlideParts,
  surveysCaveats,
  thresholdText,
} from "./satisfaction-words.ts";
import { retainedTitle, rowsTitle, type SlideParts, slideOf } from "./slide.ts";
import { rateOfCode, type Story } from "./story.ts";
import { surveySlides } from "./surveys.ts";
import { line, lowered, NO_BREAK_SPACE, title } from "./words.ts";

const satisfactionKey = "satisfaction";

const MOST_BARS_BESIDE = 10;
const MOST_BARS = 16;

/** The slides of the section; empty when no survey ended in the year and staff say nothing. */
export function satisfactionSlides(story: Story): ReviewSlide[] {
  const facts = satisfactionFacts(story);
  const reasons = reasonSlides(story, facts);
  if (facts.surveys.length === 0) {
    const texts = findingsWith(story.findings, "satisfaction", "weakness", "strength", "information");
    const slide = statementsSlide(story, satisfactionKey, 4, texts);
    return [...(slide === null ? [] : [slide]), ...reasons];
  }
  const side = satisfactionSide(facts, story);
  const sole = facts.items.length > MOST_BARS_BESIDE ? null : soleReason(story, facts);
  const shared = sole === null ? side : withReason(side, sole);
  if (holdsBesideBars(shared) && sole !== null) {
    return [...resultSlides(shared, facts, story), ...surveySlides(facts, story)];
  }
  return [...resultSlides(side, facts, story), ...surveySlides(facts, story), ...reasons];
}

/** A sole main reason under the figures (deck spec §5.5). */
function withReason({ figures, blocks, notes }: SatisfactionSide, reason: SoleReason): SatisfactionSide {
  return { figures, blocks: [reason.block, ...blocks], notes: [...notes, ...reason.notes] };
}

/** The bars or the table of the items, with what stands beside or after them. */
function resultSlides(side: SatisfactionSide, facts: SatisfactionFacts, story: Story): ReviewSlide[] {
  const { figures, blocks } = side;
  const count = facts.items.length;
  const shared = satisfactionSlideParts(story);
  const parts = { ...shared, notes: [...side.notes, ...shared.notes] };
  const common = {
    ...parts,
    title: itemsTitle(facts, story),
    nextTitle: rowsTitle(`Items de satisfaction, du plus bas au plus haut${NO_BREAK_SPACE}:`, count),
    pagesName: "Satisfaction",
    caveats: surveysCaveats(facts, story),
  };
  const first = (composition: Composition, more: Partial<SlideParts> = {}) =>
    slideOf(story, { ...common, key: satisfactionKey, composition, ...more });
  if (count === 0) return [first({ kind: "figures", figures, blocks }, { nextTitle: retainedTitle })];
  if (count <= MOST_BARS_BESIDE) return [first(barsOf(facts, figures, blocks, story))];
  const rest = figuresSlide(figures, blocks, facts, story);
  if (count <= MOST_BARS) return [first(barsOf(facts, [], [], story)), rest];
  return [first(itemsTable(facts, story), { pagesName: "Items" }), rest];
}

function figuresSlide(
  figures: readonly Figure[],
  blocks: readonly Block[],
  facts: SatisfactionFacts,
  story: Story,
): ReviewSlide {
  return slideOf(story, {
    ...satisfactionSlideParts(story),
    key: "satisfaction-figures",
    title: overallTitle(facts, story),
    composition: { kind: "figures", figures, blocks },
    caveats: surveysCaveats(facts, story),
  });
}

function itemsTitle(facts: SatisfactionFacts, story: Story): SlideTitle {
  const { items } = facts;
  const [lowest] = items;
  if (lowest === undefined) return overallTitle(facts, story);
  const above = items.filter((item) => !isUnder(item, story)).length;
  const threshold = thresholdText(story);
  const rate = `${itemRate(lowest, story)}${NO_BREAK_SPACE}%`;
  const label = lowered(lowest.item);
  // All alike, none is the lowest.
  const areAlike = items.every(({ ratePercent }) => ratePercent === lowest.ratePercent);
  const optional = areAlike ? "" : `${NO_BREAK_SPACE}; le plus bas${NO_BREAK_SPACE}: ${label}, ${rate}`;
  const level = `à ${threshold} ou plus`;
  if (items.length === 1) {
    return title(`${lowest.item}${NO_BREAK_SPACE}: ${rate} de satisfaits`, "", lowest.item);
  }
  if (above === items.length)
    return title(`Les ${digitsOf(items.length, masculine("item"))} ${level}`, optional, label);
  const outOf = `sur${NO_BREAK_SPACE}${inDigits(items.length)} ${level}`;
  if (above === 0) return title(`Aucun item ${outOf.replace(/^sur\u00a0\d+ /u, "")}`, optional, label);
  return title(`${digitsOf(above, masculine("item"))} ${outOf}`, optional, label);
}

function overallTitle(facts: SatisfactionFacts, story: Story): SlideTitle {
  const overall = rateOfCode(story, "SAT1");
  const rate = overall?.year ?? facts.overall?.ratePercent ?? null;
  if (rate === null) {
    return title(`${digitsOf(facts.respondents, RESPONDENT)} ${story.when}`);
  }
  const value = overall?.year == null ? formatNumber(rate) : bareValue(overall);
  const previous = story.isWholeYear ? (overall?.previousYear ?? null) : null;
  const against =
    previous === null
      ? ""
      : `, ${formatNumber(previous)}${NO_BREAK_SPACE}% en${NO_BREAK_SPACE}${story.year - 1}`;
  return title(`${value}${NO_BREAK_SPACE}% de satisfaction globale`, against);
}

function barsOf(
  facts: SatisfactionFacts,
  figures: readonly Figure[],
  blocks: readonly Block[],
  story: Story,
): Bars {
  const { items } = facts;
  const { satisfactionThresholdPercent: threshold, smallSampleSize } = story.settings;
  // One low base, or no such answer at all, and the figures beside are the counts.
  const hasVery =
    items.every(({ expressed }) => expressed >= smallSampleSize) &&
    items.some(({ verySatisfied }) => verySatisfied > 0);
  return {
    kind: "bars",
    maximum: 100,
    threshold: { value: threshold, label: `seuil ${thresholdText(story)}` },
    asideHeader: hasVery ? "dont très satisfaits" : null,
    header: "Satisfaits ou très satisfaits",
    previousYearHeader: items.some(({ previousPercent }) => previousPercent !== null)
      ? `trait gris${NO_BREAK_SPACE}: ${story.year - 1}`
      : null,
    bars: items.map((item) => ({
      label: item.item,
      value: item.ratePercent ?? 0,
      valueText: `${itemRate(item, story)}${NO_BREAK_SPACE}%`,
      asideText: hasVery
        ? `${formatNumber((100 * item.verySatisfied) / item.expressed)}${NO_BREAK_SPACE}%`
        : partOfWhole(item.satisfied, item.expressed),
      previousYear: item.previousPercent,
      isUnder: isUnder(item, story),
    })),
    figures,
    blocks,
    description: `Usagers satisfaits ou très satisfaits, du plus bas au plus haut : ${items
      .map((item) => `${item.item}, ${itemRate(item, story)} %`)
      .join(" ; ")}.`,
  };
}

function itemsTable({ items }: SatisfactionFacts, story: Story): Table {
  const hasPrevious = items.some(({ previousPercent }) => previousPercent !== null);
  return tableOf({
    columns: [
      textColumn("Satisfaits ou très satisfaits, en %", "rest"),
      figureColumn(String(story.year)),
      figureColumn("Réponses"),
      ...(hasPrevious ? [figureColumn(String(story.year - 1))] : []),
    ],
    rows: items.map((item) =>
      tableRow([
        textCell(item.item),
        isUnder(item, story)
          ? cell(line(`○${NO_BREAK_SPACE}${itemRate(item, story)}`, "bad", true))
          : cell(line(itemRate(item, story), "neutral", true)),
        textCell(partOfWhole(item.satisfied, item.expressed)),
        ...(hasPrevious
          ? [textCell(item.previousPercent === null ? "—" : formatNumber(item.previousPercent))]
          : []),
      ]),
    ),
    foot: [line(`○ sous le seuil de ${thresholdText(story)}`, "secondary")],
    description: "Items des enquêtes de satisfaction, du plus bas au plus haut.",
  });
}
