// Where requests write, and the text that paragraphs make there.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Paragraph } from "../placed-page.ts";

/** A shape's text, or a cell's. */
export interface TextTarget {
  objectId: string;
  cellLocation?: slides_v1.Schema$TableCellLocation;
}

/** The text as it stands in a deck. */
export function paragraphsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join("\n");
}

function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}
