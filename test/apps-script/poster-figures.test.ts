// What the poster says under a figure.
import { describe, expect, it } from "vitest";
import { verdictWords } from "../../apps-script/pages/poster/figures.ts";
import { rateFields } from "../support/rate-fields.ts";
import { spaced } from "../support/story.ts";

describe("a figure of the poster", () => {
  it("gives the target as typed", () => {
    const rate = rateFields({ unit: "outOf5", year: 4.24, target: 4.25, isAttained: false });
    const figure = {
      ...rate,
      words: "",
      isKeyFigure: false,
      share: "",
      isLowBase: false,
      base: "",
      verdict: null,
    };
    const { strong, text } = verdictWords(figure, 2025, true);
    expect(spaced(strong + text)).toBe("○ Objectif non tenu (au moins 4,25/5)");
  });
});
