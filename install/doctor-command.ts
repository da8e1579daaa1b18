// `npm run doctor`: looks at the machine, the script, the workbook, the keys and the form, and says who can mend what.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAddOn } from "../apps-script/build.ts";
import { readOptions, usageError } from "../local/cli/arguments.ts";
import { counted } from "../shared/french/numbers.ts";
import { VERSION } from "../shared/version.ts";
import { accountOf } from "../worker/site/spread.ts";
import { type AccountKey, accountChecks, readKey } from "./checks/account-checks.ts";
import { type Check, checked, fine, unknown } from "./checks/check.ts";
import { formChecks } from "./checks/form-checks.ts";
import { localChecks } from "./checks/local-checks.ts";
import { scriptChecks } from "./checks/script-checks.ts";
import { workbookChecks } from "./checks/workbook-checks.ts";
import { type Google, openGoogle } from "./google/clients.ts";
import { readLogin } from "./google/login.ts";
import { menderName } from "./obstacle.ts";
import { runCommand } from "./run-command.ts";
import { openScript } from "./script/remote-script.ts";
import { builtFiles, type ScriptFile } from "./script/script-files.ts";
import { type Installation, readInstallation, readSites } from "./state/installation.ts";
import type { Surroundings } from "./surroundings.ts";

const USAGE = `Utilisation : npm run doctor [-- OPTIONS]
  --site SITE    un seul site (celui de l’installation s’il n’y en a qu’un) ; --all : tous
  --cle FICHIER  essaie aussi cette clé de compte de service ; elle n’est ni gardée ni montrée
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
  const login = await openedGoogle(around, installation);
  sections.push({ title: "Connexion", checks: [login.check] });
  const keyPath = options.value("cle");
  const key = keyPath === undefined ? undefined : await openedKey(keyPath);
  if (key !== undefined) sections.push({ title: "Clé", checks: [key.check] });
  const ours = await ownFiles();
  for (const id of siteIds) {
    const subject = { id, installation, google: login.google, key: key?.key, ours };
    sections.push({ title: `Site ${id}`, checks: await siteChecks(subject, around) });
  }
  const { host, cloudflareAccount } = installation.form;
  if (host !== undefined) {
    sections.push({ title: "Formulaire", checks: await deployedChecks(host, cloudflareAccount, around) });
  }
  return report(sections, options.flag("json"), around);
}

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
  { login }: Installation,
): Promise<{ google: Google | null; check: Check }> {
  let google: Google | null = null;
  const check = await checked("Connexion à Google", () => {
    google = openGoogle(readLogin(around.loginPath, login), around.googleAddresses);
    return fine("Connexion à Google", "enregistrée par clasp");
  });
  return { google, check };
}

async function openedKey(path: string): Promise<{ key: AccountKey | undefined; check: Check }> {
  let key: AccountKey | undefined;
  const check = await checked("Clé", async () => {
    key = await readKey(path);
    return fine("Clé", `lisible, de ${key.client_email}`);
  });
  return { key, check };
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

interface Subject {
  id: string;
  installation: Installation;
  google: Google | null;
  key: AccountKey | undefined;
  ours: readonly ScriptFile[];
}

async function siteChecks(subject: Subject, around: Surroundings): Promise<Check[]> {
  const { id, installation, google, key, ours } = subject;
  const site = installation.sites[id];
  if (site === undefined) return [];
  const { spreadsheetId, scriptId, timeZone } = site;
  const accountEmail = key?.client_email ?? installation.form.accountEmail;
  const script =
    google === null || scriptId === undefined
      ? [unknown("Script", scriptId === undefined ? "pas encore créé" : "sans connexion à Google")]
      : await scriptChecks(openScript(google, scriptId), { spreadsheetId, ours });
  const workbook =
    google === null || spreadsheetId === undefined
      ? [unknown("Classeur", spreadsheetId === undefined ? "pas encore créé" : "sans connexion à Google")]
      : await workbookChecks(google, { spreadsheetId, timeZone, accountEmail });
  if (key === undefined) return [...script, ...workbook, servingCheck(id, installation)];
  const sheetsAddress = around.googleAddresses.sheets;
  const trial = { key, spreadsheetId, sheetsAddress, now: around.now };
  return [...script, ...workbook, servingCheck(id, installation), ...(await accountChecks(trial, google))];
}

/** The Worker shares its accounts among the sites; an installation has one. */
function servingCheck(id: string, { form: { accountEmail } }: Installation): Check {
  if (accountEmail === undefined) return fine("Compte du site", "sans formulaire");
  return fine("Compte du site", accountOf([accountEmail], id));
}

function deployedChecks(host: string, accountId: string | undefined, around: Surroundings): Promise<Check[]> {
  const { wrangler, cloudflareAddress, checkout } = around;
  return formChecks({
    ...{ host, accountId, wrangler, cloudflareAddress, checkout },
    address: around.formAddress(host),
    siteIds: readSites(around.stateFolder).map(({ id }) => id),
    token: around.environment.OPERATIONS_TOKEN,
    configuration: join(around.stateFolder, "wrangler.toml"),
  });
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
