// The form's sites, `sites.json`: what the Worker is deployed with, kept whole and correct.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { writePrivately } from "../../local/private-file.ts";
import { type Site, sitesSchema } from "../../worker/site/site.ts";
import { faultySites, siteFault } from "../../worker/site/site-faults.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import type { Installation, SiteState } from "./installation.ts";
import { faultLine } from "./json-fault.ts";
import { unknownSettings } from "./unknown-settings.ts";

/** Whom citizens write to. */
export type Contact = Pick<Site["contact"], "address" | "email">;

const Contact = z.looseObject({ address: z.string().optional(), email: z.string().optional() });
/** A site that was kept, correct or not: enough to find it and to put another in its place. */
const KeptSites = z.array(z.looseObject({ id: z.string(), contact: Contact.optional() }));
type KeptSite = z.infer<typeof KeptSites>[number];

function sitesPath(folder: string): string {
  return join(folder, "sites.json");
}

/** The form's sites, as the Worker takes them. @throws InstallError naming each setting at fault. */
export function readSites(folder: string): Site[] {
  const kept = keptValue(folder);
  return kept === undefined ? [] : checkedSites(kept, folder);
}

/** The file's value, whatever it is; `undefined` without a file. @throws InstallError for what is no JSON, be it empty */
function keptValue(folder: string): unknown {
  const path = sitesPath(folder);
  if (!existsSync(path)) return undefined;
  // Editors of Windows begin a file with a mark that is no JSON.
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const value = parsedJson(text);
  if (value === undefined) throw new InstallError(unreadableSites(path, text));
  return value;
}

function unreadableSites(path: string, text: string): Obstacle {
  const line = faultLine(text);
  const place = line === null ? "" : ` (ligne ${line})`;
  const isEmpty = text.trim() === "";
  return {
    code: "sitesUnreadable",
    what: `${path} n’est pas un JSON lisible${isEmpty ? " : il est vide" : place}. Rien n’y a été écrit.`,
    remedy: isEmpty
      ? "remettez-le depuis une sauvegarde ; sans autre site ni réglage à y garder, supprimez-le. Puis recommencez."
      : "corrigez cette ligne (une virgule ou un guillemet de trop, ou qui manque sur celle d’avant ?), ou remettez le fichier depuis une sauvegarde ; puis recommencez.",
    by: "technician",
    link: null,
  };
}

function checkedSites(sites: unknown, folder: string): Site[] {
  const parsed = sitesSchema.safeParse(sites, { error: siteFault });
  const faults = [...(parsed.error?.issues ?? []), ...unknownSettings(sites)];
  if (parsed.success && faults.length === 0) return parsed.data;
  const what = faultySites(sitesPath(folder), faults);
  const remedy = "corrigez ce fichier, puis recommencez.";
  throw new InstallError({ code: "sites", what, remedy, by: "technician", link: null });
}

/** The sites to be changed, correct or not: a wrong value must not stand in the way of the right one. */
function keptSites(folder: string): KeptSite[] {
  const kept = keptValue(folder);
  const parsed = KeptSites.safeParse(kept === undefined ? [] : kept);
  // What is no list of sites is not read either: that reading says what it lacks.
  return parsed.success ? parsed.data : readSites(folder);
}

/** Whom to write to as it was kept, unchecked; `undefined` for a site that the form does not know. */
export function keptContact(folder: string, siteId: string): Partial<Contact> | undefined {
  const kept = keptSites(folder).find(({ id }) => id === siteId);
  return kept && { address: kept.contact?.address, email: kept.contact?.email };
}

/**
 * Keeps the form's own description of a site in the place of the former; its other settings stay. Tells whether it differs.
 * @throws InstallError naming each setting at fault, and nothing is kept
 */
export function keepSite(folder: string, id: string, site: SiteState, contact: Contact): boolean {
  const kept = keptSites(folder);
  const known = kept.find((other) => other.id === id);
  const own = {
    languages: ["fr", "en"],
    retentionDays: 90,
    ...known,
    id,
    name: site.name,
    timeZone: site.timeZone,
    contact: { ...known?.contact, ...contact },
    spreadsheetId: site.spreadsheetId ?? workbookToCome(id),
  };
  const next = known === undefined ? [...kept, own] : kept.map((other) => (other.id === id ? own : other));
  checkedSites(next, folder);
  saveSites(folder, next);
  return !isDeepStrictEqual(own, known);
}

/** The workbook of a site that has none yet, as the form's sites must name one. */
export function workbookToCome(siteId: string): string {
  return `classeur-a-creer-${siteId}`;
}

/** The form's sites with their workbooks, once they are made. @throws InstallError as `readSites` */
export function settleSites(folder: string, { sites: known }: Installation): Site[] {
  const sites = readSites(folder);
  const isToCome = ({ id, spreadsheetId }: Site) =>
    spreadsheetId === workbookToCome(id) && known[id]?.spreadsheetId !== undefined;
  if (!sites.some(isToCome)) return sites;
  saveSites(
    folder,
    sites.map((site) => (isToCome(site) ? { ...site, spreadsheetId: known[site.id]?.spreadsheetId } : site)),
  );
  return readSites(folder);
}

export function saveSites(folder: string, sites: readonly object[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writePrivately(sitesPath(folder), `${JSON.stringify(sites, null, 2)}\n`);
}
