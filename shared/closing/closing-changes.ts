// What closing a year writes in staff's tabs, and what reopening it takes back.
import { contentOf } from "../changes/plan-changes.ts";
import type { CellContent, RowChange } from "../changes/row-change.ts";
import type { TabCells } from "../reading/workbook-cells.ts";
import { comparableName } from "../workbook/names.ts";
import { SETTING_DEFINITIONS } from "../workbook/settings.ts";
import type { ClosedYear } from "./closed-year.ts";
import type { ClosingFigure } from "./closing-figure.ts";

const CLOSING_SETTINGS = ["year", "closedOn"] as const;

/** What `Exercice` and `Arrêté au` hold; `undefined` where the row is not there. */
export type StandingSettings = Partial<Record<(typeof CLOSING_SETTINGS)[number], CellContent>>;

/** The two settings that closing touches, among the cells of `Paramètres`. */
export function standingSettings({ key: names = [], value }: TabCells): StandingSettings {
  const standing: StandingSettings = {};
  for (const key of CLOSING_SETTINGS) {
    const index = names.findIndex((name) => isSetting(name, key));
    if (index >= 0) standing[key] = contentOf(value?.[index]);
  }
  return standing;
}

const isSetting = (name: unknown, key: keyof StandingSettings): boolean =>
  comparableName(String(name)) === comparableName(SETTING_DEFINITIONS[key].label);

/** The rows that closing writes, as they are remembered. */
export function rowsOf(figures: readonly ClosingFigure[]): ClosedYear["rows"] {
  return Object.fromEntries(
    figures.map(({ code, year, sampleSize, remark }) => [code, [year, sampleSize, remark]]),
  );
}

/** The rows in `Historique`, then `Paramètres` turned to the next year. */
export function closingChanges(
  year: number,
  rows: ClosedYear["rows"],
  standing: StandingSettings,
): RowChange[] {
  return [...historyRows(year, rows, true), ...settingChanges(standing, { year: year + 1, closedOn: null })];
}

/**
 * The rows that closing wrote leave `Historique`, and `Paramètres` gets back what it held. `Arrêté au` stays where
 * staff have typed another one since.
 */
export function reopeningChanges(year: number, closed: ClosedYear, standing: StandingSettings): RowChange[] {
  const closedOn = standing.closedOn ?? closed.closedOn;
  return [
    ...historyRows(year, closed.rows, false),
    ...settingChanges(standing, { year: closed.year, closedOn }),
  ];
}

function historyRows(year: number, rows: ClosedYear["rows"], mayBeNew: boolean): RowChange[] {
  return Object.entries(rows).map(([code, [value = null, sampleSize = null, remark = null]]) => ({
    tab: "history",
    key: { year, code },
    cells: Object.entries({ year, code, value, sampleSize, remark }).map(([column, content]) =>
      mayBeNew ? { column, before: null, after: content } : { column, before: content, after: null },
    ),
    mayBeNew,
  }));
}

function settingChanges(standing: StandingSettings, wanted: Required<StandingSettings>): RowChange[] {
  return CLOSING_SETTINGS.flatMap((key) => {
    const before = standing[key];
    return before === undefined
      ? []
      : [
          {
            tab: "settings",
            key: { key: SETTING_DEFINITIONS[key].label },
            cells: [{ column: "value", before, after: wanted[key] }],
            mayBeNew: false,
          },
        ];
  });
}
