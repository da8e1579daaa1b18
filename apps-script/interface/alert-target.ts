// The cell that an alert is about: its row by name, its column read in its own words, `Colonne « Dénominateur » : …`.
import type { Alert } from "../../shared/records/alert.ts";
import type { CellTarget } from "./page-data.ts";

/** Where a page leads for an alert: its row, found again where staff moved it, and the column that it names. */
export function alertTarget({ tab, row, name, message }: Alert): CellTarget {
  const colonne = /Colonne «\s(.+?)\s»/.exec(message)?.[1] ?? null;
  return { onglet: tab, ligne: row, colonne, cle: name ?? null };
}
