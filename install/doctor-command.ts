// `npm run doctor`: looks at the machine, the script, the workbook, the keys and the form, and says who can mend what.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAddOn } from "../apps-script/build.ts";
import { readOptions, usageError } from "../local/cli/arguments.ts";
import { counted } from "../shared/french/numbers.ts";
import { VERSION } from "../shared/version.ts";
import { type Check, checked, fine, unknown } from "./checks/check.ts";
import { formChecks } from "./checks/form-checks.ts";
import { type KnownKeys, keyChecks } from "./checks/key-checks.ts";
import { localChecks } from "./checks/local-checks.ts";
import { siteChecks } from "./checks/site-checks.ts";
import { type Google, openGoogle } from "./google/clients.ts";
import { type AccountKey, projectOfAccount, readKeys } from "./google/key-file.ts";
import { readLogin } from "./google/login.ts";
import { menderName } from "./obstacle.ts";
import { runCommand } from "./run-command.ts";
import { builtFiles, type ScriptFile } from "./script/script-files.ts";
import { readSites } from "./state/form-sites.ts";
import { accountEmails, type Installation, readInstallation } from "./state/installation.ts";
import type { Surroundings } from "./surroundings.ts";

const USAGE = `Utilisation : npm run doctor [-- OPTIONS]
  --site SITE    un seul site (celui de l’installation s’il n’y en a qu’un) ; --all : tous
  --cle FICHIER  essaie aussi cette clé de compte de service (plusieurs : séparées par des virgules, dans l’ordre du
                 formulaire) ; elle n’est ni gardée ni montrée
  --json         le résultat en JSON
Le jeton d’exploitation du formulaire se donne dans la variable OPERATIONS_TOKEN.
Code 0 : aucun défaut ; 1 : un défaut ; 2 : un argument incorrect.`;

interface Section {
  title: string;
  checks: Check[];
}

/** Runs the command; answers its exit code: 0 without any fault. */
export function doctorCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const isJson = words.includes("--json");
  return runCommand(() => doctor(words, around), around.terminal, { usage: USAGE, json: isJson });
}

async function doctor(words: readonly string[], around: Surroundings): Promise<number> {
  const options = readOptions(words, { site: "value", all: "flag", cle: "value", json: "flag" });
  const installation = readInstallation(around.stateFolder);
  const siteIds = chosenSites(installation, options.value("site"), options.flag("all"));
  const sections: Section[] = [
    { title: "Cette machine", checks: await localChecks(around, installation.path) },
  ];
  const keyPaths = options.value("cle");
  const given = keyPaths === undefined ? undefined : await openedKeys(keyPaths);
  const keys = given?.keys ?? [];
  const accounts = knownKeys(installation, keys);
  const login = await openedGoogle(around, installation, accounts);
  sections.push({ title: "Connexion", checks: [login.check] });
  if (given !== undefined) sections.push({ title: "Clé", checks: [given.check] });
  const ours = await ownFiles();
  if (siteIds.length === 0) sections.push({ title: "Sites", checks: [unknown("Sites", NONE_INSTALLED)] });
  for (const id of siteIds) {
    const checks = await siteChecks({ id, installation, google: login.google, keys, ours }, around);
    sections.push({ title: `Site ${id}`, checks });
  }
  for (const known of accounts) {
    const checks = await keyChecks(known, login.google, around.now());
    sections.push({ title: `Compte ${known.email}`, checks });
  }
  const { host, cloudflareAccount } = installation.form;
  if (host !== undefined) {
    sections.push({ title: "Formulaire", checks: await deployedChecks(host, cloudflareAccount, around) });
  }
  return report(sections, options.flag("json"), around);
}

const NONE_INSTALLED =
  "aucun n’est installé depuis ce dossier (npm run setup) ; une installation à la main se vérifie dans le classeur, Qualité ▸ Contrôler les données";

function chosenSites(installation: Installation, asked: string | undefined, isAll: boolean): string[] {
  const known = Object.keys(installation.sites);
  if (asked === undefined) {
    if (isAll || known.length <= 1) return known;
    throw usageError(`Plusieurs sites sont installés : --site ${known.join(" | ")}, ou --all.`);
  }
  if (!known.includes(asked)) {
    throw usageError(`Aucun site « ${asked} » n’est installé ici (connus : ${known.join(", ") || "aucun"}).`);
  }
  return [asked];
}

async function openedGoogle(
  around: Surroundings,
  { login, form }: Installation,
  [account]: readonly KnownKeys[],
): Promise<{ google: Google | null; check: Check }> {
  let google: Google | null = null;
  const check = await checked("Connexion à Google", () => {
    const project = form.projectId ?? (account && projectOfAccount(account.email));
    google = openGoogle(readLogin(around.loginPath, login), around.googleAddresses, project);
    return fine("Connexion à Google", "enregistrée par clasp");
  });
  return { google, check };
}

async function openedKeys(paths: string): Promise<{ keys: AccountKey[]; check: Check }> {
  let keys: AccountKey[] = [];
  const check = await checked("Clé", async () => {
    keys = await readKeys(paths);
    return fine("Clé", `lisible, de ${keys.map(({ client_email }) => client_email).join(", ")}`);
  });
  return { keys, check };
}

/** The accounts that are the form's or whose keys are given, each with the keys that somebody has. */
function knownKeys({ form }: Installation, keys: readonly AccountKey[]): KnownKeys[] {
  const given = keys.map(({ client_email: email, keyId }) => ({ email, keyId }));
  const held = [...(form.accounts ?? []), ...given];
  const emails = new Set([...accountEmails(form), ...given.map(({ email }) => email)]);
  return [...emails].map((email) => {
    const own = held.filter((known) => known.email === email).map(({ keyId }) => keyId);
    return { email, held: [...own, ...(form.keysInDoubt ?? [])] };
  });
}

/** The add-on as it would be pushed, built apart: a diagnosis changes nothing. */
async function ownFiles(): Promise<ScriptFile[]> {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-"));
  try {
    await buildAddOn("classeur", folder);
    return builtFiles(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function deployedChecks(
  host: string,
  accountId: string | undefined,
  around: Surroundings,
): Promise<Check[]> {
  const { wrangler, cloudflareAddress, checkout } = around;
  let siteIds: string[] = [];
  const sites = await checked("Sites du formulaire", () => {
    siteIds = readSites(around.stateFolder).map(({ id }) => id);
    return siteIds.length === 0
      ? unknown("Sites du formulaire", "aucun n’est gardé dans ce dossier")
      : fine("Sites du formulaire", siteIds.join(", "));
  });
  const checks = await formChecks({
    ...{ host, accountId, wrangler, cloudflareAddress, checkout },
    address: around.formAddress(host),
    siteIds,
    token: around.environment.OPERATIONS_TOKEN,
    configuration: join(around.stateFolder, "wrangler.toml"),
  });
  return [sites, ...checks];
}

const SIGNS: Record<Check["state"], string> = { ok: "ok    ", fault: "DÉFAUT", unknown: "  ?   " };

function report(
  sections: readonly Section[],
  isJson: boolean,
  { terminal: { print, say } }: Surroundings,
): number {
  const faults = sections.flatMap(({ checks }) => checks).filter(({ state }) => state === "fault").length;
  if (isJson) print(JSON.stringify({ version: VERSION, faults, sections }));
  else {
    for (const { title, checks } of sections) {
      say(title);
      for (const check of checks) for (const line of checkLines(check)) say(line);
    }
    say(faults === 0 ? "Aucun défaut." : `${counted(faults, "défaut")}.`);
  }
  return faults === 0 ? 0 : 1;
}

function checkLines({ name, state, words, obstacle }: Check): string[] {
  const first = `  ${SIGNS[state]} ${name} : ${words}`;
  if (obstacle === null) return [first];
  const { remedy, by, link } = obstacle;
  return [
    first,
    ...(remedy === "" ? [] : [`           À faire : ${remedy}`]),
    `           Qui : ${menderName(by)}.`,
    ...(link === null ? [] : [`           Où : ${link}`]),
  ];
}
