// What the page is told of a workbook's deck.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ResolvedChart } from "../../google/sheets/chart-data.ts";

/** The deck, with the charts that it links to by `spreadsheetId/chartId`. */
export interface DeckView {
  presentation: slides_v1.Schema$Presentation;
  charts: Record<string, ResolvedChart>;
}

/** What an update of the deck would change. */
export interface DeckChanges {
  /** In the deck's order. */
  slides: ChangedSlide[];
  /** Titles of the slides that would come. */
  added: string[];
}

/** A slide that an update would change, or take away. */
export interface ChangedSlide {
  /** Where it stands now, 1 for the first. */
  number: number;
  title: string;
  isGone: boolean;
  /** Its lines that the update would replace, and those that it would write. */
  before: string[];
  after: string[];
  hasNewChart: boolean;
}
