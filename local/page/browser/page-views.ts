// What has the window: the workbook or its deck, with the buttons and the band that go with each.
import { byId } from "./dom.ts";
import { hideNews } from "./news.ts";

/** The two views of a workbook. */
export type PageViewName = "sheet" | "deck";

/** Shows one of the two. */
export function showView(view: PageViewName): void {
  byId("sheet-view", HTMLElement).hidden = view !== "sheet";
  byId("deck-view", HTMLElement).hidden = view !== "deck";
  byId("toggle-panel", HTMLElement).hidden = view === "deck";
  if (view === "sheet") hideNews();
  showStaleBand();
  byId("show-sheet", HTMLElement).setAttribute("aria-pressed", String(view === "sheet"));
  byId("show-deck", HTMLElement).setAttribute("aria-pressed", String(view === "deck"));
}

export function isDeckShown(): boolean {
  return byId("deck-view", HTMLElement).hidden !== true;
}

/** The workbook has the window: no dialog, and neither the deck, the first page nor a comparison. */
export function isSheetShown(): boolean {
  return (
    byId("sheet-view", HTMLElement).checkVisibility() &&
    byId("comparison", HTMLElement).hidden === true &&
    document.querySelector("dialog[open]") === null
  );
}

/** The band that the deck is out of date, if it has words, stands over the deck alone. */
export function showStaleBand(): void {
  const band = byId("deck-stale", HTMLElement);
  band.hidden = !isDeckShown() || band.childElementCount === 0;
}
