// Where requests write, and the text that paragraphs make there.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { lineText } from "../../text/line-text.ts";
import type { Paragraph } from "../placed-page.ts";

/** A shape's text, or a cell's. */
export interface TextTarget {
  objectId: string;
  cellLocation?: slides_v1.Schema$TableCellLocation;
}

/** The text as it stands in a deck. */
export function paragraphsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ runs }) => lineText(runs)).join("\n");
}
