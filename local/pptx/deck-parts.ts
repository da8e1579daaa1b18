// What PptxGenJS can't write: paragraphs, alternative texts and charts' plots, collected while the deck is made.
import type { ResolvedChart } from "../google/sheets/chart-data.ts";

/** Alternative text of an element. */
export interface AltText {
  title: string;
  description: string;
}

/** Filled by the writers of elements, read once the deck is written. */
export class DeckParts {
  /** The paragraphs that take the place of each mark. */
  readonly paragraphsByMark = new Map<string, string>();
  /** By the element's name in the file. */
  readonly altTextByName = new Map<string, AltText>();
  /** In the order in which they were added. */
  readonly charts: ResolvedChart[] = [];

  /** Keeps paragraphs; the text answered stands for them until the parts are completed. */
  mark(paragraphs: string): string {
    const mark = `__paragraphs${this.paragraphsByMark.size}__`;
    this.paragraphsByMark.set(mark, paragraphs);
    return mark;
  }
}
