// What the server puts in a page, and what a page asks of the server: plain JSON, days as texts.
import type { RowName } from "../../shared/workbook/row-name.ts";

/** The list of alerts, with what the action has to say above it. */
export interface AlertsPageData {
  sentences: readonly string[];
  link: PageLink | null;
  alerts: readonly ListedAlert[];
  /** `… et 3 de plus : voyez l'onglet « Alertes ».` */
  more: string | null;
}

interface PageLink {
  label: string;
  url: string;
}

export interface ListedAlert {
  severity: string;
  tab: string;
  row: number | null;
  message: string;
  /** Where it is corrected. */
  target: CellTarget;
}

/** A point told in the page of the review: its first words in bold. */
export interface DigestPoint {
  sign: "attention" | "done" | "neutral";
  strong: string;
  text: string;
  link: PageLink | null;
  /** A cell of the workbook that it leads to, and its words. */
  target: CellTarget | null;
  targetLabel: string;
}

/** A part of the page, which words its heading; `count` of what it is about, which its points may tell in few. */
export interface DigestPart {
  about: "proofreading" | "leftAside" | "changes" | "toVerify";
  count: number;
  points: readonly DigestPoint[];
}

/** How the review ended: made, or brought up to date. */
export interface ReviewEndData {
  state: "end";
  heading: string;
  sentence: string;
  deckTitle: string;
  service: string;
  url: string;
  parts: readonly DigestPart[];
  foot: string;
}

/** Before a review when the year has one: what was changed by hand, and the choice. */
export interface ReviewChoiceData {
  state: "choice";
  year: number;
  deckTitle: string;
  /** `créée le 04/01/2021, 18 diapositives` */
  deckDetail: string;
  url: string;
  changesHeading: string;
  changesCount: string;
  changes: readonly HandChange[];
  /** What an update does, in one sentence. */
  balance: string;
}

/** Something that staff changed in the deck. */
export interface HandChange {
  /** `9. Satisfaction` */
  slide: string;
  what: string;
  /** What the workbook says now; `les mêmes` when it says what it said. */
  figures: string;
  isOutdated: boolean;
  /** Names it in the answer; `null` when there is nothing to choose. */
  key: string | null;
  /** Said in the place of a choice. */
  fate: string;
}

/** Why the review stopped, and what is written all the same. */
export interface ReviewErrorData {
  state: "error";
  heading: string;
  message: string;
  remedy: string;
  /** What the button asks. */
  retry: ReviewWish;
}

export type ReviewPageData = ReviewEndData | ReviewChoiceData | ReviewErrorData;

/** What the page of the review asks: an update, a new deck, or, as the menu does, whichever is to be. */
export interface ReviewWish {
  mode: "update" | "new" | "menu";
  /** Keys of hand changes that give way to the workbook's, in an update. */
  takesOurs: readonly string[];
}

/** The same, followed. */
export interface ReviewOrder extends ReviewWish {
  /** Names the progress that the page follows. */
  token: string;
}

/** Every answer of the server to a page. Nothing throws to the page. */
export type PageAnswer<Value> =
  | ({ ok: true } & Value)
  | {
      ok: false;
      message: string;
      remede: string;
      aller?: CellTarget;
      /** What was asked may have been written all the same: the page looks before it asks again. */
      isUnknown?: boolean;
    };

/** Where a page leads: a tab, a row from 1, a column by its header. */
export interface CellTarget {
  onglet: string;
  ligne: number | null;
  colonne: string | null;
  /** Finds the row again by one of its texts: rows move. With `ligne`, that row while it still bears the text. */
  cle?: RowName | null;
}
