// Which statements of `Constats` each slide tells, and what becomes of those that find no room.

import { lineCount } from "../../text/fitting.ts";
import { lineText } from "../../text/line-text.ts";
import type { Block, Line, StatementRow } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { blockOf, listOf } from "../usual-compositions.ts";
import {
  type Finding,
  type FindingHeading,
  type Findings,
  findingsWith,
  findingTexts,
  groupedStatements,
  nextYearHead,
} from "./findings.ts";
import type { SectionNumber } from "./sections.ts";
import { pointsTitle, rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run, title } from "./words.ts";

const TITLE_FONT = { sizePoints: 24, isBold: true };
/** Two lines of a title, with a margin for the words that a balanced break moves. */
const TITLE_WIDTH = 620;
const BODY_FONT = { sizePoints: 14, isBold: false };

/** Blocks of a section's statements: weaknesses, strengths, then the rest under its heads. */
export function findingBlocks(story: Story, headings: FindingHeading | readonly FindingHeading[]): Block[] {
  const texts = findingTexts(story.findings, headings, "mainReason", "information");
  return [...tonedBlocks(story, headings), ...informationBlocks(texts, story)];
}

/** Blocks of its weaknesses, then of its strengths. */
export function tonedBlocks(
  { findings }: Pick<Story, "findings">,
  headings: FindingHeading | readonly FindingHeading[],
): Block[] {
  const texts = (...kinds: Parameters<typeof findingsWith>[2][]) =>
    findingTexts(findings, headings, ...kinds);
  const weak = texts("weakness");
  const strong = texts("strength");
  return [
    ...(weak.length === 0
      ? []
      : [tonedBlock("bad", weak.length > 1 ? "Points faibles" : "Point faible", weak)]),
    ...(strong.length === 0
      ? []
      : [tonedBlock("good", strong.length > 1 ? "Points forts" : "Point fort", strong)]),
  ];
}

function tonedBlock(tone: Block["tone"], heading: string, texts: readonly string[]): Block {
  const lines = texts.map((text) => line(text));
  return blockOf(heading, lines, texts.length > 1, tone);
}

const KIND_WORDS = {
  weakness: { word: "Point faible", tone: "bad" },
  strength: { word: "Point fort", tone: "good" },
} as const;

/** A statement at the foot of a table under its head; a weakness or a strength with the word that its colour says. */
export function statementLine({ kind, text }: Finding, { year }: Pick<Story, "year">): Line {
  if (kind !== "weakness" && kind !== "strength") {
    const head = nextYearHead(text, year + 1);
    return head === "" ? line(text) : [run(head, "blue", true), run(text.slice(head.length))];
  }
  const { word, tone } = KIND_WORDS[kind];
  return [run(`${word}${NO_BREAK_SPACE}: `, tone, true), run(text)];
}

/** The weaknesses and strengths of a section, as lines. */
export function tonedLines(story: Pick<Story, "findings" | "year">, heading: FindingHeading): Line[] {
  return findingsWith(story.findings, heading, "weakness", "strength").map((one) =>
    statementLine(one, story),
  );
}

/** Statements under the heads that staff gave them. */
export function informationBlocks(texts: readonly string[], { year }: Pick<Story, "year">): Block[] {
  return groupedStatements(texts, year + 1).map(({ head, texts: items }) => {
    const lines = items.map((text) => line(text));
    return blockOf(head, lines, head !== null && items.length > 0);
  });
}

/** Rows of statements under their heads. */
function statementRows(texts: readonly string[], { year }: Pick<Story, "year">): StatementRow[] {
  return groupedStatements(texts, year + 1).flatMap(({ head, texts: items }) => [
    ...(head === null ? [] : [statementRow(head, true)]),
    ...items.map((text) => statementRow(text)),
  ]);
}

export function statementRow(text: string, isHeading = false): StatementRow {
  return { number: null, text: line(text, "neutral", isHeading), isHeading, state: null };
}

/** How high blocks stand at that width, in points: 14-point text under 14-point heads. */
export function blocksHeight(blocks: readonly Block[], widthPoints: number): number {
  const lineHeight = 1.15 * BODY_FONT.sizePoints;
  return blocks.reduce((height, { heading, lines, isBulleted }) => {
    const width = isBulleted ? widthPoints - 12 : widthPoints;
    const texts = lines.map(lineText);
    const count = texts.reduce((sum, text) => sum + lineCount(text, width, BODY_FONT), 0);
    const head = heading === null ? 0 : lineCount(heading, widthPoints, { ...BODY_FONT, isBold: true });
    return height + 12 + (count + head) * lineHeight + 3 * lines.length;
  }, 0);
}

/** Whether a text can be a title of two lines. */
export function fitsTitle(text: string): boolean {
  return lineCount(text, TITLE_WIDTH, TITLE_FONT) <= 2;
}

/**
 * Statements on a slide of their own: the first is its title when it fits and others follow, else their number.
 * `null` without any.
 */
export function statementsSlide(
  story: Story,
  key: string,
  section: SectionNumber,
  findings: Findings,
): ReviewSlide | null {
  const plain = findings
    .filter(({ kind }) => kind !== "weakness" && kind !== "strength")
    .map(({ text }) => text);
  if (findings.length === 0) return null;
  const [first] = plain;
  const isTitle = first !== undefined && fitsTitle(first) && findings.length > 1;
  const composition = listOf([
    ...statementRows(isTitle ? plain.slice(1) : plain, story),
    ...tonedRows(findings),
  ]);
  return slideOf(story, {
    key,
    place: section,
    title: isTitle ? title(first) : pointsTitle(findings.length),
    composition,
    nextTitle: rowsTitle("Points à retenir", composition.rows.filter(({ isHeading }) => !isHeading).length),
    pagesName: "Points à retenir",
  });
}

/** Weaknesses, then strengths, under their names. */
function tonedRows(findings: Findings): StatementRow[] {
  return (["weakness", "strength"] as const).flatMap((kind) => {
    const texts = findings.filter((finding) => finding.kind === kind).map(({ text }) => text);
    const { word } = KIND_WORDS[kind];
    const head = texts.length > 1 ? word.replace(/^Point (.*)$/u, "Points $1s") : word;
    return texts.length === 0 ? [] : [statementRow(head, true), ...texts.map((text) => statementRow(text))];
  });
}
