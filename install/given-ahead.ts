// What a command gives for a step that comes later: kept until that step is done, so that the next run goes on with it.
import { type ReadOptions, usageError } from "../local/cli/arguments.ts";
import { givenIdentifier, IDENTIFIERS } from "./identifiers.ts";
import { FORMER_WORKBOOK, type Installation, type SiteState } from "./state/installation.ts";

/** `null` forgets what an earlier run kept, `undefined` says nothing of it. */
type Given = string | null | undefined;

/** What the command line says of the steps to come. */
export interface GivenAhead {
  workbookId: Given;
  scriptId: Given;
  clientFile: Given;
  keyFiles: Given;
  keepsForeign: boolean;
  folderAsked: boolean | undefined;
}

/** What is typed in the place of an identifier or a file to go on without the one that is kept. */
const NONE = /^aucune?$/i;

/** @throws CliError for an identifier that can be none */
export function givenAhead(options: ReadOptions): GivenAhead {
  const orNone = (option: string, read: () => string | undefined): Given =>
    NONE.test(options.value(option) ?? "") ? null : read();
  const file = (option: string): Given => orNone(option, () => options.value(option));
  const identifier = (known: (typeof IDENTIFIERS)["workbook" | "script"]): Given =>
    orNone(known.option, () => givenIdentifier(known, options));
  return {
    workbookId: identifier(IDENTIFIERS.workbook),
    scriptId: identifier(IDENTIFIERS.script),
    clientFile: file("client"),
    keyFiles: file("cle"),
    keepsForeign: options.flag("garder"),
    folderAsked: givenFolder(options),
  };
}

/** Whether decks are to go where the workbook is; `undefined` when nothing is said. @throws CliError for other words */
export function givenFolder(options: ReadOptions): boolean | undefined {
  const answer = options.value("dossier");
  if (answer === undefined) return undefined;
  const said = answer.toLowerCase();
  if (said === "oui" || said === "non") return said === "oui";
  throw usageError(`« --dossier ${answer} » : répondez oui ou non.`);
}

/** The installation with what was given, in the place of what an earlier run kept. Of a key, its file's path alone. */
export function withGivenAhead(installation: Installation, siteId: string, given: GivenAhead): Installation {
  const { sites, form, clientFile } = installation;
  const site = sites[siteId];
  return {
    ...installation,
    sites: site === undefined ? sites : { ...sites, [siteId]: siteWith(site, given) },
    form: { ...form, keyFiles: latest(given.keyFiles, form.keyFiles) },
    clientFile: latest(given.clientFile, clientFile),
  };
}

function latest(given: Given, kept: string | undefined): string | undefined {
  return given === undefined ? kept : (given ?? undefined);
}

function siteWith(
  site: SiteState,
  { workbookId, scriptId, keepsForeign, folderAsked }: GivenAhead,
): SiteState {
  const wanted = latest(workbookId, site.workbookToAdopt);
  const workbookToAdopt = wanted === site.spreadsheetId ? undefined : wanted;
  const isSame = (workbookToAdopt ?? site.spreadsheetId) === (site.workbookToAdopt ?? site.spreadsheetId);
  // What was given of a workbook that is no longer the one wanted says nothing of the other.
  const known = isSame ? site : withoutFormer(site);
  const script = latest(scriptId, known.scriptToTake);
  return {
    ...known,
    workbookToAdopt,
    scriptToTake: isSame && script === site.scriptId ? undefined : script,
    keepsForeign: keepsForeign || known.keepsForeign,
    folderAsked: folderAsked ?? known.folderAsked,
  };
}

/** Of a workbook that the site has, all is known until another is adopted in its place. */
function withoutFormer(site: SiteState): SiteState {
  const begun = site.spreadsheetId === undefined ? FORMER_WORKBOOK : {};
  return { ...site, ...begun, scriptToTake: undefined, keepsForeign: undefined, folderAsked: undefined };
}
