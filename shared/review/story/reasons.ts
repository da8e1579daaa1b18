// "Bilan des enquêtes de satisfaction": the main reasons of dissatisfaction, and the orientation given to each.

import { countingOf, feminine, inDigits } from "../../french/letters.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Block, Reasons } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { blockOf } from "../usual-compositions.ts";
import { findingsWith, isNothing } from "./findings.ts";
import { fitsTitle, statementsSlide } from "./placed-findings.ts";
import { reasonParts } from "./reason-parts.ts";
import { isUnder, type SatisfactionFacts } from "./satisfaction-facts.ts";
import { itemRate, satisfactionSlideParts } from "./satisfaction-words.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, lowered, NO_BREAK_SPACE, title } from "./words.ts";

type Reason = Reasons["reasons"][number];

/** Those that have a part of a page; a sole other would be alone on the next one. */
const LARGE_REASONS = 3;

/** The slide of main reasons; empty without any. */
export function reasonSlides(story: Story, facts: SatisfactionFacts): ReviewSlide[] {
  const findings = findingsWith(story.findings, "satisfaction", "mainReason");
  const texts = findings.map(({ text }) => text);
  if (texts.length === 0) return [];
  if (texts.every(isNothing)) {
    const slide = statementsSlide(story, "reasons", 4, findings);
    return slide === null ? [] : [slide];
  }
  const reasons = texts.map((text) => reasonOf(text, facts, story));
  const large = texts.length === LARGE_REASONS + 1 ? texts.length : LARGE_REASONS;
  const composition: Reasons = {
    kind: "reasons",
    reasons: reasons.slice(0, large),
    others: texts.slice(large),
  };
  const { place, isSampleData } = satisfactionSlideParts(story);
  return [
    slideOf(story, {
      key: "reasons",
      place,
      isSampleData,
      title: reasonsTitle(reasons, texts),
      composition,
      nextTitle: rowsTitle("Réclamations principales", reasons.length),
      pagesName: "Réclamations principales",
      notes: reasons.flatMap(reasonNote),
    }),
  ];
}

function reasonNote({ name, figure }: Reason): string[] {
  if (name === null || figure === null) return [];
  return [`${name} : ${figure.caption}, toutes enquêtes et tous modes ensemble.`];
}

/** A main reason that is alone, as a block beside the bars, whose figure is there already. */
export interface SoleReason {
  block: Block;
  notes: readonly string[];
}

/** The only main reason of the year; `null` when there are several, or none. */
export function soleReason(story: Story, facts: SatisfactionFacts): SoleReason | null {
  const [only, ...others] = findingsWith(story.findings, "satisfaction", "mainReason");
  if (only === undefined || others.length > 0 || isNothing(only.text)) return null;
  const reason = reasonOf(only.text, facts, story);
  const head = "Réclamation principale";
  return {
    block: blockOf(
      reason.name === null ? head : `${head}${NO_BREAK_SPACE}: ${lowered(reason.name)}`,
      [
        ...(reason.text === "" ? [] : [line(reason.text)]),
        ...(reason.orientation === null
          ? []
          : [line(`→${NO_BREAK_SPACE}${reason.orientation}`, "neutral", true)]),
      ],
      false,
      reason.figure?.tone === "bad" ? "bad" : "blue",
    ),
    notes: reasonNote(reason),
  };
}

/** A reason with the rate of the item of its name. */
function reasonOf(typed: string, facts: SatisfactionFacts, story: Story): Reason {
  const parts = reasonParts(typed);
  return { figure: figureOf(parts.name, facts, story), ...parts };
}

function figureOf(
  name: string | null,
  { items, overall }: SatisfactionFacts,
  story: Story,
): Reason["figure"] {
  if (name === null) return null;
  const item = [...items, ...(overall === null ? [] : [overall])].find(
    (candidate) => comparableName(candidate.item) === comparableName(name),
  );
  if (item === undefined) return null;
  const unsatisfied = item.expressed - item.satisfied;
  const users = unsatisfied >= 2 ? "usagers" : "usager";
  return {
    value: itemRate(item, story),
    unit: `${NO_BREAK_SPACE}%`,
    caption: `${inDigits(unsatisfied)}${NO_BREAK_SPACE}${users} sur${NO_BREAK_SPACE}${inDigits(item.expressed)} peu ou pas ${unsatisfied >= 2 ? "satisfaits" : "satisfait"}`,
    tone: isUnder(item, story) ? "bad" : "blue",
  };
}

function reasonsTitle(reasons: readonly Reason[], texts: readonly string[]): SlideTitle {
  const [only] = reasons;
  const noun = feminine("réclamation principale");
  if (reasons.length === 1 && only !== undefined) {
    const name = lowered(only.name ?? texts[0] ?? "");
    const head = `Une réclamation principale${NO_BREAK_SPACE}: `;
    return fitsTitle(head + name) ? title(head + name, "", name) : title("Une réclamation principale");
  }
  const hasAll = reasons.every(({ orientation }) => orientation !== null);
  return title(
    countingOf(reasons.length)(reasons.length, noun),
    hasAll ? ", une orientation pour chacune" : "",
  );
}
