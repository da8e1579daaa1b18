// The page's grid, in points (deck spec §2): twelve columns, the title's lines, where content starts and ends.

export const MARGIN = 36;
export const CONTENT_WIDTH = 648;
export const CONTENT_RIGHT = MARGIN + CONTENT_WIDTH;
export const GUTTER = 12;
const COLUMN_PITCH = 55;

export const CONTENT_BOTTOM = 368;
/** What may stand under the bottom: descenders of a last line. */
export const BOTTOM_TOLERANCE = 3;
const CONTENT_TOPS = { 1: 80, 2: 104 } as const;

/** Where a composition stands on its page. */
export interface Space {
  top: number;
  bottom: number;
}

/** Where content starts, 12 points under a title of so many lines. */
export function contentTop(titleLines: number): number {
  return titleLines > 1 ? CONTENT_TOPS[2] : CONTENT_TOPS[1];
}

/** The left edge of column 1 to 12. */
export function columnX(column: number): number {
  return MARGIN + COLUMN_PITCH * (column - 1);
}

/** The width of so many columns side by side. */
export function columnsWidth(columns: number): number {
  return COLUMN_PITCH * columns - GUTTER;
}
