// What a placeholder takes from its layout: text style, paragraph style, vertical place of the text.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { InheritedStyle } from "./text-xml.ts";

export interface InheritedShape extends InheritedStyle {
  contentAlignment: string | undefined;
}

/** Finds what a shape inherits; nothing for one that is not a placeholder. */
export type InheritanceLookup = (shape: slides_v1.Schema$Shape) => InheritedShape;

export const NOTHING_INHERITED: InheritedShape = { text: {}, paragraph: {}, contentAlignment: undefined };

/** The lookup over a presentation's layouts. */
export function inheritanceOf(presentation: slides_v1.Schema$Presentation): InheritanceLookup {
  const parents = new Map(
    (presentation.layouts ?? [])
      .flatMap((layout) => layout.pageElements ?? [])
      .map((element) => [element.objectId ?? "", inheritedFrom(element.shape)]),
  );
  return (shape) => parents.get(shape.placeholder?.parentObjectId ?? "") ?? NOTHING_INHERITED;
}

function inheritedFrom(shape: slides_v1.Schema$Shape | undefined): InheritedShape {
  const elements = shape?.text?.textElements ?? [];
  return {
    text: elements.find((element) => element.textRun !== undefined)?.textRun?.style ?? {},
    paragraph:
      elements.find((element) => element.paragraphMarker !== undefined)?.paragraphMarker?.style ?? {},
    contentAlignment: shape?.shapeProperties?.contentAlignment ?? undefined,
  };
}
