// Whatever the cells hold, the analysis stands: no crash, no NaN, rates within bounds, order without effect.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../shared/analysis/analyse-workbook.ts";
import type { ComputedAnalysis } from "../../../shared/analysis/analysis.ts";
import { formatChange, formatRate, formatTarget } from "../../../shared/french/numbers.ts";
import type { RawCell, WorkbookCells } from "../../../shared/reading/workbook-cells.ts";
import { DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../../../shared/workbook/choices.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { SETTING_DEFINITIONS } from "../../../shared/workbook/settings.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import { day, LATER, type Table, type Tables, workbookCells } from "../../support/workbook-cells.ts";

const NOT_FOR_READERS = /NaN|undefined|\[object Object\]|Infinity/;
const CODES = DEFAULT_CATALOGUE.map(({ code }) => code);

/** Any scalar, the awkward ones often. Text never spells what the test looks for. */
const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell>(
    "",
    null,
    undefined,
    true,
    false,
    "#REF!",
    "#NOT_COMPUTED!",
    "=1+1",
    " ",
    "−",
    "%",
  ),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    5e-324,
    1e308,
    -1e308,
    2_958_465,
    2_958_466,
    1e15,
  ),
  fc.double(),
  fc.integer(),
  fc.string({ unit: "binary" }).filter((text) => !NOT_FOR_READERS.test(text) && text.isWellFormed()),
  fc.constantFrom("__proto__", "constructor", "toString", "1e999", "0x1F", "29/02/2019", "31/12/9999 99:99"),
);
const dateCell = fc.oneof(
  fc.integer({ min: day("2019-11-01"), max: day("2021-02-28") }),
  fc
    .date({ min: new Date("2019-12-01"), max: new Date("2021-01-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).split("-").reverse().join("/")),
);

/** A cell that suits its column, most of the time. */
function cellOf(header: string, column: Column<unknown>): fc.Arbitrary<RawCell> {
  const fitting: Record<Column<unknown>["kind"], fc.Arbitrary<RawCell>> = {
    text: header === "Code" ? fc.constantFrom(...CODES) : fc.constantFrom("A", "B", "Satisfaction globale"),
    number: fc.oneof(fc.nat(200), fc.constantFrom<RawCell>("", "95,16 %", "1 234,5")),
    date: dateCell,
    month: fc.oneof(dateCell, fc.constantFrom<RawCell>("01/2020", "févr. 2020", "mars-20")),
    year: fc.constantFrom<RawCell>(2018, 2019, 2020, "2019"),
    choice: fc.constantFrom<RawCell>("", ...Object.values(column.choices?.labels ?? {})),
    any: fc.oneof(fc.nat(40), dateCell),
  };
  return fc.oneof({ weight: 12, arbitrary: fitting[column.kind] }, { weight: 1, arbitrary: anyCell });
}

function tableOf(tab: (typeof STAFF_TABS)[keyof typeof STAFF_TABS], rows: number): fc.Arbitrary<Table> {
  const columns: Column<unknown>[] = Object.values(tab.columns);
  const row = fc.tuple(...columns.map((column) => cellOf(column.header, column)));
  return fc.array(row, { maxLength: rows }).map((cells) => [columns.map(({ header }) => header), ...cells]);
}

const settingsTable: fc.Arbitrary<Table> = fc
  .array(
    fc.tuple(
      fc
        .constantFrom(...Object.values(SETTING_DEFINITIONS).map(({ label }) => label))
        .filter((label) => label !== "Service" && label !== "Exercice"),
      fc.oneof(fc.nat(40), dateCell, anyCell),
    ),
    { maxLength: 4 },
  )
  .map((rows) => [["Clé", "Valeur"], ["Service", "Aix"], ["Exercice", 2020], ...rows]);

/** The default catalogue, each line whole, then some of any kind. */
const indicatorsTable: fc.Arbitrary<Table> = tableOf(STAFF_TABS.indicators, 3).map(([, ...rows]) => [
  Object.values(STAFF_TABS.indicators.columns).map(({ header }) => header),
  ...DEFAULT_CATALOGUE.map(({ code, label, family, unit, calculation, target, direction }) => [
    code,
    label,
    family,
    UNITS.labels[unit],
    CALCULATIONS.labels[calculation],
    target,
    DIRECTIONS.labels[direction],
  ]),
  ...rows,
]);

const plausibleTables: fc.Arbitrary<Tables> = fc.record(
  Object.fromEntries(
    Object.values(STAFF_TABS).map((tab) => [
      tab.title,
      tab === STAFF_TABS.settings
        ? settingsTable
        : tab === STAFF_TABS.indicators
          ? indicatorsTable
          : tableOf(tab, 12),
    ]),
  ),
);

/** Cells of any kind in every column, the settings whole. */
const arbitraryCells: fc.Arbitrary<WorkbookCells> = fc
  .record(
    Object.fromEntries(
      Object.values(STAFF_TABS).map((tab) => [
        tab.title,
        tab === STAFF_TABS.settings
          ? settingsTable
          : fc
              .array(fc.array(anyCell, { maxLength: 19 }), { maxLength: 6 })
              .map((rows) => [Object.values(tab.columns).map(({ header }) => header), ...rows]),
      ]),
    ),
  )
  .map(workbookCells);

function computed(cells: WorkbookCells): ComputedAnalysis {
  const analysis = analyseWorkbook(cells, LATER);
  if (analysis.kind === "blocked") throw new Error("the required settings are there");
  return analysis;
}

/** Every number of a result is finite, and no text shows what only a program would say. */
function expectPresentable(value: unknown): void {
  if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === "string") expect(value).not.toMatch(NOT_FOR_READERS);
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) expectPresentable(inner);
  else expect(value).not.toBeUndefined();
}

function expectSound({ rates, alerts, facts }: ComputedAnalysis): void {
  expectPresentable({ rates, alerts, facts });
  for (const rate of rates) {
    expectPresentable([
      formatRate(rate),
      formatChange(rate.change, rate.unit),
      formatTarget(rate.target, rate.direction, rate.unit),
    ]);
    for (const value of [rate.year, ...rate.quarters]) {
      if (value === null) continue;
      expect(value).toBeGreaterThanOrEqual(0);
      if (rate.unit === "percent" && rate.calculation !== "average" && rate.calculation !== "sum")
        expect(value).toBeLessThanOrEqual(100 + 1e-9);
    }
    if (rate.sampleSize === 0) expect(rate.year).toBeNull();
  }
  for (const { message, row, tab } of alerts) {
    expect(message).toMatch(/\.$/);
    expect(message.isWellFormed()).toBe(true);
    expect(tab).not.toBe("");
    expect(row === null || row >= 2).toBe(true);
  }
}

describe("any cells", () => {
  it("never break the analysis, nor show what no reader should see", () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => expectSound(computed(cells))),
      { numRuns: 100 },
    );
  });

  it("that are mostly plausible give rates within their bounds", () => {
    fc.assert(
      fc.property(plausibleTables, (tables) => expectSound(computed(workbookCells(tables)))),
      { numRuns: 100 },
    );
  });
});

describe("the same workbook otherwise laid out", () => {
  /** Moves columns, and puts blank rows between the others. */
  function relaid(table: Table, seed: number): Table {
    const width = table[0]?.length ?? 0;
    const order = Array.from({ length: width }, (_, index) => index).sort(
      (left, right) => ((left * 7 + seed) % 11) - ((right * 7 + seed) % 11),
    );
    const moved = table.map((row) => order.map((index) => row[index]));
    return moved.flatMap((row, index) =>
      index > 0 && (index + seed) % 3 === 0 ? [[" ", null], row] : [row],
    );
  }

  it("has the same rates, and as many alerts", () => {
    fc.assert(
      fc.property(plausibleTables, fc.nat(100), (tables, seed) => {
        const laid = Object.fromEntries(
          Object.entries(tables).map(([title, table]) => [title, relaid(table, seed)]),
        );
        const expected = computed(workbookCells(tables));
        const actual = computed(workbookCells(laid));
        expect(actual.rates).toEqual(expected.rates);
        expect(actual.alerts).toHaveLength(expected.alerts.length);
      }),
      { numRuns: 50 },
    );
  });
});
