// "Bilan des enquêtes mystères": one slide a channel, the lowest criterion first.

import { countingOf, digitsOf, masculine, type Noun } from "../../french/letters.ts";
import { formatNumber, formatTyped } from "../../french/numbers.ts";
import { groupedBy } from "../../grouping.ts";
import type { Rate } from "../../records/rate.ts";
import type { MysteryResults } from "../../records/review-facts.ts";
import { lineText } from "../../text/line-text.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Bars, Block, Figure } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { blockOf } from "../usual-compositions.ts";
import { tellsAbout } from "./approximate-words.ts";
import { daySpan } from "./dates.ts";
import { type FindingHeading, ownFindings } from "./findings.ts";
import { type CriterionScore, criterionScores } from "./mystery-facts.ts";
import { findingBlocks, statementsSlide } from "./placed-findings.ts";
import { rateNote } from "./rate-notes.ts";
import { bareValue, partOfWhole, rateCaptions, verdictWord } from "./rate-text.ts";
import { isSample } from "./sample.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";
import { capitalised, line, lowered, NO_BREAK_SPACE, title } from "./words.ts";
import { MYSTERY_NOUNS } from "./year-strip.ts";

type Channel = MysteryResults["channel"];

const CHANNELS: readonly Channel[] = ["call", "email", "visit", "letter"];
const CODES: Partial<Record<Channel, string>> = { call: "MYS1", email: "MYS2" };
const HEADINGS: Partial<Record<Channel, FindingHeading>> = { call: "mysteryCalls", email: "mysteryEmails" };
const NAMES: Readonly<Record<Channel, string>> = {
  call: "Appels mystères",
  email: "Courriels mystères",
  visit: "Visites mystères",
  letter: "Courriers mystères",
};
const ROUNDING_NOISE = 1e-6;

/** The slides of the section, a channel with a note each; empty without any note nor statement. */
export function mysterySlides(story: Story): ReviewSlide[] {
  const channels = CHANNELS.flatMap((channel) =>
    story.facts.mystery.filter((results) => results.channel === channel && results.scored > 0),
  );
  if (channels.length === 0) {
    const texts = ownFindings(story.findings, ["mysteryCalls", "mysteryEmails"]);
    const slide = statementsSlide(story, "mystery", 5, texts);
    return slide === null ? [] : [slide];
  }
  const others = (["call", "email"] as const).filter((one) =>
    channels.every(({ channel }) => channel !== one),
  );
  return channels.map((results, index) =>
    channelSlide(results, index === channels.length - 1 ? others : [], story),
  );
}

/** `others`: calls and e-mails without a slide, whose words stand on this one. */
function channelSlide(
  results: MysteryResults,
  others: readonly ("call" | "email")[],
  story: Story,
): ReviewSlide {
  const { channel } = results;
  const blocks = withAbsences(statementBlocks(results, others, story), others, story);
  const rate = rateOfChannel(channel, story);
  const composition = criterionBars(results, blocks, story);
  const isAbout = tellsAboutChannel(channel, story);
  return slideOf(story, {
    key: `mystery-${channel}`,
    place: 5,
    title: channelTitle(results, story),
    nextTitle: rowsTitle(`${NAMES[channel]}${NO_BREAK_SPACE}: critères`, composition.bars.length),
    pagesName: NAMES[channel],
    composition,
    caveats: [surveysCaveat(results, isAbout, story)],
    isSampleData: isSample(
      story.records.mystery.filter((survey) => survey.channel === channel && isOfYear(story, survey.date)),
    ),
    notes: [
      ...(isAbout ? [`${digitsOf(results.surveys, surveyNoun(channel))}.`] : []),
      ...(rate === undefined ? [] : [rateNote(rate, story)]),
    ],
  });
}

/** Staff's words on the channel; the last slide has those of a channel without slide too. */
function statementBlocks({ channel }: MysteryResults, others: readonly Channel[], story: Story): Block[] {
  const headings = [channel, ...others].flatMap((one) => HEADINGS[one] ?? []);
  return headings.length === 0 ? [] : findingBlocks(story, headings);
}

/** `Aucun courriel mystère en 2020.`, after staff's last words; these stand together as one paragraph. */
function withAbsences(
  blocks: readonly Block[],
  others: readonly ("call" | "email")[],
  { when, facts }: Story,
): Block[] {
  // A survey without any note was made all the same.
  const absent = others.filter((one) =>
    facts.mystery.every(({ channel, surveys }) => channel !== one || surveys === 0),
  );
  const last = blocks.at(-1);
  const isOpen = last?.tone === "blue" && last.heading === null;
  const sentences = [
    ...(isOpen ? last.lines.map(lineText) : []),
    ...absent.map((channel) => `Aucun ${MYSTERY_NOUNS[channel].one} ${when}.`),
  ];
  // Staff may have written the sentence that rows prove.
  const told = groupedBy(sentences, (text) => comparableName(text.replace(/\.$/u, "")));
  if (sentences.length === 0) return [...blocks];
  const paragraph = blockOf(null, [
    line(
      [...told.values()]
        .map(([text = ""]) => text)
        .map(asSentence)
        .join(" "),
    ),
  ]);
  return [...(isOpen ? blocks.slice(0, -1) : blocks), paragraph];
}

/** With the full stop that keeps it apart from the next. */
function asSentence(text: string, index: number, all: readonly string[]): string {
  return index === all.length - 1 || /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}

function rateOfChannel(channel: Channel, story: Story) {
  const code = CODES[channel];
  return code === undefined ? undefined : rateOfCode(story, code);
}

function targetOf(channel: Channel, story: Story): number | null {
  return rateOfChannel(channel, story)?.target ?? null;
}

/** What a channel's surveys are, in a word: `appel`. */
function surveyNoun(channel: Channel): Noun {
  return masculine(MYSTERY_NOUNS[channel].one.replace(/ mystère$/u, ""));
}

/** Whether staff say about how many surveys were made: `Près d'une dizaine d'appels`. */
function tellsAboutChannel(channel: Channel, { findings }: Story): boolean {
  const heading = HEADINGS[channel];
  if (heading === undefined) return false;
  return ownFindings(findings, heading).some(({ text }) => tellsAbout(text, surveyNoun(channel)));
}

/**
 * `9 appels, du 2 juillet au 27 août 2020`, after `Effectif faible` when they are few; `isAbout`: the slide has staff's
 * approximate number instead.
 */
function surveysCaveat(
  { channel, surveys, scored, firstOn, lastOn }: MysteryResults,
  isAbout: boolean,
  { settings }: Story,
): string {
  const low = scored < settings.smallSampleSize ? "Effectif faible" : "";
  const counted = isAbout ? "" : digitsOf(surveys, surveyNoun(channel));
  const head = [low, counted].filter((part) => part !== "").join(`${NO_BREAK_SPACE}: `);
  const when = firstOn === null || lastOn === null ? "" : daySpan(firstOn, lastOn);
  // Without the count, the dates belong to no few.
  const separator = counted === "" ? " · " : ", ";
  return capitalised([head, when].filter((part) => part !== "").join(separator));
}

function scoreOf({ meanOutOf10 }: MysteryResults, rate: Rate | undefined): string {
  return rate === undefined || rate.year === null ? formatNumber(meanOutOf10 ?? 0) : bareValue(rate);
}

function channelTitle(results: MysteryResults, story: Story): SlideTitle {
  const { channel } = results;
  const name = NAMES[channel];
  const rate = rateOfChannel(channel, story);
  const score = scoreOf(results, rate);
  const verdict = rate === undefined || rate.isAttained === null ? "" : `, cible ${verdictWord(rate)}`;
  const head = `${name}${NO_BREAK_SPACE}: ${score}/10${verdict}`;
  return criteriaTitle(head, criterionScores(results), targetOf(channel, story));
}

function criteriaTitle(head: string, scores: readonly CriterionScore[], target: number | null): SlideTitle {
  const [lowest] = scores;
  if (lowest === undefined) return title(head);
  const label = lowered(lowest.label);
  const under = target === null ? [] : scores.filter(({ outOf10 }) => isBelow(outOf10, target));
  const separator = `${NO_BREAK_SPACE}; `;
  if (under.length === 0 || target === null) {
    // All alike, none is the lowest.
    if (scores.every(({ outOf10 }) => outOf10 === lowest.outOf10)) return title(head);
    return title(
      head,
      `${separator}le plus bas${NO_BREAK_SPACE}: ${label}, ${formatNumber(lowest.outOf10)}/10`,
      label,
    );
  }
  const counted = countingOf(under.length)(under.length, masculine("critère"));
  const first = under.length === 1 ? ": " : `, d’abord${NO_BREAK_SPACE}: `;
  const colon = under.length === 1 ? NO_BREAK_SPACE : "";
  return title(head, `${separator}${counted} sous ${formatTyped(target)}${colon}${first}${label}`, label);
}

function isBelow(value: number, target: number): boolean {
  return value < target - ROUNDING_NOISE;
}

function criterionBars(results: MysteryResults, blocks: readonly Block[], story: Story): Bars {
  const scores = criterionScores(results);
  const target = targetOf(results.channel, story);
  return {
    kind: "bars",
    maximum: 10,
    threshold: target === null ? null : { value: target, label: `cible ${formatTyped(target)}` },
    asideHeader: null,
    header: "Note par critère, sur 10",
    previousYearHeader: null,
    bars: scores.map(({ label, yes, judged, outOf10 }) => ({
      label,
      value: outOf10,
      valueText: formatNumber(outOf10),
      asideText: partOfWhole(yes, judged),
      previousYear: null,
      isUnder: target !== null && isBelow(outOf10, target),
    })),
    figures: channelFigures(results, story),
    blocks,
    description: `Note par critère, sur 10, de la plus basse à la plus haute : ${scores
      .map(({ label, outOf10 }) => `${label}, ${formatNumber(outOf10)}`)
      .join(" ; ")}.`,
  };
}

function channelFigures(results: MysteryResults, story: Story): Figure[] {
  const rate = rateOfChannel(results.channel, story);
  return [
    {
      value: scoreOf(results, rate),
      unit: "/10",
      // The title says what it is.
      label: "",
      captions: rateCaptions(rate, story),
      tone: "blue",
    },
  ];
}
