// What the stand-in keeps of a presentation; `rendering/` turns it into Google's messages.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

/** A stretch of text in one style. */
export interface StyledText {
  content: string;
  style: slides_v1.Schema$TextStyle;
}

/** A paragraph's place in a list. */
interface ParagraphBullet {
  listId: string;
  nestingLevel: number;
}

/** What a newline carries: the style of the paragraph that it ends. */
export interface Paragraph {
  style: slides_v1.Schema$ParagraphStyle;
  bullet?: ParagraphBullet;
}

/**
 * The text of a shape or cell. `runs` together hold one newline a paragraph, the last one ending the text; so an
 * empty body is one newline. Indices count UTF-16 code units.
 */
export interface TextBody {
  runs: StyledText[];
  paragraphs: Paragraph[];
  /** The bullet preset of each list, by list id. */
  lists: Record<string, string>;
}

interface ElementBase {
  objectId: string;
  size: slides_v1.Schema$Size;
  transform: slides_v1.Schema$AffineTransform;
  title?: string;
  description?: string;
}

export interface ShapeElement extends ElementBase {
  kind: "shape";
  shapeType: string;
  placeholder?: slides_v1.Schema$Placeholder;
  properties: slides_v1.Schema$ShapeProperties;
  text: TextBody;
}

/** A merge hides all its cells but the first one, which has the spans. */
export interface TableCell {
  text: TextBody;
  properties: slides_v1.Schema$TableCellProperties;
  rowSpan: number;
  columnSpan: number;
  hidden: boolean;
}

interface TableRow {
  minRowHeight: slides_v1.Schema$Dimension;
  cells: TableCell[];
}

/** `horizontalBorders[r][c]` lies above row r; `verticalBorders[r][c]` lies left of column c. */
export interface TableElement extends ElementBase {
  kind: "table";
  columns: slides_v1.Schema$TableColumnProperties[];
  rows: TableRow[];
  horizontalBorders: slides_v1.Schema$TableBorderProperties[][];
  verticalBorders: slides_v1.Schema$TableBorderProperties[][];
}

export interface LineElement extends ElementBase {
  kind: "line";
  lineType: string;
  lineCategory: string;
  properties: slides_v1.Schema$LineProperties;
}

export interface ChartElement extends ElementBase {
  kind: "chart";
  spreadsheetId: string;
  chartId: number;
}

/** A chart put in as a picture: Slides forgets where it comes from. */
interface ImageElement extends ElementBase {
  kind: "image";
}

/** Elements that move as one. Their transforms are relative to the group's. */
interface GroupElement extends Omit<ElementBase, "size"> {
  kind: "group";
  size?: undefined;
  children: Element[];
}

export type Element = ShapeElement | TableElement | LineElement | ChartElement | ImageElement | GroupElement;

export interface Page {
  objectId: string;
  elements: Element[];
  properties: slides_v1.Schema$PageProperties;
}

export interface Layout extends Page {
  name: string;
  displayName: string;
}

export interface Slide extends Page {
  layoutObjectId: string;
  isSkipped: boolean;
  notes: Page & { speakerNotesObjectId: string };
}

export interface Presentation {
  presentationId: string;
  title: string;
  locale: string;
  pageSize: slides_v1.Schema$Size;
  master: Page & { displayName: string };
  notesMaster: Page;
  layouts: Layout[];
  slides: Slide[];
  /** Counts the updates: a revision id is made from it. */
  revision: number;
  /** The next number for an object id that the client doesn't choose. */
  nextObjectNumber: number;
}
