// The diagnosis of an installation: the machine, the script, the workbook, the keys and the form, a line a check.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAddOn } from "../apps-script/build.ts";
import { counted } from "../shared/french/numbers.ts";
import { VERSION } from "../shared/version.ts";
import { type Check, checked, fine, toCome, unknown } from "./checks/check.ts";
import { formChecks } from "./checks/form-checks.ts";
import { type KnownKeys, keyChecks } from "./checks/key-checks.ts";
import { localChecks } from "./checks/local-checks.ts";
import { siteChecks } from "./checks/site-checks.ts";
import { type Google, openGoogle } from "./google/clients.ts";
import { type AccountKey, projectOfAccount, readKeys } from "./google/key-file.ts";
import { readLogin } from "./google/login.ts";
import { menderName } from "./obstacle.ts";
import { builtFiles, type ScriptFile } from "./script/script-files.ts";
import { readSites } from "./state/form-sites.ts";
import { accountEmails, type Installation } from "./state/installation.ts";
import type { Surroundings } from "./surroundings.ts";

interface Section {
  title: string;
  checks: Check[];
}

/** What was found, as programs read it. */
export interface Diagnosis {
  version: string;
  faults: number;
  sections: Section[];
}

/** What is looked at beside the machine and the form. */
interface Looked {
  installation: Installation;
  siteIds: readonly string[];
  /** Key files to try, parted by commas. */
  keyPaths: string | undefined;
}

/** Looks at everything, and changes nothing. */
export async function diagnose(
  { installation, siteIds, keyPaths }: Looked,
  around: Surroundings,
): Promise<Diagnosis> {
  const sections: Section[] = [
    { title: "Cette machine", checks: await localChecks(around, installation.path) },
  ];
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
  const form = await formSection(installation, around);
  if (form.length > 0) sections.push({ title: "Formulaire", checks: form });
  const faults = sections.flatMap(({ checks }) => checks).filter(({ state }) => state === "fault").length;
  return { version: VERSION, faults, sections };
}

const NONE_INSTALLED =
  "aucun n’est installé depuis ce dossier (npm run setup) ; une installation à la main se vérifie dans le classeur, Qualité ▸ Contrôler les données";

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

/** The form's sites and the form; nothing without one, unless its sites are at fault: they stop set-up all the same. */
async function formSection({ form, path }: Installation, around: Surroundings): Promise<Check[]> {
  let siteIds: string[] = [];
  const sites = await checked("Sites du formulaire", () => {
    siteIds = readSites(around.stateFolder).map(({ id }) => id);
    return siteIds.length === 0
      ? unknown("Sites du formulaire", "aucun n’est gardé dans ce dossier")
      : fine("Sites du formulaire", siteIds.join(", "));
  });
  const { host, deployed } = form;
  if (host === undefined || deployed === undefined) {
    const told = sites.state === "unknown" ? [] : [sites];
    if (path === "complet") return [...told, toCome("Formulaire")];
    return sites.state === "fault" ? told : [];
  }
  const { wrangler, cloudflareAddress, checkout } = around;
  const checks = await formChecks({
    ...{ host, accountId: form.cloudflareAccount, wrangler, cloudflareAddress, checkout },
    address: around.formAddress(host),
    siteIds,
    token: around.environment.OPERATIONS_TOKEN,
    configuration: join(around.stateFolder, "wrangler.toml"),
  });
  return [sites, ...checks];
}

const SIGNS: Record<Check["state"], string> = { ok: "ok    ", fault: "DÉFAUT", unknown: "  ?   " };

/** The diagnosis as the terminal shows it. */
export function diagnosisLines({ sections, faults }: Diagnosis): string[] {
  return [
    ...sections.flatMap(({ title, checks }) => [title, ...checks.flatMap(checkLines)]),
    faults === 0 ? "Aucun défaut." : `${counted(faults, "défaut")}.`,
  ];
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
