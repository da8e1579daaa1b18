// The review laid out: every page of the deck with everything placed, in order, annexes last.

import { groupedBy } from "../../grouping.ts";
import { required } from "../../required.ts";
import type { PageOf, Review, ReviewSlide } from "../../review/review-slide.ts";
import type { PlacedElement, PlacedPage } from "../placed-page.ts";
import { plain, textBox } from "./elements.ts";
import { CONTENT_BOTTOM, CONTENT_WIDTH, contentTop, MARGIN } from "./grid.ts";
import { mergeShortPages, type SharedPage } from "./merge-pages.ts";
import { fitCaveat, footerText, pageCaveat, SAMPLE_DATA_MENTION } from "./page-frame.ts";
import { hyphenatedNames, withNamesKept } from "./proper-names.ts";
import { ANNEX_LINE_HEIGHT, slidePages, type TitledPage } from "./slide-pages.ts";

const ANNEX_LINE_SIZE = 11;

/** A page of the deck whose content is not placed yet: it is known, it has its number. */
export interface NumberedPage {
  key: string;
  /** The review's slides that start here. */
  slideKeys: readonly string[];
  /** In a new deck, 1-based. */
  pageNumber: number;
  place: (numbers: PageNumbers) => PlacedPage;
}

/** Where each page stands in the deck, 1 for the first, by page key; a page that staff deleted has none. */
export type PageNumbers = ReadonlyMap<string, number>;

/** Lays out a new deck. Pure: the same review gives the same pages. */
export function layOutDeck(review: Review): PlacedPage[] {
  const pages = numberedPages(review);
  return pages.map(({ place }) => place(numbersInOrder(pages)));
}

/** Pages in their own order. */
export function numbersInOrder(pages: readonly Pick<PlacedPage, "key">[]): PageNumbers {
  return new Map(pages.map(({ key }, index) => [key, index + 1]));
}

/** The pages of the deck, in order. */
export function numberedPages(review: Review): NumberedPage[] {
  const all = review.slides.flatMap(slidePages);
  const body = mergeShortPages(all.filter(({ isAnnex }) => !isAnnex));
  const annex: SharedPage[] = all
    .filter(({ isAnnex }) => isAnnex)
    .map((page) => ({ pages: [page], place: page.draft.place }));
  const pages = [...body, ...annex];
  const deck: NumberedDeck = {
    review,
    bodyPages: body.length,
    pages: pages.length,
    ofSlide: pagesBySlide(pages),
    names: hyphenatedNames(review.service, review.labelName),
  };
  return pages.map((page, index): NumberedPage => {
    const own = { key: keyOf(page), slideKeys: startsOn(page), pageNumber: index + 1 };
    return { ...own, place: (numbers) => placedPage(deck, page, own, numbers) };
  });
}

function keyOf({ pages }: SharedPage): string {
  const { slide, page } = required(pages[0], "slide of a page laid out");
  return page === 0 ? slide.key : `${slide.key}-${page + 1}`;
}

function startsOn({ pages }: SharedPage): string[] {
  return pages.filter(({ page }) => page === 0).map(({ slide }) => slide.key);
}

/** What pages say of each other, once each has its number. */
interface NumberedDeck {
  review: Review;
  bodyPages: number;
  pages: number;
  ofSlide: ReadonlyMap<ReviewSlide, readonly PageOfSlide[]>;
  /** The service's town and the label, each kept on one line. */
  names: readonly string[];
}

interface PageOfSlide {
  page: TitledPage;
  key: string;
}

/** The pages of each slide with their keys, in order. */
function pagesBySlide(pages: readonly SharedPage[]): ReadonlyMap<ReviewSlide, readonly PageOfSlide[]> {
  const keyed = pages.flatMap((shared) =>
    shared.pages.map((page): PageOfSlide => ({ page, key: keyOf(shared) })),
  );
  return groupedBy(keyed, ({ page }) => page.slide);
}

/** Where each slide starts in a deck laid out. */
export function pageOf(pages: readonly Pick<PlacedPage, "slideKeys" | "pageNumber">[]): PageOf {
  const starts = new Map(
    pages.flatMap(({ slideKeys, pageNumber }) => slideKeys.map((key) => [key, pageNumber] as const)),
  );
  return (slideKey) => starts.get(slideKey) ?? null;
}

function placedPage(
  deck: NumberedDeck,
  shared: SharedPage,
  { key, slideKeys, pageNumber }: Omit<NumberedPage, "place">,
  numbers: PageNumbers,
): PlacedPage {
  const { service, year } = deck.review;
  const { slide, title } = required(shared.pages[0], "slide of a page laid out");
  const isCover = slide.composition.kind === "cover";
  const kicker = { section: slide.section, name: slide.kicker };
  const caveat = fitCaveat(caveatsOf(deck, shared, pageNumber), kicker);
  const isSampleData = shared.pages.some((own) => own.slide.isSampleData);
  return {
    key,
    slideKeys,
    kind: isCover ? "cover" : "content",
    kicker: isCover ? null : kicker,
    caveat: isCover ? null : caveat.text,
    titleLines: isCover ? ["Revue qualité", `${year}`] : title.lines,
    elements: withNamesKept(placedElements(deck, shared, title.lines.length, numbers), deck.names),
    footer: isCover ? null : footerText(service, year),
    footerMention: !isCover && isSampleData ? SAMPLE_DATA_MENTION : null,
    pageNumber: numbers.get(key) ?? pageNumber,
    notes: notesOf(shared, caveat.left),
  };
}

/** The page's own number among those of its slide first, then the slide's caveats, then those of what shares the page. */
function caveatsOf(deck: NumberedDeck, { pages }: SharedPage, number: number): readonly string[] {
  const distinct = [...new Set(pages.flatMap(({ slide }) => slide.caveats))];
  const [main] = pages;
  if (main === undefined) return distinct;
  const { bodyPages, pages: all } = deck;
  if (main.isAnnex) return [pageCaveat("Annexe", number - bodyPages, all - bodyPages), ...distinct];
  const siblings = (deck.ofSlide.get(main.slide) ?? []).filter(({ page }) => !page.isAnnex);
  if (siblings.length < 2) return distinct;
  return [pageCaveat(main.slide.pagesName, main.page + 1, siblings.length), ...distinct];
}

function placedElements(
  deck: NumberedDeck,
  shared: SharedPage,
  titleLines: number,
  numbers: PageNumbers,
): PlacedElement[] {
  const annexLine = annexLineOf(deck, shared.pages, numbers);
  const bottom = CONTENT_BOTTOM - (annexLine === null ? 0 : ANNEX_LINE_HEIGHT);
  const elements = shared.place({ top: contentTop(titleLines), bottom });
  if (annexLine === null) return elements;
  const text = plain(annexLine, { sizePoints: ANNEX_LINE_SIZE, color: "grey" });
  const place = { x: MARGIN, y: CONTENT_BOTTOM - ANNEX_LINE_SIZE * 1.15, width: CONTENT_WIDTH };
  return [...elements, textBox("annex-line", place, [text])];
}

/** `et 12 autres, en annexe (page 30)` on the last body page of a slide that goes on in the annex. */
function annexLineOf(
  { ofSlide }: NumberedDeck,
  pages: readonly TitledPage[],
  numbers: PageNumbers,
): string | null {
  const last = pages.at(-1);
  if (last === undefined || last.isAnnex) return null;
  const own = ofSlide.get(last.slide) ?? [];
  const firstAnnex = own.findIndex(({ page }) => page.isAnnex);
  if (firstAnnex < 1 || own[firstAnnex - 1]?.page !== last) return null;
  const left = (own.at(-1)?.page.draft.end ?? 0) - last.draft.end;
  const number = own.slice(firstAnnex).flatMap(({ key }) => numbers.get(key) ?? [])[0];
  const place = `en annexe${number === undefined ? "" : ` (page\u00a0${number})`}`;
  if (left <= 0) return `suite ${place}`;
  return left === 1 ? `et un autre, ${place}` : `et ${left}\u00a0autres, ${place}`;
}

/** The slide's notes with those of the rows that stand there, and what was cut or left out. */
function notesOf({ pages }: SharedPage, leftCaveats: readonly string[]): string {
  const own = pages.flatMap(({ slide, title, draft }) => [
    ...(title.whole === null ? [] : [title.whole]),
    ...(slide.rowNotes ?? []).slice(draft.first, draft.end),
    ...slide.notes,
    ...draft.notes,
  ]);
  return [...own, ...leftCaveats].join("\n");
}
