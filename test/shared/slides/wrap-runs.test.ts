import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../shared/slides/placed-page.ts";
import { balanced, shortenedToLines } from "../../../shared/slides/text/shorten.ts";
import {
  paragraphLines,
  splitParagraphs,
  textHeight,
  withoutOrphan,
  wrapRuns,
} from "../../../shared/slides/text/wrap-runs.ts";
import { textWidth } from "../../../shared/text/glyph-widths.ts";

const run = (text: string, sizePoints = 14, isBold = false) => ({
  text,
  sizePoints,
  isBold,
  color: "ink" as const,
});
const paragraph = (text: string, hasBullet = false): Paragraph => ({
  runs: [run(text)],
  align: "start",
  hasBullet,
  spaceAbovePoints: 0,
});

describe("wrapRuns", () => {
  it("measures a line at 1.15 times its largest run", () => {
    expect(wrapRuns([run("93,2", 32, true), run(" %", 15)], 200)).toMatchObject([
      { heightPoints: 32 * 1.15 },
    ]);
    expect(wrapRuns([run("")], 200)).toMatchObject([{ start: 0, heightPoints: 14 * 1.15 }]);
  });

  it("breaks at spaces and soft breaks, never at a no-break space or a hyphen", () => {
    const width = textWidth("Cible\u00a0: 85\u00a0%", 14, false) - 1;
    expect(wrapRuns([run("Cible\u00a0: 85\u00a0%")], width).map(({ start }) => start)).toEqual([0, 8]);
    expect(wrapRuns([run("un\vdeux")], 200).map(({ start }) => start)).toEqual([0, 3]);
    const hyphens = textWidth("un rendez-vous", 14, false) - 1;
    expect(wrapRuns([run("un rendez-vous")], hyphens).map(({ start }) => start)).toEqual([0, 3]);
  });

  it("breaks inside a word wider than the line, never inside a character", () => {
    const lines = wrapRuns([run("😀".repeat(30))], 100);
    expect(lines.length).toBeGreaterThan(3);
    for (const { start } of lines) expect(start % 2).toBe(0);
  });

  it("gives lines of other scripts more height", () => {
    const [line] = wrapRuns([run("جودة")], 200);
    expect(line?.heightPoints).toBeGreaterThan(14 * 1.15);
  });

  it("takes a word under the blanks that leave it no room, at the start of a text too", () => {
    expect(wrapRuns([run(" 0!m%[")], 40).map(({ start }) => start)).toEqual([0, 1]);
    expect(wrapRuns([run("un\v 0!m%[")], 40).map(({ start }) => start)).toEqual([0, 3, 4]);
  });

  it("keeps every line within the width", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        for (const { widthPoints } of wrapRuns([run(text.replaceAll(/\s/g, " "))], width)) {
          expect(widthPoints).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });
});

describe("splitParagraphs", () => {
  it("parts a text between lines, loses nothing, and keeps each piece within the height", () => {
    const text = "La qualité de l’accueil du public progresse. ".repeat(60).trim();
    const pieces = splitParagraphs([paragraph(text, true), paragraph("Fin.")], 200, () => 100);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(textHeight(piece, 200)).toBeLessThanOrEqual(100);
    const told = pieces.flat().flatMap(({ runs }) => runs.map((own) => own.text));
    expect(told.join(" ").replaceAll(/\s+/g, " ")).toBe(`${text} Fin.`);
  });

  it("leaves a text that fits as it is", () => {
    const whole = [paragraph("Court.")];
    expect(splitParagraphs(whole, 200, () => 100)).toEqual([whole]);
  });
});

describe("shortenedToLines and balanced", () => {
  it("cuts at a word with an ellipsis, inside a sole word where it must", () => {
    expect(
      shortenedToLines("Poursuivre la mise à jour du site", { sizePoints: 14, isBold: false }, 120, 1),
    ).toBe("Poursuivre…");
    expect(shortenedToLines("W".repeat(50), { sizePoints: 14, isBold: false }, 120, 1)).toMatch(/^W{3,}…$/);
    expect(shortenedToLines("Court", { sizePoints: 14, isBold: false }, 120, 1)).toBe("Court");
  });

  it("breaks a label evenly on the lines that it takes", () => {
    const label = "Délai d’obtention d’un rendez-vous";
    const lines = balanced(label, { sizePoints: 12, isBold: true }, 120);
    expect(lines).toBe("Délai d’obtention\vd’un rendez-vous");
    expect(paragraphLines(paragraph(lines), 300)).toHaveLength(2);
  });
});

describe("withoutOrphan", () => {
  const untied = (text: string) => text.replaceAll("\u00a0", " ");
  /** The lines of a text in the width of some of its words. */
  const linesIn = (text: string, words: string) => {
    const width = textWidth(words, 14, false) + 1;
    const own = withoutOrphan(paragraph(text), width);
    const told = own.runs.map((one) => one.text).join("");
    return paragraphLines(own, width).map(({ start }, index, all) =>
      untied(told.slice(start, all[index + 1]?.start).trim()),
    );
  };

  it("gives a short last word the one before it", () => {
    expect(linesIn("Huit suggestions sans suite", "Huit suggestions sans")).toEqual([
      "Huit suggestions",
      "sans suite",
    ]);
    expect(linesIn("Chef de bureau", "de bureau")).toEqual(["Chef", "de bureau"]);
  });

  it.each([
    ["a longer word", "Délai d’instruction (renouvellement)", "Délai d’instruction"],
    ["what a comma parts", "Courriels répondus, mairies", "Courriels répondus,"],
    ["two words that no line holds", "Un secrétariat général", "Un secrétariat"],
    ["a sole pair of words", "Secrétariat général", "Secrétariat"],
  ])("leaves %s", (_name, text, words) => {
    expect(linesIn(text, words).at(-1)).toBe(text.split(" ").at(-1));
  });

  it("changes nothing but a space, and never the number of lines", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 300 }), (parts, width) => {
        const own = paragraph(parts.join(" "));
        const tied = withoutOrphan(own, width);
        expect(paragraphLines(tied, width)).toHaveLength(paragraphLines(own, width).length);
        expect(untied(tied.runs[0]?.text ?? "")).toBe(untied(own.runs[0]?.text ?? ""));
      }),
    );
  });
});
