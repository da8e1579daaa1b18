// What dragging the fill handle types: series that go on, formulas that follow, the rest repeated.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HandleDrag, handleFilled } from "../../../local/page/browser/grid/handle-fill.ts";
import { continuing } from "../../../local/page/browser/grid/series.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import type { TabView } from "../../../local/page/protocol/tab.ts";

describe("a series", () => {
  const next = (texts: readonly string[]) => {
    const text = continuing(texts);
    return text && [-1, 0, 1, 2].map(text);
  };

  it.each([
    { texts: ["28/02/2024"], told: ["27/02/2024", "29/02/2024", "01/03/2024", "02/03/2024"] },
    { texts: ["12/2025"], told: ["11/2025", "01/2026", "02/2026", "03/2026"] },
    { texts: ["31/12/2025", "07/01/2026"], told: ["24/12/2025", "14/01/2026", "21/01/2026", "28/01/2026"] },
    { texts: ["15/01/2026", "15/02/2026"], told: ["15/12/2025", "15/03/2026", "15/04/2026", "15/05/2026"] },
    { texts: ["01/2026", "04/2026"], told: ["10/2025", "07/2026", "10/2026", "01/2027"] },
    { texts: ["0,1", "0,2"], told: ["0", "0,3", "0,4", "0,5"] },
    { texts: ["12,5 %", "13,5%"], told: ["11,5 %", "14,5 %", "15,5 %", "16,5 %"] },
    { texts: ["10", "8", "6"], told: ["12", "4", "2", "0"] },
    { texts: ["31/01/2026", "28/02/2026"], told: ["03/01/2026", "28/03/2026", "25/04/2026", "23/05/2026"] },
  ])("goes on after and before $texts", ({ texts, told }) => expect(next(texts)).toEqual(told));

  it.each([
    [["5"]],
    [["1", "2", "4"]],
    [["5 %"]],
    [["1", "2 %"]],
    [["1", ""]],
    [["1", "01/2026"]],
    [["TEL1"]],
    [["TEL1", "TEL2"]],
    [[""]],
  ])("is none in %j", (texts) => expect(continuing(texts)).toBeUndefined());

  it("is the same wherever it is cut, over the ends of months and years", () => {
    const day = fc.integer({ min: 20_000, max: 60_000 });
    const dayText = (value: number) =>
      new Date(value * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 27 }),
        fc.integer({ min: 2, max: 6 }),
        (start, step, count) => {
          const all = Array.from({ length: count + 3 }, (_, index) => dayText(start + index * step));
          const text = continuing(all.slice(1, count + 1));
          expect([text?.(-1), text?.(0), text?.(1)]).toEqual([all[0], ...all.slice(count + 1)]);
        },
      ),
    );
  });
});

describe("the fill handle", () => {
  const view: Partial<TabView> = {
    rowCount: 12,
    columnCount: 6,
    frozenRowCount: 1,
    rows: [
      { texts: ["Mois", "Code", "Compté", "Total"], kinds: "tttt" },
      { texts: ["01/2026", "TEL1", "5", "10"], kinds: "ntnn", inputs: { 0: "01/01/2026", 3: "=C2*2" } },
      { texts: ["02/2026", "TEL2", "7", "14"], kinds: "ntnn", inputs: { 0: "01/02/2026", 3: "=C3*2" } },
    ],
    traits: {},
  };
  const model = new TabModel(view as TabView);
  /** Drags from rows 1 and 2 of the tab (0 and 1 of the grid's body) on, or beyond their columns. */
  const drag = (newRange: { x: number; y: number; x1: number; y1: number }) => {
    const oldRange = { x: 0, y: 0, x1: 3, y1: 1 };
    const columns = (y: number) =>
      Array.from({ length: newRange.x1 + 1 }, (_, x) => x).filter((x) => y > oldRange.y1 || x > oldRange.x1);
    const repeated = (y: number): HandleDrag["mapping"][number] =>
      Object.fromEntries(columns(y).map((x) => [x, { colIndex: x % 4, rowIndex: y % 2 }]));
    const rows = Array.from({ length: newRange.y1 + 1 }, (_, y) => [y, repeated(y)] as const);
    const mapping = Object.fromEntries(rows);
    return handleFilled({ oldRange, newRange, mapping }, model, (rowIndex) => rowIndex + 1);
  };

  it("goes on with months and numbers, repeats codes, and gives formulas from their place", () => {
    expect(drag({ x: 0, y: 0, x1: 3, y1: 3 })).toEqual([
      [3, 0, "03/2026"],
      [3, 1, "TEL1"],
      [3, 2, "9"],
      [3, 3, "=C2*2", [1, 3]],
      [4, 0, "04/2026"],
      [4, 1, "TEL2"],
      [4, 2, "11"],
      [4, 3, "=C3*2", [2, 3]],
    ]);
  });

  it("goes on with months whatever their form, and those that are texts", () => {
    const rows: TabView["rows"] = [
      { texts: ["Mois", "Code"], kinds: "tt" },
      { texts: ["janvier 2026", "12/2026"], kinds: "nt", inputs: { 0: "01/01/2026" } },
    ];
    const own = new TabModel({ ...view, rows } as TabView);
    const [oldRange, newRange] = [1, 3].map((y1) => ({ x: 0, y: 0, x1: 1, y1: y1 - 1 }));
    const row = (y: number) => ({
      [y]: { 0: { colIndex: 0, rowIndex: 0 }, 1: { colIndex: 1, rowIndex: 0 } },
    });
    if (oldRange === undefined || newRange === undefined) throw new Error("Two ranges.");
    expect(
      handleFilled({ oldRange, newRange, mapping: { ...row(1), ...row(2) } }, own, (at) => at + 1),
    ).toEqual([
      [2, 0, "février 2026"],
      [2, 1, "01/2027"],
      [3, 0, "mars 2026"],
      [3, 1, "02/2027"],
    ]);
  });

  it("goes on by columns where it is dragged to the right", () => {
    expect(drag({ x: 0, y: 0, x1: 4, y1: 1 })).toEqual([
      [1, 4, "01/01/2026"],
      [2, 4, "01/02/2026"],
    ]);
  });
});
