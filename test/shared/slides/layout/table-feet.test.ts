// What stands under a table, page by page.
import { describe, expect, it } from "vitest";
import type { Line, Table, TableRow } from "../../../../shared/review/composition.ts";
import type { PlacedPage } from "../../../../shared/slides/placed-page.ts";
import { deck, element, slide } from "./one-slide.ts";

const line = (text: string): Line => [{ text, tone: "neutral", isStrong: false }];
const row = (text: string, note: string | null = null): TableRow => ({
  cells: [text, "12"].map((own) => ({ lines: [line(own)], isTickBox: false })),
  group: null,
  isTotal: false,
  sizePoints: 12,
  note,
});
const table = (rows: readonly TableRow[], extra: Partial<Table> = {}): Table => ({
  kind: "table",
  columns: [
    { header: "Indicateur", subHeader: null, align: "start", width: "rest" },
    { header: "2020", subHeader: null, align: "end", width: 60 },
  ],
  rows,
  panel: null,
  filling: "equalPages",
  rowsAPage: 8,
  minimumRowHeight: null,
  foot: [],
  description: "Des indicateurs",
  ...extra,
});
const rowsOf = (count: number, starred: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) =>
    row(`Taux ${index + 1}`, starred.includes(index) ? `* Taux ${index + 1} : 2 mois sur 12` : null),
  );
/** The texts under the table of a page. */
const footOf = (page: PlacedPage): string[] =>
  page.elements.some(({ key }) => key === "foot")
    ? element(page, "foot", "text").paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""))
    : [];

describe("a table's foot", () => {
  it("explains a star on the page of its row, once and in the rows' order", () => {
    const rows = [...rowsOf(12, [1, 3, 10]), row("Taux 13", "* Taux 11 : 2 mois sur 12")];
    expect(deck(slide(table(rows))).map(footOf)).toEqual([
      ["* Taux 2 : 2 mois sur 12 · * Taux 4 : 2 mois sur 12"],
      ["* Taux 11 : 2 mois sur 12"],
    ]);
  });

  it("stands on the last page, staff's words before the notes", () => {
    const foot: Line[] = [
      [{ text: "Actions : section 7", tone: "secondary", isStrong: false }],
      line("Un standard neuf depuis mars"),
    ];
    const pages = deck(slide(table(rowsOf(12, [11]), { foot })));
    expect(pages.map(footOf)).toEqual([
      [],
      ["Un standard neuf depuis mars", "* Taux 12 : 2 mois sur 12", "Actions : section 7"],
    ]);
  });

  it("stands on the last page of the body where the rows go on in the annex", () => {
    const pages = deck(slide(table(rowsOf(40), { foot: [line("Un standard neuf depuis mars")] })));
    expect(pages.map(({ caveat }) => caveat?.startsWith("Annexe"))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(pages.map(footOf)).toEqual([[], [], ["Un standard neuf depuis mars"], [], []]);
  });

  it("has its room even where the last family alone fills a page", () => {
    const family = Array.from({ length: 8 }, (_, index) => ({
      ...row(`Taux ${index + 1}`),
      group: "Accueil",
    }));
    const columns = [
      { header: "Famille", subHeader: null, align: "start" as const, width: 80 },
      ...table([]).columns,
    ];
    const foot = Array.from({ length: 3 }, (_, index) => line(`Constat ${index + 1}`));
    const pages = deck(slide(table(family, { columns, filling: "wholeGroups", foot })));
    expect(pages.map((page) => element(page, "table", "table").rows.length - 1)).toEqual([4, 4]);
    expect(pages.map(footOf)).toEqual([[], ["Constat 1", "Constat 2", "Constat 3"]]);
  });
});
