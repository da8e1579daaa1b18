// Why an automatic indicator has no value, in a few words: what it counts did not happen in the year.

const REASONS: Readonly<Record<string, string>> = {
  REC2: "aucune à juger",
  REC3: "aucune à juger",
  REC4: "aucune reçue",
  SAT1: "aucune enquête",
  SAT2: "aucune enquête",
  FOR1: "aucun agent d’accueil présent",
  FOR2: "aucune arrivée",
  DOC1: "aucun document",
  ACT1: "aucune échéance",
};

/** The reason; `null` for a code that has none of its own. */
export function emptyValueReason(code: string, year: number): string | null {
  const known = code.trim().toUpperCase();
  return known.startsWith("MYS") ? `aucun en ${year}` : (REASONS[known] ?? null);
}
