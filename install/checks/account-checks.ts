// A service account's key: whole, taken by Google, allowed to write in the workbook, and how old.
import { randomInt } from "node:crypto";
import { importPKCS8 } from "jose";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfThere } from "../../local/text-if-there.ts";
import { createTokenSource, type TokenSource } from "../../worker/delivery/access-token.ts";
import { callGoogle, GoogleCallError } from "../../worker/delivery/google-call.ts";
import { callTrouble } from "../../worker/delivery/troubles.ts";
import type { ServiceAccount } from "../../worker/settings.ts";
import type { Google } from "../google/clients.ts";
import { asking } from "../google/refusals.ts";
import { InstallError, type Mender, type Obstacle } from "../obstacle.ts";
import { type Check, checked, fine, unknown } from "./check.ts";

const SHEETS = "https://sheets.googleapis.com";
const TIMEOUT_MILLISECONDS = 20_000;
/** An old key is better replaced, says Google: ninety days. */
const OLD_KEY_DAYS = 90;

const KeyFile = z.object({
  client_email: z.string().min(3),
  private_key: z.string().includes("PRIVATE KEY"),
  private_key_id: z.string().default(""),
  token_uri: z.url(),
});

/** A key file read whole. */
export interface AccountKey extends ServiceAccount {
  keyId: string;
}

/** Reads Google's key file. @throws InstallError when it is missing, cut or altered; nothing of it is repeated. */
export async function readKey(path: string): Promise<AccountKey> {
  const parsed = KeyFile.safeParse(parsedJson(textIfThere(path)));
  if (!parsed.success) throw new InstallError(unreadableKey(path));
  const { client_email, private_key, private_key_id, token_uri } = parsed.data;
  try {
    const key = await importPKCS8(private_key, "RS256");
    return { client_email, token_uri, keyId: private_key_id, key };
  } catch {
    // What the library says may repeat a part of the key.
    throw new InstallError(unreadableKey(path));
  }
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

/** What a key is tried on. */
export interface KeyTrial {
  key: AccountKey;
  spreadsheetId: string | undefined;
  sheetsAddress: string | undefined;
  now: () => number;
}

/** Every check of a key; `google` is the technician's, to ask how old it is. */
export async function accountChecks(trial: KeyTrial, google: Pick<Google, "iam"> | null): Promise<Check[]> {
  const { key, now } = trial;
  const tokens = createTokenSource(key, TIMEOUT_MILLISECONDS, now);
  const token = await checked("Jeton", async () => {
    await translated(key, () => tokens.token());
    return fine("Jeton", key.client_email);
  });
  const write =
    token.state === "ok" ? [await checked("Droit d’écrire", () => writeCheck(trial, tokens))] : [];
  return [token, ...write, await checked("Âge de la clé", () => ageCheck(trial, google))];
}

/** A guard is put in the workbook and taken away by one atomic batch: nothing stays, and nothing else proves the right. */
async function writeCheck(
  { key, spreadsheetId, sheetsAddress = SHEETS }: KeyTrial,
  tokens: TokenSource,
): Promise<Check> {
  if (spreadsheetId === undefined) return unknown("Droit d’écrire", "aucun classeur n’est connu");
  const metadataId = randomInt(1, 2 ** 31);
  const guard = {
    metadataId,
    metadataKey: "revue-qualite:essai",
    location: { spreadsheet: true },
    visibility: "PROJECT",
  };
  const requests = [
    { createDeveloperMetadata: { developerMetadata: guard } },
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } },
  ];
  const url = `${sheetsAddress}/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}:batchUpdate`;
  await translated(key, async () => {
    const token = await tokens.token();
    const body = JSON.stringify({ requests });
    const call = { call: "append", url, method: "POST", token, body, timeout: TIMEOUT_MILLISECONDS } as const;
    return callGoogle(call, z.unknown());
  });
  return fine("Droit d’écrire", "repère écrit puis retiré");
}

const MENDERS: Record<"technician" | "referent" | "nobody", Mender> = {
  technician: "technician",
  referent: "workbookOwner",
  nobody: "nobody",
};

/** The form's own words for Google's refusals. @throws InstallError */
async function translated<Answer>(key: AccountKey, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GoogleCallError)) throw error;
    const { code, reason, remedy, by, link } = callTrouble(error, key.client_email);
    throw new InstallError({ code: code.split(" ")[2] ?? code, what: reason, remedy, by: MENDERS[by], link });
  }
}

const Keys = z.object({
  keys: z.array(z.object({ name: z.string(), validAfterTime: z.string().default("") })).default([]),
});

async function ageCheck({ key, now }: KeyTrial, google: Pick<Google, "iam"> | null): Promise<Check> {
  const name = "Âge de la clé";
  if (google === null) return unknown(name, "sans connexion à Google");
  const { data } = await asking("lire les clés du compte de service", () =>
    google.iam.projects.serviceAccounts.keys.list({
      name: `projects/-/serviceAccounts/${key.client_email}`,
      keyTypes: ["USER_MANAGED"],
    }),
  );
  const own = Keys.parse(data).keys.find((listed) => listed.name.endsWith(`/${key.keyId}`));
  if (own === undefined) return unknown(name, "Google ne liste pas cette clé");
  const days = Math.floor((now() - Date.parse(own.validAfterTime)) / 86_400_000);
  return fine(name, days > OLD_KEY_DAYS ? `${days} jours : pensez à la remplacer` : `${days} jours`);
}
