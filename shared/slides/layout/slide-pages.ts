// The pages of one slide: drafts, each with its own title, in the heights that these titles leave.
import type { ReviewSlide } from "../../review/review-slide.ts";
import { draftPages } from "./draft-pages.ts";
import { type FittedTitle, fitTitle } from "./fit-title.ts";
import { BOTTOM_TOLERANCE, CONTENT_BOTTOM, contentTop } from "./grid.ts";
import type { PageDraft } from "./page-draft.ts";

/** In the body a list takes at most so many pages; the rest is an annex (review.md). */
const MOST_BODY_PAGES = 3;
/** What `et 12 autres, en annexe (page 30)` takes at the foot of the last body page. */
export const ANNEX_LINE_HEIGHT = 18;
/** Titles settle at once, but where a page less makes one shorter. */
const MOST_ROUNDS = 4;

export interface TitledPage {
  slide: ReviewSlide;
  draft: PageDraft;
  title: FittedTitle;
  /** 0-based in its slide. */
  page: number;
  isAnnex: boolean;
}

const KNOWN = new WeakMap<ReviewSlide, TitledPage[]>();

/** A slide's pages; those of its annex last. A slide laid out before, in a previous round, is not laid out again. */
export function slidePages(slide: ReviewSlide): TitledPage[] {
  const known = KNOWN.get(slide);
  if (known !== undefined) return known;
  const pages = laidOutPages(slide);
  KNOWN.set(slide, pages);
  return pages;
}

function laidOutPages(slide: ReviewSlide): TitledPage[] {
  // The first guess is one line a title; a page whose title took two keeps their room, so that rounds end.
  const titleLines: number[] = [];
  let hasAnnex = false;
  const heightOf = (page: number) => {
    const lines = titleLines[page] ?? titleLines.at(-1) ?? 1;
    const annexLine = hasAnnex && page === MOST_BODY_PAGES - 1 ? ANNEX_LINE_HEIGHT : 0;
    return CONTENT_BOTTOM + BOTTOM_TOLERANCE - contentTop(lines) - annexLine;
  };
  let pages: TitledPage[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const lastBodyPage = hasAnnex ? MOST_BODY_PAGES - 1 : Number.POSITIVE_INFINITY;
    const drafts = draftPages(slide.composition, heightOf, lastBodyPage);
    const isOver = slide.overflow === "annex" && drafts.length > MOST_BODY_PAGES;
    pages = drafts.map((draft, page) => titledPage(slide, draft, page, drafts.length, isOver));
    const isSettled =
      (isOver ? hasAnnex : true) &&
      pages.every(({ title }, page) => title.lines.length <= (titleLines[page] ?? titleLines.at(-1) ?? 1));
    if (isSettled) break;
    hasAnnex ||= isOver;
    pages.forEach(({ title }, page) => {
      titleLines[page] = Math.max(titleLines[page] ?? 1, title.lines.length, round < 2 ? 1 : 2);
    });
  }
  return pages;
}

function titledPage(
  slide: ReviewSlide,
  draft: PageDraft,
  page: number,
  pages: number,
  isOver: boolean,
): TitledPage {
  const title = fitTitle(slide.titleOf({ ...draft, page, pages }));
  return { slide, draft, title, page, isAnnex: isOver && page >= MOST_BODY_PAGES };
}
