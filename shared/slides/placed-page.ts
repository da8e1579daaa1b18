// A page of the deck once everything has its place and size: what the layout gives and the requests draw.

/** In points on the 720 × 405 page. For text it is the text's own box, without any inset of a shape. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The deck's colours by what they mean; `palette.ts` gives each its value. `paleBlue`, #CACAFB, is what is still to
 * come.
 */
export type ColorName =
  | "blue"
  | "paleBlue"
  | "green"
  | "orange"
  | "red"
  | "ink"
  | "grey"
  | "ruleDark"
  | "ruleLight"
  | "white"
  | "coverCaption";

export interface Run {
  text: string;
  sizePoints: number;
  isBold: boolean;
  color: ColorName;
}

export interface Paragraph {
  runs: readonly Run[];
  align: "start" | "center" | "end";
  /** A blue disc before the text, which hangs 12 points right of it. */
  hasBullet: boolean;
  /** From the box's left edge to the text, on every line; a bullet has its own. */
  indentPoints?: number;
  spaceAbovePoints: number;
}

/** Several paragraphs in one box: lines break where the box ends, or at a vertical tab. */
export interface PlacedText {
  kind: "text";
  /** Unique in its page and stable from one deck to the next: staff's changes are found by it. */
  key: string;
  box: Box;
  anchor: "top" | "middle" | "bottom";
  paragraphs: readonly Paragraph[];
}

/** A rule, a bar, a square. An empty description marks what is decorative. */
export interface PlacedRectangle {
  kind: "rectangle";
  key: string;
  box: Box;
  fill: ColorName | null;
  outline: ColorName | null;
  description: string;
}

export interface PlacedCell {
  paragraphs: readonly Paragraph[];
  anchor: "top" | "middle" | "bottom";
}

/** A border under a row, over the columns from `firstColumn` on. */
export interface RowBorder {
  /** Under this row, the header being row 0; −1 is the table's top. */
  row: number;
  firstColumn: number;
  color: ColorName;
  weightPoints: number;
}

/** A native table. Its cells have 7.2 points of padding on each side, within their box. */
export interface PlacedTable {
  kind: "table";
  key: string;
  /** Top left corner; widths and heights give the rest. */
  x: number;
  y: number;
  columnWidths: readonly number[];
  /** Header included. */
  rowHeights: readonly number[];
  rows: readonly (readonly PlacedCell[])[];
  /** Cells that are one: `rowSpan` rows from `row`, in `column`. */
  merges: readonly { row: number; column: number; rowSpan: number }[];
  borders: readonly RowBorder[];
  description: string;
}

/** A chart linked to the workbook: made there in the ratio of its box. */
export interface PlacedChart {
  kind: "chart";
  key: string;
  box: Box;
  /** The review's key of the chart. */
  chartKey: string;
  description: string;
}

/** Elements that are one thing to those who don't see them, or who move it. */
export interface PlacedGroup {
  kind: "group";
  key: string;
  description: string;
  children: readonly (PlacedText | PlacedRectangle)[];
}

export type PlacedElement = PlacedText | PlacedRectangle | PlacedTable | PlacedChart | PlacedGroup;

/** What every page but the cover says above its title. */
export interface Kicker {
  /** The section's number, 1 to 7; `null` outside the agenda's sections. */
  section: number | null;
  name: string;
}

export interface PlacedPage {
  /** Stable from one deck to the next: `missed`, then `missed-2` for its second page. */
  key: string;
  /** The review's slides that start here: two when short ones of a section share a page, none on a next page. */
  slideKeys: readonly string[];
  kind: "cover" | "content";
  /** `null` on the cover. */
  kicker: Kicker | null;
  /** At the right end of the kicker's line. */
  caveat: string | null;
  /**
   * The title's one or two lines. On the cover `Revue qualité`, 30 points, and the year, 168 points: both are the
   * title, drawn by the renderer and absent from `elements`.
   */
  titleLines: readonly string[];
  /** In reading order. */
  elements: readonly PlacedElement[];
  /** `Sous-préfecture · Revue qualité 2020`, the same on every page; `null` on the cover. */
  footer: string | null;
  /** `données d'exemple`, after the footer of the pages that show such figures. */
  footerMention: string | null;
  /** 1-based. */
  pageNumber: number;
  /** The speaker's notes. */
  notes: string;
}
