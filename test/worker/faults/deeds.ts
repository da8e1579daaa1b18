// What staff do to the workbook for a while, without thinking of the form: each deed closes the way, its undoing opens it.

import { z } from "zod";
import { OWNER } from "../../../local/google/stand-in.ts";
import { columnLetters } from "../../../shared/reading/a1.ts";
import { complaintsTab } from "../../../shared/workbook/tabs/complaints.ts";
import { ACCOUNT, type FormRig, setCells } from "../support/form-rig.ts";
import { API_DISABLED, PROTECTED, REVOKED_KEY } from "../support/refusals.ts";
import type { Chance } from "./random.ts";
import { batch, headersOf, sheetIdOf, sortBy } from "./staff.ts";

/** Does a deed and gives what undoes it. */
type Deed = (rig: FormRig, chance: Chance) => () => void;

/** Spelled otherwise, the tab and its headers are the same: nothing is in the way. */
export const SPELLINGS = {
  "another spelling of the tab": (rig) => retitle(rig, "\u00a0RE\u0301CLAMATIONS "),
  "another spelling of a header": (rig) => rewrite(rig, "Téléphone", "te\u0301le\u0301phone\u00a0"),
} as const satisfies Record<string, Deed>;

/** Deeds that close the way to the workbook, with a word of the reason that the form gives. */
export const DEEDS: Readonly<Record<string, { deed: Deed; word: string }>> = {
  "a tab renamed": { deed: (rig) => retitle(rig, "Doléances"), word: "L’onglet « Réclamations » manque" },
  "a header renamed": {
    deed: (rig) => rewrite(rig, "Message", "Texte du message"),
    word: "« Message » manque",
  },
  "a header erased": { deed: (rig) => rewrite(rig, "Statut", ""), word: "« Statut » manque" },
  "a row above the headers": { deed: insertRowAbove, word: "aucun des titres attendus" },
  "a second tab of that title": { deed: addTwin, word: "Plusieurs onglets portent le titre" },
  "sharing removed": { deed: unshare, word: "n’est pas partagé" },
  "a protected range": {
    deed: (rig) => refuse(rig, "spreadsheets.batchUpdate", 400, PROTECTED),
    word: "plage protégée",
  },
  "a revoked key": {
    deed: (rig) => {
      rig.google.expireTokens();
      return refuse(rig, "token", 400, REVOKED_KEY);
    },
    word: "clé du compte de service est révoquée",
  },
  "the API turned off": {
    deed: (rig) => refuse(rig, "spreadsheets.get", 403, API_DISABLED),
    word: "API Google Sheets n’est pas activée",
  },
};

/** Deeds that are in nobody's way. */
export function workQuietly(rig: FormRig, chance: Chance): void {
  const headers = headersOf(rig);
  sortBy(rig, chance.between(0, headers.length - 1), chance.draw() < 0.5 ? "ASCENDING" : "DESCENDING");
}

function retitle(rig: FormRig, title: string): () => void {
  const sheetId = sheetIdOf(rig);
  const set = (text: string) =>
    batch(rig, { updateSheetProperties: { properties: { sheetId, title: text }, fields: "title" } });
  set(title);
  return () => set(complaintsTab.title);
}

function rewrite(rig: FormRig, header: string, text: string): () => void {
  const cell = `${columnLetters(headersOf(rig).indexOf(header))}1`;
  setCells(rig.standIn, rig.spreadsheetId, cell, [text]);
  return () => setCells(rig.standIn, rig.spreadsheetId, cell, [header]);
}

function insertRowAbove(rig: FormRig): () => void {
  const sheetId = sheetIdOf(rig);
  const range = { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 };
  batch(rig, { insertDimension: { range, inheritFromBefore: false } });
  setCells(rig.standIn, rig.spreadsheetId, "A1", ["Réclamations reçues à l’accueil"]);
  return () => batch(rig, { deleteDimension: { range } });
}

/** The form looks at all titles only when it knows none: it is made to forget by the tab's other name. */
function addTwin(rig: FormRig): () => void {
  const back = retitle(rig, "RÉCLAMATIONS ");
  const added = z
    .object({
      replies: z.tuple([z.object({ addSheet: z.object({ properties: z.object({ sheetId: z.number() }) }) })]),
    })
    .parse(batch(rig, { addSheet: { properties: { title: "réclamations\u200b" } } }));
  return () => {
    batch(rig, { deleteSheet: { sheetId: added.replies[0].addSheet.properties.sheetId } });
    back();
  };
}

/** Takes the form's account off the workbook; a colleague, who may change it too, puts it back. */
function unshare(rig: FormRig): () => void {
  const fileId = rig.spreadsheetId;
  const drive = (email: string, method: string, params: object, body?: object) =>
    rig.standIn.callAs(email, { service: "drive", method, params: { fileId, ...params }, body });
  drive(ACCOUNT, "permissions.create", {}, { type: "user", role: "writer", emailAddress: OWNER });
  const { permissions } = z
    .object({ permissions: z.array(z.object({ id: z.string(), emailAddress: z.string().default("") })) })
    .parse(drive(OWNER, "permissions.list", { fields: "permissions(id,emailAddress)" }));
  for (const { id, emailAddress } of permissions) {
    if (emailAddress === ACCOUNT) drive(OWNER, "permissions.delete", { permissionId: id });
  }
  return () => {
    drive(OWNER, "permissions.create", {}, { type: "user", role: "writer", emailAddress: ACCOUNT });
  };
}

function refuse(rig: FormRig, method: string, code: number, body: object): () => void {
  rig.google.faults.add({ fault: { kind: "refusal", code, body }, method, times: 1e9 });
  return () => rig.google.faults.clear();
}
