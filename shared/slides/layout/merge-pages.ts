// Short pages of one section share a page: the second keeps its title as a heading.
import type { PlacedElement } from "../placed-page.ts";
import { textHeight } from "../text/wrap-runs.ts";
import { boldBlue, textBox, withKeyPrefix } from "./elements.ts";
import { CONTENT_BOTTOM, CONTENT_WIDTH, contentTop, MARGIN, type Space } from "./grid.ts";
import type { TitledPage } from "./slide-pages.ts";

const HEADING_SIZE = 18;
const HEADING_ABOVE = 18;
const HEADING_BELOW = 8;
/** A page that fills less than that part of its height is short. */
const SHORT_PART = 0.5;

/** What stands on one page: a slide's own page, or two short ones. */
export interface SharedPage {
  pages: readonly TitledPage[];
  place: (space: Space) => PlacedElement[];
}

/** Pages in order, a short one on the page before where both hold there, else on that of a slide that it joins. */
export function mergeShortPages(pages: readonly TitledPage[]): SharedPage[] {
  const merged = withNeighbours(pages);
  const lone = merged.flatMap(({ pages: own }) => (own.length === 1 ? own : []));
  for (const page of lone) {
    const isOnly = pages.filter(({ slide }) => slide === page.slide).length === 1;
    const joined = isOnly ? joinedPage(page, lone) : undefined;
    if (joined !== undefined) return withNeighbours(movedAfter(pages, page, joined));
  }
  return merged;
}

/** The last page of the first slide that a page joins, where both hold on it. */
function joinedPage(page: TitledPage, lone: readonly TitledPage[]): TitledPage | undefined {
  return page.slide.joins
    .flatMap((key) => lone.filter(({ slide }) => slide.key === key).slice(-1))
    .find((joined) => canShare(joined, page));
}

function movedAfter(
  pages: readonly TitledPage[],
  page: TitledPage,
  joined: TitledPage,
): readonly TitledPage[] {
  return pages.flatMap((own) => (own === page ? [] : own === joined ? [joined, page] : [own]));
}

function withNeighbours(pages: readonly TitledPage[]): SharedPage[] {
  const merged: SharedPage[] = [];
  for (const page of pages) {
    const before = merged.at(-1);
    const [other] = before?.pages ?? [];
    const isMergeable =
      before?.pages.length === 1 &&
      other !== undefined &&
      // What may join a slide has no other under its own title.
      other.slide.joins.length === 0 &&
      canShare(other, page);
    if (isMergeable && other !== undefined) merged[merged.length - 1] = sharedPage(other, page);
    else merged.push({ pages: [page], place: page.draft.place });
  }
  return merged;
}

function canShare(first: TitledPage, second: TitledPage): boolean {
  const isSameSection = first.slide.section !== null && first.slide.section === second.slide.section;
  if (!isSameSection || first.slide === second.slide) return false;
  const height = CONTENT_BOTTOM - contentTop(first.title.lines.length);
  const isShort = ({ draft }: TitledPage) => draft.filledHeight < height * SHORT_PART;
  if (!isShort(first) && !isShort(second)) return false;
  return first.draft.height + headingHeight(second) + second.draft.height <= height;
}

function headingHeight({ title }: TitledPage): number {
  return HEADING_ABOVE + textHeight(headingOf(title.lines), CONTENT_WIDTH) + HEADING_BELOW;
}

function headingOf(lines: readonly string[]) {
  return [boldBlue(lines.join(" "), HEADING_SIZE)];
}

/** The first page's content, then the second's title and content; what is left is shared by height. */
function sharedPage(first: TitledPage, second: TitledPage): SharedPage {
  const heading = headingOf(second.title.lines);
  return {
    pages: [first, second],
    place: ({ top, bottom }) => {
      const left = bottom - top - first.draft.height - headingHeight(second) - second.draft.height;
      const wanted = first.draft.filledHeight - first.draft.height;
      const middle = top + first.draft.height + Math.min(wanted, Math.max(0, left) / 2);
      const headingY = middle + HEADING_ABOVE;
      const secondTop = middle + headingHeight(second);
      const prefix = second.slide.key;
      return [
        ...first.draft.place({ top, bottom: middle }),
        textBox(`${prefix}:title`, { x: MARGIN, y: headingY, width: CONTENT_WIDTH }, heading),
        ...withKeyPrefix(second.draft.place({ top: secondTop, bottom }), prefix),
      ];
    },
  };
}
