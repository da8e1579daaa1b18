// Where lines would meet: what is expected of a meeting in many words, a year's strip whose stretches overlap.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../../shared/calendar/day.ts";
import type { Composition, StripRow } from "../../../../shared/review/composition.ts";
import { deck, element, slide } from "./one-slide.ts";

const TITLE = "Label acquis jusqu’au 11 février 2023, audit de renouvellement au T4 2021";

describe("the agenda", () => {
  it("says what is expected on as many lines as stand over what is missing", () => {
    const agenda: Composition = {
      kind: "agenda",
      entries: Array.from({ length: 7 }, (_, index) => ({ number: index + 1, name: "délai", page: null })),
      expected: Array.from({ length: 4 }, () =>
        "délai réclamation rendez-vous accueil qualité ".repeat(4).trim(),
      ),
      missingPage: 12,
    };
    const titleOf = () => ({ text: TITLE, optional: "", longestLabel: null });
    const [page] = deck(slide(agenda, { titleOf }));
    const [list, missing] = [element(page, "expected", "text"), element(page, "missing-page", "text")];
    expect(list.box.y + list.box.height).toBeLessThan(missing.box.y);
    // Two lines of 16.1 points each, where the page has no room for a third.
    expect(list.box.height).toBeCloseTo(8 * 16.1 + 3 * 8);
  });

  it("breaks a line itself that a box drawn a little wider would break elsewhere: each box to tick is beside its own", () => {
    const agenda: Composition = {
      kind: "agenda",
      entries: [],
      expected: [
        "Valider une action pour 2021 et fixer son échéance (page\u00a017)",
        "Fixer la date du prochain CLU (page\u00a07)",
      ],
      missingPage: null,
    };
    const [page] = deck(slide(agenda));
    const texts = element(page, "expected", "text").paragraphs.map(({ runs }) =>
      runs.map(({ text }) => text).join(""),
    );
    expect(texts[0]).toContain("\v");
    const [first = []] = [texts[0]?.split("\v")];
    expect(first.join(" ")).toBe(agenda.expected[0]);
    // Nothing is forced where there is no doubt.
    expect(texts.at(-1)).toBe(agenda.expected[1]);
    const boxes = element(page, "expected-boxes", "text").paragraphs;
    expect(boxes.filter(({ runs }) => runs.some(({ text }) => text === "□"))).toHaveLength(2);
  });
});

describe("a bar with figures too high to stand beside it", () => {
  it("has them under it, on its own page", () => {
    const figure = (label: string, captions: number) => ({
      value: "12",
      unit: "",
      label,
      captions: Array.from({ length: captions }, () => [
        { text: "délai", tone: "neutral" as const, isStrong: false },
      ]),
      tone: "neutral" as const,
    });
    const bars: Composition = {
      kind: "bars",
      maximum: 10,
      threshold: null,
      asideHeader: null,
      header: "Note par critère, sur 10",
      previousYearHeader: null,
      bars: [
        { label: "délai", value: 8, valueText: "8", asideText: null, previousYear: null, isUnder: false },
      ],
      figures: [
        figure("Anticonstitutionnellement".repeat(12), 0),
        figure("délai délai rendez-vous délai délai délai délai", 1),
        figure("délai", 2),
      ],
      blocks: [],
      description: "Une barre",
    };
    const titleOf = () => ({ text: TITLE, optional: "", longestLabel: null });
    const pages = deck(slide(bars, { titleOf }));
    expect(pages).toHaveLength(1);
    expect(element(pages[0], "figure-1", "text").box.y).toBeGreaterThan(130);
  });
});

describe("reminders too high for their narrow column", () => {
  it("stand in two even columns with the conform points, where one page holds all", () => {
    const found = { text: "délai", detail: "constaté le 15 décembre 2020" };
    const reminders: Composition = {
      kind: "reminders",
      toCorrect: [{ text: "délai délai délai délai délai délai", detail: null }],
      toVerify: [found, found],
      conform: ["délai"],
      statements: ["délai délai délai délai délai"],
    };
    const titleOf = () => ({ text: TITLE, optional: "", longestLabel: null });
    expect(deck(slide(reminders, { titleOf }))).toHaveLength(1);
  });
});

describe("L’essentiel", () => {
  it("tells fewer captions of its figures where a column of higher letters needs the room", () => {
    const words = "rendez-vous délai délai réclamation délai réclamation délai";
    const synthesis: Composition = {
      kind: "synthesis",
      figures: [
        {
          value: "12",
          unit: "",
          label: words,
          captions: [
            [{ text: "délai", tone: "secondary", isStrong: false }],
            [{ text: "réclamation délai délai délai délai délai", tone: "secondary", isStrong: true }],
            [{ text: "délai délai délai accueil délai accueil délai", tone: "bad", isStrong: false }],
          ],
          tone: "neutral",
        },
      ],
      columns: [
        {
          tone: "good",
          heading: "4 actions à valider",
          items: ["行政服务质量审查", "délai"],
          moreText: (left) => (left === 0 ? null : `et ${left} autres cibles`),
        },
      ],
    };
    const titleOf = () => ({ text: TITLE, optional: "", longestLabel: null });
    const [page] = deck(slide(synthesis, { titleOf }));
    expect(element(page, "strengths", "text").paragraphs).toHaveLength(3);
  });
});

describe("the strip of a year", () => {
  const day = (month: number) => daySerial(2020, month, 1);
  const stretch = (
    start: number,
    end: number,
    text: string,
    tone: StripRow["spans"][number]["tone"] = "secondary",
  ): StripRow["spans"][number] => ({ start, end, tone, text });
  const wordsOf = (...spans: StripRow["spans"]) => {
    const highlights: Composition = {
      kind: "highlights",
      year: 2020,
      strip: [{ label: "Relevés", spans, marks: [] }],
      lead: null,
      rows: [],
      foot: [],
      footWithoutStrip: [],
      blocks: [],
    };
    const [page] = deck(slide(highlights));
    return (page?.elements ?? []).flatMap((own) =>
      own.kind === "text" && own.key.startsWith("strip-1-text") ? [own] : [],
    );
  };

  it("leaves out the words of a stretch where another's stand", () => {
    const words = wordsOf(stretch(day(2), day(9), "crise sanitaire"), stretch(day(3), day(8), "travaux"));
    expect(words.map(({ key }) => key)).toEqual(["strip-1-text-1"]);
  });

  it("has the words of a long stretch inside it, in white, where neither side has room", () => {
    const [inside] = wordsOf(stretch(day(2), day(12), "36 enquêtes mystères", "blue"));
    const [beside] = wordsOf(stretch(day(6), day(12), "36 enquêtes mystères", "blue"));
    const colorOf = (text: typeof inside) => text?.paragraphs[0]?.runs[0]?.color;
    expect([colorOf(inside), colorOf(beside)]).toEqual(["white", "ink"]);
    expect(wordsOf(stretch(day(6), day(7), "36 enquêtes mystères".repeat(4), "blue"))).toEqual([]);
  });
});
