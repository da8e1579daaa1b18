// `npm run release`: makes `dist/release/`, and takes no argument.
import { readOptions } from "../../local/cli/arguments.ts";
import type { Terminal } from "../../local/cli/terminal.ts";
import { VERSION } from "../../shared/version.ts";
import { runCommand } from "../run-command.ts";

const USAGE = "Utilisation : npm run release, sans option ; dist/release/ est refait en entier.";

/** Runs the command; answers its exit code. `make` makes a release in a folder. */
export function releaseCommand(
  words: readonly string[],
  { folder, make }: { folder: string; make: (folder: string) => Promise<void> },
  terminal: Terminal,
): Promise<number> {
  const release = async (): Promise<number> => {
    readOptions(words, {});
    await make(folder);
    terminal.print(`Revue Qualité ${VERSION} : ${folder}`);
    return 0;
  };
  return runCommand(release, terminal, { usage: USAGE, json: false });
}
