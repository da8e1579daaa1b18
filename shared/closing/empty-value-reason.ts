// Why an automatic indicator has no value, in a few words: what it counts did not happen in the year.

const REASONS: Readonly<Record<string, string>> = {
  REC4: "aucune reçue",
  SAT1: "aucune enquête",
  SAT2: "aucune enquête",
  FOR2: "aucune arrivée",
  ACT1: "aucune échéance",
};

/** The reason; `null` for a code that has none of its own. */
export function emptyValueReason(code: string, year: number): string | null {
  const known = code.toUpperCase();
  return known.startsWith("MYS") ? `aucun en ${year}` : (REASONS[known] ?? null);
}
