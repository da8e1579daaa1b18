// One site: its script, its workbook, the account that serves it and what the key of that account may do there.
import { accountOf } from "../../worker/site/spread.ts";
import type { Google } from "../google/clients.ts";
import type { AccountKey } from "../google/key-file.ts";
import { withRenewal } from "../google/login-renewal.ts";
import { inWorkbook } from "../obstacle.ts";
import { openScript } from "../script/remote-script.ts";
import type { ScriptFile } from "../script/script-files.ts";
import { accountEmails, type Installation } from "../state/installation.ts";
import type { Surroundings } from "../surroundings.ts";
import { accountChecks, type KeyTrial } from "./account-checks.ts";
import { type Check, fine, toCome, unknown } from "./check.ts";
import { scriptChecks } from "./script-checks.ts";
import { workbookChecks } from "./workbook-checks.ts";

/** A site as it was installed, and what it is looked at with. */
export interface Subject {
  id: string;
  installation: Installation;
  /** `null` without a login. */
  google: Google | null;
  /** Keys to try, in the form's order. */
  keys: readonly AccountKey[];
  ours: readonly ScriptFile[];
}

/** Every check of a site. */
export async function siteChecks(
  subject: Subject,
  { googleAddresses, now }: Pick<Surroundings, "googleAddresses" | "now">,
): Promise<Check[]> {
  const { id, installation, google, keys, ours } = subject;
  const site = installation.sites[id];
  if (site === undefined) return [];
  const { spreadsheetId, scriptId, timeZone, besideWorkbook } = site;
  const serving = servingAccount(id, installation);
  const key = keyOfSite(subject, serving);
  const accountEmail = key?.client_email ?? serving;
  const isFormWanted = installation.path === "complet";
  const script =
    google === null || scriptId === undefined
      ? [unknown("Script", scriptId === undefined ? "pas encore créé" : "sans connexion à Google")]
      : await scriptChecks(openScript(google, scriptId), { spreadsheetId, ours, besideWorkbook });
  const workbook =
    google === null || spreadsheetId === undefined
      ? [unknown("Classeur", spreadsheetId === undefined ? "pas encore créé" : "sans connexion à Google")]
      : await workbookChecks(google, { spreadsheetId, timeZone, accountEmail, isFormWanted });
  const trial = { key, spreadsheetId, sheetsAddress: googleAddresses.sheets, now };
  const account = accountEmail === undefined ? [] : await triedKey(trial, keys.length > 0);
  const checks = [
    ...[...script, ...workbook].map((check) => ({
      ...check,
      obstacle: check.obstacle && withRenewal(check.obstacle, installation.login),
    })),
    accountEmail === undefined && isFormWanted
      ? toCome("Compte du site")
      : fine("Compte du site", accountEmail ?? "sans formulaire"),
    ...account,
  ];
  return checks.map((check) => ({
    ...check,
    obstacle: check.obstacle && inWorkbook(check.obstacle, spreadsheetId),
  }));
}

async function triedKey(
  { key, ...trial }: Omit<KeyTrial, "key"> & { key: AccountKey | undefined },
  isGiven: boolean,
): Promise<Check[]> {
  if (key !== undefined) return accountChecks({ ...trial, key });
  const why = isGiven ? OTHER_KEY : NO_KEY;
  return [unknown("Jeton", why), unknown("Droit d’écrire", why)];
}

const OTHER_KEY = "aucune des clés données n’est celle du compte de ce site";
const NO_KEY = "sans sa clé, seul le formulaire le sait : pour l’essayer, npm run doctor -- --cle FICHIER";

/** The key to try: that of the account that serves the site where the form has several, whichever is given where not. */
function keyOfSite({ id, installation, keys }: Subject, serving: string | undefined): AccountKey | undefined {
  if (accountEmails(installation.form).length > 1)
    return keys.find(({ client_email }) => client_email === serving);
  return keys.length === 0 ? undefined : accountOf(keys, id);
}

/** The Worker shares its accounts among the sites; `undefined` without a form. */
function servingAccount(id: string, { form }: Installation): string | undefined {
  const emails = accountEmails(form);
  return emails.length === 0 ? undefined : accountOf(emails, id);
}
