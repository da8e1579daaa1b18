// What an installation has to be told, from the command line, from earlier runs or at the terminal, and where it is kept.
import { type ReadOptions, readOptions } from "../local/cli/arguments.ts";
import { givenIdentifier, IDENTIFIERS } from "./identifiers.ts";
import { checkOptions, QUESTIONS, told } from "./questions.ts";
import { type Contact, keepSite, keptContact } from "./state/form-sites.ts";
import {
  type Installation,
  readInstallation,
  type SiteState,
  saveInstallation,
} from "./state/installation.ts";
import type { Answers } from "./steps/step.ts";
import type { Surroundings } from "./surroundings.ts";

const KINDS = {
  site: "value",
  nom: "value",
  annee: "value",
  fuseau: "value",
  parcours: "value",
  classeur: "value",
  script: "value",
  client: "value",
  cle: "value",
  projet: "value",
  hote: "value",
  compte: "value",
  "adresse-postale": "value",
  courriel: "value",
  garder: "flag",
  essai: "flag",
  plan: "flag",
  json: "flag",
} as const;

/** The command's answers, kept at once for the next run. */
export interface ReadSetup {
  answers: Answers;
  path: Installation["path"];
  isPlan: boolean;
  isJson: boolean;
}

/** Reads and asks; nothing is kept before all is correct. @throws CliError for what is refused, or missing when nobody can be asked. */
export async function readSetup(words: readonly string[], around: Surroundings): Promise<ReadSetup> {
  const options = readOptions(words, KINDS);
  checkOptions(options);
  const identifiers = givenIdentifiers(options);
  const installation = readInstallation(around.stateFolder);
  const isJson = options.flag("json");
  if (options.flag("plan")) {
    const planned = await plannedSetup(options, identifiers, installation, around);
    return { ...planned, isPlan: true, isJson };
  }
  const siteId = await chosenSite(options, installation, around);
  const site = await describedSite(siteId, options, installation, around);
  const path = await chosenPath(options, installation, siteId, around);
  const form = await chosenForm(options, identifiers, installation, around);
  const contact = await chosenContact(siteId, path, options, around);
  const isChanged = contact !== null && keepSite(around.stateFolder, siteId, site, contact);
  if (isChanged && path === "complement" && form.deployed !== undefined) around.terminal.say(NOT_DEPLOYED);
  const sites = { ...installation.sites, [siteId]: site };
  saveInstallation(around.stateFolder, { ...installation, path, sites, form });
  return { answers: givenAnswers(siteId, options, identifiers), path, isPlan: false, isJson };
}

const NOT_DEPLOYED =
  "Le formulaire en ligne garde ses réglages d’avant ; pour le déployer de nouveau : npm run setup -- --parcours complet";

/** A plan asks nothing: it tells the steps of what is known. */
async function plannedSetup(
  options: ReadOptions,
  identifiers: Identifiers,
  { path: kept, sites }: Installation,
  around: Surroundings,
): Promise<Pick<ReadSetup, "answers" | "path">> {
  const siteId = options.value("site") ?? Object.keys(sites)[0] ?? "";
  const path = await told(QUESTIONS.path, { known: options.value("parcours") ?? kept }, around);
  return { answers: givenAnswers(siteId, options, identifiers), path };
}

/** Those that the command line gives. */
type Identifiers = Record<keyof typeof IDENTIFIERS, string | undefined>;

function givenIdentifiers(options: ReadOptions): Identifiers {
  return {
    workbook: givenIdentifier(IDENTIFIERS.workbook, options),
    script: givenIdentifier(IDENTIFIERS.script, options),
    project: givenIdentifier(IDENTIFIERS.project, options),
    account: givenIdentifier(IDENTIFIERS.account, options),
  };
}

function givenAnswers(siteId: string, options: ReadOptions, identifiers: Identifiers): Answers {
  return {
    siteId,
    workbookId: identifiers.workbook,
    scriptId: identifiers.script,
    clientFile: options.value("client"),
    keyFiles: options.value("cle"),
    keepsForeign: options.flag("garder"),
    sendsTrial: options.flag("essai"),
  };
}

function chosenSite(options: ReadOptions, { sites }: Installation, around: Surroundings): Promise<string> {
  const known = Object.keys(sites);
  const kept = known.length === 1 ? known[0] : undefined;
  return told(QUESTIONS.site, { known: options.value("site") ?? kept }, around);
}

async function describedSite(
  id: string,
  options: ReadOptions,
  { sites }: Installation,
  around: Surroundings,
): Promise<SiteState> {
  const known = sites[id];
  const name = await told(QUESTIONS.name, { known: options.value("nom") ?? known?.name }, around);
  const thisYear = String(new Date(around.now()).getUTCFullYear());
  const year = await told(
    QUESTIONS.year,
    { known: options.value("annee") ?? known?.year.toString(), usual: thisYear },
    around,
  );
  const timeZone = await told(
    QUESTIONS.timeZone,
    { known: options.value("fuseau") ?? known?.timeZone, usual: "Europe/Paris" },
    around,
  );
  return { ...known, name, year, timeZone };
}

function chosenPath(
  options: ReadOptions,
  { path, sites }: Installation,
  siteId: string,
  around: Surroundings,
): Promise<Installation["path"]> {
  const kept = sites[siteId] === undefined ? undefined : path;
  return told(QUESTIONS.path, { known: options.value("parcours") ?? kept, usual: "complement" }, around);
}

async function chosenForm(
  options: ReadOptions,
  identifiers: Identifiers,
  { form }: Installation,
  around: Surroundings,
): Promise<Installation["form"]> {
  const known = options.value("hote") ?? form.host;
  const chosen = {
    projectId: identifiers.project,
    // Without one the zones of the account are shown first, later.
    host: known && (await told(QUESTIONS.host, { known }, around)),
    cloudflareAccount: identifiers.account,
  };
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return { ...form, ...Object.fromEntries(given) };
}

/** Whom citizens write to; `null` where there is no form and nothing was said of it. */
async function chosenContact(
  siteId: string,
  path: Installation["path"],
  options: ReadOptions,
  around: Surroundings,
): Promise<Contact | null> {
  const kept = keptContact(around.stateFolder, siteId);
  const address = options.value("adresse-postale") ?? kept?.address;
  const email = options.value("courriel") ?? kept?.email;
  if (path === "complement" && kept === undefined && address === undefined && email === undefined)
    return null;
  return {
    address: await told(QUESTIONS.address, { known: address }, around),
    email: await told(QUESTIONS.email, { known: email }, around),
  };
}
