// A site's script at Google: reachable, bound to the workbook, the version of here, the scopes, the files of others.
import { WHOLE_DRIVE_SCOPE } from "../../apps-script/manifest.ts";
import type { Obstacle } from "../obstacle.ts";
import type { RemoteScript } from "../script/remote-script.ts";
import {
  asksWholeDrive,
  clashingFunctions,
  contentHash,
  foreignFiles,
  type ScriptFile,
  scopesOf,
} from "../script/script-files.ts";
import { type Check, checked, fault, fine } from "./check.ts";

/** What a site's script is compared with. */
export interface ExpectedScript {
  spreadsheetId: string | undefined;
  ours: readonly ScriptFile[];
  /** Whether it asked for all of Drive, when last seen. */
  besideWorkbook: boolean | undefined;
}

/** Every check of a script; those that need an answer are left out when it does not come. */
export async function scriptChecks(script: RemoteScript, expected: ExpectedScript): Promise<Check[]> {
  const checks = await looked(script, expected);
  const link = `https://script.google.com/d/${script.id}/edit`;
  return checks.map((check) => ({
    ...check,
    obstacle: check.obstacle && { ...check.obstacle, link: check.obstacle.link ?? link },
  }));
}

async function looked(script: RemoteScript, expected: ExpectedScript): Promise<Check[]> {
  const bound = await checked("Script", async () => boundCheck(await script.project(), expected));
  let files: ScriptFile[] | undefined;
  const content = await checked("Contenu du script", async () => {
    files = await script.read();
    return contentCheck(files, expected.ours);
  });
  if (files === undefined) return [bound, content];
  return [bound, content, scopeCheck(files, expected), foreignCheck(files, expected.ours)];
}

function mine(code: string, what: string, remedy: string): Obstacle {
  return { code, what, remedy, by: "technician", link: null };
}

function boundCheck(
  { title, parentId }: { title: string; parentId?: string | undefined },
  { spreadsheetId }: ExpectedScript,
): Check {
  if (spreadsheetId === undefined || parentId === spreadsheetId) {
    return fine("Script", `« ${title} », lié au classeur`);
  }
  const what =
    parentId === undefined
      ? "Le script n’est lié à aucun classeur : son menu n’apparaîtrait pas."
      : "Le script est lié à un autre classeur que celui du site.";
  return fault(
    "Script",
    mine(
      "otherWorkbook",
      what,
      "ouvrez le classeur, Extensions ▸ Apps Script, Paramètres du projet, et donnez l’identifiant qui y est : npm run setup -- --script IDENTIFIANT",
    ),
  );
}

const BANNER = /^\/\/ Revue Qualité (\S+)/m;

/** The version that a script's files name; `null` for one made before versions were written. */
function scriptVersion(files: readonly ScriptFile[]): string | null {
  return files.map(({ source }) => BANNER.exec(source)?.[1]).find((version) => version !== undefined) ?? null;
}

function contentCheck(files: readonly ScriptFile[], ours: readonly ScriptFile[]): Check {
  const code = (all: readonly ScriptFile[]) => contentHash(all.filter(({ name }) => name === "Code"));
  const version = scriptVersion(files);
  // The fingerprint that a push tells: of all that the script holds.
  if (code(files) === code(ours))
    return fine("Contenu du script", `version ${version}, empreinte ${contentHash(files).slice(0, 12)}`);
  const there = version === null ? "aucune version connue" : `la version ${version}`;
  const what = `Le script chez Google est ${there}, autre que celle d’ici (${scriptVersion(ours)}).`;
  return fault(
    "Contenu du script",
    mine("otherVersion", what, "lancez « npm run setup », qui l’envoie de nouveau."),
  );
}

function scopeCheck(files: readonly ScriptFile[], { ours, besideWorkbook }: ExpectedScript): Check {
  const there = scopesOf(files);
  const isFolderLost = besideWorkbook === true && !asksWholeDrive(files);
  const expected = [...scopesOf(ours), ...(isFolderLost ? [WHOLE_DRIVE_SCOPE] : [])];
  const missing = expected.filter((scope) => !there.includes(scope));
  const wholeDrive = asksWholeDrive(files) ? ", dont tout le Drive (--dossier oui)" : "";
  if (missing.length === 0) return fine("Autorisations du script", `${there.length} demandées${wholeDrive}`);
  const names = missing.map((scope) => scope.split("/").at(-1)).join(", ");
  const what = `Le manifeste du script ne demande plus : ${names}.`;
  return fault(
    "Autorisations du script",
    mine("scopes", what, isFolderLost ? FOLDER_LOST : "lancez « npm run setup », qui l’envoie de nouveau."),
  );
}

// Sent again without either, the script would be left as it stands.
const FOLDER_LOST =
  "les diaporamas n’iront plus dans le dossier du classeur : npm run setup -- --dossier oui, ou --dossier non si c’est voulu.";

function foreignCheck(files: readonly ScriptFile[], ours: readonly ScriptFile[]): Check {
  const foreign = foreignFiles(files);
  if (foreign.length === 0) return fine("Autres fichiers du script", "aucun");
  const names = foreign.map(({ name }) => `« ${name} »`).join(", ");
  const clashing = foreign.find((file) => clashingFunctions(file, ours).length > 0);
  if (clashing === undefined) return fine("Autres fichiers du script", names);
  const [clash = ""] = clashingFunctions(clashing, ours);
  const what = `« ${clashing.name} » déclare aussi la fonction « ${clash} » : une seule des deux s’exécute.`;
  return fault(
    "Autres fichiers du script",
    mine("functionTaken", what, "renommez-la dans Extensions ▸ Apps Script."),
  );
}
