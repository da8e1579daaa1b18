// Beside the bars of satisfaction: overall satisfaction, respondents, staff's words.

import { digitsOf, inDigits, nounFor } from "../../french/letters.ts";
import { lineCount } from "../../text/fitting.ts";
import { lineText } from "../../text/line-text.ts";
import type { Block, Figure } from "../composition.ts";
import { tellsAbout } from "./approximate-words.ts";
import { heldStatements } from "./complaint-words.ts";
import { findingTexts } from "./findings.ts";
import { informationBlocks, tonedBlocks } from "./placed-findings.ts";
import { bareValue, rateCaptions, targetCaption, unitAfter } from "./rate-text.ts";
import type { SatisfactionFacts } from "./satisfaction-facts.ts";
import { RESPONDENT } from "./satisfaction-words.ts";
import { rateOfCode, type Story } from "./story.ts";
import { line, lowered } from "./words.ts";

export interface SatisfactionSide {
  figures: readonly Figure[];
  blocks: readonly Block[];
  /** What the slide leaves to the speaker. */
  notes: readonly string[];
}

/** The figures and staff's words; where these tell about how many were asked, the count is for the notes. */
export function satisfactionSide(facts: SatisfactionFacts, story: Story): SatisfactionSide {
  const held = heldStatements(findingTexts(story.findings, "satisfaction", "information"), [
    { noun: RESPONDENT, count: facts.respondents },
  ]);
  const about = held.texts.find((text) => tellsAbout(text, RESPONDENT));
  const toned = tonedBlocks(story, "satisfaction");
  const told = informationBlocks(held.texts, story);
  if (about !== undefined) {
    return {
      figures: overallFigure(story),
      blocks: [...toned, ...told.map((block) => withTargetAfter(block, about, story))],
      notes: [`${digitsOf(facts.respondents, RESPONDENT)}.`],
    };
  }
  return {
    figures: [
      ...overallFigure(story),
      ...respondentsFigure(facts, held.captions.get(RESPONDENT) ?? [], story),
    ],
    blocks: [...toned, ...told],
    notes: [],
  };
}

function overallFigure(story: Story): Figure[] {
  const overall = rateOfCode(story, "SAT1");
  if (overall === undefined || overall.year === null) return [];
  return [
    {
      value: bareValue(overall),
      unit: unitAfter(overall.unit, overall.year),
      label: "satisfaction globale",
      captions: rateCaptions(overall, story),
      tone: "blue",
    },
  ];
}

function respondentsFigure(
  { respondents }: SatisfactionFacts,
  words: readonly string[],
  story: Story,
): Figure[] {
  if (respondents === 0) return [];
  const rate = rateOfCode(story, "SAT3");
  return [
    {
      value: inDigits(respondents),
      unit: "",
      label: nounFor(respondents, RESPONDENT),
      captions: [...words.map((text) => line(lowered(text))), ...rateCaptions(rate, story)],
      tone: "blue",
    },
  ];
}

/** A block with the target of the respondents' number under the words that tell about how many they were. */
function withTargetAfter(block: Block, about: string, story: Story): Block {
  const rate = rateOfCode(story, "SAT3");
  const caption = rate === undefined ? [] : targetCaption(rate, true);
  if (caption.length === 0) return block;
  return {
    ...block,
    lines: block.lines.flatMap((one) => (lineText(one) === about ? [one, caption] : [one])),
  };
}

/** Points that a title of two lines leaves, and the widest column beside bars. */
const HEIGHT = 264;
const WIDTH = 263;
const TEXT = { sizePoints: 14, isBold: false };
const LINE_HEIGHT = 1.15;
const FIGURE_LINES = 32 + 14;
const CAPTION_LINE = 12;
/** Around a figure; under a block's rule, and between its lines. */
const FIGURE_PADDING = 8;
const BLOCK_PADDING = 14;
const LINE_PADDING = 1;

/** Whether figures and blocks hold under each other beside the bars. */
export function holdsBesideBars({ figures, blocks }: Pick<SatisfactionSide, "figures" | "blocks">): boolean {
  const figuresHeight = figures.reduce(
    (sum, { captions }) =>
      sum + FIGURE_PADDING + LINE_HEIGHT * (FIGURE_LINES + CAPTION_LINE * captions.length),
    0,
  );
  const blocksHeight = blocks.reduce((sum, { heading, lines }) => {
    const texts = lines.map(lineText);
    const head = heading === null ? 0 : lineCount(heading, WIDTH, { ...TEXT, isBold: true });
    const count = texts.reduce((total, text) => total + lineCount(text, WIDTH, TEXT), head);
    return sum + BLOCK_PADDING + count * LINE_HEIGHT * TEXT.sizePoints + LINE_PADDING * lines.length;
  }, 0);
  return figuresHeight + blocksHeight <= HEIGHT;
}
