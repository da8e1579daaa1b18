// The whole deck as one Slides batch, on a presentation just created.

import { displayText } from "../review/display-text.ts";
import type { Review } from "../review/review.ts";
import type { ContentPage, DeckPage } from "./layout/deck-page.ts";
import { deckPages } from "./layout/deck-pages.ts";
import { INK, PALE_BLUE } from "./palette.ts";
import { addChart } from "./requests/chart-body.ts";
import { addAgenda, addCover } from "./requests/opening-pages.ts";
import { addFrame, type Footer } from "./requests/page-frame.ts";
import {
  addRectangle,
  alignText,
  fillText,
  newSlideWriter,
  type SlidesRequest,
  type SlideWriter,
} from "./requests/slide-writer.ts";
import { addTable } from "./requests/table-body.ts";
import { addCard, addPanel } from "./requests/text-body.ts";

/** The slide that every new presentation has. */
const FIRST_SLIDE_ID = "p";
const REMARK_SIZE = 14;

/** The charts that the deck links to: their workbook, and their ids by chart key. */
export interface ChartSource {
  spreadsheetId: string;
  chartIds: Readonly<Record<string, number>>;
}

/** What a slide's speaker notes will say. */
export interface SlideNotes {
  slideId: string;
  text: string;
}

/** The deck's batch, and the notes to write once their ids are known. */
export interface DeckRequests {
  requests: SlidesRequest[];
  notes: SlideNotes[];
}

/**
 * Requests that turn a presentation just created into the deck. Every object id is chosen here, so nothing has to
 * be read back. @throws Error when a chart of the review has no id in `source`.
 */
export function deckRequests(review: Review, source: ChartSource): DeckRequests {
  const pages = deckPages(review);
  const requests: SlidesRequest[] = [];
  const notes: SlideNotes[] = [];
  pages.forEach((page, index) => {
    const slideId = `slide_${String(index + 1).padStart(3, "0")}`;
    const writer = newSlideWriter(slideId, requests);
    const department = displayText(review.department);
    addPage(writer, page, { department, year: review.year, page: index + 1, pages: pages.length }, source);
    notes.push({ slideId, text: page.notes });
  });
  requests.push({ deleteObject: { objectId: FIRST_SLIDE_ID } });
  return { requests, notes };
}

function addPage(writer: SlideWriter, page: DeckPage, footer: Footer, source: ChartSource): void {
  switch (page.kind) {
    case "cover":
      addCover(writer, page);
      return;
    case "agenda":
      addAgenda(writer, page, footer);
      return;
    case "content":
      addContent(writer, page, footer, source);
  }
}

function addContent(writer: SlideWriter, page: ContentPage, footer: Footer, source: ChartSource): void {
  addFrame(writer, page.topic, { text: page.title, sizePoints: page.titleSizePoints }, footer);
  addBody(writer, page, source);
  if (page.remark === null) return;
  const remarkId = addRectangle(writer, page.remark.box, PALE_BLUE);
  fillText(writer, remarkId, page.remark.text, { sizePoints: REMARK_SIZE, color: INK });
  writer.requests.push(alignText(remarkId, "START"));
}

function addBody(writer: SlideWriter, { body, title }: ContentPage, source: ChartSource): void {
  switch (body.kind) {
    case "text":
      for (const card of body.cards) addCard(writer, card);
      for (const panel of body.panels) addPanel(writer, panel);
      return;
    case "table":
      addTable(writer, body.table, title);
      return;
    case "chart": {
      const { key } = body.chart.chart;
      const chartId = source.chartIds[key];
      if (chartId === undefined) throw new Error(`The chart ${key} has no id.`);
      addChart(writer, body.chart, source.spreadsheetId, chartId);
    }
  }
}
