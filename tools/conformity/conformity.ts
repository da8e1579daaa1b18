// Replays every recording of a folder: where the stand-in differs from Google.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CliError } from "../../local/cli/cli-error.ts";
import { readRecording, splitSessions } from "./recording.ts";
import { type ConformityReport, reportFile, reportTotal } from "./report.ts";
import { type Outcome, replaySession } from "./session-replay.ts";

/**
 * Replays the `.json` recordings of a folder, in the order of their names.
 * @throws CliError when there is no such folder, no recording in it, or a file is no recording.
 */
export async function replayFolder(folder: string): Promise<ConformityReport> {
  const names = recordingNames(folder);
  const reports = [];
  for (const name of names) reports.push(reportFile(name, await replayRecording(join(folder, name))));
  return reportTotal(reports);
}

async function replayRecording(path: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const session of splitSessions(readRecording(path))) outcomes.push(...(await replaySession(session)));
  return outcomes;
}

function recordingNames(folder: string): string[] {
  if (!existsSync(folder)) throw new CliError(`Le dossier « ${folder} » n’existe pas : vérifiez son chemin.`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (names.length === 0) {
    throw new CliError(`Le dossier « ${folder} » ne contient aucun enregistrement (fichiers .json).`);
  }
  return names.sort();
}
