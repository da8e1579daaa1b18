// What a placeholder takes from its layout, and that one from its master: text, paragraphs, place of the text.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

/** The styles of a text's characters and paragraphs. */
export interface TextStyles {
  text: slides_v1.Schema$TextStyle;
  paragraph: slides_v1.Schema$ParagraphStyle;
}

export interface InheritedShape extends TextStyles {
  contentAlignment: string | undefined;
}

/** Finds what a shape inherits; nothing for one that is not a placeholder. */
export type InheritanceLookup = (shape: slides_v1.Schema$Shape) => InheritedShape;

export const NOTHING_INHERITED: InheritedShape = { text: {}, paragraph: {}, contentAlignment: undefined };

/** The lookup over a presentation's layouts and masters: what the nearest parent says wins. */
export function inheritanceOf({ layouts, masters }: slides_v1.Schema$Presentation): InheritanceLookup {
  const parents = new Map(
    [...(masters ?? []), ...(layouts ?? [])]
      .flatMap((page) => page.pageElements ?? [])
      .flatMap(({ objectId, shape }) => (shape === undefined ? [] : [[objectId ?? "", shape] as const])),
  );
  const inherited: InheritanceLookup = (shape) => {
    const parent = parents.get(shape.placeholder?.parentObjectId ?? "");
    if (parent === undefined) return NOTHING_INHERITED;
    const [from, own] = [inherited(parent), ownStyles(parent)];
    return {
      text: { ...from.text, ...own.text },
      paragraph: { ...from.paragraph, ...own.paragraph },
      contentAlignment: own.contentAlignment ?? from.contentAlignment,
    };
  };
  return inherited;
}

/** The styles that a shape of a theme hands down. */
export function ownStyles({ text, shapeProperties }: slides_v1.Schema$Shape): InheritedShape {
  const elements = text?.textElements ?? [];
  return {
    text: elements.find((element) => element.textRun !== undefined)?.textRun?.style ?? {},
    paragraph:
      elements.find((element) => element.paragraphMarker !== undefined)?.paragraphMarker?.style ?? {},
    contentAlignment: shapeProperties?.contentAlignment ?? undefined,
  };
}
