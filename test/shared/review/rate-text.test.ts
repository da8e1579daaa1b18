// Values and targets in words, where rounding would make them say something else.
import { describe, expect, it } from "vitest";
import { bareValue, changeText, targetText, verdictWord } from "../../../shared/review/story/rate-text.ts";
import { rateFields } from "../../support/rate-fields.ts";
import { spaced } from "../../support/story.ts";

describe("a target with two decimals", () => {
  const note = rateFields({ unit: "outOf5", target: 4.25 });

  it("is told as typed", () => {
    expect(spaced(targetText(note, true))).toBe("≥ 4,25/5");
    expect(spaced(targetText(note, false))).toBe("≥ 4,25");
    expect(targetText({ ...note, target: 5 }, true)).toBe("5/5");
  });

  it.each([
    [4.24, false, "4,24"],
    [4.18, false, "4,2"],
    [4.26, true, "4,3"],
  ])("stands beside %d, missed by what is seen (attained: %s): %s", (year, isAttained, shown) => {
    expect(bareValue({ ...note, year, isAttained })).toBe(shown);
  });

  it("is attained, not exceeded, by the same value", () => {
    expect(verdictWord({ ...note, year: 4.25, isAttained: true })).toBe("atteinte");
    expect(verdictWord({ ...note, year: 4.26, isAttained: true })).toBe("dépassée");
  });
});

describe("a gap on a scale", () => {
  it("is in points, not over the scale's maximum", () => {
    expect(spaced(changeText(-0.01, "outOf5", true, 2))).toBe("−0,01 pt");
    expect(spaced(changeText(-2.5, "outOf10", true))).toBe("−2,5 pts");
    expect(changeText(0.7, "outOf10")).toBe("+0,7");
  });
});
