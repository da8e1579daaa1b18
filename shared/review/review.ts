// The review as data: what is said, slide after slide, before any thought of where it stands on a page.
import type { DaySerial } from "../calendar/day.ts";
import type { Unit } from "../indicators/rate.ts";

/** What a colour says; a word or a sign always says it too. */
export type Tone = "neutral" | "good" | "bad";

/** Lines that belong together. A line that ends with a colon introduces those below it. */
export interface TextGroup {
  heading: string | null;
  tone: Tone;
  lines: readonly string[];
}

/** A figure shown large: `3` over `félicitations`, then `2019 : 5`. */
export interface KeyFigure {
  value: string;
  label: string;
  detail: string | null;
  tone: Tone;
}

export interface TableColumn {
  header: string;
  /** Share of the table's width, all shares adding up to 1. */
  share: number;
  align: "start" | "center";
}

export interface TableCell {
  text: string;
  tone: Tone;
  isStrong: boolean;
}

export interface ReviewTable {
  /** What the table shows, for those who don't see it. */
  description: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  /** The first column names groups of rows: it is shown once a group and a page. */
  isGrouped: boolean;
}

/** One mark on a chart: a month, an item, a criterion. */
export interface ChartPoint {
  period: string;
  label: string;
  value: number | null;
  target: number | null;
  isSuspended: boolean;
}

/** What a colour of the chart stands for, in words. */
export interface ChartKey {
  mark: "line" | "column" | "target" | "suspended";
  text: string;
}

export interface ReviewChart {
  /** Stable from one review to the next: the linked chart keeps its id. */
  key: string;
  /** The block's name in `Tableau de bord`. */
  name: string;
  /** An evolution is a line over months, a comparison a column an item. */
  shape: "evolution" | "comparison";
  unit: Unit;
  points: readonly ChartPoint[];
  keys: readonly ChartKey[];
  /** What the chart shows, for those who don't see it. */
  description: string;
}

export type SlideContent =
  | { kind: "text"; figures: readonly KeyFigure[]; groups: readonly TextGroup[] }
  | { kind: "table"; table: ReviewTable }
  | { kind: "chart"; chart: ReviewChart };

/** A slide before pagination: it may take several pages. */
export interface ReviewSlide {
  /** What the slide is about, above its title. */
  topic: string;
  /** The slide's message. */
  title: string;
  /** Stands in when staff's words make the message too long for a title; the message then opens the notes. */
  shortTitle: string;
  content: SlideContent;
  /** A sentence under the content: partial follow-up, what is absent. */
  remark: string | null;
  /** Whether the remark stands on every page of the slide, or closes the last one. */
  remarkPlace: "everyPage" | "lastPage";
  /** The speaker's notes, a paragraph each. */
  notes: readonly string[];
}

export interface ReviewSection {
  /** As in the agenda. */
  title: string;
  slides: readonly ReviewSlide[];
}

export interface Review {
  department: string;
  year: number;
  /** `Arrêté au`. */
  closedOn: DaySerial;
  /** In the agenda's order. */
  sections: readonly ReviewSection[];
}

/** The charts of a review, in the deck's order. */
export function reviewCharts({ sections }: Pick<Review, "sections">): ReviewChart[] {
  return sections
    .flatMap(({ slides }) => slides)
    .flatMap(({ content }) => (content.kind === "chart" ? [content.chart] : []));
}
