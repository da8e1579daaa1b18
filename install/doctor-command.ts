// `npm run doctor`: looks at the machine, the script, the workbook, the keys and the form, and says who can mend what.
import { readOptions, usageError } from "../local/cli/arguments.ts";
import { diagnose, diagnosisLines } from "./diagnosis.ts";
import { runCommand } from "./run-command.ts";
import { type Installation, readInstallation } from "./state/installation.ts";
import type { Surroundings } from "./surroundings.ts";
import { refuseSwallowed } from "./swallowed-options.ts";

const USAGE = `Utilisation : npm run doctor [-- OPTIONS]
  --site SITE    un seul site (celui de l’installation s’il n’y en a qu’un) ; --all : tous
  --cle FICHIER  essaie aussi cette clé de compte de service (plusieurs : séparées par des virgules, dans l’ordre du
                 formulaire) ; elle n’est ni gardée ni montrée
  --json         le résultat en JSON
Le jeton d’exploitation du formulaire se donne dans la variable OPERATIONS_TOKEN.
Code 0 : aucun défaut ; 1 : un défaut ; 2 : un argument incorrect.`;

const KINDS = { site: "value", all: "flag", cle: "value", json: "flag" } as const;

/** Runs the command; answers its exit code: 0 without any fault. */
export function doctorCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const isJson = words.includes("--json");
  return runCommand(() => doctor(words, around), around.terminal, { usage: USAGE, json: isJson });
}

async function doctor(words: readonly string[], around: Surroundings): Promise<number> {
  refuseSwallowed({ command: "npm run doctor", words, environment: around.environment }, KINDS);
  const options = readOptions(words, KINDS);
  const installation = readInstallation(around.stateFolder);
  const siteIds = chosenSites(installation, options.value("site"), options.flag("all"));
  const diagnosis = await diagnose({ installation, siteIds, keyPaths: options.value("cle") }, around);
  if (options.flag("json")) around.terminal.print(JSON.stringify(diagnosis));
  else for (const line of diagnosisLines(diagnosis)) around.terminal.say(line);
  return diagnosis.faults === 0 ? 0 : 1;
}

function chosenSites(installation: Installation, asked: string | undefined, isAll: boolean): string[] {
  const known = Object.keys(installation.sites);
  if (asked === undefined) {
    if (isAll || known.length <= 1) return known;
    throw usageError(
      `Plusieurs sites sont installés : npm run doctor -- --site ${known.join(" | ")}, ou npm run doctor -- --all.`,
    );
  }
  if (!known.includes(asked)) {
    throw usageError(`Aucun site « ${asked} » n’est installé ici (connus : ${known.join(", ") || "aucun"}).`);
  }
  return [asked];
}
