import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  KeyFigure,
  Review,
  ReviewSlide,
  ReviewTable,
  TextGroup,
} from "../../../shared/review/review.ts";
import { cell, group, tableSlide, textSlide } from "../../../shared/review/slide.ts";
import type { ContentPage, DeckPage, PageBody } from "../../../shared/slides/layout/deck-page.ts";
import { deckPages, deckTitle } from "../../../shared/slides/layout/deck-pages.ts";
import { type Box, FOOTER_RULE, MARGIN, PAGE, textWidth } from "../../../shared/slides/layout/page-grid.ts";
import { wrapText } from "../../../shared/slides/text/measure.ts";

const BOTTOM = FOOTER_RULE.top;

function reviewOf(...slides: ReviewSlide[]): Review {
  return { department: "Préfecture", year: 2020, closedOn: 44_196, sections: [{ title: "Section", slides }] };
}

function pagesOf(...slides: ReviewSlide[]): ContentPage[] {
  return deckPages(reviewOf(...slides)).filter(
    (page): page is Extract<DeckPage, { kind: "content" }> => page.kind === "content",
  );
}

const WORDS = { topic: "Sujet", title: "Titre" };
const lines = (count: number, text = "Une ligne") =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

function paragraphs({ body }: ContentPage): string[] {
  return body.kind === "text" ? body.panels.flatMap((panel) => panel.paragraphs.map(({ text }) => text)) : [];
}

function boxesOf(body: PageBody): Box[] {
  if (body.kind === "text") return [...body.cards, ...body.panels].map(({ box }) => box);
  return body.kind === "table" ? [body.table.box] : [body.chart.box, body.chart.keysBox];
}

/** The lines shown in the panels of a page, measured again. */
function shownLines({ body }: ContentPage): number {
  if (body.kind !== "text") return 0;
  const counts = body.panels.flatMap(({ box, sizePoints, paragraphs: all }) =>
    all.map(({ kind, text }) => {
      const width = textWidth({ width: box.width - 5 }) - 8 - (kind === "bullet" ? 20 : 0);
      return wrapText(text, width, { sizePoints, isBold: kind === "heading" }).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function expectInside(page: ContentPage): void {
  const boxes = [...boxesOf(page.body), ...(page.remark === null ? [] : [page.remark.box])];
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(MARGIN - 0.01);
    expect(box.left + box.width).toBeLessThanOrEqual(PAGE.width - MARGIN + 0.01);
    expect(box.top + box.height).toBeLessThanOrEqual(BOTTOM);
    expect(box.height).toBeGreaterThan(0);
  }
}

describe("slides of text", () => {
  it("shows six lines on one page, the largest that fits", () => {
    const [page, ...others] = pagesOf(textSlide(WORDS, [group(null, lines(6))]));
    expect(others).toEqual([]);
    expect(page?.title).toBe("Titre");
    expect(page?.body.kind === "text" && page.body.panels[0]?.sizePoints).toBe(20);
  });

  it("holds a short text to a panel of its own height at the top, paragraphs somewhat apart", () => {
    const [page] = pagesOf(textSlide(WORDS, [group(null, lines(2))]));
    const [panel] = page?.body.kind === "text" ? page.body.panels : [];
    expect(panel?.box.top).toBe(72);
    expect(panel?.spaceBelowPoints).toBe(18);
    expect(panel?.box.height).toBeCloseTo(2 * (20 * 1.2 * 1.1 + 18) + 2 * 7.2, 6);
  });

  it("continues the seventh on a next page, both evenly filled", () => {
    const pages = pagesOf(textSlide(WORDS, [group("Points faibles", lines(8))]));
    expect(pages.map(({ title }) => title)).toEqual(["Titre", "Titre (suite 2/2)"]);
    expect(pages.map(paragraphs)).toEqual([
      ["Points faibles", ...lines(4)],
      ["Points faibles (suite)", ...lines(8).slice(4)],
    ]);
    expect(pages.map(({ notes }) => notes)).toEqual(["", "Suite de la page précédente."]);
  });

  it("never leaves a heading or an introduction alone at the bottom", () => {
    const pages = pagesOf(textSlide(WORDS, [group("A", lines(4)), group("B", ["introduction :", "suite"])]));
    expect(pages.map(paragraphs)).toEqual([
      ["A", ...lines(4)],
      ["B", "introduction\u00a0:", "suite"],
    ]);
  });

  it("breaks a paragraph longer than a page between words, nothing cut", () => {
    const long = Array.from({ length: 300 }, (_, index) => `mot${index}`).join(" ");
    const pages = pagesOf(textSlide(WORDS, [group("Motif", [long])]));
    expect(pages.length).toBeGreaterThan(2);
    expect(
      pages
        .flatMap(paragraphs)
        .filter((text) => !text.startsWith("Motif"))
        .join(" "),
    ).toBe(long);
    for (const page of pages) expect(shownLines(page)).toBeLessThanOrEqual(6);
  });

  it("tells figures that no card can hold as text", () => {
    const figure: KeyFigure = {
      value: "au plus tard à la fin du printemps de l’année suivante",
      label: "Audit",
      detail: null,
      tone: "neutral",
    };
    const [page] = pagesOf(textSlide(WORDS, [], [figure]));
    expect(page === undefined ? [] : paragraphs(page)).toEqual([`Audit\u00a0: ${figure.value}`]);
  });

  it("keeps typed dashes out of bullets, and arrows without", () => {
    const [page] = pagesOf(textSlide(WORDS, [group(null, ["- un", "→ deux"])]));
    expect(
      page?.body.kind === "text" && page.body.panels[0]?.paragraphs.map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ["bullet", "un"],
      ["plain", "→ deux"],
    ]);
  });
});

describe("titles", () => {
  it("takes the short one when staff's words don't fit, and keeps the message in the notes", () => {
    const title = "Un libellé très long ".repeat(12).trim();
    const [page] = pagesOf(
      textSlide({ ...WORDS, title, shortTitle: "Court", notes: ["Note"] }, [group(null, ["a"])]),
    );
    expect(page?.title).toBe("Court");
    expect(page?.notes).toBe(`${title}\nNote`);
  });

  it("moves the body down under two lines", () => {
    const short = pagesOf(textSlide(WORDS, [group(null, ["a"])]))[0];
    const long = pagesOf(
      textSlide({ ...WORDS, title: "Deux lignes de titre ".repeat(4) }, [group(null, ["a"])]),
    )[0];
    const top = (page: ContentPage | undefined) =>
      page === undefined ? 0 : (boxesOf(page.body)[0]?.top ?? 0);
    expect(top(long)).toBeGreaterThan(top(short));
  });
});

describe("tables", () => {
  const table = (rows: readonly (readonly string[])[], isGrouped = false): ReviewTable => ({
    description: "Description",
    columns: [
      { header: "Famille", share: 0.3, align: "start" },
      { header: "Libellé", share: 0.7, align: "center" },
    ],
    rows: rows.map((row) => row.map((text) => cell(text))),
    isGrouped,
  });
  const rowsOf = ({ body }: ContentPage) =>
    body.kind === "table" ? body.table.rows.map((row) => row.map(({ text }) => text)) : [];

  it("shows at most eight rows a page, evenly", () => {
    const pages = pagesOf(tableSlide(WORDS, table(lines(9).map((text) => [text, "x"]))));
    expect(pages.map((page) => rowsOf(page).length)).toEqual([5, 4]);
    expect(pagesOf(tableSlide(WORDS, table(lines(8).map((text) => [text, "x"]))))).toHaveLength(1);
  });

  it("names a group once a page, over its rows", () => {
    const rows = [...lines(5).map((text) => ["A", text]), ...lines(4).map((text) => ["B", text])];
    const pages = pagesOf(tableSlide(WORDS, table(rows, true)));
    expect(pages.map((page) => rowsOf(page).map(([first]) => first))).toEqual([
      ["A", "", "", "", ""],
      ["B", "", "", ""],
    ]);
    expect(pages.map(({ body }) => (body.kind === "table" ? body.table.merges : []))).toEqual([
      [{ start: 0, span: 5 }],
      [{ start: 0, span: 4 }],
    ]);
  });

  it("breaks a row taller than a page", () => {
    const long = Array.from({ length: 400 }, (_, index) => `mot${index}`).join(" ");
    const pages = pagesOf(tableSlide(WORDS, table([["A", long]])));
    expect(
      pages
        .flatMap(rowsOf)
        .map(([, text]) => text)
        .join(" "),
    ).toBe(long);
    for (const page of pages) expectInside(page);
  });

  it("shows a closing remark on the last page only", () => {
    const rows = lines(9).map((text) => [text, "x"]);
    const closing = pagesOf(tableSlide({ ...WORDS, remark: "Fin", remarkPlace: "lastPage" }, table(rows)));
    expect(closing.map(({ remark }) => remark?.text)).toEqual([undefined, "Fin"]);
    const everywhere = pagesOf(tableSlide({ ...WORDS, remark: "Partiel" }, table(rows)));
    expect(everywhere.map(({ remark }) => remark?.text)).toEqual(["Partiel", "Partiel"]);
  });
});

describe("any words of staff", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 400 }), fc.lorem({ maxCount: 80 }));
  const groups: fc.Arbitrary<TextGroup[]> = fc.array(
    fc.record({
      heading: fc.option(fc.lorem({ maxCount: 3 })),
      tone: fc.constant("neutral" as const),
      lines: fc.array(text, { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it("never overflow a page nor six lines, at 14 points or more", () => {
    fc.assert(
      fc.property(groups, fc.option(text), (given, remark) => {
        for (const page of pagesOf(textSlide({ ...WORDS, remark }, given))) {
          expectInside(page);
          expect(shownLines(page)).toBeLessThanOrEqual(6);
          if (page.body.kind === "text") {
            expect(page.body.panels.every(({ sizePoints }) => sizePoints >= 14)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never overflow a table's page", () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("A", "B"), text), { minLength: 1, maxLength: 12 });
    const columns = [
      { header: "Famille", share: 0.2, align: "start" as const },
      { header: "Texte", share: 0.8, align: "start" as const },
    ];
    fc.assert(
      fc.property(rows, fc.boolean(), (given, isGrouped) => {
        const table = {
          description: "",
          columns,
          isGrouped,
          rows: given.map((row) => row.map((one) => cell(one))),
        };
        for (const page of pagesOf(tableSlide(WORDS, table))) {
          expectInside(page);
          if (page.body.kind === "table") expect(page.body.table.rows.length).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("deckTitle", () => {
  it("names the year and the service", () => {
    expect(deckTitle({ department: "Sous-préfecture d'Aix", year: 2020 })).toBe(
      "Revue qualité 2020 — Sous-préfecture d'Aix",
    );
  });
});
