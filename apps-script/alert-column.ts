// The column that an alert is about, read in its own words: `Colonne « Dénominateur » : …`.

/** The column's header; `null` when the alert names none. */
export function alertColumn(message: string): string | null {
  return /Colonne «\s(.+?)\s»/.exec(message)?.[1] ?? null;
}
