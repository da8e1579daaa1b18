// What others do to the rows that one is at: where they are then, and what they wrote where one was typing.
import { describe, expect, it, vi } from "vitest";
import { movedRow } from "../../../local/page/browser/grid/moved-row.ts";
import { OpenEdit } from "../../../local/page/browser/grid/open-edit.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import type { TabView } from "../../../local/page/protocol/tab.ts";
import { RowOrder } from "../../../local/page/workbooks/row-order.ts";

const ROWS = [
  ["Nom", "Service"],
  ["Ada", "Accueil"],
  ["", ""],
];

function model(texts: readonly (readonly string[])[] = ROWS, order = new RowOrder()): TabModel {
  const view: Partial<TabView> = {
    rowCount: texts.length,
    columnCount: 2,
    frozenRowCount: 1,
    rows: texts.map((row) => ({ texts: [...row], kinds: "tt" })),
    rowIdentities: order.identities(texts.length),
    traits: {},
  };
  return new TabModel(view as TabView);
}

describe("a row that others moved", () => {
  it("is where it stands after an insertion or a deletion above it", () => {
    const order = new RowOrder();
    const before = model(ROWS, order);
    order.insert([{ at: 1, count: 2 }], 3);
    const inserted = model([...ROWS, ["", ""], ["", ""]], order);
    expect([0, 1, 2].map((row) => movedRow(row, before, inserted))).toEqual([undefined, 3, 4]);
    order.delete([{ at: 1, count: 1 }], 5);
    const deleted = model([...ROWS, ["", ""]], order);
    expect([1, 3, 4].map((row) => movedRow(row, inserted, deleted))).toEqual([undefined, 2, 3]);
  });

  it("leaves the focus where it is when rows are sorted", () => {
    const order = new RowOrder();
    const before = model(ROWS, order);
    order.permute(1, [2, 1], 3);
    expect(movedRow(1, before, model(ROWS, order))).toBeUndefined();
  });
});

describe("what one is typing", () => {
  const [ADA, BLANK] = [
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ];
  const changed = (row: number, texts: string[]) => model(ROWS.map((one, at) => (at === row ? texts : one)));

  it("is in its place where nobody wrote, and where others wrote beside", () => {
    const edit = new OpenEdit();
    for (const now of [model(), changed(1, ["Ada L.", "Accueil"])]) {
      edit.open(model(), ADA);
      expect(edit.taken(now, ADA)).toBeUndefined();
    }
    // Without an editor, as Delete: nothing is told of a former one.
    expect(edit.taken(changed(1, ["Ada", "Titres"]), ADA)).toBeUndefined();
  });

  it("is in a cell that others wrote in, or in a row that they began", () => {
    const edit = new OpenEdit();
    edit.open(model(), ADA);
    expect(edit.taken(changed(1, ["Ada", "Titres"]), ADA)).toBe("cell");
    edit.open(model(), BLANK);
    expect(edit.taken(changed(2, ["Max", ""]), BLANK)).toBe("row");
  });

  it("is in one's own row, whose first cells come back meanwhile, for a while", () => {
    const edit = new OpenEdit();
    edit.keep(model(), { row: 2, column: 0 });
    edit.open(model(), BLANK);
    expect(edit.taken(changed(2, ["Max", ""]), BLANK)).toBeUndefined();
    edit.keep(model(), ADA);
    edit.open(model(), ADA);
    expect(edit.taken(changed(1, ["Ada", "1 098"]), ADA)).toBeUndefined();
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 60_000);
    edit.open(model(), ADA);
    expect(edit.taken(changed(1, ["Ada", "1 098"]), ADA)).toBe("cell");
    vi.restoreAllMocks();
  });
});
