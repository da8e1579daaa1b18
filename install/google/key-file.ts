// Google's files of service account keys, read whole.
import { importPKCS8 } from "jose";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfReadable } from "../../local/text-if-there.ts";
import type { ServiceAccount } from "../../worker/settings.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";

const KeyFile = z.looseObject({
  client_email: z.string().min(3),
  private_key: z.string().includes("PRIVATE KEY"),
  private_key_id: z.string().default(""),
  token_uri: z.url(),
});

/** A key read whole. */
export interface AccountKey extends ServiceAccount {
  keyId: string;
  /** The key as Google's file has it: a secret, for the form alone. */
  json: string;
}

/**
 * Reads key files, their paths parted by commas: the accounts in the order in which the form takes them.
 * @throws InstallError when one is missing, cut or altered, or two are of one account; nothing of them is repeated.
 */
export async function readKeys(paths: string): Promise<AccountKey[]> {
  const keys = await Promise.all(paths.split(",").map((path) => readKey(path.trim())));
  const emails = keys.map(({ client_email }) => client_email);
  const twice = emails.find((email, index) => emails.indexOf(email) !== index);
  if (twice !== undefined) throw new InstallError(keyTwice(twice));
  return keys;
}

async function readKey(path: string): Promise<AccountKey> {
  const file = KeyFile.safeParse(parsedJson(textIfReadable(path)));
  const key = file.success ? await importedKey(file.data) : null;
  if (key === null) throw new InstallError(unreadableKey(path));
  return key;
}

/** A key as Google just gave it, in its file's words. */
export async function parseKey(json: string): Promise<AccountKey> {
  const key = await importedKey(KeyFile.parse(JSON.parse(json)));
  if (key === null) throw new Error("Google gave a key that can't be imported.");
  return key;
}

/** `null` when the key was cut or altered: what the library says may repeat a part of it. */
async function importedKey(file: z.infer<typeof KeyFile>): Promise<AccountKey | null> {
  const { client_email, private_key, private_key_id, token_uri } = file;
  const key = await importPKCS8(private_key, "RS256").catch(() => null);
  return key && { client_email, token_uri, keyId: private_key_id, key, json: JSON.stringify(file) };
}

/** Where Google's console shows the accounts of an account's project, with their keys. */
export function accountsPage(email: string): string {
  return `https://console.cloud.google.com/iam-admin/serviceaccounts?project=${projectOfAccount(email)}`;
}

/** The project that an account's address names; `-`, which stands for any, when it names none. */
export function projectOfAccount(email: string): string {
  const [, project, domain] = /@([^.]+)(?:\.(.+))?\.iam\.gserviceaccount\.com$/.exec(email) ?? [];
  if (project === undefined) return "-";
  return domain === undefined ? project : `${domain}:${project}`;
}

function unreadableKey(path: string): Obstacle {
  return {
    code: "keyUnreadable",
    what: `La clé « ${path} » est absente, tronquée ou altérée.`,
    remedy:
      "donnez le fichier JSON de Google tel quel ; perdu, créez-en un autre et supprimez l’ancienne clé.",
    by: "technician",
    link: "https://console.cloud.google.com/iam-admin/serviceaccounts",
  };
}

function keyTwice(email: string): Obstacle {
  return {
    code: "keyTwice",
    what: `Deux des clés données sont du compte ${email}.`,
    remedy: "ne donnez que celle qui doit servir, puis recommencez.",
    by: "technician",
    link: null,
  };
}
