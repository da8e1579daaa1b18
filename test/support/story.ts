// The review of a workbook given as tables: its slides by key, and what they say.
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import type { Review, ReviewSlide } from "../../shared/review/review-slide.ts";
import { reviewBuilder } from "../../shared/review/story/build-story.ts";
import { layOutDeck, pageOf } from "../../shared/slides/layout/lay-out-deck.ts";
import type { PlacedElement, PlacedPage } from "../../shared/slides/placed-page.ts";
import { analysed, type Tables } from "./workbook-cells.ts";

/** No-break spaces as plain ones, which tests read better. */
export const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

/** The review before any layout: pages are those of its slides. */
export function reviewOf(analysis: ComputedAnalysis): Review {
  const keys = reviewBuilder(analysis)(() => null).slides.map(({ key }) => key);
  return reviewBuilder(analysis)((key) => {
    const index = keys.indexOf(key);
    return index === -1 ? null : index + 1;
  });
}

export const storyOf = (tables: Tables): Review => reviewOf(analysed(tables));

/** A slide of a workbook's review; throws when it is not there. */
export function slideOf(tables: Tables, key: string): ReviewSlide {
  const review = storyOf(tables);
  const slide = review.slides.find((one) => one.key === key);
  if (slide === undefined)
    throw new Error(`No slide ${key} among ${review.slides.map((one) => one.key).join(", ")}`);
  return slide;
}

export const slideKeys = (tables: Tables): string[] => storyOf(tables).slides.map(({ key }) => key);

const WHOLE = { first: 0, end: 1000, page: 0, pages: 1 };

/** The title of a slide's only page, with what may be dropped. */
export function titleOf(slide: ReviewSlide): string {
  const { text, optional } = slide.titleOf(WHOLE);
  return spaced(text + optional);
}

/** The title of one slide of a workbook. */
export const storyTitle = (tables: Tables, key: string): string => titleOf(slideOf(tables, key));

/** Everything a slide shows, a string an item: title, caveats, texts of its composition; not its notes. */
export function slideWords(slide: ReviewSlide): string[] {
  return [titleOf(slide), slide.kicker, ...slide.caveats, ...stringsOf(slide.composition)].map(spaced);
}

/** All the words of a review's slides. */
export const reviewWords = (review: Review): string[] => review.slides.flatMap(slideWords);

/** Technical fields, which nobody reads. */
const UNREAD = new Set([
  "kind",
  "tone",
  "key",
  "align",
  "width",
  "shape",
  "unit_",
  "role",
  "filling",
  "labelPlace",
]);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value))
    return isLine(value) ? [value.map(({ text }) => text).join("")] : value.flatMap(stringsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => (UNREAD.has(name) ? [] : stringsOf(field)));
}

function isLine(value: readonly unknown[]): value is { text: string }[] {
  return (
    value.length > 0 && value.every((run) => typeof run === "object" && run !== null && "isStrong" in run)
  );
}

/** The deck laid out, once its page references are known. */
export function pagesOf(analysis: ComputedAnalysis): PlacedPage[] {
  let pages = layOutDeck(reviewBuilder(analysis)(() => null));
  for (let round = 0; round < 2; round += 1) pages = layOutDeck(reviewBuilder(analysis)(pageOf(pages)));
  return pages;
}

/** The texts of a placed page, title first. */
export function pageTexts(page: PlacedPage): string[] {
  return [page.titleLines.join(" "), page.caveat ?? "", ...page.elements.flatMap(elementTexts)].map(spaced);
}

function elementTexts(element: PlacedElement): string[] {
  const words = (paragraphs: readonly { runs: readonly { text: string }[] }[]) =>
    paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
  switch (element.kind) {
    case "text":
      return [words(element.paragraphs)];
    case "table":
      return element.rows.flatMap((cells) => cells.map(({ paragraphs }) => words(paragraphs)));
    case "group":
      return element.children.flatMap(elementTexts);
    default:
      return [];
  }
}
