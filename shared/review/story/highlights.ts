// "Retour sur l'année": what marked it, month by month and in staff's words.

import { countingOf, digitsOf, feminine, inDigits, masculine, type Noun } from "../../french/letters.ts";
import { sumOf } from "../../sum.ts";
import { lineCount } from "../../text/fitting.ts";
import { lineText } from "../../text/line-text.ts";
import type { Block, Highlights, StatementRow } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { blockOf } from "../usual-compositions.ts";
import { dayAndMonth } from "./dates.ts";
import { COMMITTEES, meetingDecisions } from "./decisions-taken.ts";
import { findingTexts, groupedStatements } from "./findings.ts";
import { hasLabelSlide, labelSentences, objectiveLine, objectiveTexts } from "./label.ts";
import { blocksHeight, fitsTitle, statementRow, tonedBlocks } from "./placed-findings.ts";
import { pointBlocks } from "./point-blocks.ts";
import { isSample } from "./sample.ts";
import { pointsTitle, retainedTitle, slideOf } from "./slide.ts";
import { isOfYear, type Story } from "./story.ts";
import { capitalised, joinedByAnd, line, NO_BREAK_SPACE, title } from "./words.ts";
import { yearStrip } from "./year-strip.ts";

const highlightsKey = "highlights";

/** Points of height that a slide holds under a title of two lines. */
const ROOM = 264;
const LIST_WIDTH = 428;
/** The column of blocks beside the list, under the strip; the strip's height, with the gap under it. */
const BESIDE_WIDTH = 208;
const STRIP_HEAD = 28;
const STRIP_ROW = 21;
const BODY_FONT = { sizePoints: 14, isBold: false };
const ROW_GAP = 6;
const LINE_HEIGHT = 16.1;

/** What marked the year, and the next slide where staff's words find no room. Empty without matter. */
export function highlightSlides(story: Story): ReviewSlide[] {
  const strip = yearStrip(story);
  const words = highlightWords(story);
  const blocks = [...words.blocks, ...(sharedPointBlocks(story) ?? [])];
  const meetings = meetingsLine(story);
  if (
    strip === null &&
    words.texts.length + blocks.length === 0 &&
    words.motive === null &&
    meetings === null
  ) {
    return [];
  }
  const { lead, rows } = leadAndRows(words.texts, story);
  const isFitting = rowsHeight(rows) + blocksHeight(blocks, LIST_WIDTH) <= ROOM;
  const composition: Highlights = {
    kind: "highlights",
    year: story.year,
    strip,
    lead,
    rows,
    foot: decisionsFoot(story),
    footWithoutStrip: meetings === null ? [] : [meetings],
    blocks: isFitting ? blocks : words.blocks,
  };
  const slide = slideOf(story, {
    key: highlightsKey,
    place: 1,
    title: highlightsTitle(words, rows, strip !== null, story),
    nextTitle: retainedTitle,
    pagesName: "Faits marquants",
    composition,
    isSampleData: isSampleStrip(story, strip !== null),
    notes: highlightNotes(story),
  });
  return [slide];
}

/** Points sensibles and pistes that take less than half a page, once what marked the year leaves them room. */
export function sharedPointBlocks(story: Story): Block[] | null {
  const blocks = pointBlocks(story);
  if (blocks === null) return null;
  const words = highlightWords(story);
  const strip = yearStrip(story);
  const all = [...words.blocks, ...blocks];
  if (words.texts.length + words.blocks.length === 0 && words.motive === null) {
    // The year's strip and meetings alone: the strip keeps its place.
    if (strip === null) return meetingsLine(story) === null ? null : blocks;
    const height = STRIP_HEAD + STRIP_ROW * strip.length + blocksHeight(all, BESIDE_WIDTH);
    return height <= ROOM ? blocks : null;
  }
  const { rows } = leadAndRows(words.texts, story);
  return rowsHeight(rows) + blocksHeight(all, LIST_WIDTH) <= ROOM ? blocks : null;
}

interface HighlightWords {
  motive: string | null;
  texts: string[];
  blocks: Block[];
}

/** Staff's words on the year; the label's and the objectives' too where these have no slide of their own. */
function highlightWords(story: Story): HighlightWords {
  const { findings } = story;
  const motives = findingTexts(findings, "highlights", "mainReason");
  const infos = findingTexts(findings, "highlights", "information");
  const orphans = hasLabelSlide(story) ? [] : labelSentences(story);
  const toned = tonedBlocks(story, ["highlights", "label", "objective"]);
  const [motive] = motives;
  const isTitle = motive !== undefined && fitsTitle(motive);
  return {
    motive: isTitle ? motive : null,
    texts: [...orphans, ...motives.slice(isTitle ? 1 : 0), ...infos],
    blocks: [...toned, ...(hasLabelSlide(story) ? [] : objectiveBlock(story))],
  };
}

function objectiveBlock(story: Story): Block[] {
  const head = objectiveLine(story, null);
  const texts = objectiveTexts(story);
  if (head === null) return [];
  const lines = texts.map((text) => line(text));
  return [blockOf(`→ ${head}`, lines, texts.length > 0)];
}

/** The first statement that introduces the others is the lead; later ones are heads. */
function leadAndRows(
  texts: readonly string[],
  { year }: Story,
): { lead: string | null; rows: StatementRow[] } {
  const [first, ...others] = groupedStatements(texts, year + 1);
  const isLead = first?.head !== undefined && first.head !== null && !first.head.startsWith("Pour ");
  const groups = first === undefined ? [] : [isLead ? { ...first, head: null } : first, ...others];
  return {
    lead: isLead ? (first.head ?? null) : null,
    rows: groups.flatMap(({ head, texts: items }) => [
      ...(head === null ? [] : [statementRow(head, true)]),
      ...items.map((text) => statementRow(text)),
    ]),
  };
}

function rowsHeight(rows: readonly StatementRow[]): number {
  return rows.reduce((height, { text }) => {
    const words = lineText(text);
    return height + lineCount(words, LIST_WIDTH, BODY_FONT) * LINE_HEIGHT + ROW_GAP;
  }, 0);
}

function highlightsTitle(
  { motive, blocks }: HighlightWords,
  rows: readonly StatementRow[],
  hasStrip: boolean,
  story: Story,
): SlideTitle {
  const { year } = story;
  const points = sumOf(blocks.map(({ lines }) => lines.length));
  if (motive !== null) return title(motive);
  const count = rows.filter(({ isHeading }) => !isHeading).length;
  if (count === 0) return hasStrip ? title(`L’année ${year}, mois par mois`) : meetingsTitle(story, points);
  const counted = countingOf(count)(count, masculine("fait"));
  return title(`${counted} ${count > 1 ? "ont" : "a"} marqué ${year}`);
}

/** `Trois réunions du COPIL et du CLU en 2020`, where nothing else marked the year; else its points. */
function meetingsTitle(story: Story, points: number): SlideTitle {
  const held = meetingsHeld(story);
  const count = sumOf(held.map(({ days }) => days.length));
  if (count === 0) return pointsTitle(points);
  const committees = joinedByAnd(held.map(({ name }) => `du ${name}`));
  return title(`${countingOf(count)(count, feminine("réunion"))} ${committees} ${story.when}`);
}

/** `COPIL : 8 octobre ; CLU : 3 mars et 9 décembre`; `null` when none met. */
function meetingsLine(story: Story): string | null {
  const parts = meetingsHeld(story).map(
    ({ name, days }) => `${name}${NO_BREAK_SPACE}: ${joinedByAnd(days.map(dayAndMonth))}`,
  );
  return parts.length === 0 ? null : parts.join(`${NO_BREAK_SPACE}; `);
}

/** The committees that met in the year, each with its days in order. */
function meetingsHeld(story: Story): { name: string; days: number[] }[] {
  return COMMITTEES.map(([wanted, name]) => ({
    name,
    days: story.records.meetings
      .flatMap(({ type, date }) => (type === wanted && isOfYear(story, date) ? date : []))
      .sort((left, right) => left - right),
  })).filter(({ days }) => days.length > 0);
}

function decisionsFoot(story: Story): string[] {
  const { taken, meetings, done, notTakenUp } = meetingDecisions(story);
  if (taken === 0) return [];
  const counting = countingOf(taken, done, notTakenUp);
  const told = `${capitalised(counting(taken, feminine("décision")))} en ${joinedByAnd(meetings)}`;
  const fate = (count: number, noun: Noun, before = "") =>
    count === 0 ? [] : [taken === 1 ? noun.one : before + counting(count, noun)];
  const parts = [
    told,
    ...fate(done, feminine("réalisée"), "dont "),
    ...fate(notTakenUp, feminine("non reprise au plan")),
  ];
  return [parts.join(", ")];
}

function isSampleStrip(story: Story, hasStrip: boolean): boolean {
  const { records } = story;
  const meetings = records.meetings.filter(({ date }) => isOfYear(story, date));
  const surveys = [
    ...records.mystery.filter(({ date }) => isOfYear(story, date)),
    ...records.satisfaction.filter(({ end }) => isOfYear(story, end)),
  ];
  return isSample(hasStrip ? [...meetings, ...surveys] : meetings);
}

function highlightNotes(story: Story): string[] {
  const meetings = meetingsLine(story);
  const { taken, meetings: committees, done, notTakenUp } = meetingDecisions(story);
  const fates = [
    ...(done === 0 ? [] : [digitsOf(done, feminine("réalisée"))]),
    ...(notTakenUp === 0 ? [] : [`${inDigits(notTakenUp)} sans action du plan qui porte leurs mots`]),
  ];
  return [
    ...(meetings === null ? [] : [`Réunions tenues. ${meetings}.`]),
    ...(taken === 0
      ? []
      : [
          `Décisions en ${joinedByAnd(committees)} : ${inDigits(taken)}${fates.length === 0 ? "" : `, dont ${joinedByAnd(fates)}`}.`,
        ]),
  ];
}
