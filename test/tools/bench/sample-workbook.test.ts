// What the bench measures is a sound workbook of the size it says, and its median is one.
import { describe, expect, it } from "vitest";
import { shownDuration } from "../../../tools/bench/figure.ts";
import { medianMilliseconds } from "../../../tools/bench/median-time.ts";
import { sampleWorkbook } from "../../../tools/bench/sample-workbook.ts";

const size = { complaints: 300, otherRows: 100 };

describe("the sample workbook", () => {
  const { rows } = sampleWorkbook(size);

  it("has the rows asked for, readings apart", () => {
    const { complaints = [], readings = [], ...others } = rows;
    expect(complaints).toHaveLength(300);
    expect(Object.values(others).reduce((sum, tab) => sum + tab.length, 0)).toBe(100);
    // Six ratios of the catalogue, twelve months.
    expect(readings).toHaveLength(72);
  });

  it("has messages of 200 characters", () => {
    for (const { message } of rows.complaints ?? []) expect(message).toHaveLength(200);
  });

  it("fills 17 columns of each complaint that was answered", () => {
    expect(Object.keys(rows.complaints?.[1] ?? {})).toHaveLength(17);
    expect(Object.keys(rows.complaints?.[0] ?? {})).toHaveLength(16);
  });

  it("is the same each time", () => {
    expect(sampleWorkbook(size)).toEqual(sampleWorkbook(size));
  });
});

describe("a measure", () => {
  it("runs its work three times before, then as often as asked", () => {
    let runs = 0;
    const milliseconds = medianMilliseconds(() => {
      runs += 1;
      return runs;
    }, 5);
    expect(runs).toBe(8);
    expect(milliseconds).toBeGreaterThanOrEqual(0);
  });

  it("refuses work that returns nothing: it could be optimised away", () => {
    expect(() => medianMilliseconds(() => undefined)).toThrow("must return its result");
  });

  it("is shown with the digits that count", () => {
    expect([0.4249, 9.99, 12.4, 999, 1300].map(shownDuration)).toEqual([
      "0.42 ms",
      "9.99 ms",
      "12 ms",
      "999 ms",
      "1.3 s",
    ]);
  });
});
