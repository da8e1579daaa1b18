// Words that spaces bring to their places.
import { describe, expect, it } from "vitest";
import { run } from "../../../../shared/slides/layout/elements.ts";
import { centredWord, spacedLine } from "../../../../shared/slides/layout/spaced-line.ts";
import { textWidth } from "../../../../shared/text/glyph-widths.ts";

const FONT = { sizePoints: 12 };
const SPACE = textWidth("\u00a0", FONT.sizePoints, false);

describe("a line of words", () => {
  it("brings each one at less than a space from its place, whatever their order", () => {
    const places = [36, 180, 96, 300];
    const { runs } = spacedLine(
      places.map((x) => ({ x, run: run("mars", FONT) })),
      36,
    );
    let x = 36;
    const starts = runs.map(({ text }) => {
      const before = text.replace("mars", "");
      const start = x + textWidth(before, FONT.sizePoints, false);
      x = start + textWidth("mars", FONT.sizePoints, false);
      return start;
    });
    const wanted = [...places].sort((one, other) => one - other);
    starts.forEach((start, index) => {
      expect(Math.abs(start - (wanted[index] ?? 0))).toBeLessThan(SPACE);
    });
  });

  it("keeps a space between words that would run into each other", () => {
    const words = [100, 101].map((middle) => centredWord(middle, run("juin", FONT)));
    expect(spacedLine(words, words[0]?.x ?? 0).runs.map(({ text }) => text)).toEqual(["juin", "\u00a0juin"]);
  });
});
