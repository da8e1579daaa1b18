// `conformite`: replays recorded traffic against the stand-in, and prints where they differ.
import { readArguments } from "../../local/cli/arguments.ts";
import { CliError } from "../../local/cli/cli-error.ts";
import type { Terminal } from "../../local/cli/terminal.ts";
import { replayFolder } from "./conformity.ts";
import { formatReport } from "./report.ts";

const USAGE = `Utilisation : npm run --silent conformite -- DOSSIER [--json]

  Rejoue des échanges enregistrés avec Google et compare les réponses.`;

/** An answer differs from Google's. */
const EXIT_DIFFERENT = 1;
/** A bad argument, or a folder that holds no recording. */
const EXIT_USAGE = 2;

/** Prints the report, as JSON on one line when asked. Answers the exit code. */
export async function conformityCommand(words: readonly string[], { print, say }: Terminal): Promise<number> {
  try {
    const { target, flag } = readArguments(words, "le dossier des enregistrements (DOSSIER)", {
      json: "flag",
    });
    const report = await replayFolder(target);
    print(flag("json") ? JSON.stringify(report) : formatReport(report));
    return report.total.differentes > 0 ? EXIT_DIFFERENT : 0;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    say(error.message);
    if (error.showsUsage) say(`\n${USAGE}`);
    return EXIT_USAGE;
  }
}
