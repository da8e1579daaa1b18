// The deck's look, set once in the master and its layouts: colours, band, footer, title and kicker.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { required } from "../../required.ts";
import type { Box, ColorName } from "../placed-page.ts";
import { colorScheme, slideColor } from "../theme-colors.ts";
import {
  elementProperties,
  emu,
  FONT,
  points,
  type SlidesRequest,
  shapeAround,
  solidFill,
} from "./requests.ts";
import { ALL, styledParagraphs, styledShape, styledText } from "./style-requests.ts";

/** The page, in points. */
const PAGE: Box = { x: 0, y: 0, width: 720, height: 405 };
const BAND: Box = { x: 36, y: 0, width: 684, height: 6 };
const BAND_TAB: Box = { x: 0, y: 0, width: 36, height: 6 };
const FOOTER_RULE: Box = { x: 36, y: 378, width: 648, height: 0.75 };
const FOOTER: Box = { x: 36, y: 383, width: 524, height: 11 };
/** Two lines of 28 points: an empty title of a slide added by hand keeps its place. */
const TITLE: Box = { x: 36, y: 40, width: 648, height: 56 };
const KICKER: Box = { x: 36, y: 20, width: 403, height: 14 };
/** Where the pages' numbers stand: those of slides added by hand too. */
const NUMBER: Box = { x: 584, y: 383, width: 100, height: 11 };
const BODY: Box = { x: 36, y: 104, width: 648, height: 264 };

/** The layouts of Google's default theme that the deck uses: the cover, a slide of ours, a plain slide of staff's. */
const LAYOUTS = {
  cover: "TITLE",
  content: "SECTION_TITLE_AND_DESCRIPTION",
  plain: "TITLE_AND_BODY",
} as const;
export type DeckLayout = "cover" | "content";

/** The layout of each kind of page, for `createSlide`. */
export function layoutName(kind: DeckLayout): string {
  return LAYOUTS[kind];
}

/** The parts of a presentation just created that the look is set on. */
export type NewPresentation = Pick<slides_v1.Schema$Presentation, "masters" | "layouts">;

/**
 * Requests that give a presentation just created the deck's look; `footer` stands on every page but the cover.
 * @throws Error when the presentation lacks a layout or placeholder of Google's default theme.
 */
export function themeRequests(presentation: NewPresentation, footer: string): SlidesRequest[] {
  const master = required(presentation.masters?.[0], "master of the presentation");
  const layout = (name: string) => namedLayout(presentation, name);
  return [
    ...masterRequests(master, footer),
    ...coverRequests(layout(LAYOUTS.cover)),
    ...contentRequests(layout(LAYOUTS.content)),
    ...usualPlaceholders(layout(LAYOUTS.plain)),
  ];
}

function masterRequests(master: slides_v1.Schema$Page, footer: string): SlidesRequest[] {
  const pageId = idOf(master);
  return [
    {
      updatePageProperties: {
        objectId: pageId,
        pageProperties: { colorScheme: { colors: colorScheme() } },
        fields: "colorScheme",
      },
    },
    ...filledBox(pageId, "theme_band", BAND, "blue"),
    ...filledBox(pageId, "theme_band_tab", BAND_TAB, "red"),
    ...filledBox(pageId, "theme_footer_rule", FOOTER_RULE, "ruleLight"),
    ...footerText(pageId, footer),
    ...usualPlaceholders(master),
  ];
}

/** The cover is one colour: a rectangle over the master's band and footer. */
function coverRequests(layout: slides_v1.Schema$Page): SlidesRequest[] {
  return [
    ...deleted(layout, ["CENTERED_TITLE"]),
    ...filledBox(idOf(layout), "theme_cover", PAGE, "blue"),
    {
      updatePageElementsZOrder: { pageElementObjectIds: ["theme_cover"], operation: "SEND_TO_BACK" },
    },
    ...placeholderRequests(
      placeholder(layout, "CENTERED_TITLE"),
      { x: 36 - YEAR_BEARING, y: 120, width: 648 + YEAR_BEARING, height: 36 },
      { sizePoints: 30, isBold: true, color: "white", indentPoints: YEAR_BEARING },
    ),
  ];
}

function contentRequests(layout: slides_v1.Schema$Page): SlidesRequest[] {
  return [
    ...deleted(layout, ["TITLE", "SUBTITLE", "SLIDE_NUMBER"]),
    ...placeholderRequests(placeholder(layout, "TITLE"), TITLE, TITLE_LOOK),
    ...placeholderRequests(placeholder(layout, "SUBTITLE"), KICKER, {
      sizePoints: 12,
      isBold: false,
      color: "grey",
    }),
    ...numberRequests(layout),
  ];
}

/** Title, body and number, as staff's own slides have them. */
function usualPlaceholders(page: slides_v1.Schema$Page): SlidesRequest[] {
  return [
    ...placeholderRequests(placeholder(page, "TITLE"), TITLE, TITLE_LOOK),
    ...placeholderRequests(placeholder(page, "BODY"), BODY, BODY_LOOK),
    ...numberRequests(page),
  ];
}

function numberRequests(page: slides_v1.Schema$Page): SlidesRequest[] {
  return placeholderRequests(placeholder(page, "SLIDE_NUMBER"), NUMBER, {
    sizePoints: 9,
    isBold: false,
    color: "grey",
    alignment: "END",
  });
}

const TITLE_LOOK: PlaceholderLook = { sizePoints: 24, isBold: true, color: "blue" };
const BODY_LOOK: PlaceholderLook = { sizePoints: 16, isBold: false, color: "ink" };

/** The blank that Arial leaves before a digit as large as the cover's year: its box starts so far before the margin, its first line does not. */
const YEAR_BEARING = 5;

interface PlaceholderLook {
  sizePoints: number;
  isBold: boolean;
  color: ColorName;
  alignment?: "END";
  indentPoints?: number;
}

/** Places and styles a theme's placeholder: slides inherit both. */
function placeholderRequests(
  { objectId, size, shape: { shapeProperties } = {} }: slides_v1.Schema$PageElement,
  box: Box,
  look: PlaceholderLook,
): SlidesRequest[] {
  const shape = shapeAround(box);
  const side = (length: slides_v1.Schema$Dimension | undefined) => {
    const { magnitude, unit } = length ?? {};
    const size = required(magnitude, "size of a placeholder of the theme");
    return unit === "PT" ? emu(size) : size;
  };
  return [
    {
      updatePageElementTransform: {
        objectId,
        applyMode: "ABSOLUTE",
        transform: {
          scaleX: emu(shape.width) / side(size?.width),
          scaleY: emu(shape.height) / side(size?.height),
          translateX: emu(shape.x),
          translateY: emu(shape.y),
          unit: "EMU",
        },
      },
    },
    ...(shapeProperties?.contentAlignment === "TOP"
      ? []
      : [styledShape(objectId, { contentAlignment: "TOP" }, "contentAlignment")]),
    styledText({ objectId }, ALL, {
      fontFamily: FONT,
      fontSize: points(look.sizePoints),
      bold: look.isBold,
      foregroundColor: { opaqueColor: slideColor(look.color) },
    }),
    styledParagraphs({ objectId }, ALL, {
      alignment: look.alignment ?? "START",
      lineSpacing: 100,
      spaceAbove: points(0),
      spaceBelow: points(0),
      ...(look.indentPoints && indent(look.indentPoints)),
    }),
  ];
}

/** Where the lines of paragraphs start, from the left edge of their text. */
export function indent(fromEdge: number): slides_v1.Schema$ParagraphStyle {
  return { indentStart: points(fromEdge), indentFirstLine: points(fromEdge) };
}

function filledBox(pageId: string, objectId: string, box: Box, color: ColorName): SlidesRequest[] {
  return [
    { createShape: { objectId, shapeType: "RECTANGLE", elementProperties: elementProperties(pageId, box) } },
    styledShape(
      objectId,
      {
        shapeBackgroundFill: { solidFill: solidFill(color) },
        outline: { propertyState: "NOT_RENDERED" },
      },
      "shapeBackgroundFill.solidFill.color,outline.propertyState",
    ),
  ];
}

const FOOTER_ID = "theme_footer";

/** Requests that say the footer anew, where the service or the year changed. */
export function footerRequests(footer: string): SlidesRequest[] {
  return [
    { deleteText: { objectId: FOOTER_ID, textRange: ALL } },
    { insertText: { objectId: FOOTER_ID, text: footer, insertionIndex: 0 } },
  ];
}

function footerText(pageId: string, footer: string): SlidesRequest[] {
  const objectId = FOOTER_ID;
  return [
    {
      createShape: {
        objectId,
        shapeType: "TEXT_BOX",
        elementProperties: elementProperties(pageId, shapeAround(FOOTER)),
      },
    },
    { insertText: { objectId, text: footer, insertionIndex: 0 } },
    styledText({ objectId }, ALL, {
      fontFamily: FONT,
      fontSize: points(9),
      foregroundColor: { opaqueColor: slideColor("grey") },
    }),
  ];
}

/** What Google's layout holds beyond the placeholders kept: shapes of its own, places for text that we don't use. */
function deleted(layout: slides_v1.Schema$Page, kept: readonly string[]): SlidesRequest[] {
  return (layout.pageElements ?? [])
    .filter(({ shape }) => !kept.includes(shape?.placeholder?.type ?? ""))
    .map(({ objectId }) => ({ deleteObject: { objectId } }));
}

function namedLayout({ layouts }: NewPresentation, name: string): slides_v1.Schema$Page {
  const layout = (layouts ?? []).find(({ layoutProperties }) => layoutProperties?.name === name);
  return required(layout, `layout ${name} in the presentation`);
}

function placeholder(page: slides_v1.Schema$Page, type: string): slides_v1.Schema$PageElement {
  const found = (page.pageElements ?? []).find(({ shape }) => shape?.placeholder?.type === type);
  return required(found, `placeholder ${type} on ${page.objectId}`);
}

function idOf({ objectId }: slides_v1.Schema$Page): string {
  return required(objectId, "id of a page of the theme");
}
