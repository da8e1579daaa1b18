// Bullets: the glyphs of each preset, and putting paragraphs in lists or taking them out.
import { inEmu } from "../../../shared/units/lengths.ts";
import { emu } from "./geometry.ts";
import type { Paragraph, TextBody } from "./model.ts";
import { contentOf, deleteText, paragraphSpans, paragraphsIn, type TextSpan } from "./text-body.ts";

const EMU_PER_LEVEL = 457_200;
const DEEPEST_LEVEL = 8;

/** By preset, the glyphs of levels 0, 1, 2, repeated below. For numbers, the style and what follows it. */
const GLYPHS_BY_PRESET: Record<string, readonly string[]> = {
  BULLET_DISC_CIRCLE_SQUARE: ["●", "○", "■"],
  BULLET_DIAMONDX_ARROW3D_SQUARE: ["❖", "➢", "■"],
  BULLET_CHECKBOX: ["❏", "❏", "❏"],
  BULLET_ARROW_DIAMOND_DISC: ["➔", "◆", "●"],
  BULLET_STAR_CIRCLE_SQUARE: ["★", "○", "■"],
  BULLET_ARROW3D_CIRCLE_SQUARE: ["➢", "○", "■"],
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: ["◄", "◆", "●"],
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: ["❖", "◇", "■"],
  BULLET_DIAMOND_CIRCLE_SQUARE: ["◆", "○", "■"],
  NUMBERED_DIGIT_ALPHA_ROMAN: ["1.", "a.", "i."],
  NUMBERED_DIGIT_ALPHA_ROMAN_PARENS: ["1)", "a)", "i)"],
  NUMBERED_DIGIT_NESTED: ["1.", "1.", "1."],
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: ["A.", "a.", "i."],
  NUMBERED_UPPERROMAN_UPPERALPHA_DIGIT: ["I.", "A.", "1."],
  NUMBERED_ZERODIGIT_ALPHA_ROMAN: ["01.", "a.", "i."],
};

export const DEFAULT_PRESET = "BULLET_DISC_CIRCLE_SQUARE";

/** What stands before the `ordinal`-th paragraph of a list at `level` (0 = outermost). */
export function bulletGlyph(preset: string, level: number, ordinal: number): string {
  const glyphs = GLYPHS_BY_PRESET[preset] ?? [];
  const glyph = glyphs[level % glyphs.length] ?? "●";
  return preset.startsWith("NUMBERED") ? numbered(glyph, ordinal) : glyph;
}

/**
 * Makes the range's paragraphs a list; leading tabs give the level and are removed. They join the list just
 * before when its preset is the same, else start the list `newListId`.
 */
export function createBullets(body: TextBody, span: TextSpan, preset: string, newListId: string): void {
  const indices = paragraphsIn(body, span).map((paragraph) => paragraph.index);
  const previous = body.paragraphs[(indices[0] ?? 0) - 1]?.bullet;
  const joins = previous !== undefined && body.lists[previous.listId] === preset;
  const listId = joins ? previous.listId : newListId;
  body.lists[listId] = preset;
  for (const index of indices) {
    const level = removeLeadingTabs(body, index);
    body.paragraphs[index] = bulleted(body.paragraphs[index], listId, level);
  }
}

/** Takes the range's paragraphs out of their lists, their text staying where it stood. */
export function deleteBullets(body: TextBody, span: TextSpan): void {
  for (const { index } of paragraphsIn(body, span)) {
    const paragraph = body.paragraphs[index];
    if (paragraph?.bullet === undefined) continue;
    const indentEmu = inEmu(paragraph.style.indentStart);
    body.paragraphs[index] = { style: { ...paragraph.style, indentFirstLine: emu(indentEmu) } };
  }
}

function removeLeadingTabs(body: TextBody, index: number): number {
  const { start, end } = paragraphSpans(body)[index] ?? { start: 0, end: 0 };
  const tabs = /^\t*/.exec(contentOf(body).slice(start, end))?.[0].length ?? 0;
  if (tabs > 0) deleteText(body, { start, end: start + tabs });
  return Math.min(tabs, DEEPEST_LEVEL);
}

function bulleted(paragraph: Paragraph | undefined, listId: string, nestingLevel: number): Paragraph {
  const indentEmu = EMU_PER_LEVEL * (nestingLevel + 1);
  return {
    style: {
      ...paragraph?.style,
      indentStart: emu(indentEmu),
      indentFirstLine: emu(indentEmu - EMU_PER_LEVEL / 2),
      spacingMode: "COLLAPSE_LISTS",
    },
    bullet: { listId, nestingLevel },
  };
}

function numbered(pattern: string, ordinal: number): string {
  const sign = pattern.slice(0, -1);
  const ending = pattern.slice(-1);
  const written: Record<string, string> = {
    "1": String(ordinal),
    "01": String(ordinal).padStart(2, "0"),
    a: letters(ordinal),
    A: letters(ordinal).toUpperCase(),
    i: roman(ordinal),
    I: roman(ordinal).toUpperCase(),
  };
  return `${written[sign] ?? ordinal}${ending}`;
}

function letters(ordinal: number): string {
  const count = Math.ceil(ordinal / 26);
  return String.fromCharCode(97 + ((ordinal - 1) % 26)).repeat(count);
}

function roman(ordinal: number): string {
  const digits: [number, string][] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = ordinal;
  let text = "";
  for (const [value, letter] of digits) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
