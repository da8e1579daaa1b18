// How paragraphs of mixed runs break into lines in a width, how high they are, and how a long one is parted.

import { glyphWidthEm, hasForeign } from "../../text/glyph-widths.ts";
import type { Paragraph, Run } from "../placed-page.ts";

/** Arial's line, in sizes of the font, at 100 % of line spacing. */
const LINE_HEIGHT_EM = 1.15;
/** The line of what another font draws (Arabic, Chinese, emoji). */
const FOREIGN_LINE_HEIGHT_EM = 1.45;
/** What a bullet takes on the left. */
export const BULLET_INDENT = 12;
const SPACE = 0x20;
const VERTICAL_TAB = 0x0b;

/** A line: its height in points, and where it starts, counted in characters of the whole paragraph. */
export interface TextLine {
  start: number;
  heightPoints: number;
  widthPoints: number;
}

/** Measures a paragraph's lines while its words go by. */
interface LineBreaker {
  /** Part of a word: the whole of it, or what one run has of it. */
  piece: (width: number, height: number) => void;
  /** Whether the word, with that piece, has to be broken inside. */
  isTooLong: (width: number) => boolean;
  /** A character of a word wider than the line. */
  letter: (position: number, width: number, height: number) => void;
  space: (position: number, width: number, height: number) => void;
  hardBreak: (position: number, height: number) => void;
  end: (emptyHeight: number) => readonly TextLine[];
}

/** A closure, no class: what it keeps takes a letter each in the add-on's bundle. */
function lineBreaker(width: number): LineBreaker {
  const lines: TextLine[] = [];
  let lineStart = 0;
  let lineWidth = 0;
  let lineHeight = 0;
  let spaces = 0;
  let wordStart = 0;
  let wordWidth = 0;
  let wordHeight = 0;

  /** Whether what stands on the line, be it blanks alone, leaves no room for a word of that width. */
  const isBeyond = (word: number) => lineWidth + spaces > 0 && lineWidth + spaces + word > width;
  const isTooLong = (piece: number) => wordWidth + piece > width;
  const breakBefore = (position: number) => {
    lines.push({ start: lineStart, heightPoints: lineHeight, widthPoints: lineWidth });
    lineStart = wordStart = position;
    lineWidth = lineHeight = spaces = 0;
  };
  const endWord = () => {
    if (wordWidth === 0) return;
    if (isBeyond(wordWidth)) breakBefore(wordStart);
    lineWidth += spaces + wordWidth;
    if (wordHeight > lineHeight) lineHeight = wordHeight;
    spaces = wordWidth = wordHeight = 0;
  };
  const endWordOn = (height: number) => {
    endWord();
    if (height > lineHeight) lineHeight = height;
  };
  const piece = (own: number, height: number) => {
    wordWidth += own;
    if (height > wordHeight) wordHeight = height;
  };
  return {
    piece,
    isTooLong,
    letter: (position, own, height) => {
      if (isBeyond(wordWidth + own)) breakBefore(wordStart);
      if (wordWidth > 0 && isTooLong(own)) {
        endWord();
        breakBefore(position);
      }
      piece(own, height);
    },
    space: (position, own, height) => {
      endWordOn(height);
      spaces += own;
      wordStart = position + 1;
    },
    hardBreak: (position, height) => {
      endWordOn(height);
      breakBefore(position + 1);
    },
    end: (emptyHeight) => {
      endWord();
      if (lineHeight === 0) lineHeight = emptyHeight;
      breakBefore(Number.POSITIVE_INFINITY);
      return lines;
    },
  };
}

/**
 * The lines of a text in a width: broken at spaces and vertical tabs, and inside a word wider than the line.
 * Hyphens are not used, so that a renderer that breaks there makes no more lines. An empty text is one line.
 */
export function wrapRuns(runs: readonly Run[], widthPoints: number): readonly TextLine[] {
  const [run, ...others] = runs;
  return run === undefined || others.length > 0 ? brokenRuns(runs, widthPoints) : brokenRun(run, widthPoints);
}

/** The lines of one run: trying a page at several sizes and shares measures most texts again and again. */
function brokenRun(run: Run, widthPoints: number): readonly TextLine[] {
  const { text, sizePoints, isBold } = run;
  const measures = remembered.get(text) ?? [];
  const known = measures.find(
    (own) => own.widthPoints === widthPoints && own.sizePoints === sizePoints && own.isBold === isBold,
  );
  if (known !== undefined) return known.lines;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const lines = brokenRuns([run], widthPoints);
  remembered.set(text, [...measures, { widthPoints, sizePoints, isBold, lines }]);
  return lines;
}

interface Measure extends Pick<Run, "sizePoints" | "isBold"> {
  widthPoints: number;
  lines: readonly TextLine[];
}

/** What was measured of each of the last texts; all are forgotten at once where they get too many. */
const remembered = new Map<string, readonly Measure[]>();
const MOST_REMEMBERED = 2_000;

function brokenRuns(runs: readonly Run[], widthPoints: number): readonly TextLine[] {
  const breaker = lineBreaker(widthPoints);
  let position = 0;
  for (const run of runs) {
    breakRun(breaker, run, position);
    position += run.text.length;
  }
  return breaker.end((runs[0]?.sizePoints ?? 0) * LINE_HEIGHT_EM);
}

function breakRun(breaker: LineBreaker, run: Run, start: number): void {
  const { text, sizePoints, isBold } = run;
  const lineHeight = sizePoints * LINE_HEIGHT_EM;
  const spaceWidth = glyphWidthEm(SPACE, isBold) * sizePoints;
  const mayBeForeign = hasForeign(text);
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? SPACE : text.charCodeAt(index);
    if (code !== SPACE && code !== VERTICAL_TAB) continue;
    if (index > from) breakWord(breaker, run, from, index, start, mayBeForeign);
    from = index + 1;
    if (index === text.length) return;
    if (code === SPACE) breaker.space(start + index, spaceWidth, lineHeight);
    else breaker.hardBreak(start + index, lineHeight);
  }
}

/** A word, or a run's part of one, from `from` to `end`; letter by letter where it is wider than a line. */
function breakWord(
  breaker: LineBreaker,
  run: Run,
  from: number,
  end: number,
  start: number,
  mayBeForeign: boolean,
): void {
  const { text, sizePoints, isBold } = run;
  let ems = 0;
  for (let index = from; index < end; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    ems += glyphWidthEm(code, isBold);
  }
  const isForeign = mayBeForeign && hasForeign(text.slice(from, end));
  const height = sizePoints * (isForeign ? FOREIGN_LINE_HEIGHT_EM : LINE_HEIGHT_EM);
  if (!breaker.isTooLong(ems * sizePoints)) {
    breaker.piece(ems * sizePoints, height);
    return;
  }
  for (let index = from; index < end; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    breaker.letter(start + index, glyphWidthEm(code, isBold) * sizePoints, height);
    // A character of two units is one.
    if (code > 0xffff) index += 1;
  }
}

/** The lines of a paragraph in its box. */
export function paragraphLines(
  { runs, hasBullet, indentPoints = 0 }: Paragraph,
  boxWidthPoints: number,
): readonly TextLine[] {
  return wrapRuns(runs, boxWidthPoints - (hasBullet ? BULLET_INDENT : indentPoints));
}

/** The height of paragraphs under each other, in points. The space above the first counts. */
export function textHeight(paragraphs: readonly Paragraph[], boxWidthPoints: number): number {
  let height = 0;
  for (const paragraph of paragraphs) {
    height += paragraph.spaceAbovePoints;
    for (const { heightPoints } of paragraphLines(paragraph, boxWidthPoints)) height += heightPoints;
  }
  return height;
}

/** How many lines paragraphs take. */
export function lineCount(paragraphs: readonly Paragraph[], boxWidthPoints: number): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraphLines(paragraph, boxWidthPoints).length, 0);
}

/** The space before a short last word, but for what a comma or the like parts from it. */
const LAST_SPACE = /(?<=[^,;:]) (?=\S{1,8}$)/;

/** A text whose short last word, alone on its line, takes the one before it along where that needs no line more. */
export function withoutOrphan(paragraph: Paragraph, boxWidthPoints: number): Paragraph {
  const [run, ...others] = paragraph.runs;
  if (run === undefined || others.length > 0 || !LAST_SPACE.test(run.text)) return paragraph;
  const tied = { ...paragraph, runs: [{ ...run, text: run.text.replace(LAST_SPACE, "\u00a0") }] };
  const count = linesToLoneWord(paragraph);
  return count > 1 && linesToLoneWord(tied) === count ? tied : paragraph;

  /** How many lines there are where the last one is one word, whole; 0 where it is not. */
  function linesToLoneWord(own: Paragraph): number {
    const lines = paragraphLines(own, boxWidthPoints);
    const lastWord = (own.runs[0]?.text ?? "").lastIndexOf(" ") + 1;
    return lines.at(-1)?.start === lastWord ? lines.length : 0;
  }
}

/** Parts a text into pieces of at most those heights, by the piece's number, between lines; one line at least each. Nothing is lost. */
export function splitParagraphs(
  paragraphs: readonly Paragraph[],
  boxWidthPoints: number,
  heightOf: (piece: number) => number,
): Paragraph[][] {
  const pieces: Paragraph[][] = [];
  let piece: Paragraph[] = [];
  let left = heightOf(0);
  const endPiece = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
    left = heightOf(pieces.length);
  };
  for (const paragraph of paragraphs) {
    const lines = paragraphLines(paragraph, boxWidthPoints);
    let from = 0;
    left -= paragraph.spaceAbovePoints;
    lines.forEach((line, index) => {
      if (line.heightPoints > left + 0.01 && (piece.length > 0 || index > from)) {
        if (index > from) piece.push(slicedParagraph(paragraph, lines[from]?.start ?? 0, line.start));
        endPiece();
        from = index;
      }
      left -= line.heightPoints;
    });
    piece.push(slicedParagraph(paragraph, lines[from]?.start ?? 0, Number.POSITIVE_INFINITY));
  }
  endPiece();
  return pieces;
}

/** A paragraph's characters from `start` to `end`; what goes on has no space above and no bullet of its own. */
function slicedParagraph(paragraph: Paragraph, start: number, end: number): Paragraph {
  if (start === 0 && end === Number.POSITIVE_INFINITY) return paragraph;
  const runs = sliceRuns(paragraph.runs, start, end);
  return start === 0 ? { ...paragraph, runs } : { ...paragraph, runs, spaceAbovePoints: 0 };
}

/** The characters of runs from `start` to `end`, without blanks at the end. */
function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const kept: Run[] = [];
  let position = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - position), Math.max(0, end - position));
    if (text !== "") kept.push({ ...run, text });
    position += run.text.length;
  }
  const last = kept.at(-1);
  if (last !== undefined && end !== Number.POSITIVE_INFINITY) {
    kept[kept.length - 1] = { ...last, text: last.text.replace(/[ \v]+$/, "") };
  }
  return kept;
}
