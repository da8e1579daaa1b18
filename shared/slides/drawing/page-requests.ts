// A page as Slides requests: its slide, the frame that the layout does not give, its elements.

import { textWidthPoints } from "../../text/measure.ts";
import type { ColorName, Kicker, Paragraph, PlacedElement, PlacedPage, PlacedText } from "../placed-page.ts";
import { slideColor } from "../theme-colors.ts";
import { type ChartSource, elementRequests } from "./element-requests.ts";
import { elementId, slideId } from "./object-ids.ts";
import { points, type SlidesRequest } from "./requests.ts";
import { styledParagraphs, styledText } from "./style-requests.ts";
import { indent, layoutName } from "./theme-requests.ts";

/** The keys of what is a placeholder of the slide's layout. */
export const TITLE_KEY = "title";
const KICKER_KEY = "kicker";
export const PAGE_NUMBER_KEY = "page-number";

const YEAR_SIZE = 168;
const YEAR_LINE_PERCENT = 84;
const CAVEAT_SIZE = 11;
const CONTENT_RIGHT = 684;
/** A box a little wider than its text never breaks it. */
const SLACK = 2;
const NO_BREAK_SPACE = "\u00a0";
const SECTION_GAP = NO_BREAK_SPACE.repeat(3);

/** Requests that create a page's slide, at an index or at the end, and draw it whole. */
export function pageRequests(
  page: PlacedPage,
  charts: ChartSource,
  insertionIndex?: number,
): SlidesRequest[] {
  const pageId = slideId(page.key);
  const drawing = { pageId, idOf: (key: string) => elementId(page.key, key), charts };
  return [
    createSlide(page, insertionIndex),
    ...placeholderTexts(page),
    ...[TITLE_KEY, KICKER_KEY].flatMap((key) => placeholderStyle(page, key)),
    ...frameElements(page).flatMap((element) => elementRequests(drawing, element)),
    ...page.elements.flatMap((element) => elementRequests(drawing, element)),
    ...footElements(page).flatMap((element) => elementRequests(drawing, element)),
  ];
}

/** Every element of a page in reading order, its frame included, its placeholders apart. */
export function drawnElements(page: PlacedPage): PlacedElement[] {
  return [...frameElements(page), ...page.elements, ...footElements(page)];
}

/** The texts of a page's placeholders, by key. */
export function placeholderContents({ kind, titleLines, kicker }: PlacedPage): Map<string, string> {
  // The cover's year is a paragraph of its own; a title of two lines is one, broken.
  const title: [string, string] = [TITLE_KEY, titleLines.join(kind === "cover" ? "\n" : "\v")];
  return new Map(kind === "cover" || kicker === null ? [title] : [title, [KICKER_KEY, kickerText(kicker)]]);
}

function createSlide({ key, kind }: PlacedPage, insertionIndex: number | undefined): SlidesRequest {
  const mapping = (type: string, elementKey: string) => ({
    layoutPlaceholder: { type, index: 0 },
    objectId: elementId(key, elementKey),
  });
  return {
    createSlide: {
      objectId: slideId(key),
      ...(insertionIndex === undefined ? {} : { insertionIndex }),
      slideLayoutReference: { predefinedLayout: layoutName(kind) },
      placeholderIdMappings:
        kind === "cover"
          ? [mapping("CENTERED_TITLE", TITLE_KEY)]
          : [mapping("TITLE", TITLE_KEY), mapping("SUBTITLE", KICKER_KEY)],
    },
  };
}

function placeholderTexts(page: PlacedPage): SlidesRequest[] {
  return [...placeholderContents(page)].map(([key, text]) => ({
    insertText: { objectId: elementId(page.key, key), text, insertionIndex: 0 },
  }));
}

/**
 * The style that a title does not inherit: the cover's second paragraph, the year, is as large as the page allows, on
 * a line as high as its digits.
 */
function titleStyle({ key, kind, titleLines }: PlacedPage): SlidesRequest[] {
  const [first, ...others] = titleLines;
  if (kind !== "cover" || first === undefined || others.length === 0) return [];
  const target = { objectId: elementId(key, TITLE_KEY) };
  const range = { type: "FROM_START_INDEX", startIndex: first.length + 1 };
  return [
    styledText(target, range, { fontSize: points(YEAR_SIZE) }),
    styledParagraphs(target, range, { lineSpacing: YEAR_LINE_PERCENT, ...indent(0) }),
  ];
}

/** The style that a placeholder does not inherit: the year on the cover, the section's number in its square. */
export function placeholderStyle(page: PlacedPage, key: string): SlidesRequest[] {
  if (key === TITLE_KEY) return titleStyle(page);
  return page.kicker === null ? [] : kickerStyle(page.key, page.kicker);
}

/** The kicker's text: the section's number, which a style makes a square, then its name. */
function kickerText({ section, name }: Kicker): string {
  return section === null ? name : `${sectionMark(section)}${SECTION_GAP}${name}`;
}

function sectionMark(section: number): string {
  return `${NO_BREAK_SPACE}${section}${NO_BREAK_SPACE}`;
}

function kickerStyle(pageKey: string, { section }: Kicker): SlidesRequest[] {
  if (section === null) return [];
  const range = { type: "FIXED_RANGE", startIndex: 0, endIndex: sectionMark(section).length };
  return [
    styledText({ objectId: elementId(pageKey, KICKER_KEY) }, range, {
      bold: true,
      foregroundColor: { opaqueColor: slideColor("white") },
      backgroundColor: { opaqueColor: slideColor("blue") },
    }),
  ];
}

/** What stands at the right end of the kicker's line. */
function frameElements({ caveat }: PlacedPage): PlacedElement[] {
  if (caveat === null) return [];
  const look = { sizePoints: CAVEAT_SIZE, isBold: false, color: "grey" as const };
  return [lineEnding("caveat", 20.5, caveat, look)];
}

const FOOT_LOOK: LineLook = { sizePoints: 9, isBold: false, color: "grey" };

/** The footer's mention, where the page shows illustrative figures, and the page's number. */
function footElements({ kind, footer, footerMention, pageNumber }: PlacedPage): PlacedElement[] {
  if (kind === "cover") return [];
  const mention: PlacedElement[] =
    footerMention === null
      ? []
      : [
          oneLine(
            "mention",
            // The master's footer may be drawn a little wider than it was measured.
            { x: 36 + textWidthPoints(footer ?? "", FOOT_LOOK) + SLACK, y: 383, width: 120, height: 11 },
            `${NO_BREAK_SPACE}· ${footerMention}`,
            FOOT_LOOK,
          ),
        ];
  return [...mention, pageNumberBox(pageNumber)];
}

/** A page's number at the right end of its foot. */
export function pageNumberBox(pageNumber: number): PlacedText {
  return lineEnding(PAGE_NUMBER_KEY, 383, `${pageNumber}`, FOOT_LOOK);
}

interface LineLook {
  sizePoints: number;
  isBold: boolean;
  color: ColorName;
}

/** A line that ends at the right margin, placed by its own width: so it needs no alignment. */
function lineEnding(key: string, y: number, text: string, look: LineLook): PlacedText {
  const width = textWidthPoints(text, look);
  return oneLine(
    key,
    { x: CONTENT_RIGHT - width, y, width: width + SLACK, height: look.sizePoints + 2 },
    text,
    look,
  );
}

function oneLine(key: string, box: PlacedText["box"], text: string, look: LineLook): PlacedText {
  const paragraph: Paragraph = {
    runs: [{ text, ...look }],
    align: "start",
    hasBullet: false,
    spaceAbovePoints: 0,
  };
  return { kind: "text", key, box, anchor: "top", paragraphs: [paragraph] };
}
