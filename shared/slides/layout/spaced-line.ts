// Words of one line, each as near its place as no-break spaces bring it: one box instead of one a word.

import { textWidth } from "../../text/glyph-widths.ts";
import type { Paragraph, Run } from "../placed-page.ts";
import { paragraph } from "./elements.ts";

const SPACE = "\u00a0";

/** A word, and where it starts on the page. */
export interface SpacedWord {
  x: number;
  run: Run;
}

/** The line that starts at `x`: each word at less than a space from its place, one space at least after the one before. */
export function spacedLine(words: readonly SpacedWord[], x: number): Paragraph {
  let end = x;
  const runs = [...words]
    .sort((one, other) => one.x - other.x)
    .map(({ x: start, run }) => {
      const { sizePoints, isBold } = run;
      const space = textWidth(SPACE, sizePoints, isBold);
      const least = end === x ? 0 : 1;
      const text = SPACE.repeat(Math.max(least, Math.round((start - end) / space))) + run.text;
      end += textWidth(text, sizePoints, isBold);
      return { ...run, text };
    });
  return paragraph(runs);
}

/** A word whose middle stands at `middle`. */
export function centredWord(middle: number, run: Run): SpacedWord {
  return { x: middle - textWidth(run.text, run.sizePoints, run.isBold) / 2, run };
}
