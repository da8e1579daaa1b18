// A service account: its key taken by Google, allowed to write in the workbook.
import { randomInt } from "node:crypto";
import * as z from "zod";
import { createTokenSource, type TokenSource } from "../../worker/delivery/access-token.ts";
import { callGoogle, GoogleCallError } from "../../worker/delivery/google-call.ts";
import { callTrouble } from "../../worker/delivery/troubles.ts";
import type { AccountKey } from "../google/key-file.ts";
import { InstallError, type Mender } from "../obstacle.ts";
import { type Check, checked, fine, unknown } from "./check.ts";

const SHEETS = "https://sheets.googleapis.com";
const TIMEOUT_MILLISECONDS = 20_000;

/** What a key is tried on. */
export interface KeyTrial {
  key: AccountKey;
  spreadsheetId: string | undefined;
  sheetsAddress: string | undefined;
  now: () => number;
}

/** Whether a key opens the workbook; the right to write is left out without a token. */
export async function accountChecks(trial: KeyTrial): Promise<Check[]> {
  const { key, now } = trial;
  const tokens = createTokenSource(key, TIMEOUT_MILLISECONDS, now);
  const token = await checked("Jeton", async () => {
    await translated(key, () => tokens.token());
    return fine("Jeton", key.client_email);
  });
  if (token.state !== "ok") return [token];
  return [token, await checked("Droit d’écrire", () => writeCheck(trial, tokens))];
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
    if (error.failure.kind === "refused" && error.failure.refusal.kind === "clockSkew")
      throw new InstallError(WRONG_CLOCK);
    const { code, reason, remedy, by, link } = callTrouble(error, key.client_email);
    // A form tries again by itself, a diagnosis does not.
    const what = reason.replace(" Le formulaire réessaie.", "");
    throw new InstallError({ code: code.split(" ")[2] ?? code, what, remedy, by: MENDERS[by], link });
  }
}

/** Here the clock is this machine's, not the form's. */
const WRONG_CLOCK = {
  code: "clockSkew",
  what: "Google refuse la signature : l’horloge de cette machine n’est pas la sienne.",
  remedy: "mettez cette machine à l’heure, puis recommencez.",
  by: "technician",
  link: null,
} as const;
