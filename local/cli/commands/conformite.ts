// `conformite`: replays recorded traffic against the stand-in.
import { runConformity } from "../../conformity/conformity.ts";
import { readArguments } from "../arguments.ts";
import { CliError } from "../cli-error.ts";
import type { Terminal } from "../terminal.ts";

/** Answers the exit code: 1 when an answer differs from Google's. */
export async function conformite(words: readonly string[], { print }: Terminal): Promise<number> {
  const { target, flag } = readArguments(words, "le dossier des enregistrements (DOSSIER)", { json: "flag" });
  try {
    return await runConformity(target, flag("json"), (text) => print(text.replace(/\n$/, "")));
  } catch (error) {
    // A folder or a file that is no recording is said in French by a plain Error.
    throw error instanceof Error && error.name === "Error" ? new CliError(error.message) : error;
  }
}
