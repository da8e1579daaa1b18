// A page as Slides requests: its slide, the frame that the layout does not give, its elements.
import type { Paragraph, PlacedElement, PlacedPage, PlacedText } from "../placed-page.ts";
import { textWidthPoints } from "../text/measure.ts";
import { type ChartSource, elementRequests } from "./element-requests.ts";
import { elementId, slideId } from "./object-ids.ts";
import { emu, points, type SlidesRequest } from "./requests.ts";
import { layoutName } from "./theme-requests.ts";

/** The keys of what is a placeholder of the slide's layout. */
export const TITLE_KEY = "title";
export const KICKER_KEY = "kicker";

/** The section's square and the space after it. */
const KICKER_OFFSET = 23;
const YEAR_SIZE = 168;
const YEAR_LINE_PERCENT = 78;
const FOOTER_SIZE = 9;
const CAVEAT_SIZE = 11;
const SECTION_SIZE = 11;

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
    ...titleStyle(page),
    ...kickerPlace(page),
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
  return new Map(kind === "cover" || kicker === null ? [title] : [title, [KICKER_KEY, kicker.name]]);
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
export function titleStyle({ key, kind, titleLines }: PlacedPage): SlidesRequest[] {
  const [first, ...others] = titleLines;
  if (kind !== "cover" || first === undefined || others.length === 0) return [];
  return [
    {
      updateTextStyle: {
        objectId: elementId(key, TITLE_KEY),
        textRange: { type: "FROM_START_INDEX", startIndex: first.length + 1 },
        style: { fontSize: points(YEAR_SIZE) },
        fields: "fontSize",
      },
    },
    {
      updateParagraphStyle: {
        objectId: elementId(key, TITLE_KEY),
        textRange: { type: "FROM_START_INDEX", startIndex: first.length + 1 },
        style: { lineSpacing: YEAR_LINE_PERCENT },
        fields: "lineSpacing",
      },
    },
  ];
}

/** Without a section's square, the kicker starts at the margin. */
function kickerPlace({ key, kicker }: PlacedPage): SlidesRequest[] {
  if (kicker === null || kicker.section !== null) return [];
  const transform = { scaleX: 1, scaleY: 1, translateX: emu(-KICKER_OFFSET), unit: "EMU" };
  const objectId = elementId(key, KICKER_KEY);
  return [{ updatePageElementTransform: { objectId, applyMode: "RELATIVE", transform } }];
}

/** What stands on the kicker's line beside its text: the section's square and number, the caveat. */
function frameElements({ kicker, caveat }: PlacedPage): PlacedElement[] {
  const section: PlacedElement[] =
    kicker === null || kicker.section === null
      ? []
      : [
          {
            kind: "rectangle",
            key: "section-square",
            box: { x: 36, y: 19, width: 16, height: 16 },
            fill: "blue",
            outline: null,
            description: "",
          },
          oneLine("section", { x: 36, y: 20.5, width: 16, height: 13 }, `${kicker.section}`, {
            sizePoints: SECTION_SIZE,
            isBold: true,
            color: "white",
            align: "center",
          }),
        ];
  const said: PlacedElement[] =
    caveat === null
      ? []
      : [
          oneLine("caveat", { x: 264, y: 20.5, width: 420, height: 13 }, caveat, {
            sizePoints: CAVEAT_SIZE,
            isBold: false,
            color: "grey",
            align: "end",
          }),
        ];
  return [...section, ...said];
}

/** The footer's mention, where the page shows illustrative figures, and the page's number. */
function footElements({ kind, footer, footerMention, pageNumber }: PlacedPage): PlacedElement[] {
  if (kind === "cover") return [];
  const look = { sizePoints: FOOTER_SIZE, isBold: false, color: "grey" as const };
  const mention: PlacedElement[] =
    footerMention === null
      ? []
      : [
          oneLine(
            "mention",
            { x: 36 + textWidthPoints(`${footer ?? ""} `, look), y: 383, width: 120, height: 11 },
            `· ${footerMention}`,
            { ...look, align: "start" },
          ),
        ];
  const number = oneLine("page-number", { x: 584, y: 383, width: 100, height: 11 }, `${pageNumber}`, {
    ...look,
    align: "end",
  });
  return [...mention, number];
}

function oneLine(
  key: string,
  box: PlacedText["box"],
  text: string,
  {
    align,
    ...look
  }: { sizePoints: number; isBold: boolean } & Pick<Paragraph["runs"][number], "color"> &
    Pick<Paragraph, "align">,
): PlacedText {
  const paragraph: Paragraph = {
    runs: [{ text, ...look }],
    align,
    hasBullet: false,
    spaceAbovePoints: 0,
  };
  return { kind: "text", key, box, anchor: "top", paragraphs: [paragraph] };
}
