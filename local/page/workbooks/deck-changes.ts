// What an update of the deck would change by the workbook's cells of now: the review laid out anew beside what was drawn last.
import { chartDataOf, sizedCharts } from "../../../shared/charts/sized-charts.ts";
import { elementId, slideId, textHash } from "../../../shared/slides/drawing/object-ids.ts";
import { PAGE_NUMBER_KEY, TITLE_KEY } from "../../../shared/slides/drawing/page-requests.ts";
import type { PlacedPage } from "../../../shared/slides/placed-page.ts";
import { isHalfMade, readRecord, type SlideRecord } from "../../../shared/slides/update/deck-record.ts";
import { deckState, type SlideState } from "../../../shared/slides/update/deck-state.ts";
import { laidOutForDeck } from "../../../shared/slides/update/laid-out-for-deck.ts";
import { finalOrder } from "../../../shared/slides/update/plan-update.ts";
import { settledRecord } from "../../../shared/slides/update/settle-record.ts";
import { type ChartData, writtenElements } from "../../../shared/slides/update/written.ts";
import { renderedPresentation } from "../../google/slides/rendering/presentation.ts";
import type { ChangedSlide, DeckChanges } from "../protocol/deck.ts";
import type { Desk } from "./desk.ts";
import { analysisOf } from "./standing.ts";

/** A line's end within a paragraph, as Slides writes it. */
const LINE_BREAK = "\u000b";

/** The slides that an update would change; `null` where it can't be told: the workbook is blocked, or the deck is of another year. */
export function deckChanges(desk: Desk, id: string): DeckChanges | null {
  const analysis = analysisOf(desk.spreadsheet(id));
  const workbook = desk.workbook(id);
  if (analysis.kind === "blocked" || workbook.deckId === null) return null;
  const remembered = readRecord(analysis.records.settings.year, workbook.properties.all());
  if (remembered === null || remembered.presentationId !== workbook.deckId || isHalfMade(remembered))
    return null;
  const state = deckState(renderedPresentation(desk.deck(id).presentation));
  const record = settledRecord(remembered, state);
  const laidOut = laidOutForDeck(analysis, record, state);
  const chartData = chartDataOf(sizedCharts(laidOut));
  const staying = new Set(finalOrder(laidOut.pages, record, state));
  const pages = new Map(laidOut.pages.map((page) => [slideId(page.key), page]));
  const records = new Map(
    Object.entries(record.slides).map(([key, slide]) => [slideId(key), { key, slide }]),
  );
  const slides = state.slides.flatMap((slide, index): ChangedSlide[] => {
    const drawn = records.get(slide.objectId);
    if (drawn === undefined) return [];
    const title = linesOf(slide.elements.get(elementId(drawn.key, TITLE_KEY))?.text).join(" ");
    const at = { number: index + 1, title };
    if (!staying.has(slide.objectId))
      return [{ ...at, isGone: true, before: [], after: [], hasNewChart: false }];
    const page = pages.get(slide.objectId);
    const change = page && changeOf(page, drawn.slide, slide, chartData);
    return change === undefined || change === null ? [] : [{ ...at, isGone: false, ...change }];
  });
  const added = laidOut.pages.filter(({ key }) => record.slides[key] === undefined);
  return { slides, added: added.map(({ titleLines }) => titleLines.join(" ")) };
}

/** What changes on a slide of ours, `null` when nothing does. What staff wrote or took away is theirs: an update keeps it. */
function changeOf(
  page: PlacedPage,
  { elements }: SlideRecord,
  state: SlideState,
  chartData: ChartData,
): Pick<ChangedSlide, "before" | "after" | "hasNewChart"> | null {
  const actualOf = (key: string) => state.elements.get(elementId(page.key, key));
  const isOurs = (key: string): boolean => {
    const actual = actualOf(key);
    return actual !== undefined && textHash(actual.text) === elements[key]?.text;
  };
  // A page's number alone is no news.
  const written = writtenElements(page, chartData).filter(({ key }) => key !== PAGE_NUMBER_KEY);
  const changed = written.filter(({ key, record }) => {
    const before = elements[key];
    return before === undefined || (before.content !== record.content && isOurs(key));
  });
  const gone = Object.keys(elements).filter(
    (key) => key !== PAGE_NUMBER_KEY && !written.some((element) => element.key === key) && isOurs(key),
  );
  if (changed.length + gone.length === 0) return null;
  const before = [...changed.map(({ key }) => key), ...gone].flatMap((key) => linesOf(actualOf(key)?.text));
  const after = changed.flatMap(({ text }) => linesOf(text));
  return {
    before: without(before, after),
    after: without(after, before),
    hasNewChart: changed.some(({ drawn }) => drawn?.kind === "chart"),
  };
}

/** The paragraphs of a text, each on one line. */
function linesOf(text = ""): string[] {
  const lines = text.replaceAll(LINE_BREAK, " ").split("\n");
  return lines.filter((line) => line.trim() !== "");
}

/** The lines that the others lack, each as often as it is lacking. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
