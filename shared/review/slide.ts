// Builders of slides, so that each section only says what differs.
import type {
  KeyFigure,
  ReviewChart,
  ReviewSlide,
  ReviewTable,
  TableCell,
  TextGroup,
  Tone,
} from "./review.ts";

/** What every slide says, whatever it shows. */
export interface SlideWords {
  topic: string;
  title: string;
  /** When the title holds staff's words, which may be long. */
  shortTitle?: string;
  remark?: string | null;
  /** On every page, unless said otherwise. */
  remarkPlace?: ReviewSlide["remarkPlace"];
  notes?: readonly string[];
}

/** A slide of text, with key figures above it or without. */
export function textSlide(
  words: SlideWords,
  groups: readonly TextGroup[],
  figures: readonly KeyFigure[] = [],
): ReviewSlide {
  return { ...complete(words), content: { kind: "text", figures, groups } };
}

/** A slide with one table. */
export function tableSlide(words: SlideWords, table: ReviewTable): ReviewSlide {
  return { ...complete(words), content: { kind: "table", table } };
}

/** A slide with one chart. */
export function chartSlide(words: SlideWords, chart: ReviewChart): ReviewSlide {
  return { ...complete(words), content: { kind: "chart", chart } };
}

/** Lines under a heading, or without. */
export function group(heading: string | null, lines: readonly string[], tone: Tone = "neutral"): TextGroup {
  return { heading, tone, lines };
}

/** A cell of a table. */
export function cell(text: string, tone: Tone = "neutral", isStrong = false): TableCell {
  return { text, tone, isStrong };
}

function complete(words: SlideWords): Omit<ReviewSlide, "content"> {
  return { shortTitle: words.title, remark: null, remarkPlace: "everyPage", notes: [], ...words };
}
