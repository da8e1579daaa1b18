// The whole deck as one Slides batch, on a presentation just created.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ChartSource } from "./drawing/element-requests.ts";
import { pageRequests } from "./drawing/page-requests.ts";
import type { SlidesRequest } from "./drawing/requests.ts";
import { type NewPresentation, themeRequests } from "./drawing/theme-requests.ts";
import type { PlacedPage } from "./placed-page.ts";
import { footerOf } from "./update/plan-update.ts";

/**
 * Requests that turn a presentation just created into the deck: its theme, its first pages, and the slide that Google made
 * taken out. Every object id is chosen here, so nothing has to be read back.
 * @throws Error when a chart of the pages has no id, or when the theme is not Google's default one.
 */
export function newDeckRequests(
  pages: readonly PlacedPage[],
  presentation: NewPresentation & Pick<slides_v1.Schema$Presentation, "slides">,
  charts: ChartSource,
  footer = footerOf(pages),
): SlidesRequest[] {
  const firstSlides = (presentation.slides ?? []).map(({ objectId }) => ({ deleteObject: { objectId } }));
  return [
    ...themeRequests(presentation, footer),
    ...pages.flatMap((page, index) => pageRequests(page, charts, index)),
    ...firstSlides,
  ];
}
