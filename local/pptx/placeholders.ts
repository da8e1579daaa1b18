// The places for text of the theme: how the file names each one, and which of them a slide's text fills.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { elementId } from "../../shared/slides/drawing/object-ids.ts";
import { EMU_PER_POINT } from "../../shared/units/lengths.ts";
import { boxOf } from "../google/slides/geometry.ts";

type PageElement = slides_v1.Schema$PageElement;

/** The file's name of each of Slides' kinds. */
const TYPES: Readonly<Record<string, string>> = {
  TITLE: "title",
  CENTERED_TITLE: "ctrTitle",
  SUBTITLE: "subTitle",
  BODY: "body",
  SLIDE_NUMBER: "sldNum",
};
/** The number is counted apart from the places for text, which PowerPoint counts from 1. */
const SLIDE_NUMBER_INDEX = 12;
const SLIDE_NUMBER = "SLIDE_NUMBER";

/** One place for text of the theme. */
export interface ThemePlaceholder {
  /** `<p:ph …/>`, the same on the theme's page and on slides. */
  xml: string;
  element: PageElement;
}

/** The places of a presentation's theme, by object id. */
export type Placeholders = ReadonlyMap<string, ThemePlaceholder>;

/** Those of its masters and layouts. @throws Error for a kind that the writer does not know. */
export function placeholdersOf({ masters, layouts }: slides_v1.Schema$Presentation): Placeholders {
  const pages = [...(masters ?? []), ...(layouts ?? [])];
  return new Map(
    pages.flatMap(({ pageElements = [] }) =>
      pageElements
        .filter(({ shape }) => shape?.placeholder !== undefined)
        .map((element, position) => {
          const type = element.shape?.placeholder?.type ?? "";
          return [element.objectId ?? "", { xml: placeXml(type, position), element }] as const;
        }),
    ),
  );
}

function placeXml(type: string, position: number): string {
  const name = TYPES[type];
  if (name === undefined) throw new Error(`The .pptx writer knows no placeholder ${type}.`);
  if (type === SLIDE_NUMBER) return `<p:ph type="${name}" sz="quarter" idx="${SLIDE_NUMBER_INDEX}"/>`;
  return position === 0 ? `<p:ph type="${name}"/>` : `<p:ph type="${name}" idx="${position}"/>`;
}

/** Whether an element is where its theme says the slide's number goes. */
export function isSlideNumber({ shape }: PageElement): boolean {
  return shape?.placeholder?.type === SLIDE_NUMBER;
}

/** A number not moved by staff ends where its layout's does, but for the slack of its box. */
const NUMBER_SLACK_EMU = 6 * EMU_PER_POINT;

/**
 * A slide with the page number that the add-on writes as a text, Slides having no request for it, given back to the
 * place of its layout, whose alignment it takes.
 */
export function withNumberPlaced(
  slide: slides_v1.Schema$Page,
  layout: slides_v1.Schema$Page | undefined,
): PageElement[] {
  const place = layout?.pageElements?.find(isSlideNumber);
  const key = (slide.objectId ?? "").replace(/^page_/, "");
  return (slide.pageElements ?? []).map((element) => {
    const { objectId, shape } = element;
    if (place === undefined || shape === undefined || objectId !== elementId(key, "page-number"))
      return element;
    const placeholder = { type: SLIDE_NUMBER, parentObjectId: place.objectId ?? "" };
    const { size, transform } = isAtItsEnd(element, place) ? place : element;
    return {
      ...element,
      ...(size && { size }),
      ...(transform && { transform }),
      shape: { ...shape, placeholder },
    };
  });
}

function isAtItsEnd(number: PageElement, place: PageElement): boolean {
  const [own, theirs] = [boxOf(number), boxOf(place)];
  const rightGap = own.x + own.width - theirs.x - theirs.width;
  return Math.abs(own.y - theirs.y) < EMU_PER_POINT && Math.abs(rightGap) < NUMBER_SLACK_EMU;
}

/** Whether two elements cover the same box, to a thousandth of a point. */
export function isSamePlace(one: PageElement, other: PageElement): boolean {
  const [first, second] = [boxOf(one), boxOf(other)];
  return (["x", "y", "width", "height"] as const).every((side) => Math.abs(first[side] - second[side]) < 13);
}
