// Runs one of the installation's commands: what stops it becomes French lines and an exit code.
import { CliError } from "../local/cli/cli-error.ts";
import type { Terminal } from "../local/cli/terminal.ts";
import { InstallError, Interrupted, type Obstacle, obstacleLines } from "./obstacle.ts";

/** Stopped by an obstacle, or a check found a fault. */
const EXIT_OBSTACLE = 1;
/** A bad argument, or a file that can't be read. */
const EXIT_USAGE = 2;
const EXIT_BUG = 3;
/** As of a command that a shell saw stopped by Ctrl+C. */
const EXIT_INTERRUPTED = 130;

const BUG = "La commande s’est arrêtée sur une erreur imprévue. Signalez-la avec le détail qui suit :";

/** How a command speaks. */
export interface Manner {
  /** Shown below a bad argument. */
  usage: string;
  json: boolean;
}

/** Runs a command to its exit code. Never throws. */
export async function runCommand(
  command: () => Promise<number>,
  terminal: Terminal,
  manner: Manner,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    return explained(error, terminal, manner);
  }
}

function explained(error: unknown, terminal: Terminal, { usage, json }: Manner): number {
  const { say } = terminal;
  if (error instanceof InstallError) {
    tell(error.obstacle, obstacleLines(error.obstacle), terminal, json);
    return EXIT_OBSTACLE;
  }
  if (error instanceof CliError) {
    const { message, showsUsage } = error;
    tell(refused(message), [showsUsage ? `${message}\n\n${usage}` : message], terminal, json);
    return EXIT_USAGE;
  }
  if (error instanceof Interrupted) {
    say(error.message);
    return EXIT_INTERRUPTED;
  }
  say(BUG);
  say(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  return EXIT_BUG;
}

/** A refusal of the command line, as programs read what stops a command. */
function refused(what: string): Obstacle {
  const remedy = "corrigez la commande, puis recommencez.";
  return { code: "usage", what, remedy, by: "technician", link: null };
}

/** To a program the obstacle, to a person its lines. */
function tell(obstacle: Obstacle, lines: readonly string[], { print, say }: Terminal, isJson: boolean): void {
  if (isJson) print(JSON.stringify({ obstacle }));
  else for (const line of lines) say(line);
}
