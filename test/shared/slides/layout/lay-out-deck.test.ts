// Positions of the drawn deck (in points), and what pages say of each other.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../../shared/calendar/day.ts";
import type { Composition, Line, StatementRow, TableRow } from "../../../../shared/review/composition.ts";
import type { ReviewSlide } from "../../../../shared/review/review-slide.ts";
import { numberedPages, pageOf } from "../../../../shared/slides/layout/lay-out-deck.ts";
import type { PlacedPage } from "../../../../shared/slides/placed-page.ts";
import { deck, element, reviewOf, slide } from "./one-slide.ts";
import { pageTexts } from "./page-checks.ts";

const line = (text: string): Line => [{ text, tone: "neutral", isStrong: false }];
const note = (text: string): Line => [{ text, tone: "secondary", isStrong: false }];
const TWO_LINES = "Label acquis jusqu’au 11 février 2023, audit de renouvellement au T4 2021";

const statementRow = (text: string, extra: Partial<StatementRow> = {}): StatementRow => ({
  number: null,
  text: line(text),
  isHeading: false,
  state: null,
  ...extra,
});
const statement = (rows: readonly StatementRow[], lead: string | null = null): Composition => ({
  kind: "statement",
  lead,
  figures: [],
  rows,
  foot: [],
});

describe("the timeline", () => {
  const day = (year: number, month: number, date: number) => daySerial(year, month, date);
  const [page] = deck(
    slide(
      {
        kind: "timeline",
        marks: [
          {
            role: "obtained",
            start: day(2020, 2, 11),
            end: day(2020, 2, 11),
            date: "11 février 2020",
            caption: "label obtenu",
          },
          {
            role: "closed",
            start: day(2020, 12, 31),
            end: day(2020, 12, 31),
            date: "31 décembre 2020",
            caption: "données arrêtées",
          },
          {
            role: "audit",
            start: day(2021, 10, 1),
            end: day(2021, 12, 31),
            date: "T4 2021",
            caption: "audit de renouvellement",
          },
          {
            role: "end",
            start: day(2023, 2, 11),
            end: day(2023, 2, 11),
            date: "11 février 2023",
            caption: "fin du label",
          },
        ],
        sentences: ["Labellisation acquise le 11 février 2020 pour 3 ans."],
        objective: "Objectif 2021",
        statements: [
          "Réaliser les actions",
          "Maintenir le niveau",
          "Être attentif",
          "Maintenir les réflexes",
        ],
      },
      { titleOf: () => ({ text: TWO_LINES, optional: "", longestLabel: null }) },
    ),
  );

  it("is linear in time from margin to margin, 51 points under the content's top", () => {
    expect(element(page, "time-line", "rectangle").box).toEqual({ x: 36, y: 155, width: 648, height: 6 });
    expect(element(page, "time-line-elapsed", "rectangle").box.width).toBeCloseTo(191.4, 0);
    const audit = element(page, "mark-audit", "rectangle");
    expect(audit.fill).toBe("red");
    expect(audit.box.x).toBeCloseTo(389.5, 0);
    expect(audit.box.width).toBeCloseTo(54.4, 0);
    expect(audit.box).toMatchObject({ y: 149, height: 18 });
  });

  it("puts dates above the line, the closing date under it, and says them in order", () => {
    expect(element(page, "date-obtained", "text").box).toMatchObject({ x: 36, y: 108 });
    expect(element(page, "date-closed", "text").box.y).toBe(172);
    const { box } = element(page, "date-end", "text");
    expect(box.x + box.width).toBeCloseTo(684);
    expect(element(page, "time-line", "rectangle").description).toMatch(
      /^11 février 2020.*31 décembre 2020.*T4 2021.*11 février 2023/,
    );
  });

  it("shows four statements in columns of three", () => {
    expect([1, 2, 3, 4].map((index) => element(page, `statement-${index}`, "text").box.x)).toEqual([
      36, 201, 366, 531,
    ]);
  });

  it("puts a label closer than 8 points to the one before under the line", () => {
    const mark = (role: "obtained" | "audit" | "end", start: number, date: string) => ({
      role,
      start,
      end: start,
      date,
      caption: "",
    });
    const [close] = deck(
      slide({
        kind: "timeline",
        marks: [
          mark("obtained", day(2020, 2, 11), "11 février 2020"),
          mark("audit", day(2020, 3, 11), "11 mars 2020"),
          mark("end", day(2023, 2, 11), "11 février 2023"),
        ],
        sentences: [],
        objective: null,
        statements: [],
      }),
    );
    expect(element(close, "date-audit", "text").box.y).toBeGreaterThan(
      element(close, "date-obtained", "text").box.y + 50,
    );
  });
});

describe("the synthesis", () => {
  const column = (tone: "good" | "bad" | "blue", items: readonly string[]) => ({
    tone,
    heading: "5 cibles, page 7",
    items,
    moreText: (left: number) => (left === 0 ? null : `et ${left} autres cibles`),
  });
  const figure = (value: string) => ({
    value,
    unit: " %",
    label: "Satisfaction globale",
    captions: [note("cible ≥ 90 : atteinte")],
    tone: "neutral" as const,
  });
  const titleOf = () => ({ text: TWO_LINES, optional: "", longestLabel: null });

  it("has five figures of 32 points every 132 points, columns 112 points lower", () => {
    const [page] = deck(
      slide(
        {
          kind: "synthesis",
          figures: ["93,2", "19,9", "20,5", "94,6", "8,8"].map(figure),
          columns: [column("good", ["a"]), column("bad", ["b"]), column("blue", ["c"])],
        },
        { titleOf },
      ),
    );
    expect([1, 2, 3, 4, 5].map((index) => element(page, `figure-${index}`, "text").box.x)).toEqual([
      36, 168, 300, 432, 564,
    ]);
    expect(element(page, "figure-1", "text").paragraphs[0]?.runs[0]?.sizePoints).toBe(32);
    expect(
      ["strengths", "shortfalls", "decisions"].map((key) => element(page, `${key}-rule`, "rectangle").box),
    ).toMatchObject([
      { x: 36, y: 215, width: 208, height: 2 },
      { x: 256, y: 215, width: 208, height: 2 },
      { x: 476, y: 215.25, width: 208, height: 1.5 },
    ]);
  });

  it("tells what does not fit in eight lines in the column's last one, and in the notes", () => {
    const items = Array.from({ length: 12 }, (_, index) => `Cible numéro ${index + 1}`);
    const [page] = deck(slide({ kind: "synthesis", figures: [], columns: [column("bad", items)] }));
    const told = element(page, "shortfalls", "text").paragraphs.map(({ runs }) => runs[0]?.text);
    expect(told).toHaveLength(9);
    expect(told.at(-1)).toBe("et 5 autres cibles");
    expect(page?.notes).toContain("Cible numéro 12");
  });
});

describe("tables", () => {
  const cell = (...lines: Line[]) => ({ lines, isTickBox: false });
  const row = (cells: readonly string[], group: string | null = null): TableRow => ({
    cells: cells.map((text) => cell(line(text))),
    group,
    isTotal: false,
    note: null,
    sizePoints: 12,
  });
  const column = (header: string, width: "natural" | "rest" | number) => ({
    header,
    subHeader: null,
    align: "start" as const,
    width,
  });
  const table = (rows: readonly TableRow[], extra: object = {}): Composition => ({
    kind: "table",
    columns: [column("Indicateur", "rest"), column("2020", 60)],
    rows,
    panel: null,
    filling: "equalPages",
    rowsAPage: 9,
    minimumRowHeight: null,
    foot: [],
    description: "Des indicateurs",
    ...extra,
  });

  it("has rows of 28.2 points for a line of 12 and 42 for two", () => {
    const [page] = deck(
      slide(table([row(["Taux d’appels perdus", "6,8 %"]), row(["mot ".repeat(36).trim(), "3,4"])])),
    );
    const placed = element(page, "table", "table");
    expect(placed.rowHeights.map((height) => Math.round(height * 10) / 10)).toEqual([28.2, 28.2, 42]);
    expect(placed).toMatchObject({ x: 36, y: 80 });
    expect(placed.columnWidths.reduce((sum, width) => sum + width)).toBeCloseTo(648);
  });

  it("falls to 11 points, 27.1 a row, where that saves a page", () => {
    const label = "mot ".repeat(25).trim();
    const [page, next] = deck(slide(table(Array.from({ length: 9 }, () => row([label, "1"])))));
    expect(next).toBeUndefined();
    expect(element(page, "table", "table").rowHeights[1]).toBeCloseTo(27.05);
  });

  it.each([
    [5, [3, 2]],
    [6, [3, 3]],
    [11, [4, 4, 3]],
  ])("shares %i decisions of four a page as %j", (count, pages) => {
    const rows = Array.from({ length: count }, (_, index) => row([`Action ${index + 1}`, "1"]));
    const sizes = deck(slide(table(rows, { rowsAPage: 4 }), { overflow: "never" })).map(
      (page) => element(page, "table", "table").rows.length - 1,
    );
    expect(sizes).toEqual(pages);
  });

  it("fills pages by whole families, merges their names, and ends them with a darker rule", () => {
    const rows = ["A", "A", "A", "B", "B", "B", "B", "C", "C", "C", "C"].map((family) =>
      row(["Taux"], family),
    );
    const columns = [column("Famille", "natural"), column("Indicateur", "rest")];
    const pages = deck(slide(table(rows, { columns, filling: "wholeGroups", rowsAPage: 8 })));
    expect(pages.map((page) => element(page, "table", "table").rows.length - 1)).toEqual([7, 4]);
    const first = element(pages[0], "table", "table");
    expect(first.merges).toEqual([
      { row: 1, column: 0, rowSpan: 3 },
      { row: 4, column: 0, rowSpan: 4 },
    ]);
    expect(first.borders.find(({ row: at }) => at === 3)).toMatchObject({
      firstColumn: 0,
      color: "ruleDark",
    });
    expect(first.borders.find(({ row: at }) => at === 2)).toMatchObject({
      firstColumn: 1,
      color: "ruleLight",
    });
  });

  const PANEL = {
    figure: { value: "15", unit: " sur 20", word: "cibles atteintes" },
    squares: null,
    captions: [],
    chart: null,
    chartHeading: null,
  };

  it("names a group in the same words on the wider pages after the panel's, none higher than its rows", () => {
    const columns = [74, "rest", "natural", 74, "natural", 74, 74, "natural"] as const;
    const group = "délai accueil délai qualité délai accueil délai";
    const rows = [
      row(["délai", "délai", "délai", "mot ".repeat(500).trim(), "délai", "délai", "délai"], group),
      row(
        ["délai", "délai délai délai réclamation délai", "délai", "délai", "délai", "délai", "délai"],
        group,
      ),
    ];
    const pages = deck(
      slide(table(rows, { columns: columns.map((width) => column("délai", width)), panel: PANEL })),
    );
    const names = pages.map(
      (page) => element(page, "table", "table").rows[1]?.[0]?.paragraphs[0]?.runs[0]?.text,
    );
    expect([...new Set(names)]).toEqual(["délai accueil délai…"]);
  });

  it("names a group on fewer lines where a page has no room for more under a high header", () => {
    const long = "Anticonstitutionnellement".repeat(12);
    const columns = [
      { ...column(long, 74), subHeader: "papier" },
      column("délai", "rest"),
      ...Array.from({ length: 6 }, () => column("délai", "natural")),
    ];
    const words = [
      "délai",
      "délai",
      "rendez-vous délai délai délai délai",
      "délai délai délai délai réclamation",
      "délai rendez-vous qualité qualité",
      "délai délai",
      "délai réclamation délai délai délai",
    ];
    const strong = (text: string): Line => [{ text, tone: "neutral", isStrong: true }];
    const foot = [strong("https://www.exemple.gouv.fr/".repeat(8)), strong(words.slice(2, 4).join(" "))];
    const titleOf = () => ({ text: TWO_LINES, optional: "", longestLabel: null });
    const pages = deck(
      slide(
        table([{ ...row(words, long), note: "délai" }], {
          columns,
          foot,
          panel: PANEL,
          filling: "wholeGroups",
        }),
        { titleOf },
      ),
    );
    // Two lines of 12 points, where four are taken elsewhere.
    expect(pages.map((page) => element(page, "table", "table").rowHeights[1])).toEqual([42, 42]);
  });

  it("draws a square a target beside the table, told in words", () => {
    const panel = {
      figure: { value: "15", unit: " sur 20", word: "cibles atteintes" },
      squares: { good: 15, bad: 5 },
      captions: [],
      chart: null,
      chartHeading: null,
    };
    const [page] = deck(slide(table([row(["Taux", "1"])], { panel })));
    const squares = element(page, "squares", "group");
    expect(squares.description).toBe("15 cibles atteintes, 5 non atteintes.");
    // Three full rows, each a bar cut by the same four gaps; five hollow squares under them.
    const widths = squares.children.map(({ box }) => box.width);
    expect(widths).toEqual([124, 124, 124, 6, 6, 6, 6, 18, 18, 18, 18, 18]);
    expect(squares.children[0]?.box).toMatchObject({ x: 36, width: 124, height: 20 });
    expect(element(page, "table", "table").x).toBe(201);
  });

  it("groups no square that stands alone: Slides makes no group of one", () => {
    const panel = {
      figure: { value: "0", unit: " sur 1", word: "cible atteinte" },
      squares: { good: 0, bad: 1 },
      captions: [],
      chart: null,
      chartHeading: null,
    };
    const [page] = deck(slide(table([row(["Taux", "1"])], { panel })));
    expect(page?.elements.filter(({ kind }) => kind === "group")).toEqual([]);
    expect(element(page, "square-1", "rectangle").description).toBe("0 cible atteinte, 1 non atteinte.");
  });
});

describe("bars", () => {
  const bar = (label: string, value: number) => ({
    label,
    value,
    valueText: `${value} %`,
    asideText: null,
    previousYear: 80,
    isUnder: value < 90,
  });
  const bars = (count: number): Composition => ({
    kind: "bars",
    maximum: 100,
    threshold: { value: 90, label: "seuil 90 %" },
    asideHeader: null,
    header: "Satisfaits ou très satisfaits",
    previousYearHeader: "tiret : 2019",
    bars: Array.from({ length: count }, (_, index) => bar(`Item ${index}`, 70 + index)),
    figures: [{ value: "94,6", unit: " %", label: "satisfaction globale", captions: [], tone: "neutral" }],
    blocks: [],
    description: "Item 0 : 70 %",
  });

  it("are in proportion from zero, orange under the threshold, which is a line over them", () => {
    const [page] = deck(slide(bars(9)));
    const [first, last] = [element(page, "bar-1", "rectangle"), element(page, "bar-9", "rectangle")];
    expect(last.box.width / first.box.width).toBeCloseTo(78 / 70);
    expect(first).toMatchObject({ fill: "orange", box: { height: 14 } });
    const threshold = element(page, "threshold", "rectangle");
    expect((threshold.box.x + 0.5 - first.box.x) / first.box.width).toBeCloseTo(90 / 70);
    expect(element(page, "bars", "group").description).toBe("Item 0 : 70 %");
  });

  it("take the page's width from eleven on, figures on the next page, and a table from seventeen on", () => {
    expect(deck(slide(bars(12))).map((page) => page.elements.some(({ key }) => key === "figure-1"))).toEqual([
      false,
      true,
    ]);
    expect(element(deck(slide(bars(17)))[0], "table", "table").rows.length).toBeGreaterThan(8);
  });

  it("stand on one page up to sixteen, up to fourteen under a title of two lines", () => {
    const pages = (count: number, text: string) => {
      const titled = slide(bars(count), { titleOf: () => ({ text, optional: "", longestLabel: null }) });
      return deck(titled).filter(({ elements }) => elements.some(({ key }) => key === "bars")).length;
    };
    expect([12, 16].map((count) => pages(count, "Un titre court"))).toEqual([1, 1]);
    expect([12, 14].map((count) => pages(count, TWO_LINES))).toEqual([1, 1]);
  });
});

describe("a statement's foot", () => {
  it("stands clear of the title's rule where it is alone on the slide", () => {
    const foot = ["COPIL : 21 janvier", "Six décisions en COPIL"];
    const [page] = deck(slide({ kind: "statement", lead: null, figures: [], rows: [], foot }));
    const rule = element(page, "list-rule", "rectangle");
    expect(element(page, "list", "text").box.y - rule.box.y - rule.box.height).toBeGreaterThan(4);
  });
});

describe("pages of a slide and their annex", () => {
  const rows = Array.from({ length: 90 }, (_, index) =>
    statementRow(`Fait numéro ${index + 1} de cette année`),
  );

  it("are numbered in the caveat, the rest after three standing in the annex at the deck's end", () => {
    const closing = slide(statement([statementRow("La fin")]), {
      key: "closing",
      section: null,
      kicker: "Prochaines échéances",
    });
    const pages = deck(slide(statement(rows), { caveats: ["Suivi partiel"] }), closing);
    expect(pages.map(({ key }) => key).slice(0, 4)).toEqual(["slide", "slide-2", "slide-3", "closing"]);
    expect(pages[0]?.caveat).toBe("Cibles manquées, page\u00a01 sur\u00a03 · Suivi partiel");
    expect(pages[4]).toMatchObject({ key: "slide-4", kicker: { section: 2 }, pageNumber: 5 });
    expect(pages[4]?.caveat).toMatch(/^Annexe, page\u00a01 sur\u00a0/);
    const left = pages
      .slice(4)
      .flatMap(pageTexts)
      .filter((text) => text.startsWith("Fait numéro")).length;
    expect(element(pages[2], "annex-line", "text").paragraphs[0]?.runs[0]?.text).toBe(
      `et ${left}\u00a0autres, en annexe (page\u00a05)`,
    );
  });

  it("are referred to by the number of the first that the deck still has", () => {
    const pages = numberedPages(reviewOf([slide(statement(rows))]));
    const lineIn = (numbers: Map<string, number>) =>
      element(pages[2]?.place(numbers), "annex-line", "text").paragraphs[0]?.runs[0]?.text;
    expect(lineIn(new Map([["slide-4", 12]]))).toContain("en annexe (page\u00a012)");
    expect(lineIn(new Map())).toMatch(/autres, en annexe$/);
  });

  it("all stay in the body when the list is never cut", () => {
    const pages = deck(slide(statement(rows), { overflow: "never" }));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.every(({ caveat }) => !caveat?.startsWith("Annexe"))).toBe(true);
  });
});

describe("short pages of a section", () => {
  const short = (key: string, section: number | null) =>
    slide(statement([statementRow(`Le fait de ${key}`)]), {
      key,
      section,
      titleOf: () => ({ text: `Titre de ${key}`, optional: "", longestLabel: null }),
    });

  it("share a page, the second under its title, both found by their key", () => {
    const pages = deck(short("one", 1), short("two", 1));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.titleLines).toEqual(["Titre de one"]);
    expect(pageTexts(pages[0] as PlacedPage)).toContain("Titre de two");
    expect(pageOf(pages)("two")).toBe(1);
    expect(pageOf(pages)("three")).toBeNull();
  });

  it("join a later slide of the section where neighbours leave them no room", () => {
    const full = slide(
      statement(Array.from({ length: 7 }, (_, index) => statementRow(`Fait ${index + 1}`))),
      {
        key: "full",
        section: 1,
      },
    );
    const keys = (...slides: ReviewSlide[]) => deck(...slides).map(({ slideKeys }) => slideKeys);
    const joining = { ...short("one", 1), joins: ["two"] };
    expect(keys(full, joining, { ...full, key: "next" }, short("two", 1))).toEqual([
      ["full"],
      ["next"],
      ["two", "one"],
    ]);
    expect(keys(full, short("one", 1), { ...full, key: "next" }, short("two", 1))).toHaveLength(4);
    expect(keys(short("zero", 1), joining, full, short("two", 1))).toEqual([
      ["zero", "one"],
      ["full"],
      ["two"],
    ]);
    // It leaves the page's title to what it joins.
    expect(keys(full, joining, short("two", 1))).toEqual([["full"], ["two", "one"]]);
  });

  it("stay apart in two sections, or outside the sections", () => {
    expect(deck(short("one", 1), short("two", 2))).toHaveLength(2);
    expect(deck(short("one", null), short("two", null))).toHaveLength(2);
  });
});

describe("the page's frame", () => {
  it("keeps the service's hyphenated town on one line", () => {
    const text = "Depuis plusieurs années, la sous-préfecture d’Aix-en-Provence reçoit peu de réclamations";
    const [page] = deck(slide(statement([statementRow(text)], "Un titre à gauche")));
    const [paragraph] = element(page, "list", "text").paragraphs;
    expect(paragraph?.runs[0]?.text).toContain("\vd’Aix-en-Provence");
  });

  it("says that figures are examples, and sends to the notes the caveats that have no room", () => {
    const caveats = [
      "Suivi partiel : relevés suspendus de mars à juin (crise sanitaire)",
      "Effectif faible : 9 appels, du 2 juillet au 27 août",
    ];
    const [page] = deck(slide(statement([statementRow("Un fait")]), { caveats, isSampleData: true }));
    expect(page?.footer).toBe("Sous-préfecture d’Aix-en-Provence · Revue qualité 2020");
    expect(page?.footerMention).toBe("données d’exemple");
    expect(page?.caveat).toBe(caveats[0]);
    expect(page?.notes).toBe(`Une note.\n${caveats[1]}`);
  });
});
