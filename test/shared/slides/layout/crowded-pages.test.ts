// Pages that hold more than their design drew: every text is still there, in its place.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../../shared/calendar/day.ts";
import type { Composition } from "../../../../shared/review/composition.ts";
import { layOutDeck } from "../../../../shared/slides/layout/lay-out-deck.ts";
import type { PlacedPage } from "../../../../shared/slides/placed-page.ts";
import { deck, slide } from "./one-slide.ts";
import { pageFaults, pageTexts } from "./page-checks.ts";

const LONG = "La qualité de l’accueil du public progresse. ".repeat(230).trim();

function pagesOf(composition: Composition): PlacedPage[] {
  return layOutDeck({
    service: "Sous-préfecture d’Aix-en-Provence",
    labelName: "Qual-e-Pref",
    year: 2020,
    closedOn: daySerial(2020, 12, 31),
    slides: [
      {
        key: "slide",
        section: 2,
        kicker: "Bilan des indicateurs 2020",
        caveats: [],
        pagesName: "Cibles manquées",
        titleOf: () => ({ text: "Un titre court", optional: "", longestLabel: null }),
        composition,
        overflow: "annex",
        joins: [],
        isSampleData: false,
        notes: [],
      },
    ],
  });
}

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `Point ${index + 1}`, detail: null }));

describe("the label's reminders", () => {
  it("say the conform points on the page after four points to correct", () => {
    const conform = ["Horaires affichés", "Plan d’accès en ligne"];
    for (const statements of [["Audit au T4 2021"], []]) {
      const composition = {
        kind: "reminders",
        toCorrect: items(4),
        toVerify: [],
        conform,
        statements,
      } as const;
      const pages = pagesOf(composition);
      const told = pages.flatMap(pageTexts);
      for (const text of [...conform, ...statements, "Point 4"]) expect(told).toContain(text);
      expect(pages.flatMap(pageFaults)).toEqual([]);
    }
  });

  it("leave room to the line that sends to the annex", () => {
    const toVerify = [{ text: "Affichage ".repeat(40).trim(), detail: null }];
    const conform = ["Horaires affichés", LONG];
    const pages = pagesOf({ kind: "reminders", toCorrect: items(4), toVerify, conform, statements: [] });
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(pageFaults)).toEqual([]);
  });
});

describe("the next dates", () => {
  it("begin on the next page where the audit's caption and the foot leave them no room", () => {
    const caption = "délai réclamation délai délai rendez-vous réclamation rendez-vous délai délai";
    const pages = pagesOf({
      kind: "deadlines",
      columns: [
        {
          heading: "○ Dépassées",
          tone: "bad",
          figure: { value: "T4 2021", caption },
          entries: [{ date: "15 janvier", text: "Enquête" }],
          merged: [{ date: "15 janvier", text: "Enquête" }],
        },
        { heading: "Ensuite", tone: "blue", figure: null, entries: [], merged: [] },
        { heading: "Plus tard", tone: "blue", figure: null, entries: [], merged: [] },
      ],
      foot: { heading: "À compléter", lines: ["Délai de réponse", "Date d’audit"] },
    });
    expect(pages.flatMap(pageFaults)).toEqual([]);
    expect(pages.flatMap(pageTexts)).toContain("Enquête");
  });
});

describe("coverage strips", () => {
  const months = Array.from({ length: 12 }, () => "read" as const);
  const caption = [{ text: "délai", tone: "secondary", isStrong: false } as const];
  const row = { figure: { value: "12", unit: " %" }, name: "行政服务质量审查", caption, months };

  it("take the height of the script that names them", () => {
    expect(pagesOf({ kind: "coverage", rows: [row, row, row], foot: [] }).flatMap(pageFaults)).toEqual([]);
  });

  it("leave their last page to a foot that has no room under three of them", () => {
    const rows = Array.from({ length: 3 }, () => ({ ...row, name: "Attente" }));
    const foot = Array.from({ length: 8 }, (_, index) => `Constat ${index + 1}`);
    const pages = pagesOf({ kind: "coverage", rows, foot });
    expect(pages.flatMap(pageFaults)).toEqual([]);
    const strips = pages.map(({ elements }) => elements.filter(({ key }) => key.endsWith("-figure")).length);
    expect(strips).toEqual([2, 1]);
  });

  it("are three a page, the foot under the last ones", () => {
    const rows = Array.from({ length: 8 }, () => ({ ...row, name: "Attente" }));
    const foot = Array.from({ length: 5 }, (_, index) => `Constat ${index + 1}`);
    const pages = pagesOf({ kind: "coverage", rows, foot });
    const strips = pages.map(({ elements }) => elements.filter(({ key }) => key.endsWith("-figure")).length);
    expect(strips).toEqual([3, 3, 2]);
    expect(pages.map(({ elements }) => elements.some(({ key }) => key === "foot"))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("L'essentiel", () => {
  it("sends to the notes the captions that leave no room to its columns", () => {
    const caption = (text: string, index: number) => [
      { text, tone: "neutral" as const, isStrong: index === 0 },
    ];
    const captions = [
      "rendez-vous réclamation accueil 2020 délai à 2020 2020 accueil de",
      "délai réclamation délai délai délai accueil",
      "délai réclamation réclamation délai délai délai",
    ];
    const figure = { value: "12", unit: "", label: "délai", tone: "neutral" as const };
    const composition: Composition = {
      kind: "synthesis",
      figures: [{ ...figure, captions: captions.map(caption) }],
      columns: [
        {
          tone: "good",
          heading: "Deux cibles atteintes",
          items: ["Taux d’appels perdus", "Délai"],
          moreText: (leftOut) => (leftOut === 0 ? null : `et ${leftOut} autres`),
        },
      ],
    };
    const titleOf = () => ({
      text: "Un titre long qui ne tient pas sur une ligne mais sur deux lignes seulement",
      optional: "",
      longestLabel: null,
    });
    const pages = deck(slide(composition, { titleOf }));
    const told = pages.flatMap(pageTexts).join(" ");
    for (const text of captions) expect(told).toContain(text);
  });
});
