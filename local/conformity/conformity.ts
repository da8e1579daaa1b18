// `conformite`: replays every recording of a folder and says where the stand-in differs from Google.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readRecording, splitSessions } from "./recording.ts";
import { type ConformityReport, formatReport, reportFile, reportTotal } from "./report.ts";
import { type Outcome, replaySession } from "./session-replay.ts";

/**
 * Replays the `.json` recordings of a folder, in the order of their names.
 * @throws Error, in French, when there is no such folder, no recording in it, or a file is no recording.
 */
export async function replayFolder(folder: string): Promise<ConformityReport> {
  const names = recordingNames(folder);
  const reports = [];
  for (const name of names) reports.push(reportFile(name, await replayRecording(join(folder, name))));
  return reportTotal(reports);
}

/**
 * The command: prints the report, as JSON on one line when asked.
 * @returns the exit code: 1 when an answer differs, 0 otherwise.
 */
export async function runConformity(
  folder: string,
  asJson: boolean,
  print: (text: string) => void,
): Promise<number> {
  const report = await replayFolder(folder);
  print(asJson ? `${JSON.stringify(report)}\n` : formatReport(report));
  return report.total.differentes > 0 ? 1 : 0;
}

async function replayRecording(path: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const session of splitSessions(readRecording(path))) outcomes.push(...(await replaySession(session)));
  return outcomes;
}

function recordingNames(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`Le dossier « ${folder} » n’existe pas : vérifiez son chemin.`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (names.length === 0) {
    throw new Error(`Le dossier « ${folder} » ne contient aucun enregistrement (fichiers .json).`);
  }
  return names.sort();
}
