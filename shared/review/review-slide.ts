// A slide of the review: its message, the composition that shows it, what the speaker says.
import type { DaySerial } from "../calendar/day.ts";
import type { Composition } from "./composition.ts";

/** A title that the layout fits on one or two lines: what stands in `optional` is dropped first (deck spec §4). */
export interface SlideTitle {
  /** What matters most. */
  text: string;
  /** What may be dropped after it, its punctuation included; empty when nothing. */
  optional: string;
  /** Staff's label inside `text`, which may be shortened at a word; `null` when none. */
  longestLabel: string | null;
}

/**
 * The part of a slide that one page shows, from `first` (0-based) to `end` (excluded). What is counted is the
 * composition's own list: rows (of a statement but its headings, a table, a coverage strip, reminders, what is missing),
 * curves, bars, reasons, blocks (of figures and quadrants), columns of deadlines. A page with none of them, as the
 * figures that follow their bars, has `first === end`. A row that takes several pages is on each of them.
 */
export interface PagePart {
  first: number;
  end: number;
  /** 0-based. */
  page: number;
  pages: number;
  /** How many texts stand there outside that list, or in its blocks; without it, the list's. */
  texts?: number;
}

/** A slide before pagination: it may take several pages. */
export interface ReviewSlide {
  /** Stable from one review to the next: `essential`, `missed`, `indicators`. */
  key: string;
  /** 1 to 7; `null` outside the agenda's sections. */
  section: number | null;
  /** Word for word the agenda's name, or `L'essentiel de 2020`. */
  kicker: string;
  /** Joined by middle dots while they fit; the rest goes to the notes. */
  caveats: readonly string[];
  /** The name of its pages in the caveat: `Cibles manquées` gives `Cibles manquées, page 1 sur 3`. */
  pagesName: string;
  /** Each page says its own message. */
  titleOf: (part: PagePart) => SlideTitle;
  composition: Composition;
  /** Whether pages after the third go to the annex (review.md). */
  overflow: "annex" | "never";
  /**
   * The keys of slides of its section under which it stands, the first that has room, where the page before has none.
   * None: it stays in its place, and the next one may stand under it.
   */
  joins: readonly string[];
  /** Shows figures that the workbook marks as illustrative. */
  isSampleData: boolean;
  /** The speaker's notes on every page of the slide, a paragraph each. */
  notes: readonly string[];
  /** A note for each thing of the composition's own list (see `PagePart`), on the pages that show it; none without. */
  rowNotes?: readonly string[];
}

export interface Review {
  service: string;
  labelName: string;
  year: number;
  /** `Arrêté au`. */
  closedOn: DaySerial;
  /** Every slide in order, cover included. */
  slides: readonly ReviewSlide[];
}

/** The page where each slide starts, by key, once the deck is laid out; `null` for one that is not there. */
export type PageOf = (slideKey: string) => number | null;
