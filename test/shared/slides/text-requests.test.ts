import { describe, expect, it } from "vitest";
import { textRequests } from "../../../shared/slides/drawing/text-requests.ts";
import type { Paragraph } from "../../../shared/slides/placed-page.ts";

const paragraph = (text: string, hasBullet: boolean): Paragraph => ({
  runs: [{ text, sizePoints: 14, isBold: false, color: "ink" }],
  align: "start",
  hasBullet,
  spaceAbovePoints: 0,
});

const bulleted = (...paragraphs: Paragraph[]) =>
  textRequests({ objectId: "texte" }, paragraphs).flatMap(
    ({ createParagraphBullets }) => createParagraphBullets?.textRange ?? [],
  );

describe("the ranges of paragraphs", () => {
  it("hold an empty paragraph by its newline", () => {
    const ranges = bulleted(paragraph("Titre", false), paragraph("", true), paragraph("Fin", false));
    expect(ranges).toEqual([{ type: "FIXED_RANGE", startIndex: 6, endIndex: 7 }]);
  });

  it("leave out an empty last paragraph, whose newline can't be named, and never touch the one before", () => {
    expect(bulleted(paragraph("Titre", false), paragraph("", true))).toEqual([]);
    expect(bulleted(paragraph("Titre", true), paragraph("", true))).toEqual([{ type: "ALL" }]);
  });
});
