// From the review to its pages: cover, agenda, then every slide with its title, its place and its continuation.
import { formatDay } from "../../french/dates.ts";
import { displayText } from "../../review/display-text.ts";
import type { Review, ReviewSlide, SlideContent } from "../../review/review.ts";
import { LINE_HEIGHT_EM, wrapText } from "../text/measure.ts";
import type { AgendaPage, ContentPage, CoverPage, DeckPage, PageBody } from "./deck-page.ts";
import { BODIES, type Box, CONTENT_WIDTH, GAP, TEXT_INSET, textWidth } from "./page-grid.ts";
import { tablePages } from "./table-pages.ts";
import { textPages } from "./text-pages.ts";

const TITLE_SIZES = [22, 20] as const;
const TITLE_LINES = 2;
const REMARK_SIZE = 14;
/** A remark longer than that would crowd out what it is about: it is told on a page of its own. */
const REMARK_LINES = 3;
const CHART_KEYS_HEIGHT = 28;

/** The deck's name in the user's Drive, the service as it is typed. */
export function deckTitle({ department, year }: Pick<Review, "department" | "year">): string {
  return `Revue qualité ${year} — ${department}`;
}

/** The service that a deck's name tells; empty when the deck bears another name. */
export function serviceOfTitle(title: string): string {
  return /^Revue qualité \d{4} — (.*)$/s.exec(title)?.[1]?.trim() ?? "";
}

/** Every page of the deck, in order. */
export function deckPages(review: Review): DeckPage[] {
  const content = review.sections.flatMap(({ slides }) => slides.flatMap(contentPages));
  return [coverPage(review), agendaPage(review), ...content];
}

function coverPage({ department, year, closedOn }: Review): CoverPage {
  return {
    kind: "cover",
    title: `Revue qualité ${year}`,
    department: displayText(department),
    details: displayText(`Label Qual-e-Pref · données arrêtées au ${formatDay(closedOn)}`),
    notes: displayText(
      `Revue qualité ${year} de : ${department}. Données arrêtées au ${formatDay(closedOn)}.`,
    ),
  };
}

function agendaPage({ sections }: Review): AgendaPage {
  const entries = sections.map(({ title }) => displayText(title));
  return { kind: "agenda", title: "Ordre du jour", entries, notes: entries.join("\n") };
}

function contentPages(slide: ReviewSlide): ContentPage[] {
  const [underOneLine, underTwoLines] = BODIES;
  const pages = pagesIn(slide, underOneLine);
  const isOneLine = pages.every(({ title, titleSizePoints }) => titleLines(title, titleSizePoints) === 1);
  return isOneLine ? pages : pagesIn(slide, underTwoLines);
}

function pagesIn(slide: ReviewSlide, whole: Box): ContentPage[] {
  const remark = placedRemark(slide.remark, whole);
  const body = remark === null ? whole : { ...whole, height: whole.height - remark.box.height - GAP };
  const bodies = [...bodiesOf(slide.content, body), ...remarkBodies(slide.remark, remark, whole)];
  return bodies.map((page, index) => {
    const { title, sizePoints, isShortened } = titleOf(slide, index, bodies.length);
    const notes = [...(isShortened ? [slide.title] : []), ...slide.notes].map(displayText);
    const hasRemark = slide.remarkPlace === "everyPage" || index === bodies.length - 1;
    return {
      kind: "content",
      topic: displayText(slide.topic),
      title,
      titleSizePoints: sizePoints,
      body: page,
      remark: hasRemark ? underTable(remark, page) : null,
      notes: index === 0 ? notes.join("\n") : "Suite de la page précédente.",
    };
  });
}

function bodiesOf(content: SlideContent, body: Box): PageBody[] {
  switch (content.kind) {
    case "text":
      return textPages(content.figures, content.groups, body);
    case "table":
      return tablePages(content.table, body).map((table) => ({ kind: "table", table }));
    case "chart": {
      const box = { ...body, height: body.height - CHART_KEYS_HEIGHT };
      const keysBox = { ...body, top: body.top + box.height, height: CHART_KEYS_HEIGHT };
      return [{ kind: "chart", chart: { box, keysBox, chart: content.chart } }];
    }
  }
}

/** The remark at the bottom of the page; `null` without remark, or when it is too long for that place. */
function placedRemark(remark: string | null, whole: Box): ContentPage["remark"] {
  if (remark === null) return null;
  const text = displayText(remark);
  const lines = wrapText(text, textWidth({ width: CONTENT_WIDTH }), {
    sizePoints: REMARK_SIZE,
    isBold: false,
  }).length;
  if (lines > REMARK_LINES) return null;
  const height = lines * REMARK_SIZE * LINE_HEIGHT_EM + 2 * TEXT_INSET;
  return { box: { ...whole, top: whole.top + whole.height - height, height }, text };
}

/** Under a table that leaves room, the remark follows it rather than the page's bottom. */
function underTable(remark: ContentPage["remark"], body: PageBody): ContentPage["remark"] {
  if (remark === null || body.kind !== "table") return remark;
  const { top, height } = body.table.box;
  return { ...remark, box: { ...remark.box, top: top + height + GAP } };
}

function remarkBodies(remark: string | null, placed: ContentPage["remark"], whole: Box): PageBody[] {
  if (remark === null || placed !== null) return [];
  return textPages([], [{ heading: null, tone: "neutral", lines: [remark] }], whole);
}

/** The title with its place in the slide, at the largest size that stands on two lines. */
function titleOf(slide: ReviewSlide, index: number, pages: number) {
  const suffix = index === 0 ? "" : ` (suite ${index + 1}/${pages})`;
  const whole = displayText(slide.title) + suffix;
  const sizePoints = TITLE_SIZES.find((size) => titleLines(whole, size) <= TITLE_LINES);
  if (sizePoints !== undefined) return { title: whole, sizePoints, isShortened: false };
  const short = displayText(slide.shortTitle) + suffix;
  return { title: short, sizePoints: TITLE_SIZES.at(-1) ?? 20, isShortened: true };
}

function titleLines(title: string, sizePoints: number): number {
  return wrapText(title, CONTENT_WIDTH, { sizePoints, isBold: true }).length;
}
