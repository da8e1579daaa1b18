// The outcome of a replay, for people and for programs.
import type { Outcome } from "./session-replay.ts";

/** How many calls were answered alike, otherwise, or refused as not built. */
interface Counts {
  egales: number;
  differentes: number;
  refusees: number;
}

/** One file's outcome; `premiere` is its first difference, if any. */
export interface FileReport extends Counts {
  fichier: string;
  premiere: string | null;
}

/** What `conformite --json` prints. */
export interface ConformityReport {
  total: Counts;
  fichiers: FileReport[];
}

/** Sums up the outcomes of one file. */
export function reportFile(fichier: string, outcomes: readonly Outcome[]): FileReport {
  const count = (kind: Outcome["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const first = outcomes.find((outcome) => outcome.kind === "different");
  return {
    fichier,
    egales: count("equal"),
    differentes: count("different"),
    refusees: count("refused"),
    premiere: first === undefined ? null : describeDifference(first),
  };
}

/** Sums up the files. */
export function reportTotal(fichiers: FileReport[]): ConformityReport {
  const sum = (key: keyof Counts): number => fichiers.reduce((total, file) => total + file[key], 0);
  const total = { egales: sum("egales"), differentes: sum("differentes"), refusees: sum("refusees") };
  return { total, fichiers };
}

/** The report as lines to read: one a file, the first difference under it, the totals last. */
export function formatReport({ total, fichiers }: ConformityReport): string {
  const lines = fichiers.flatMap((file) => [
    `${file.fichier} : ${formatCounts(file)}`,
    ...(file.premiere === null ? [] : [`    ${file.premiere}`]),
  ]);
  return [...lines, `Total : ${formatCounts(total)}`].join("\n");
}

function describeDifference({ call, difference }: Extract<Outcome, { kind: "different" }>): string {
  const { path, expected, got } = difference;
  return `${call} : ${path} : attendu ${expected}, obtenu ${got}`;
}

function formatCounts({ egales, differentes, refusees }: Counts): string {
  return `${egales} égales, ${differentes} différentes, ${refusees} refusées`;
}
