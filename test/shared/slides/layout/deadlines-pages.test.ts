// The columns of deadlines over their pages.
import { describe, expect, it } from "vitest";
import type { Deadlines } from "../../../../shared/review/composition.ts";
import type { PagePart } from "../../../../shared/review/review-slide.ts";
import { paragraphLines } from "../../../../shared/slides/text/wrap-runs.ts";
import { deck, element, slide } from "./one-slide.ts";
import { pageTexts } from "./page-checks.ts";

type Column = Deadlines["columns"][number];

/** Deadlines merged by kind: they have no date of their own. */
const merged = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    date: "",
    text: `${index + 12} documents à vérifier, depuis le 3 décembre 2019`,
  }));
const column = (heading: string, entries: Column["entries"], tone: Column["tone"] = "blue"): Column => ({
  heading,
  tone,
  figure: null,
  entries,
  merged: entries,
});
const deadlines = (columns: readonly Column[], foot: Deadlines["foot"] = null): Deadlines => ({
  kind: "deadlines",
  columns,
  foot,
});
const FOOT = { heading: "À compléter pour la prochaine revue", lines: ["Faits marquants → les noter"] };

describe("three columns of deadlines", () => {
  const soon = column("D’ici le 31 mars 2021", [{ date: "15 janvier", text: "Plan de communication" }]);
  const later = column("Ensuite", [{ date: "11 février 2023", text: "Fin du label" }]);

  it("give the middle one the most, with its dates beside", () => {
    const [page] = deck(slide(deadlines([column("○ Dépassées", merged(2), "bad"), soon, later])));
    expect(
      ["first", "second", "third"].map((key) => element(page, `${key}-rule`, "rectangle").box),
    ).toMatchObject([
      { x: 36, width: 153 },
      { x: 213, width: 257 },
      { x: 494, width: 190 },
    ]);
  });

  it("are equal where a long one then holds on the page", () => {
    const pages = deck(slide(deadlines([column("○ Dépassées", merged(6), "bad"), soon, later])));
    expect(pages).toHaveLength(1);
    const boxes = ["first", "second", "third"].map(
      (key) => element(pages[0], `${key}-rule`, "rectangle").box,
    );
    expect(boxes).toMatchObject([
      { x: 36, width: 208 },
      { x: 256, width: 208 },
      { x: 476, width: 208 },
    ]);
  });

  it("keep the foot under a short one where it has no room under all", () => {
    const pages = deck(slide(deadlines([column("○ Dépassées", merged(6), "bad"), soon, later], FOOT)));
    expect(pages).toHaveLength(1);
    const { box } = element(pages[0], "foot", "text");
    expect(box).toMatchObject({ x: 256, width: 208 });
    expect(box.y + box.height).toBeCloseTo(368);
  });

  it("keep the whole of the widest date beside its text", () => {
    const dated = column("D’ici le 31 mars 2026", [{ date: "30 septembre 2025", text: "Plan à vérifier" }]);
    const [page] = deck(slide(deadlines([column("○ Dépassées", merged(2), "bad"), dated, later])));
    const { box, paragraphs } = element(page, "second-dates", "text");
    expect(paragraphs.flatMap((one) => paragraphLines(one, box.width))).toHaveLength(1);
  });

  it("are merged only where they take more pages than one", () => {
    const dated = (count: number): Column => ({
      ...column(
        "Ensuite",
        Array.from({ length: count }, () => ({ date: "10 novembre 2026", text: "Réunion du CLU" })),
      ),
      figure: { value: "T2 2026", caption: "Audit de renouvellement du label Qual-e-Pref" },
      merged: [{ date: "", text: "Réunies" }],
    });
    const textOf = (count: number) =>
      deck(slide(deadlines([column("○ Dépassées", merged(2), "bad"), soon, dated(count)]))).flatMap(
        pageTexts,
      );
    expect(textOf(2)).not.toContain("Réunies");
    expect(textOf(9)).toContain("Réunies");
  });

  it("go on together, each page told what it shows, the foot on the last", () => {
    const parts: PagePart[] = [];
    const pages = deck(
      slide(deadlines([column("○ Dépassées", merged(12), "bad"), soon, later], FOOT), {
        titleOf: (part) => {
          parts.push(part);
          return { text: "Un titre court", optional: "", longestLabel: null };
        },
      }),
    );
    expect(pages.map(({ elements }) => elements.some(({ key }) => key === "foot"))).toEqual([false, true]);
    expect(parts.slice(-2).map(({ first, end }) => [first, end])).toEqual([
      [0, 3],
      [0, 1],
    ]);
  });

  it("leave a foot that has no room beside them to the top of its own page, which a short slide shares", () => {
    const dated = Array.from({ length: 11 }, () => ({ date: "15 janvier", text: "Un document à vérifier" }));
    const next = slide(
      {
        kind: "statement",
        lead: null,
        figures: [],
        foot: [],
        rows: [
          {
            number: null,
            text: [{ text: "Un fait", tone: "neutral", isStrong: false }],
            isHeading: false,
            state: null,
          },
        ],
      },
      { key: "next" },
    );
    const pages = deck(slide(deadlines([column("○ Dépassées", dated, "bad")], FOOT)), next);
    const last = pages.at(-1);
    expect(element(last, "foot-rule", "rectangle").box.y).toBeCloseTo(79.25);
    expect(last?.slideKeys).toEqual(["next"]);
  });
});
