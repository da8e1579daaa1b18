// A workbook of one indicator fed by hand, for the rules of `Relevés`.
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { settings, type Tables } from "../../support/workbook-cells.ts";

/** The indicator, by header of `Indicateurs`. */
export type Indicator = Readonly<Record<string, RawCell>>;
/** A reading: its month (`2026-03`), then its figures by header of `Relevés`. */
export type Reading = readonly [month: string, figures: Readonly<Record<string, RawCell>>];

const FIGURES = ["Numérateur", "Dénominateur", "Valeur"];

/** The exercice 2026 with one indicator, `X`, and its readings; settings by key, other tabs by title. */
export function indicatorWorkbook(
  indicator: Indicator,
  readings: readonly Reading[],
  { values = {}, ...others }: { values?: Record<string, RawCell> } & Record<string, unknown> = {},
): Tables {
  const { Code = "X", ...columns } = indicator;
  return {
    Paramètres: settings({ Exercice: 2026, ...values }),
    Indicateurs: [
      ["Code", ...Object.keys(columns)],
      [Code, ...Object.values(columns)],
    ],
    Relevés: [
      ["Mois", "Code", ...FIGURES],
      ...readings.map(([month, figures]) => [
        `01/${month.slice(5)}/${month.slice(0, 4)}`,
        Code,
        ...FIGURES.map((header) => figures[header] ?? ""),
      ]),
    ],
    ...(others as Tables),
  };
}

/** A reading of counts. */
export const counts = (month: string, numerator: RawCell, denominator: RawCell = ""): Reading => [
  month,
  { Numérateur: numerator, Dénominateur: denominator },
];

/** A reading of a value. */
export const value = (month: string, figure: RawCell): Reading => [month, { Valeur: figure }];

/** `Suspensions` with one suspension, days as jj/mm/aaaa. */
export const suspension = (start: string, end: string): Tables => ({
  Suspensions: [
    ["Début", "Fin", "Motif"],
    [start, end, "Crise sanitaire"],
  ],
});

/** The months of 2026, `2026-01` first. */
export const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
