// What a page asked to write, over a tab that others may have changed meanwhile.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../shared/calendar/day.ts";
import { planChanges, type StandingTab } from "../../../shared/changes/plan-changes.ts";
import type { RowChange } from "../../../shared/changes/row-change.ts";

const JULY = daySerial(2020, 7, 1);

function readings(changes: Partial<StandingTab> = {}): StandingTab {
  const values = {
    month: [JULY, "juillet 2020", daySerial(2020, 8, 1)],
    code: ["TEL1", "tel2", "TEL1"],
    numerator: [1237, 115, 900],
    denominator: [1352, 1352, ""],
  };
  return {
    sheetId: 7,
    positions: new Map([
      ["month", 0],
      ["code", 1],
      ["numerator", 3],
      ["denominator", 2],
    ]),
    values,
    formulas: values,
    ...changes,
  };
}

function change(code: string, cells: RowChange["cells"], mayBeNew = false, month = JULY): RowChange {
  return { tab: "readings", key: { month, code }, cells, mayBeNew };
}

const numerator = (before: number | null, after: number | null) => ({ column: "numerator", before, after });

describe("a row that is there", () => {
  it("is found by its key however it is spelt, and only its changed cells are written", () => {
    const plan = planChanges(
      [change("TEL2", [numerator(115, 105), { column: "denominator", before: 1352, after: 1352 }])],
      { readings: readings() },
    );
    expect(plan).toMatchObject({ cellCount: 1, refused: [], rows: [3] });
    expect(plan.requests).toEqual([
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 3 },
          rows: [{ values: [{ userEnteredValue: { numberValue: 105 } }] }],
          fields: "userEnteredValue",
        },
      },
    ]);
  });

  it("keeps what somebody else wrote meanwhile, and says it; the others are written", () => {
    const plan = planChanges(
      [change("TEL2", [numerator(120, 105)]), change("TEL1", [numerator(1237, 1247)])],
      {
        readings: readings(),
      },
    );
    expect(plan.refused).toEqual([{ change: 0, column: "numerator", reason: "changed", found: 115 }]);
    expect(plan.cellCount).toBe(1);
  });

  it("counts as written what holds the new number already: a second save writes nothing", () => {
    expect(planChanges([change("TEL2", [numerator(120, 115)])], { readings: readings() })).toMatchObject({
      requests: [],
      refused: [],
    });
  });

  it("empties a cell, and never a formula", () => {
    const formulas = { ...readings().values, numerator: ["=A1*2", 115, 900] };
    const plan = planChanges(
      [change("TEL1", [numerator(1237, null)]), change("TEL2", [numerator(115, null)])],
      {
        readings: readings({ formulas }),
      },
    );
    expect(plan.refused).toEqual([{ change: 0, column: "numerator", reason: "formula", found: 1237 }]);
    expect(plan.requests).toMatchObject([{ updateCells: { rows: [{ values: [{}] }] } }]);
  });

  it("is refused when it stands twice, or when it is gone", () => {
    const values = { ...readings().values, month: [JULY, JULY, JULY], code: ["TEL1", "TEL1", "COU1"] };
    const plan = planChanges([change("TEL1", [numerator(1237, 1)]), change("TEL9", [numerator(1, 2)])], {
      readings: readings({ values }),
    });
    expect(plan.refused.map(({ reason }) => reason)).toEqual(["twice", "gone"]);
    expect(plan.requests).toEqual([]);
  });

  it("is found again after the rows were sorted", () => {
    const sorted = {
      ...readings().values,
      month: [daySerial(2020, 8, 1), JULY],
      code: ["TEL1", "TEL1"],
      numerator: [900, 1237],
    };
    expect(
      planChanges([change("TEL1", [numerator(1237, 1)])], { readings: readings({ values: sorted }) }).rows,
    ).toEqual([3]);
  });
});

describe("a row that is not there", () => {
  const cells = [
    { column: "month", before: null, after: JULY },
    { column: "code", before: null, after: "COU1" },
    numerator(null, 79),
  ];

  it("is added with its key, as values, and its place is told", () => {
    const plan = planChanges([change("COU1", cells, true), change("COU2", [numerator(null, 8)], true)], {
      readings: readings(),
    });
    expect(plan.rows).toEqual([5, 6]);
    expect(plan.added).toEqual([0, 1]);
    expect(plan.requests[0]).toEqual({
      appendCells: {
        sheetId: 7,
        rows: [
          {
            values: [
              { userEnteredValue: { numberValue: JULY } },
              { userEnteredValue: { stringValue: "COU1" } },
              {},
              { userEnteredValue: { numberValue: 79 } },
            ],
          },
        ],
        fields: "userEnteredValue",
      },
    });
  });

  it("completes the row that somebody else added meanwhile where its cells are blank", () => {
    const values = { ...readings().values, code: ["COU1", "tel2", "TEL1"], numerator: [null, 115, 900] };
    const plan = planChanges([change("COU1", cells, true)], {
      readings: readings({ values, formulas: values }),
    });
    expect(plan).toMatchObject({ rows: [2], cellCount: 1, refused: [] });
    expect(plan.requests).toMatchObject([{ updateCells: { start: { rowIndex: 1, columnIndex: 3 } } }]);
  });

  it("is gone with its tab", () => {
    expect(planChanges([change("COU1", cells, true)], {}).refused).toMatchObject([{ reason: "gone" }]);
  });
});
