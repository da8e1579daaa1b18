// Styles as Slides takes them: what is given, or named, is set, and nothing else.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { SlidesRequest } from "./requests.ts";

/** A shape's text, or a cell's; Google may give a placeholder no id. */
type StyleTarget = Pick<slides_v1.Schema$UpdateTextStyleRequest, "objectId" | "cellLocation">;

/** A text whole. */
export const ALL: slides_v1.Schema$Range = { type: "ALL" };

/** Gives a stretch of text the fields of a style. */
export function styledText(
  target: StyleTarget,
  textRange: slides_v1.Schema$Range,
  style: slides_v1.Schema$TextStyle,
): SlidesRequest {
  return { updateTextStyle: { ...target, textRange, style, fields: Object.keys(style).join() } };
}

/** Gives the paragraphs of a stretch the fields of a style. */
export function styledParagraphs(
  target: StyleTarget,
  textRange: slides_v1.Schema$Range,
  style: slides_v1.Schema$ParagraphStyle,
): SlidesRequest {
  return { updateParagraphStyle: { ...target, textRange, style, fields: Object.keys(style).join() } };
}

/** Gives a shape the named fields of its properties. */
export function styledShape(
  objectId: StyleTarget["objectId"],
  shapeProperties: slides_v1.Schema$ShapeProperties,
  fields: string,
): SlidesRequest {
  return { updateShapeProperties: { objectId, shapeProperties, fields } };
}
