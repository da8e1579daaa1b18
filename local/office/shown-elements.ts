// What a slide shows, its master's and layout's own drawings under it, groups taken apart: for those that draw it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { composed } from "../google/slides/geometry.ts";

type PageElement = slides_v1.Schema$PageElement;

/** The elements of a slide's theme that are drawn under it: the master's, then its layout's, places for text apart. */
export function themeElements(
  { masters, layouts }: slides_v1.Schema$Presentation,
  slide: slides_v1.Schema$Page,
): PageElement[] {
  const { masterObjectId, layoutObjectId } = slide.slideProperties ?? {};
  const master = masters?.find(({ objectId }) => objectId === masterObjectId);
  const layout = layouts?.find(({ objectId }) => objectId === layoutObjectId);
  return [master, layout]
    .flatMap((page) => ungrouped(page?.pageElements ?? []))
    .filter(({ shape }) => shape?.placeholder === undefined);
}

/** Elements with their groups taken apart, each where it shows. */
export function ungrouped(elements: readonly PageElement[]): PageElement[] {
  return elements.flatMap((element) => {
    const { elementGroup, transform } = element;
    if (elementGroup === undefined) return [element];
    return ungrouped(elementGroup.children ?? []).map((child) => ({
      ...child,
      transform: composed(transform ?? {}, child.transform ?? {}),
    }));
  });
}
