// Runs one command and turns what stops it into a French sentence and an exit code.
import { WorkbookFileError } from "../xlsx/workbook-file-error.ts";
import { usageError } from "./arguments.ts";
import { ActionError, CliError } from "./cli-error.ts";
import { calculer } from "./commands/calculer.ts";
import { controler } from "./commands/controler.ts";
import { effacer } from "./commands/effacer.ts";
import { modele } from "./commands/modele.ts";
import { preparer } from "./commands/preparer.ts";
import { revue } from "./commands/revue.ts";
import type { Terminal } from "./terminal.ts";
import { USAGE } from "./usage.ts";

type Command = (words: readonly string[], terminal: Terminal) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  modele,
  preparer,
  calculer,
  revue,
  controler,
  effacer,
};

/** The action could not be done, or the workbook is blocked. */
const EXIT_BLOCKED = 1;
/** A bad argument, or a file that can't be read or written. */
const EXIT_USAGE = 2;
/** A bug. */
const EXIT_BUG = 3;

const BUG =
  "La commande s’est arrêtée sur une erreur imprévue ; aucun fichier n’a été modifié. Signalez-la avec le détail qui suit :";

/** Runs the command of `words`. Never throws; answers the exit code. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await chosenCommand(words, terminal);
  } catch (error) {
    return explained(error, terminal);
  }
}

function chosenCommand(words: readonly string[], terminal: Terminal): number | Promise<number> {
  const [name, ...rest] = words;
  if (name === "--help" || name === "-h") {
    terminal.print(USAGE);
    return 0;
  }
  if (name === undefined) throw usageError("Il manque la commande.");
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw usageError(`Commande inconnue : « ${name} ».`);
  return command(rest, terminal);
}

function explained(error: unknown, { say }: Terminal): number {
  if (error instanceof CliError) {
    say(error.message);
    if (error.showsUsage) say(`\n${USAGE}`);
    return EXIT_USAGE;
  }
  if (error instanceof WorkbookFileError) {
    say(error.message);
    return EXIT_USAGE;
  }
  if (error instanceof ActionError && error.bundleStack === null) {
    say(error.message);
    return EXIT_BLOCKED;
  }
  say(BUG);
  say(stackOf(error));
  return EXIT_BUG;
}

function stackOf(error: unknown): string {
  if (error instanceof ActionError) return error.bundleStack ?? error.message;
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
