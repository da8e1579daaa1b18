// What an installation has to be told, from the command line, from earlier runs or at the terminal, and where it is kept.
import { type ReadOptions, readOptions } from "../local/cli/arguments.ts";
import { type GivenAhead, givenAhead, withGivenAhead } from "./given-ahead.ts";
import { checkGivenFiles } from "./given-files.ts";
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
import { refuseSwallowed } from "./swallowed-options.ts";

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
  dossier: "value",
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
  refuseSwallowed({ command: "npm run setup", words, environment: around.environment }, KINDS);
  const options = readOptions(words, KINDS);
  checkOptions(options);
  const identifiers = givenIdentifiers(options);
  const ahead = givenAhead(options);
  await checkGivenFiles(ahead);
  const installation = readInstallation(around.stateFolder);
  const isJson = options.flag("json");
  if (options.flag("plan")) {
    const planned = await plannedSetup(options, ahead, installation, around);
    return { ...planned, isPlan: true, isJson };
  }
  const siteId = await chosenSite(options, installation, around);
  // A file of sites that can't be read is told before anything else is asked.
  const contactBefore = keptContact(around.stateFolder, siteId);
  const site = await describedSite(siteId, options, installation, around);
  const path = await chosenPath(options, installation, siteId, around);
  const form = await chosenForm(options, identifiers, installation, around);
  const contact = await chosenContact(contactBefore, path, options, around);
  const isChanged = contact !== null && keepSite(around.stateFolder, siteId, site, contact);
  if (isChanged && path === "complement" && form.deployed !== undefined) around.terminal.say(NOT_DEPLOYED);
  const sites = { ...installation.sites, [siteId]: site };
  const kept = withGivenAhead({ ...installation, path, sites, form }, siteId, ahead);
  saveInstallation(around.stateFolder, kept);
  return { answers: answersOf(siteId, options, kept), path, isPlan: false, isJson };
}

const NOT_DEPLOYED =
  "Le formulaire en ligne garde ses réglages d’avant ; pour le déployer de nouveau : npm run setup -- --parcours complet";

/** A plan asks nothing: it tells the steps of what is known. */
async function plannedSetup(
  options: ReadOptions,
  ahead: GivenAhead,
  installation: Installation,
  around: Surroundings,
): Promise<Pick<ReadSetup, "answers" | "path">> {
  const { path: kept, sites } = installation;
  const siteId = options.value("site") ?? Object.keys(sites)[0] ?? "";
  const path = await told(QUESTIONS.path, { known: options.value("parcours") ?? kept }, around);
  const planned = withGivenAhead(installation, siteId, ahead);
  return { answers: answersOf(siteId, options, planned), path };
}

/** Those that the command line gives. */
type Identifiers = Record<"project" | "account", string | undefined>;

function givenIdentifiers(options: ReadOptions): Identifiers {
  return {
    project: givenIdentifier(IDENTIFIERS.project, options),
    account: givenIdentifier(IDENTIFIERS.account, options),
  };
}

function answersOf(siteId: string, options: ReadOptions, kept: Installation): Answers {
  const site = kept.sites[siteId];
  return {
    siteId,
    workbookId: site?.workbookToAdopt,
    scriptId: site?.scriptToTake,
    clientFile: kept.clientFile,
    keyFiles: kept.form.keyFiles,
    keepsForeign: site?.keepsForeign === true,
    folderAsked: site?.folderAsked,
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
  kept: Partial<Contact> | undefined,
  path: Installation["path"],
  options: ReadOptions,
  around: Surroundings,
): Promise<Contact | null> {
  const address = options.value("adresse-postale") ?? kept?.address;
  const email = options.value("courriel") ?? kept?.email;
  if (path === "complement" && kept === undefined && address === undefined && email === undefined)
    return null;
  return {
    address: await told(QUESTIONS.address, { known: address }, around),
    email: await told(QUESTIONS.email, { known: email }, around),
  };
}
