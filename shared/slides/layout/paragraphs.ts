// From a group of lines to paragraphs: headings, introductions, bullets, and how many lines each takes.
import { displayText } from "../../review/display-text.ts";
import type { TextGroup } from "../../review/review.ts";
import { wrapText } from "../text/measure.ts";
import type { Paragraph } from "./deck-page.ts";

/** Indent of all paragraphs of a panel, and what a bullet adds to it, in points. */
export const PANEL_INDENT = 8;
export const BULLET_INDENT = 20;
/** The most lines of text on a page, headings included. */
export const MOST_LINES = 6;

const TYPED_BULLET = /^[-–•*]\s+/u;

/** A size, and the width that a panel leaves to its text. */
export interface TextMeasure {
  sizePoints: number;
  widthPoints: number;
}

/** A paragraph and the lines it takes. */
export interface MeasuredParagraph extends Paragraph {
  lines: number;
}

/** The group's heading, `suite` when it goes on from the page before; none when it has none. */
export function headingOf(
  { heading }: TextGroup,
  isContinued: boolean,
  measure: TextMeasure,
): MeasuredParagraph[] {
  if (heading === null) return [];
  const text = displayText(isContinued ? `${heading} (suite)` : heading);
  return [measured({ kind: "heading", text }, measure)];
}

/** The group's lines as paragraphs; one that is longer than `mostLines` becomes several. */
export function bodyOf(
  { heading, lines }: TextGroup,
  mostLines: number,
  measure: TextMeasure,
): MeasuredParagraph[] {
  const isList = heading !== null || lines.length > 1;
  return lines.flatMap((line) => {
    const text = displayText(line).replace(TYPED_BULLET, "");
    const kind = text.endsWith(":") ? "lead" : isList && !text.startsWith("→") ? "bullet" : "plain";
    return pieces({ kind, text }, mostLines, measure);
  });
}

function pieces(paragraph: Paragraph, mostLines: number, measure: TextMeasure): MeasuredParagraph[] {
  const lines = wrapped(paragraph, measure);
  if (lines.length <= mostLines) return [{ ...paragraph, lines: lines.length }];
  const starts = Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, index) => index * mostLines);
  return starts.map((start) =>
    measured({ ...paragraph, text: lines.slice(start, start + mostLines).join(" ") }, measure),
  );
}

function measured(paragraph: Paragraph, measure: TextMeasure): MeasuredParagraph {
  return { ...paragraph, lines: wrapped(paragraph, measure).length };
}

function wrapped({ kind, text }: Paragraph, { sizePoints, widthPoints }: TextMeasure): string[] {
  const indent = PANEL_INDENT + (kind === "bullet" ? BULLET_INDENT : 0);
  return wrapText(text, widthPoints - indent, { sizePoints, isBold: kind === "heading" });
}
