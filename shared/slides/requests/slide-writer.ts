// What every slide is made of: boxes, text and styles, as requests with object ids chosen beforehand.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Box } from "../layout/page-grid.ts";
import type { RgbColor } from "../palette.ts";

export type SlidesRequest = slides_v1.Schema$Request;

const EMU_PER_POINT = 12_700;
const FONT = "Arial";

/** Requests of one slide, in order; `newId` names its elements. */
export interface SlideWriter {
  readonly slideId: string;
  readonly requests: SlidesRequest[];
  newId(): string;
}

/** Starts a slide. Ids are short, unique in the deck and follow Slides' rules. */
export function newSlideWriter(slideId: string, requests: SlidesRequest[]): SlideWriter {
  let elements = 0;
  return {
    slideId,
    requests,
    newId() {
      elements += 1;
      return `${slideId}_${elements}`;
    },
  };
}

/** How text looks. */
export interface TextLook {
  sizePoints: number;
  color: RgbColor;
  isBold?: boolean;
}

/** A length in points, as Slides takes it. */
export function points(magnitude: number): slides_v1.Schema$Dimension {
  return { magnitude, unit: "PT" };
}

/** Where an element stands, in EMU. */
export function elementProperties(slideId: string, box: Box): slides_v1.Schema$PageElementProperties {
  return {
    pageObjectId: slideId,
    size: {
      width: { magnitude: emu(box.width), unit: "EMU" },
      height: { magnitude: emu(box.height), unit: "EMU" },
    },
    transform: {
      scaleX: 1,
      scaleY: 1,
      shearX: 0,
      shearY: 0,
      translateX: emu(box.left),
      translateY: emu(box.top),
      unit: "EMU",
    },
  };
}

/** Whole EMU for points. */
export function emu(lengthPoints: number): number {
  return Math.round(lengthPoints * EMU_PER_POINT);
}

/** A filled rectangle without outline. */
export function addRectangle(writer: SlideWriter, box: Box, color: RgbColor): string {
  const objectId = writer.newId();
  writer.requests.push(
    {
      createShape: {
        objectId,
        shapeType: "RECTANGLE",
        elementProperties: elementProperties(writer.slideId, box),
      },
    },
    {
      updateShapeProperties: {
        objectId,
        shapeProperties: {
          shapeBackgroundFill: { solidFill: solidFill(color) },
          outline: { propertyState: "NOT_RENDERED" },
          contentAlignment: "MIDDLE",
        },
        fields: "shapeBackgroundFill.solidFill.color,outline.propertyState,contentAlignment",
      },
    },
  );
  return objectId;
}

/** A text box; its text stands where `alignment` says. */
export function addTextBox(writer: SlideWriter, box: Box, alignment: "TOP" | "MIDDLE" | "BOTTOM"): string {
  const objectId = writer.newId();
  writer.requests.push(
    {
      createShape: {
        objectId,
        shapeType: "TEXT_BOX",
        elementProperties: elementProperties(writer.slideId, box),
      },
    },
    {
      updateShapeProperties: {
        objectId,
        shapeProperties: { contentAlignment: alignment },
        fields: "contentAlignment",
      },
    },
  );
  return objectId;
}

/** Puts text in an empty shape, in one look. Nothing for an empty text, which Slides refuses to insert. */
export function fillText(writer: SlideWriter, objectId: string, text: string, look: TextLook): void {
  if (text === "") return;
  writer.requests.push({ insertText: { objectId, text, insertionIndex: 0 } }, styleText(objectId, look));
}

/** Gives a look to a stretch of a shape's text, or to all of it. */
export function styleText(objectId: string, look: TextLook, span?: TextSpan): SlidesRequest {
  return {
    updateTextStyle: {
      objectId,
      style: textStyle(look),
      textRange: textRange(span),
      fields: TEXT_STYLE_FIELDS,
    },
  };
}

export const TEXT_STYLE_FIELDS = "foregroundColor,bold,fontFamily,fontSize";

/** A look as Slides takes it. */
export function textStyle({ sizePoints, color, isBold }: TextLook): slides_v1.Schema$TextStyle {
  return {
    fontFamily: FONT,
    fontSize: points(sizePoints),
    bold: isBold ?? false,
    foregroundColor: { opaqueColor: { rgbColor: color } },
  };
}

/** A stretch of text, in UTF-16 code units. */
export interface TextSpan {
  start: number;
  end: number;
}

/** The span as Slides takes it; all the text without span. */
export function textRange(span?: TextSpan): slides_v1.Schema$Range {
  return span === undefined
    ? { type: "ALL" }
    : { type: "FIXED_RANGE", startIndex: span.start, endIndex: span.end };
}

/** Aligns all paragraphs of a shape. */
export function alignText(objectId: string, alignment: "START" | "CENTER" | "END"): SlidesRequest {
  return {
    updateParagraphStyle: { objectId, style: { alignment }, textRange: textRange(), fields: "alignment" },
  };
}

/** What those who don't see an element are told. */
export function altText(objectId: string, title: string, description: string): SlidesRequest {
  return { updatePageElementAltText: { objectId, title, description } };
}

/** One colour as a fill. */
export function solidFill(color: RgbColor): slides_v1.Schema$SolidFill {
  return { color: { rgbColor: color } };
}
