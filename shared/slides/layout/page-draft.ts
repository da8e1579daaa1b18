// A page of a slide before its title is fitted and its content placed.
import { required } from "../../required.ts";
import type { PlacedElement } from "../placed-page.ts";
import type { Space } from "./grid.ts";

export interface PageDraft {
  /** What of the slide's own list stands on it, 0-based, `end` excluded. */
  first: number;
  end: number;
  /** The texts outside that list (see `PagePart`). */
  texts?: number;
  /** Points that its content takes at least. */
  height: number;
  /** Points that it fills when it has the page for itself. */
  filledHeight: number;
  place: (space: Space) => PlacedElement[];
  /** What was cut on it, whole, for the speaker. */
  notes: readonly string[];
}

/** The height that a page (0-based) leaves to a slide's content, in points. */
export type HeightOf = (page: number) => number;

/** Pages whose heights are looked at: later ones are as high as the last of them. */
const PAGES_SEEN = 40;

/** What the lowest page leaves: a text parted to that height holds on each. */
export function leastHeight(heightOf: HeightOf): number {
  let least = heightOf(0);
  for (let page = 1; page < PAGES_SEEN; page += 1) least = Math.min(least, heightOf(page));
  return least;
}

/** What the first of the ways, best first, that takes the fewest pages lays out: none is tried after a single page. */
export function fewestPages<Way, Layout>(
  ways: readonly Way[],
  layOut: (way: Way) => Layout,
  pagesOf: (layout: Layout) => number,
): Layout {
  let best: Layout | undefined;
  for (const way of ways) {
    const layout = layOut(way);
    if (best === undefined || pagesOf(layout) < pagesOf(best)) best = layout;
    if (pagesOf(best) <= 1) break;
  }
  return required(best, "way of laying out");
}
