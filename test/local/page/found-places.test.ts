// The cells that a search found, gone through from the tab in sight, round and round.
import { describe, expect, it } from "vitest";
import { FoundPlaces } from "../../../local/page/browser/found-places.ts";
import type { FoundTab } from "../../../local/page/protocol/search.ts";

const tab = (sheetId: number, ...places: [row: number, column: number][]): FoundTab => ({
  sheetId,
  count: places.length,
  places,
});
const ORDER = [7, 3, 9];
const TABS = [tab(7, [1, 0], [4, 2]), tab(3, [2, 5])];

function walked(places: FoundPlaces, ...steps: number[]): string[] {
  return steps.map((by) => {
    const { sheetId, row, column } = places.step(by) ?? { sheetId: 0, row: -1, column: -1 };
    return `${places.position}/${places.count} ${sheetId}:${row}:${column}`;
  });
}

describe("what was found", () => {
  it("begins in the tab in sight, and goes round", () => {
    expect(walked(new FoundPlaces(TABS, ORDER, 3), 1, 1, 1, -1, -1)).toEqual([
      ...["3/3 3:2:5", "1/3 7:1:0", "2/3 7:4:2"],
      ...["1/3 7:1:0", "3/3 3:2:5"],
    ]);
    expect(walked(new FoundPlaces(TABS, ORDER, 9), 1)).toEqual(["1/3 7:1:0"]);
  });

  it("goes back from the first, as many places at once as are asked for", () => {
    expect(walked(new FoundPlaces(TABS, ORDER, 7), -1)).toEqual(["3/3 3:2:5"]);
    expect(walked(new FoundPlaces(TABS, ORDER, 7), 6, -7)).toEqual(["3/3 3:2:5", "2/3 7:4:2"]);
  });

  it("goes on after a place that is found no more", () => {
    const left = new FoundPlaces([tab(7, [4, 2]), tab(3, [2, 5])], ORDER, 7);
    left.beginAfter({ sheetId: 7, row: 1, column: 0 });
    expect(left.current).toBeUndefined();
    expect(walked(left, 1)).toEqual(["1/2 7:4:2"]);
    left.beginAfter({ sheetId: 3, row: 2, column: 4 });
    expect(walked(left, 1)).toEqual(["2/2 3:2:5"]);
    left.beginAfter({ sheetId: 9, row: 0, column: 0 });
    expect(walked(left, 1)).toEqual(["1/2 7:4:2"]);
  });

  it("leads nowhere where there is none", () => {
    expect(new FoundPlaces([], ORDER, 7).step(1)).toBeUndefined();
  });
});
