// What closing keeps, and the round trip: what closing writes, reopening takes back, whatever stands beside.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedCells } from "../../../shared/changes/changed-cells.ts";
import { planChanges } from "../../../shared/changes/plan-changes.ts";
import type { RowChange } from "../../../shared/changes/row-change.ts";
import {
  closingChanges,
  reopeningChanges,
  rowsOf,
  standingSettings,
} from "../../../shared/closing/closing-changes.ts";
import { isUnreadable, keptFigures } from "../../../shared/closing/closing-figure.ts";
import { closingFigures } from "../../../shared/closing/closing-figures.ts";
import { valueFault } from "../../../shared/parsing/check-values.ts";
import type { TabCells, WorkbookCells } from "../../../shared/reading/workbook-cells.ts";
import type { Coverage, Rate } from "../../../shared/records/rate.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";

const COVERAGE: Coverage = {
  periodicity: "monthly",
  coveredSteps: 8,
  expectedSteps: 12,
  suspendedSteps: [],
  missingSteps: [],
};

function rate(code: string, year: number | null, coverage: Partial<Coverage> | null = null): Rate {
  return {
    code,
    label: code,
    family: "Téléphone",
    unit: "percent",
    calculation: "ratio",
    quarters: [null, null, null, null],
    year,
    previousYear: null,
    change: null,
    target: null,
    direction: null,
    isAttained: null,
    sampleSize: 12,
    coverage: coverage === null ? null : { ...COVERAGE, ...coverage },
    detail: "",
  };
}

const remark = (coverage: Partial<Coverage>) =>
  closingFigures([rate("TEL1", 90, coverage)], {}, 2020)[0]?.remark;

describe("the figures of a year", () => {
  it("are kept with a value, where no row of the year has their code, however it is spelt", () => {
    const history = {
      year: [2020, "2020", 2019, ""],
      code: ["tel1 ", "TEL2", "TEL3", "TEL4"],
      value: [93.1, "", 80, 70],
    };
    const rates = ["TEL1", "TEL2", "TEL3", "TEL4"].map((code) => rate(code, 90.123456789));
    const figures = closingFigures([...rates, rate("TEL5", null)], history, 2020);
    expect(figures.map(({ standing }) => standing)).toEqual([
      { value: 93.1 },
      { value: null },
      null,
      null,
      null,
    ]);
    expect(keptFigures(figures).map(({ code, year }) => [code, year])).toEqual([
      ["TEL3", 90.123456789],
      ["TEL4", 90.123456789],
    ]);
  });

  it("say what was suspended, and what has no reading", () => {
    expect(remark({ suspendedSteps: [3, 4, 5, 6] })).toBe("Suivi partiel : suspendu de mars à juin");
    expect(remark({ suspendedSteps: [4, 5, 6], missingSteps: [11] })).toBe(
      "Suivi partiel : suspendu d’avril à juin ; sans relevé en novembre",
    );
    expect(remark({ periodicity: "quarterly", missingSteps: [2] })).toBe("Suivi partiel : sans relevé (T2)");
    expect(remark({})).toBeNull();
  });

  it("are told unreadable as Historique reads them", () => {
    const { value: column } = STAFF_TABS.history.columns;
    for (const year of [0, 0.4, 1, 1.01, 93, 100])
      expect([year, isUnreadable({ unit: "percent", year })]).toEqual([
        year,
        valueFault({ column, value: year, cell: year }, "percent") !== null,
      ]);
    expect(isUnreadable({ unit: "days", year: 0.5 })).toBe(false);
  });
});

/** Writes changes over cells in memory, as one batch does. */
function written(cells: WorkbookCells, changes: readonly RowChange[]) {
  const standing = (tab: "settings" | "history") => {
    const keys = Object.keys(STAFF_TABS[tab].columns);
    const positions = new Map(keys.map((key, index) => [key, index]));
    return { sheetId: 1, positions, values: cells[tab], formulas: cells[tab] };
  };
  const plan = planChanges(changes, { settings: standing("settings"), history: standing("history") });
  return { plan, cells: changedCells(cells, changes, plan) };
}

const workbook = (history: TabCells, settings: TabCells) => ({ history, settings }) as WorkbookCells;

it("is taken back whole by reopening, and adds nothing the second time, whatever rows stand there", () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}[1-9]$/), { minLength: 1, maxLength: 6 });
  const percents = fc.double({ min: 0, max: 100, noNaN: true });
  const rows = fc.array(fc.tuple(fc.constantFrom(2018, 2019, 2020), fc.nat(5), percents), { maxLength: 6 });
  const closeDays = fc.constantFrom("", 44_196, "31/12/2020");
  fc.assert(
    fc.property(codes, rows, closeDays, fc.array(percents), (names, standing, closedOn, values) => {
      const results = [
        ...new Map(standing.map((row) => [`${row[0]} ${row[1] % names.length}`, row])).values(),
      ];
      const history = {
        year: results.map(([year]) => year),
        code: results.map(([, index]) => names[index % names.length]),
        value: results.map(([, , value]) => value),
        sampleSize: [],
        remark: [],
      };
      const settings = {
        key: ["Service", "exercice", "ARRETE AU"],
        value: ["Aix", 2020, ...(closedOn === "" ? [] : [closedOn])],
      };
      const before = workbook(history, settings);
      const rates = names.map((name, index) => rate(name, values[index] ?? null, { suspendedSteps: [3] }));
      const kept = rowsOf(keptFigures(closingFigures(rates, history, 2020)));
      const entered = standingSettings(settings);
      const closing = written(before, closingChanges(2020, kept, entered));
      expect(closing.plan.refused).toEqual([]);
      expect(closing.plan.added).toHaveLength(Object.keys(kept).length);
      expect(standingSettings(closing.cells.settings)).toEqual({ year: 2021, closedOn: null });
      expect(keptFigures(closingFigures(rates, closing.cells.history, 2020))).toEqual([]);
      const closed = { year: 2020, closedOn: null, ...entered, rows: kept };
      const back = reopeningChanges(2020, closed, standingSettings(closing.cells.settings));
      const reopened = written(closing.cells, back);
      expect(reopened.plan.refused).toEqual([]);
      expect(reopened.cells).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
