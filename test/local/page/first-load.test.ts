// What a browser fetches before it asks for a workbook: enough for any first tab, and no chart.
import { beforeAll, expect, it } from "vitest";
import { type FirstLoad, firstLoad } from "../../../tools/bench/page/first-load.ts";

/** What the page's first load may weigh, compressed: what it reached, its aim being 250 KB. */
const MOST_BYTES = 180_000;

let load: FirstLoad;
beforeAll(async () => {
  load = await firstLoad();
});

it("weighs at most 180 KB compressed", () => {
  expect(load.bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(load.bytes).toBeLessThanOrEqual(MOST_BYTES);
});

it("has the grid, and nothing of the charts nor of the deck's slides", () => {
  const has = (part: string): boolean => load.sources.some((source) => source.includes(part));
  // The grid whole: what it would import later belongs to the first load as well.
  expect(has("@revolist/revogrid")).toBe(true);
  expect(load.later.toSorted()).toEqual(["comparison-view", "dashboard-view", "deck-panel", "keyboard-help"]);
  for (const part of [
    "chart.js",
    "chartjs-plugin-datalabels",
    "deck-panel",
    "slide-drawing",
    "dashboard-view",
  ])
    expect(has(part), part).toBe(false);
});
