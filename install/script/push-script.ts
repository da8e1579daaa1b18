// Puts our files in a script project without losing anything of others: read first, kept, written, read back.
import { InstallError, type Obstacle } from "../obstacle.ts";
import type { RemoteScript } from "./remote-script.ts";
import {
  asksWholeDrive,
  clashingFunctions,
  contentHash,
  foreignFiles,
  holdsOurs,
  MANIFEST_NAME,
  type ScriptFile,
} from "./script-files.ts";
import { manifestToWrite } from "./script-manifest.ts";

/** How to push. */
export interface PushOrder {
  ours: readonly ScriptFile[];
  /** Leaves the files of others where they are; without it they stop the push. */
  keepsForeign: boolean;
  /** Whether decks go where the workbook is, which takes all of Drive; `undefined` leaves that as it stands. */
  besideWorkbook: boolean | undefined;
  /** Keeps what the project held, and says where. */
  keepCopy: (files: readonly ScriptFile[]) => string;
}

/** What was done. */
export interface Pushed {
  kind: "pushed" | "upToDate";
  /** Of what the project now holds. */
  hash: string;
  /** Where the former content is; `null` when there was nothing to lose. */
  copy: string | null;
  /** Names of the files of others that stay. */
  kept: string[];
  /** Whether the script now asks each person for all of Drive. */
  besideWorkbook: boolean;
  /** Whether that is new to people who have let our script in already: Google asks them again. */
  asksAgain: boolean;
}

/** Pushes. @throws InstallError when something of others would be lost, or what is read back differs. */
export async function pushScript(script: RemoteScript, order: PushOrder): Promise<Pushed> {
  const remote = await script.read();
  const foreign = foreignFiles(remote);
  checkForeign(foreign, order);
  const ours = order.ours.map((file) =>
    file.name === MANIFEST_NAME ? manifestToWrite(file, { remote, foreign }, order.besideWorkbook) : file,
  );
  const wanted = [...ours, ...foreign];
  const hash = contentHash(wanted);
  const besideWorkbook = asksWholeDrive(wanted);
  const asksAgain = besideWorkbook && holdsOurs(remote) && !asksWholeDrive(remote);
  const pushed = { hash, kept: foreign.map(({ name }) => name), besideWorkbook, asksAgain };
  if (contentHash(remote) === hash) return { kind: "upToDate", copy: null, ...pushed };
  const copy = remote.length === 0 ? null : order.keepCopy(remote);
  await script.write(wanted);
  if (contentHash(await script.read()) !== hash) throw new InstallError(notTheSame(copy));
  return { kind: "pushed", copy, ...pushed };
}

function checkForeign(foreign: readonly ScriptFile[], { ours, keepsForeign }: PushOrder): void {
  if (foreign.length === 0) return;
  if (!keepsForeign) throw new InstallError(foreignObstacle(foreign));
  for (const file of foreign) {
    if (ours.some(({ name }) => name === file.name)) throw new InstallError(nameTaken(file.name));
    const [clash] = clashingFunctions(file, ours);
    if (clash !== undefined) throw new InstallError(functionTaken(file.name, clash));
  }
}

const mine = (code: string, what: string, remedy: string): Obstacle => ({
  code,
  what,
  remedy,
  by: "technician",
  link: null,
});

function foreignObstacle(foreign: readonly ScriptFile[]): Obstacle {
  const names = foreign.map(({ name }) => `« ${name} »`).join(", ");
  return mine(
    "foreignFiles",
    `Le script du classeur contient déjà d’autres fichiers (macros enregistrées ?) : ${names}. Rien n’a été envoyé.`,
    "relancez avec « -- --garder » pour les laisser à côté de Revue Qualité ; sinon, supprimez-les d’abord dans Extensions ▸ Apps Script.",
  );
}

function nameTaken(name: string): Obstacle {
  return mine(
    "nameTaken",
    `Un fichier « ${name} », qui n’est pas de Revue Qualité, est déjà dans le script. Rien n’a été envoyé.`,
    "renommez-le dans Extensions ▸ Apps Script, puis relancez avec « -- --garder ».",
  );
}

function functionTaken(name: string, functionName: string): Obstacle {
  return mine(
    "functionTaken",
    `Le fichier « ${name} » du script déclare aussi la fonction « ${functionName} » : une seule des deux s’exécuterait. Rien n’a été envoyé.`,
    "renommez-la dans Extensions ▸ Apps Script (deux « onOpen » : appelez l’une depuis l’autre), puis relancez.",
  );
}

function notTheSame(copy: string | null): Obstacle {
  const former = copy === null ? "" : ` L’ancien contenu est dans « ${copy} ».`;
  return mine(
    "notTheSame",
    `Le script relu chez Google n’est pas celui qui a été envoyé : quelqu’un l’a modifié au même moment.${former}`,
    "fermez l’éditeur Apps Script s’il est ouvert, puis relancez.",
  );
}
