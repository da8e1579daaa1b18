// What an installation has to be told: from the command line, from earlier runs, or asked at the terminal.
import { type ReadOptions, readOptions, usageError } from "../local/cli/arguments.ts";
import {
  type Installation,
  readInstallation,
  readSites,
  type SiteState,
  saveInstallation,
  saveSites,
  workbookToCome,
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

/** Reads and asks. @throws CliError for what is missing when nobody is there to answer. */
export async function readSetup(words: readonly string[], around: Surroundings): Promise<ReadSetup> {
  const options = readOptions(words, KINDS);
  const installation = readInstallation(around.stateFolder);
  const isJson = options.flag("json");
  if (options.flag("plan")) return { ...plannedSetup(options, installation), isPlan: true, isJson };
  const siteId = await chosenSite(options, installation, around);
  const site = await describedSite(siteId, options, installation, around);
  const path = await chosenPath(options, installation, siteId, around);
  const next: Installation = {
    ...installation,
    path,
    sites: { ...installation.sites, [siteId]: site },
    form: { ...installation.form, ...formOptions(options) },
  };
  saveInstallation(around.stateFolder, next);
  keepSite(siteId, site, options, around);
  return { answers: givenAnswers(siteId, options), path, isPlan: false, isJson };
}

/** A plan asks nothing: it tells the steps of what is known. */
function plannedSetup(
  options: ReadOptions,
  { path, sites }: Installation,
): Pick<ReadSetup, "answers" | "path"> {
  const siteId = options.value("site") ?? Object.keys(sites)[0] ?? "";
  return { answers: givenAnswers(siteId, options), path: readPath(options.value("parcours") ?? path) };
}

function givenAnswers(siteId: string, options: ReadOptions): Answers {
  return {
    siteId,
    workbookId: options.value("classeur"),
    scriptId: options.value("script"),
    clientFile: options.value("client"),
    keyFiles: options.value("cle"),
    keepsForeign: options.flag("garder"),
    sendsTrial: options.flag("essai"),
  };
}

async function asked(
  question: string,
  option: string,
  around: Surroundings,
  usual?: string,
): Promise<string> {
  if (around.ask === null) {
    if (usual !== undefined) return usual;
    throw usageError(`Il manque --${option} : ${question}`);
  }
  const answer = await around.ask(usual === undefined ? question : `${question} [${usual}]`);
  if (answer !== "") return answer;
  return usual ?? asked(question, option, around, usual);
}

async function chosenSite(
  options: ReadOptions,
  { sites }: Installation,
  around: Surroundings,
): Promise<string> {
  const known = Object.keys(sites);
  const given =
    options.value("site") ??
    (known.length === 1 ? known[0] : undefined) ??
    (await asked("Nom court du site, dans les adresses (aix-en-provence) :", "site", around));
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(given)) return given;
  throw usageError(
    `Le nom court « ${given} » n’a que des minuscules, des chiffres et des tirets : aix-en-provence.`,
  );
}

async function describedSite(
  id: string,
  options: ReadOptions,
  { sites }: Installation,
  around: Surroundings,
): Promise<SiteState> {
  const known = sites[id];
  const name =
    options.value("nom") ??
    known?.name ??
    (await asked("Nom du service (Sous-préfecture d’Aix-en-Provence) :", "nom", around));
  const thisYear = String(new Date(around.now()).getUTCFullYear());
  const year = Number(
    options.value("annee") ?? known?.year ?? (await asked("Année de la revue :", "annee", around, thisYear)),
  );
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw usageError("L’année (--annee) s’écrit 2026.");
  const timeZone =
    options.value("fuseau") ??
    known?.timeZone ??
    (await asked("Fuseau horaire :", "fuseau", around, "Europe/Paris"));
  return { ...known, name, year, timeZone };
}

async function chosenPath(
  options: ReadOptions,
  { path, sites }: Installation,
  siteId: string,
  around: Surroundings,
): Promise<Installation["path"]> {
  const known = sites[siteId] === undefined ? undefined : path;
  const given =
    options.value("parcours") ??
    known ??
    (await asked(
      "Parcours, « complement » (classeur et diaporama) ou « complet » (et formulaire public) :",
      "parcours",
      around,
      "complement",
    ));
  return readPath(given);
}

function readPath(given: string): Installation["path"] {
  if (given === "complement" || given === "complet") return given;
  throw usageError(`Parcours inconnu : « ${given} » (complement ou complet ; sans outil : npm run release).`);
}

function formOptions(options: ReadOptions): Partial<Installation["form"]> {
  const given = {
    projectId: options.value("projet"),
    host: options.value("hote"),
    cloudflareAccount: options.value("compte"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The form's own description of the site, once its workbook and whom to write to are known. */
function keepSite(id: string, site: SiteState, options: ReadOptions, around: Surroundings): void {
  const [address, email] = [options.value("adresse-postale"), options.value("courriel")];
  if (address === undefined || email === undefined) return;
  const sites = readSites(around.stateFolder);
  const own = {
    languages: ["fr", "en"],
    retentionDays: 90,
    ...sites.find((known) => known.id === id),
    id,
    name: site.name,
    timeZone: site.timeZone,
    contact: { address, email },
    spreadsheetId: site.spreadsheetId ?? workbookToCome(id),
  };
  saveSites(around.stateFolder, [...sites.filter((known) => known.id !== id), own]);
}
