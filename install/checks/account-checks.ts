// A service account: its key taken by Google, allowed to write in the workbook.
import { randomInt } from "node:crypto";
import * as z from "zod";
import { createTokenSource, type TokenSource } from "../../worker/delivery/access-token.ts";
import { callGoogle, GoogleCallError, isRefusal } from "../../worker/delivery/google-call.ts";
import { callTrouble } from "../../worker/delivery/troubles.ts";
import type { AccountKey } from "../google/key-file.ts";
import { InstallError, type Mender, type Obstacle } from "../obstacle.ts";
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

/** Whether a key opens the workbook: its token, then the right to write. */
export async function accountChecks(trial: KeyTrial): Promise<Check[]> {
  const { key, now } = trial;
  const tokens = createTokenSource(key, TIMEOUT_MILLISECONDS, now);
  const token = await checked("Jeton", async () => {
    await translated(key, () => tokens.token());
    return fine("Jeton", key.client_email);
  });
  if (token.state !== "ok") return [token, unknown("Droit d’écrire", "sans jeton, rien n’est essayé")];
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
  const workbook = `${sheetsAddress}/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
  const timeout = TIMEOUT_MILLISECONDS;
  const body = JSON.stringify({ requests });
  const token = await translated(key, () => tokens.token());
  const write = {
    call: "append",
    url: `${workbook}:batchUpdate`,
    method: "POST",
    token,
    body,
    timeout,
  } as const;
  try {
    await translated(key, () => callGoogle(write, z.unknown()));
  } catch (error) {
    if (!(error instanceof InstallError) || error.obstacle.code !== "notShared") throw error;
    // Google answers alike to whoever sees the workbook and to whoever does not: a reading tells them apart.
    const read = { call: "structure", url: `${workbook}?fields=spreadsheetId`, method: "GET" } as const;
    const isSeen = await callGoogle({ ...read, token, timeout }, z.unknown()).then(
      () => true,
      (refused: unknown) => {
        if (isRefusal(refused, "notShared")) return false;
        throw error;
      },
    );
    throw new InstallError(isSeen ? viewOnly(key.client_email) : notShared(key.client_email));
  }
  return fine("Droit d’écrire", "repère écrit puis retiré");
}

function notShared(email: string): Obstacle {
  return {
    code: "notShared",
    what: `Le classeur n’est pas partagé avec le compte du formulaire, ${email}.`,
    remedy: `dans le classeur, Partager : ajoutez ${email}, avec le rôle Éditeur.`,
    by: "workbookOwner",
    link: null,
  };
}

function viewOnly(email: string): Obstacle {
  return {
    code: "viewOnly",
    what: `Le compte du formulaire, ${email}, voit le classeur mais n’a pas le droit d’y écrire.`,
    remedy: `dans le classeur, Partager : donnez-lui le rôle Éditeur, au lieu de Lecteur ou de Commentateur.`,
    by: "workbookOwner",
    link: null,
  };
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
