// Short pages of one section share a page: the second keeps its title as a heading.
import type { PlacedElement } from "../placed-page.ts";
import { textHeight } from "../text/wrap-runs.ts";
import { plain, textBox, withKeyPrefix } from "./elements.ts";
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

/** Pages in order, a short one on the page before where both hold there, else on that of the slide that it joins. */
export function mergeShortPages(pages: readonly TitledPage[]): SharedPage[] {
  const merged = withNeighbours(pages);
  for (const { pages: own } of merged) {
    const [page] = own;
    const joined = page === undefined || own.length > 1 ? null : joinedPage(page, pages);
    if (page !== undefined && joined !== null) return withNeighbours(movedBefore(pages, page, joined));
  }
  return merged;
}

/** The page that a slide's only one joins, where both hold on it; `null` without any. */
function joinedPage(page: TitledPage, pages: readonly TitledPage[]): TitledPage | null {
  const isOnly = pages.filter(({ slide }) => slide === page.slide).length === 1;
  const joined = pages.find(({ slide }) => slide.key === page.slide.joins);
  return isOnly && joined !== undefined && canShare(page, joined) ? joined : null;
}

function movedBefore(
  pages: readonly TitledPage[],
  page: TitledPage,
  next: TitledPage,
): readonly TitledPage[] {
  return pages.flatMap((own) => (own === page ? [] : own === next ? [page, next] : [own]));
}

function withNeighbours(pages: readonly TitledPage[]): SharedPage[] {
  const merged: SharedPage[] = [];
  for (const page of pages) {
    const before = merged.at(-1);
    const [other] = before?.pages ?? [];
    const isMergeable = before?.pages.length === 1 && other !== undefined && canShare(other, page);
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
  return [plain(lines.join(" "), { sizePoints: HEADING_SIZE, isBold: true, color: "blue" })];
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
