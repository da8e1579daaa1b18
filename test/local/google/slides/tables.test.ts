// Tables: creation, structure, merging, look.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { describe, expect, it } from "vitest";
import { type Deck, openDeck, refusal } from "./deck.ts";

function deckWithTable(rows = 2, columns = 3): Deck {
  const deck = openDeck();
  deck.update({
    createTable: { objectId: "table", rows, columns, elementProperties: { pageObjectId: "p" } },
  });
  return deck;
}

const table = (deck: Deck): slides_v1.Schema$Table => deck.element("table").table ?? {};

function write(deck: Deck, rowIndex: number, columnIndex: number, text: string): void {
  deck.update({ insertText: { objectId: "table", cellLocation: { rowIndex, columnIndex }, text } });
}

function texts(deck: Deck): string[][] {
  return (table(deck).tableRows ?? []).map((row) =>
    (row.tableCells ?? []).map(
      (cell) => cell.text?.textElements?.map((element) => element.textRun?.content ?? "").join("") ?? "",
    ),
  );
}

describe("createTable", () => {
  it("lays out a table in the middle of the page, zero places left out", () => {
    const deck = deckWithTable();
    expect(table(deck)).toMatchObject({ rows: 2, columns: 3 });
    const cells = table(deck).tableRows?.flatMap((row) => row.tableCells ?? []) ?? [];
    expect(cells.map((cell) => cell.location)).toEqual([
      {},
      { columnIndex: 1 },
      { columnIndex: 2 },
      { rowIndex: 1 },
      { rowIndex: 1, columnIndex: 1 },
      { rowIndex: 1, columnIndex: 2 },
    ]);
    expect(table(deck).horizontalBorderRows).toHaveLength(3);
    expect(table(deck).verticalBorderRows?.[0]?.tableBorderCells).toHaveLength(4);
    expect(deck.element("table").transform).toMatchObject({ scaleX: 1, scaleY: 1, translateX: 952500 });
  });

  it("refuses no row, no column, and a scaled transform", () => {
    const deck = openDeck();
    const create = (request: slides_v1.Schema$CreateTableRequest) =>
      refusal(() => deck.update({ createTable: { elementProperties: { pageObjectId: "p" }, ...request } }))
        .message;
    expect(create({ columns: 1 })).toContain("The number of rows must be greater than 0.");
    expect(create({ rows: 1 })).toContain("The number of columns must be greater than 0.");
    const transform = { scaleX: 2, scaleY: 1, unit: "EMU" };
    expect(create({ rows: 1, columns: 1, elementProperties: { pageObjectId: "p", transform } })).toContain(
      "Table transforms must have a scale of 1 and no shear components.",
    );
  });
});

describe("the structure of a table", () => {
  it("joins the texts of merged cells in the first one", () => {
    const deck = deckWithTable();
    write(deck, 0, 0, "un");
    write(deck, 0, 2, "trois");
    deck.update({
      mergeTableCells: { objectId: "table", tableRange: { location: {}, rowSpan: 1, columnSpan: 3 } },
    });
    expect(texts(deck)).toEqual([["un\ntrois\n"], ["", "", ""]]);
    expect(table(deck).tableRows?.[0]?.tableCells?.[0]).toMatchObject({ rowSpan: 1, columnSpan: 3 });
    expect(refusal(() => write(deck, 0, 1, "x")).message).toContain("is merged into another cell");
  });

  it("refuses a cell outside", () => {
    expect(refusal(() => write(deckWithTable(), 2, 0, "x")).message).toContain("(2, 0) is outside the table");
  });
});

describe("the look of a table", () => {
  it("sets widths, and refuses a column narrower than 32 points", () => {
    const deck = deckWithTable();
    const widen = (points: number) =>
      deck.update({
        updateTableColumnProperties: {
          objectId: "table",
          columnIndices: [1],
          tableColumnProperties: { columnWidth: { magnitude: points, unit: "PT" } },
          fields: "columnWidth",
        },
      });
    widen(100);
    expect(table(deck).tableColumns?.[1]?.columnWidth).toEqual({ magnitude: 1270000, unit: "EMU" });
    expect(deck.element("table").size?.width?.magnitude).toBe((7239000 / 3) * 2 + 1270000);
    expect(refusal(() => widen(31)).message).toContain("at least 406400 EMU");
  });

  it("refuses borders of no weight, cells that inherit and rows of a negative height", () => {
    const deck = deckWithTable();
    const objectId = "table";
    const border = (tableBorderProperties: object, fields: string) =>
      refusal(() => deck.update({ updateTableBorderProperties: { objectId, tableBorderProperties, fields } }))
        .message;
    const cell = (tableCellProperties: object, fields: string) =>
      refusal(() => deck.update({ updateTableCellProperties: { objectId, tableCellProperties, fields } }))
        .message;
    expect(border({ weight: { magnitude: 0, unit: "EMU" } }, "weight")).toBe(
      "Invalid requests[0].updateTableBorderProperties: The weight (0) should be greater than 0.",
    );
    expect(border({ weight: { unit: "PT" } }, "*")).toContain("The weight (0) should be greater than 0.");
    expect(border({ weight: { magnitude: -1, unit: "PT" } }, "weight")).toContain("The weight (-1) should");
    expect(border({ tableBorderFill: { solidFill: { alpha: -0.5 } } }, "tableBorderFill")).toContain(
      "The alpha",
    );
    const inherited = { tableCellBackgroundFill: { propertyState: "INHERIT" } };
    expect(cell(inherited, "tableCellBackgroundFill.propertyState")).toContain(
      "Updating tableCellBackgroundFill propertyState to INHERIT is not supported",
    );
    const negative = { minRowHeight: { magnitude: -1, unit: "PT" } };
    expect(
      refusal(() =>
        deck.update({
          updateTableRowProperties: { objectId, tableRowProperties: negative, fields: "minRowHeight" },
        }),
      ).message,
    ).toContain("should not be negative");
  });

  it("sets heights, fills and the place of text in the cells of a range", () => {
    const deck = deckWithTable();
    const fill = { solidFill: { color: { rgbColor: { red: 1 } } } };
    deck.update(
      {
        updateTableRowProperties: {
          objectId: "table",
          rowIndices: [0],
          tableRowProperties: { minRowHeight: { magnitude: 40, unit: "PT" } },
          fields: "minRowHeight",
        },
      },
      {
        updateTableCellProperties: {
          objectId: "table",
          tableRange: { location: { columnIndex: 1 }, rowSpan: 2, columnSpan: 1 },
          tableCellProperties: { tableCellBackgroundFill: fill, contentAlignment: "MIDDLE" },
          fields: "tableCellBackgroundFill.solidFill.color,contentAlignment",
        },
      },
    );
    const cells = table(deck).tableRows?.map((row) =>
      row.tableCells?.map((cell) => cell.tableCellProperties),
    );
    expect(table(deck).tableRows?.[0]?.rowHeight).toEqual({ magnitude: 508000, unit: "EMU" });
    expect(cells?.[1]?.[1]).toEqual({
      tableCellBackgroundFill: { propertyState: "RENDERED", ...fill },
      contentAlignment: "MIDDLE",
    });
    expect(cells?.[1]?.[0]?.tableCellBackgroundFill).toEqual({ propertyState: "NOT_RENDERED" });
    deck.update({
      updateTableCellProperties: {
        objectId: "table",
        tableCellProperties: { tableCellBackgroundFill: { propertyState: "NOT_RENDERED" } },
        fields: "tableCellBackgroundFill.propertyState",
      },
    });
    expect(
      table(deck).tableRows?.[1]?.tableCells?.[1]?.tableCellProperties?.tableCellBackgroundFill
        ?.propertyState,
    ).toBe("NOT_RENDERED");
  });

  it.each([
    ["ALL", 9 + 8],
    ["OUTER", 6 + 4],
    ["INNER", 3 + 4],
    ["INNER_HORIZONTAL", 3],
    ["TOP", 3],
    ["RIGHT", 2],
  ])("draws the borders %s", (borderPosition, count) => {
    const deck = deckWithTable();
    deck.update({
      updateTableBorderProperties: {
        objectId: "table",
        borderPosition,
        tableBorderProperties: { weight: { magnitude: 3, unit: "PT" } },
        fields: "weight",
      },
    });
    const { horizontalBorderRows = [], verticalBorderRows = [] } = table(deck);
    const thick = [...horizontalBorderRows, ...verticalBorderRows]
      .flatMap((row) => row.tableBorderCells ?? [])
      .filter((cell) => cell.tableBorderProperties?.weight?.unit === "PT");
    expect(thick).toHaveLength(count);
  });
});
