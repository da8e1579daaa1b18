// `npm start`: runs the example through, and says where its files are and what to open.
import { existsSync, mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { runCli } from "./run-cli.ts";
import { PROCESS_TERMINAL } from "./terminal.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "donnees");
const WORKBOOK = join(FOLDER, "aix-2020.xlsx");
const DECK = join(FOLDER, "aix-2020.pptx");
const QUIET = { print: () => undefined, say: () => undefined };

/** Answers the exit code of the first command that failed, 0 when all went well. */
async function start(): Promise<number> {
  const { say, print } = PROCESS_TERMINAL;
  const problems: string[] = [];
  const run = (...words: string[]) => runCli(words, { ...QUIET, say: (line) => problems.push(line) });
  mkdirSync(FOLDER, { recursive: true });
  // A workbook that was edited since is kept: the review is made from it.
  const made = existsSync(WORKBOOK) ? 0 : await run("modele", WORKBOOK, "--exemple", "aix-2020");
  const code = made === 0 ? await run("revue", WORKBOOK, "--sortie", DECK) : made;
  if (code !== 0) {
    for (const problem of problems) say(problem);
    return code;
  }
  print(`La revue de l’exemple (Aix-en-Provence, 2020) est prête :

  Classeur   ${shown(WORKBOOK)}
             à ouvrir dans LibreOffice ou Excel ; les taux sont dans l’onglet « Taux ».
  Diaporama  ${shown(DECK)}
             à ouvrir dans LibreOffice ou PowerPoint.

Modifiez le classeur, enregistrez-le, puis relancez « npm start » : le diaporama suit.
Pour repartir de l’exemple d’origine, supprimez d’abord le classeur.`);
  return 0;
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}

process.exitCode = await start();
