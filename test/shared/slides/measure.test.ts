import { describe, expect, it } from "vitest";
import { textWidthPoints, wrapText } from "../../../shared/text/measure.ts";

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
    expect(textWidthPoints("漢😀", REGULAR)).toBe(20);
  });
});

describe("wrapText", () => {
  it("breaks between words, each line within the width", () => {
    const lines = wrapText("Prise en charge des appels en moins de cinq sonneries", 80, REGULAR);
    expect(lines.join(" ")).toBe("Prise en charge des appels en moins de cinq sonneries");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidthPoints(line, REGULAR)).toBeLessThanOrEqual(80);
  });

  it("holds no-break spaces together", () => {
    expect(wrapText("Cible\u00a0: 85\u00a0%", 40, REGULAR)).toEqual(["Cible\u00a0:", "85\u00a0%"]);
  });

  it("breaks a word wider than the line, letter by letter where it must", () => {
    const word = "https://www.exemple.fr/tres/long/chemin";
    const lines = wrapText(`voir ${word}`, 50, REGULAR);
    expect(lines.join("")).toBe(`voir${word}`);
    for (const line of lines) expect(textWidthPoints(line, REGULAR)).toBeLessThanOrEqual(50);
    expect(wrapText("ab", 0.1, REGULAR)).toEqual(["a", "b"]);
  });

  it("is one empty line for an empty text", () => {
    expect(wrapText("", 50, REGULAR)).toEqual([""]);
  });
});
