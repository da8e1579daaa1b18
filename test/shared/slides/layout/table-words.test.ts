// A table's columns are no narrower than their words, as far as all have room; its cells leave no short word alone.
import { describe, expect, it } from "vitest";
import type { Line, Table, TableColumn } from "../../../../shared/review/composition.ts";
import { measureTable } from "../../../../shared/slides/layout/compositions/table-measure.ts";
import { textWidth } from "../../../../shared/text/glyph-widths.ts";

const PADDING = 14.4;
const line = (text: string): Line => [{ text, tone: "neutral", isStrong: true }];
const column = (header: string, width: TableColumn["width"]): TableColumn => ({
  header,
  subHeader: null,
  align: "start",
  width,
});
const measured = (
  columns: readonly TableColumn[],
  row: readonly string[],
  sizePoints: 12 | 14,
  width: number,
) => {
  const table: Table = {
    kind: "table",
    columns,
    rows: [
      {
        cells: row.map((text) => ({ lines: [line(text)], isTickBox: false })),
        group: null,
        isTotal: false,
        sizePoints,
        note: null,
      },
    ],
    panel: null,
    filling: "equalPages",
    rowsAPage: 8,
    minimumRowHeight: null,
    foot: [],
    description: "",
  };
  return measureTable(table, width, sizePoints, 288);
};
const widths = (...table: Parameters<typeof measured>) => measured(...table).widths;

describe("the columns of a table", () => {
  it("of a given width are as wide as their longest word", () => {
    const columns = [column("Action", "rest"), column("Pilote", 86), column("Échéance", 88)];
    const own = widths(columns, ["Ouvrir l’accueil", "Chargée de communication", "31/12/2025"], 14, 648);
    expect(own[1]).toBeGreaterThanOrEqual(textWidth("communication", 14, true) + PADDING);
    expect(own.reduce((sum, one) => sum + one, 0)).toBeCloseTo(648);
  });

  it("shrink where they ask for too much, but not their dates", () => {
    const columns = [
      column("Reçue", "natural"),
      column("Canal", "rest"),
      column("Accusé", "natural"),
      column("Réponse", "natural"),
    ];
    const date = "1er\u00a0septembre\u00a02025";
    const row = [date, "Courriel", "en 12 jours (délai : 7 jours)", "en 31 jours ouvrés (délai : 15 jours)"];
    const own = widths(columns, row, 12, 483);
    expect(own[0]).toBeGreaterThanOrEqual(textWidth(date, 12, true) + PADDING);
    expect(own.reduce((sum, one) => sum + one, 0)).toBeCloseTo(483);
  });

  it("give no more to a word that nobody writes", () => {
    const columns = [column("Action", "rest"), column("Pilote", 86)];
    expect(widths(columns, ["Ouvrir", "W".repeat(200)], 14, 648)[1]).toBe(86);
  });
});

describe("the cells of a table", () => {
  it("leave no short word alone on their last line", () => {
    const columns = [column("Action", "rest"), column("Pilote", 86)];
    const [row] = measured(columns, ["Ouvrir", "Chef de bureau"], 14, 648).rows;
    expect(row?.cells[1]?.[0]?.runs[0]?.text).toBe("Chef de\u00a0bureau");
  });
});
