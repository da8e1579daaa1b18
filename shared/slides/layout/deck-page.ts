// A page of the deck: what a slide shows once everything has its place and size.
import type { KeyFigure, ReviewChart, TableCell, TableColumn, Tone } from "../../review/review.ts";
import type { Box } from "./page-grid.ts";

/** Paragraphs on a tinted panel. */
export interface TextPanel {
  box: Box;
  tone: Tone;
  sizePoints: number;
  /** Space under each paragraph, in points: wider where the page leaves room. */
  spaceBelowPoints: number;
  paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  kind: "heading" | "lead" | "bullet" | "plain";
  text: string;
}

/** A figure on its card; the value's size is what lets it stand on one line. */
export interface FigureCard extends KeyFigure {
  box: Box;
  valueSizePoints: number;
}

export interface PlacedTable {
  box: Box;
  sizePoints: number;
  description: string;
  columns: readonly TableColumn[];
  /** Without the header's row. */
  rows: readonly (readonly TableCell[])[];
  headerHeight: number;
  rowHeights: readonly number[];
  /** Rows whose first cells are one: from `start`, without counting the header, over `span` rows. */
  merges: readonly { start: number; span: number }[];
}

export interface PlacedChart {
  box: Box;
  chart: ReviewChart;
  /** Where the colours are explained. */
  keysBox: Box;
}

export type PageBody =
  | { kind: "text"; cards: readonly FigureCard[]; panels: readonly TextPanel[] }
  | { kind: "table"; table: PlacedTable }
  | { kind: "chart"; chart: PlacedChart };

export interface ContentPage {
  kind: "content";
  topic: string;
  title: string;
  titleSizePoints: number;
  body: PageBody;
  remark: { box: Box; text: string } | null;
  notes: string;
}

export interface CoverPage {
  kind: "cover";
  title: string;
  department: string;
  details: string;
  notes: string;
}

export interface AgendaPage {
  kind: "agenda";
  title: string;
  entries: readonly string[];
  notes: string;
}

export type DeckPage = CoverPage | AgendaPage | ContentPage;
