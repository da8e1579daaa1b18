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

describe("an indented paragraph", () => {
  it("starts each of its lines at its indent, and the next one at the box's edge", () => {
    const indented = { ...paragraph("cibles atteintes", false), indentPoints: 2.88 };
    const styles = textRequests({ objectId: "texte" }, [indented, paragraph("Fin", false)]).flatMap(
      ({ updateParagraphStyle }) => updateParagraphStyle ?? [],
    );
    expect(styles).toMatchObject([
      {
        textRange: { type: "FIXED_RANGE", startIndex: 0, endIndex: 16 },
        style: { indentStart: { magnitude: 2.88 }, indentFirstLine: { magnitude: 2.88 } },
      },
    ]);
  });
});
