// The page's grid, in points: margins, title, body and footer, the same on every slide.

/** A rectangle on the page, in points from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Slides keeps this space between a box, or a table's cell, and its text; no request changes it. */
export const TEXT_INSET = 7.2;

export const PAGE: Box = { left: 0, top: 0, width: 720, height: 405 };
export const MARGIN = 40;
export const CONTENT_WIDTH = PAGE.width - 2 * MARGIN;

export const BAND: Box = { left: 0, top: 0, width: PAGE.width, height: 8 };
export const BAND_ACCENT: Box = { left: 0, top: 0, width: MARGIN, height: 8 };
/** Boxes of text without background start an inset left of the margin, so that their text stands on it. */
export const TOPIC: Box = textBox(12, 26);
export const TITLE: Box = textBox(30, 68);
const BODY_BOTTOM = 372;
/** The body under a title of one line, and of two. */
export const BODIES: readonly [Box, Box] = [bodyFrom(72), bodyFrom(102)];
export const FOOTER_RULE: Box = { left: MARGIN, top: 378, width: CONTENT_WIDTH, height: 0.75 };
export const FOOTER: Box = { left: MARGIN - TEXT_INSET, top: 376, width: 540, height: 26 };
export const PAGE_NUMBER: Box = { left: 600, top: 376, width: 80 + TEXT_INSET, height: 26 };

/** Space between stacked blocks. */
export const GAP = 8;

function bodyFrom(top: number): Box {
  return { left: MARGIN, top, width: CONTENT_WIDTH, height: BODY_BOTTOM - top };
}

function textBox(top: number, height: number): Box {
  return { left: MARGIN - TEXT_INSET, top, width: CONTENT_WIDTH + 2 * TEXT_INSET, height };
}

/** The box below `height` points of another. */
export function below({ left, top, width, height }: Box, taken: number): Box {
  return { left, top: top + taken, width, height: height - taken };
}

/** The width left to the text of a box. */
export function textWidth({ width }: Pick<Box, "width">): number {
  return width - 2 * TEXT_INSET;
}
