// The review laid out: every page of the deck with everything placed, in order, annexes last.
import type { PageOf, Review } from "../../review/review-slide.ts";
import type { PlacedElement, PlacedPage } from "../placed-page.ts";
import { plain, textBox } from "./elements.ts";
import { CONTENT_BOTTOM, CONTENT_WIDTH, contentTop, MARGIN } from "./grid.ts";
import { mergeShortPages, type SharedPage } from "./merge-pages.ts";
import { fitCaveat, footerText, pageCaveat } from "./page-frame.ts";
import { hyphenatedName, withNameKept } from "./proper-names.ts";
import { ANNEX_LINE_HEIGHT, slidePages, type TitledPage } from "./slide-pages.ts";

const ANNEX_LINE_SIZE = 11;
const NEXT_PAGE_NOTES = "Suite de la page précédente.";

/** Lays out the deck. Pure: the same review gives the same pages. */
export function layOutDeck(review: Review): PlacedPage[] {
  const all = review.slides.flatMap(slidePages);
  const body = mergeShortPages(all.filter(({ isAnnex }) => !isAnnex));
  const annex: SharedPage[] = all
    .filter(({ isAnnex }) => isAnnex)
    .map((page) => ({ pages: [page], place: page.draft.place }));
  const pages = [...body, ...annex];
  const numbered = pages.map((page, index) => ({ page, number: index + 1 }));
  return numbered.map(({ page, number }) => placedPage(review, page, number, numbered, annex.length));
}

/** Where each slide starts in a deck laid out. */
export function pageOf(pages: readonly PlacedPage[]): PageOf {
  const starts = new Map(
    pages.flatMap(({ slideKeys, pageNumber }) => slideKeys.map((key) => [key, pageNumber] as const)),
  );
  return (slideKey) => starts.get(slideKey) ?? null;
}

interface NumberedPage {
  page: SharedPage;
  number: number;
}

function placedPage(
  review: Review,
  shared: SharedPage,
  number: number,
  all: readonly NumberedPage[],
  annexPages: number,
): PlacedPage {
  const [main] = shared.pages;
  if (main === undefined) throw new Error("A page without slide was laid out.");
  const { slide, title, page } = main;
  const isCover = slide.composition.kind === "cover";
  const kicker = { section: slide.section, name: slide.kicker };
  const caveat = fitCaveat(caveatsOf(shared, all, number, annexPages), kicker);
  const elements = withNameKept(
    placedElements(shared, title.lines.length, all),
    hyphenatedName(review.service),
  );
  return {
    key: page === 0 ? slide.key : `${slide.key}-${page + 1}`,
    slideKeys: shared.pages.filter((own) => own.page === 0).map((own) => own.slide.key),
    kind: isCover ? "cover" : "content",
    kicker: isCover ? null : kicker,
    caveat: isCover ? null : caveat.text,
    titleLines: isCover ? ["Revue qualité", `${review.year}`] : title.lines,
    elements,
    footer: isCover
      ? null
      : footerText(
          review.service,
          review.year,
          shared.pages.some((own) => own.slide.isSampleData),
        ),
    pageNumber: number,
    notes: notesOf(shared, caveat.left),
  };
}

/** The page's own number first, then the slide's caveats, then those of what shares the page. */
function caveatsOf(
  { pages }: SharedPage,
  all: readonly NumberedPage[],
  number: number,
  annexPages: number,
): readonly string[] {
  const own = pages.flatMap(({ slide }) => slide.caveats);
  const distinct = [...new Set(own)];
  const [main] = pages;
  if (main === undefined) return distinct;
  if (main.isAnnex)
    return [pageCaveat("Annexe", number - (all.length - annexPages), annexPages), ...distinct];
  const siblings = all.filter(({ page }) =>
    page.pages.some(({ slide, isAnnex }) => slide === main.slide && !isAnnex),
  );
  if (siblings.length < 2) return distinct;
  const place = siblings.findIndex((sibling) => sibling.number === number) + 1;
  return [pageCaveat(main.slide.pagesName, place, siblings.length), ...distinct];
}

function placedElements(
  shared: SharedPage,
  titleLines: number,
  all: readonly NumberedPage[],
): PlacedElement[] {
  const annexLine = annexLineOf(shared.pages, all);
  const bottom = CONTENT_BOTTOM - (annexLine === null ? 0 : ANNEX_LINE_HEIGHT);
  const elements = shared.place({ top: contentTop(titleLines), bottom });
  if (annexLine === null) return elements;
  const text = plain(annexLine, { sizePoints: ANNEX_LINE_SIZE, color: "grey" });
  const place = { x: MARGIN, y: CONTENT_BOTTOM - ANNEX_LINE_SIZE * 1.15, width: CONTENT_WIDTH };
  return [...elements, textBox("annex-line", place, [text])];
}

/** `et 12 autres, en annexe (page 30)` on the last body page of a slide that goes on in the annex. */
function annexLineOf(pages: readonly TitledPage[], all: readonly NumberedPage[]): string | null {
  const last = pages.at(-1);
  if (last === undefined || last.isAnnex) return null;
  const own = all.flatMap(({ page, number }) =>
    page.pages.filter(({ slide }) => slide === last.slide).map((titled) => ({ titled, number })),
  );
  const annexes = own.filter(({ titled }) => titled.isAnnex);
  const [first] = annexes;
  const isLastOfBody = own.filter(({ titled }) => !titled.isAnnex).at(-1)?.titled === last;
  if (first === undefined || !isLastOfBody) return null;
  const left = (annexes.at(-1)?.titled.draft.end ?? 0) - last.draft.end;
  const place = `en annexe (page\u00a0${first.number})`;
  if (left <= 0) return `suite ${place}`;
  return left === 1 ? `et un autre, ${place}` : `et ${left}\u00a0autres, ${place}`;
}

/** The slide's notes on its first page; everywhere what was cut or left out there. */
function notesOf({ pages }: SharedPage, leftCaveats: readonly string[]): string {
  const own = pages.flatMap(({ slide, page, title, draft }) => [
    ...(title.whole === null ? [] : [title.whole]),
    ...(page === 0 ? slide.notes : [NEXT_PAGE_NOTES]),
    ...draft.notes,
  ]);
  return [...own, ...leftCaveats].join("\n");
}
