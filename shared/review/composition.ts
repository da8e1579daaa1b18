// The nine compositions of the deck, as what each has to say: the layout decides places, sizes and pages.
import type { DaySerial } from "../calendar/day.ts";
import type { Unit } from "../workbook/choices.ts";

/** What a colour says; a word or a sign always says it too. */
export type Tone = "neutral" | "secondary" | "blue" | "good" | "bad";

/** Part of a line; a line is its runs side by side. */
export interface Run {
  text: string;
  tone: Tone;
  isStrong: boolean;
}
export type Line = readonly Run[];

/** A figure shown large: `93,2` and its unit, its label, then captions. */
export interface Figure {
  value: string;
  /** After the value and smaller: ` %`, `/10`, ` sur 6`; empty when none. */
  unit: string;
  label: string;
  /** Secondary; a line that is all neutral is staff's words, told in 14 points but on L'essentiel. */
  captions: readonly Line[];
  tone: Tone;
}

/** 1. The deck's first page. */
export interface Cover {
  kind: "cover";
  service: string;
  year: number;
  /** Up to three: label obtained, data closed on, meeting. `detail` is the meeting's place. */
  columns: readonly { caption: string; value: string; detail: string | null }[];
}

/** 2. The agenda: seven rows, and what the meeting is asked to decide. */
export interface Agenda {
  kind: "agenda";
  /** `page` is `null` for a section without data, 0 for one whose slides are not in the deck. */
  entries: readonly { number: number; name: string; page: number | null }[];
  /** Up to four lines; none removes the column. */
  expected: readonly string[];
  /** `Ce qui manque : page 12`, `null` without that slide. */
  missingPage: number | null;
}

/** 2. *Ce qui manque pour la prochaine revue*: a row each, in the order of the sections. */
export interface Missing {
  kind: "missing";
  rows: readonly { section: number; what: string; firstStep: string }[];
}

/** 3. L'essentiel: figures, then up to three columns. */
export interface Synthesis {
  kind: "synthesis";
  figures: readonly Figure[];
  columns: readonly {
    tone: "good" | "bad" | "blue";
    heading: string;
    /** Whole items; those that don't fit in eight lines are told by `moreText`. */
    items: readonly string[];
    /** `et 2 autres cibles`, for the items that the layout leaves out and those never given; `null` at none. */
    moreText: (leftOut: number) => string | null;
  }[];
}

/** 4. The label on a line of time. */
export interface Timeline {
  kind: "timeline";
  marks: readonly {
    role: "obtained" | "closed" | "audit" | "end";
    /** The first and last day that the mark covers: a quarter or a month has a width. */
    start: DaySerial;
    end: DaySerial;
    date: string;
    caption: string;
  }[];
  /** Staff's sentence on the label. */
  sentences: readonly string[];
  /** `Objectif 2021 : audit de renouvellement au T4 2021`, without its arrow. */
  objective: string | null;
  statements: readonly string[];
}

/** A row of a list that staff wrote. A heading introduces the rows after it. */
export interface StatementRow {
  number: number | null;
  text: Line;
  isHeading: boolean;
  /** `○ à mener`, right-aligned. */
  state: Line | null;
}

/** 5. Staff's words: a lead or figures on the left, a list on the right. */
export interface Statement {
  kind: "statement";
  lead: string | null;
  figures: readonly { value: string; word: string; tone: Tone }[];
  rows: readonly StatementRow[];
  /** Under the list: `Une décision en COPIL, réalisée`. */
  foot: readonly string[];
}

/** 5. Main reasons of dissatisfaction: each with its figure, and the orientation given. */
export interface Reasons {
  kind: "reasons";
  reasons: readonly {
    figure: { value: string; unit: string; caption: string; tone: Tone } | null;
    name: string | null;
    text: string;
    /** The last sentence, after an arrow. */
    orientation: string | null;
  }[];
  /** Shown as a list: they have no half page of their own. */
  others: readonly string[];
}

/** One row of the year's strip: spans and marks over the twelve months. */
export interface StripRow {
  label: string;
  spans: readonly { start: DaySerial; end: DaySerial; tone: "blue" | "secondary"; text: string | null }[];
  marks: readonly { day: DaySerial; text: string | null }[];
}

/** 5. What marked the year: the strip on top when it has matter, staff's words under it. */
export interface Highlights {
  kind: "highlights";
  year: number;
  strip: readonly StripRow[] | null;
  lead: string | null;
  rows: readonly StatementRow[];
  foot: readonly string[];
  /** Said before the foot where the strip is not shown. */
  footWithoutStrip: readonly string[];
  /** Points sensibles and such that have less than half a page. */
  blocks: readonly Block[];
}

/** 5. Rappels: to correct, to verify, conform. */
export interface Reminders {
  kind: "reminders";
  toCorrect: readonly { text: string; detail: string | null }[];
  toVerify: readonly { text: string; detail: string | null }[];
  conform: readonly string[];
  statements: readonly string[];
}

/** A cell: its lines, the first in the table's size, the others 11 points. */
export interface TableCell {
  lines: readonly Line[];
  /** Shown larger than its row: the tick boxes of a decision. */
  isTickBox: boolean;
}

export interface TableColumn {
  header: string;
  /** Under the header, in grey: `papier`. */
  subHeader: string | null;
  align: "start" | "end";
  /** Points; `natural` is the widest cell; `rest` takes what is left (one column). */
  width: number | "natural" | "rest";
}

export interface TableRow {
  /** One a column; one less in a group, whose name takes the first column. */
  cells: readonly TableCell[];
  /** Rows of one group follow each other; its name is the first column's merged cell. `null`: no grouping. */
  group: string | null;
  isTotal: boolean;
  /** 12 usually; decisions and running actions are told in 14. */
  sizePoints: 12 | 14;
  /** Under the table of the page that the row is on, in 11 points: what the star of its label says. */
  note: string | null;
}

/** Left of a table: a figure, unit squares, captions, a small column chart. */
export interface TablePanel {
  figure: { value: string; unit: string; word: string };
  squares: { good: number; bad: number } | null;
  captions: readonly Line[];
  chart: ReviewChart | null;
  chartHeading: string | null;
}

/** 6. A native table, over as many pages as it needs. */
export interface Table {
  kind: "table";
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  panel: TablePanel | null;
  /** How pages are filled: whole groups up to `rowsAPage`, or pages equal to one row. */
  filling: "wholeGroups" | "equalPages";
  /** At most that many rows a page, whatever their height. */
  rowsAPage: number;
  /** Height of a row without text: the empty rows of decisions. */
  minimumRowHeight: number | null;
  /** Under the table on its last page in the body: 11 points where all is secondary, else 14. */
  foot: readonly Line[];
  description: string;
}

/** A chart of the workbook that the deck links to. */
export interface ReviewChart {
  /** Stable from one review to the next: the chart keeps its id. */
  key: string;
  /** The block's name in `Données AAAA`. */
  name: string;
  shape: "evolution" | "columns" | "bars";
  /** Whether its first point stands a step from the axis. */
  startsApart: boolean;
  unit: Unit;
  points: readonly {
    /** `J`, `T1`. */
    label: string;
    value: number | null;
    target: number | null;
    previousYear: number | null;
    isSuspended: boolean;
    /** A label is drawn above or below the point; `null` leaves it bare. */
    labelPlace: "above" | "below" | null;
    /** Written at the end of a bar instead of its value. */
    text?: string;
    /** Whether a bar is below its threshold. */
    isUnder?: boolean;
  }[];
  axis: { minimum: number; maximum: number };
  /** What the chart shows, for those who don't see it. */
  description: string;
}

/** 7. Small multiples. */
export interface Curves {
  kind: "curves";
  curves: readonly { name: string; caption: string; chart: ReviewChart }[];
}

/** 8. Sorted bars, worst first, with figures and staff's words beside them. */
export interface Bars {
  kind: "bars";
  /** The full length of a bar. */
  maximum: number;
  threshold: { value: number; label: string } | null;
  /** Over the second aligned figure: `dont très satisfaits`; `null` shows none. */
  asideHeader: string | null;
  /** What the bars measure: `Satisfaits ou très satisfaits`. */
  header: string;
  /** Names the tick of last year: `trait gris : 2019`; `null` when no bar has one. */
  previousYearHeader: string | null;
  bars: readonly {
    label: string;
    value: number;
    valueText: string;
    asideText: string | null;
    previousYear: number | null;
    isUnder: boolean;
  }[];
  figures: readonly Figure[];
  blocks: readonly Block[];
  description: string;
}

/** A rule, a heading, lines. */
export interface Block {
  heading: string | null;
  /** At the right end of the heading: a domain's count. */
  count: string | null;
  tone: "blue" | "good" | "bad";
  isBulleted: boolean;
  lines: readonly Line[];
}

/** 9. A row of figures over blocks in two columns. */
export interface Figures {
  kind: "figures";
  figures: readonly Figure[];
  blocks: readonly Block[];
}

/** 9. Domains in reading order over two columns, without figures. */
export interface Quadrants {
  kind: "quadrants";
  blocks: readonly Block[];
}

/** 9. What is over, what comes, and later. */
export interface Deadlines {
  kind: "deadlines";
  columns: readonly {
    heading: string;
    tone: "bad" | "blue";
    /** Shown large: the audit. */
    figure: { value: string; caption: string } | null;
    entries: readonly { date: string; text: string }[];
    /** The same, fewer: where all of them take more pages. */
    merged: readonly { date: string; text: string }[];
  }[];
  /** `À compléter pour la prochaine revue`, at the foot. */
  foot: { heading: string; lines: readonly string[] } | null;
}

/** Where no indicator has four readings: twelve cells each, full when read. */
export interface CoverageStrip {
  kind: "coverage";
  rows: readonly {
    figure: { value: string; unit: string };
    name: string;
    caption: Line;
    months: readonly ("read" | "empty" | "suspended")[];
  }[];
  foot: readonly string[];
}

export type Composition =
  | Cover
  | Agenda
  | Missing
  | Synthesis
  | Timeline
  | Statement
  | Reasons
  | Highlights
  | Reminders
  | Table
  | Curves
  | Bars
  | Figures
  | Quadrants
  | Deadlines
  | CoverageStrip;
