import { describe, expect, it } from "vitest";
import { lineCount } from "../../../shared/text/fitting.ts";
import { textWidthPoints } from "../../../shared/text/measure.ts";

const REGULAR = { sizePoints: 10, isBold: false };
const BOLD = { sizePoints: 10, isBold: true };

describe("textWidthPoints", () => {
  it("adds Arial's advance widths", () => {
    // H is 1479, e 1139, l 455, l 455, o 1139 of 2048.
    expect(textWidthPoints("Hello", REGULAR)).toBeCloseTo(((1479 + 1139 + 455 + 455 + 1139) * 10) / 2048, 10);
    expect(textWidthPoints("", REGULAR)).toBe(0);
  });

  it("is wider in bold, proportional to the size", () => {
    expect(textWidthPoints("taux", BOLD)).toBeGreaterThan(textWidthPoints("taux", REGULAR));
    expect(textWidthPoints("taux", { ...REGULAR, sizePoints: 20 })).toBeCloseTo(
      2 * textWidthPoints("taux", REGULAR),
    );
  });

  it("measures accented letters as their base, and never too little what it doesn't know", () => {
    expect(textWidthPoints("éàçÉ", REGULAR)).toBe(textWidthPoints("eacE", REGULAR));
    expect(textWidthPoints("漢", REGULAR)).toBe(10);
    // Another font draws emoji, wider than any letter.
    expect(textWidthPoints("😀", REGULAR)).toBeCloseTo(28_000 / 2048, 10);
  });
});

describe("lineCount", () => {
  it("breaks between words, each line within the width", () => {
    expect(lineCount("Prise en charge", textWidthPoints("Prise en charge", REGULAR), REGULAR)).toBe(1);
    expect(lineCount("Prise en charge", textWidthPoints("Prise en charg", REGULAR), REGULAR)).toBe(2);
    expect(lineCount("Prise en charge", textWidthPoints("charge", REGULAR), REGULAR)).toBe(3);
  });

  it("holds no-break spaces together", () => {
    expect(lineCount("Cible\u00a0: 85\u00a0%", 40, REGULAR)).toBe(2);
  });

  it("breaks a word wider than the line, which leaves room for what follows", () => {
    const word = "https://www.exemple.fr/tres/long/chemin";
    const lines = Math.ceil(textWidthPoints(word, REGULAR) / 50);
    expect(lineCount(`voir ${word}`, 50, REGULAR)).toBe(1 + lines);
    expect(lineCount(`${word} a`, 50, REGULAR)).toBe(lines);
  });

  it("is one empty line for an empty text", () => {
    expect(lineCount("", 50, REGULAR)).toBe(1);
  });
});
