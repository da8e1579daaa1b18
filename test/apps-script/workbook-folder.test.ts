// Decks and minutes beside their workbook, where the script was let into all of Drive: who sees them, what if not.
import { beforeAll, expect, it } from "vitest";
import { MANIFEST, WHOLE_DRIVE_SCOPE } from "../../apps-script/manifest.ts";
import { type AddOnHost, textsInMemory } from "../../local/apps-script/host.ts";
import { listedSheets } from "../../local/apps-script/listed-sheets.ts";
import type { Manifest } from "../../local/apps-script/manifest.ts";
import { fillWorkbook } from "../../local/cli/fill-workbook.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { FOLDER_TYPE, rootFolderOf } from "../../local/google/drive/drive-file.ts";
import { GoogleError, type GoogleErrorStatus } from "../../local/google/google-error.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { createStandIn, OWNER } from "../../local/google/stand-in.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const COLLEAGUE = "collegue@exemple.fr";
const SPREADSHEET_TYPE = "application/vnd.google-apps.spreadsheet";
const WITH_FOLDER = { ...MANIFEST, oauthScopes: [...MANIFEST.oauthScopes, WHOLE_DRIVE_SCOPE] };
const NEW_DECK = { token: "t", mode: "new", takesOurs: [] };
const YEAR: ExampleWorkbook = {
  settings: { department: "Sous-préfecture de X", year: 2020, closedOn: day("31/12/2020") },
  rows: { readings: [{ month: day("01/01/2020"), code: "TEL1", numerator: 812, denominator: 870 }] },
};

type Faults = (call: GoogleCall) => void;
const refusing =
  (refused: string, status: GoogleErrorStatus): Faults =>
  ({ method }) => {
    if (method === refused) throw new GoogleError(status, "refused by the test");
  };

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** A prepared workbook in a folder of its owner's; a colleague edits the workbook, and has a role on the folder or none. */
function inFolder(role: "writer" | "reader" | null, manifest: Manifest = WITH_FOLDER) {
  const google = createStandIn();
  const drive = (method: string, params: object, body?: object): Record<string, unknown> =>
    Object(google.call({ service: "drive", method, params: { ...params }, ...(body ? { body } : {}) }));
  const folder = String(drive("files.create", {}, { name: "Qualité", mimeType: FOLDER_TYPE }).id);
  const made = { name: "Suivi", mimeType: SPREADSHEET_TYPE, parents: [folder] };
  const spreadsheetId = String(drive("files.create", {}, made).id);
  const share = (fileId: string, shared: string) =>
    drive("permissions.create", { fileId }, { type: "user", role: shared, emailAddress: COLLEAGUE });
  share(spreadsheetId, "writer");
  if (role !== null) share(folder, role);
  const properties = textsInMemory();
  const open = (
    email: string,
    faults: Faults = () => undefined,
    parts: Partial<AddOnHost> = {},
    bundle = code,
  ) => {
    const call = (asked: GoogleCall) => {
      faults(asked);
      return google.callAs(email, asked);
    };
    const sheets = () => listedSheets(google, spreadsheetId);
    return openAddOn(bundle, { services: { call }, properties, spreadsheetId, sheets, ...parts }, manifest);
  };
  const owner = open(OWNER);
  owner.run("preparerLeClasseur");
  fillWorkbook({ google, spreadsheetId }, YEAR);
  const folderOf = (fileId: string) => drive("files.get", { fileId, fields: "parents" }).parents;
  const deckIds = () => google.presentations.all().map(({ presentationId }) => String(presentationId));
  return { google, open, owner, spreadsheetId, folder, folderOf, deckIds };
}

const sentenceOf = (made: unknown): string => String(Object(Object(made).page).sentence);

it("puts a deck and minutes in the folder of the workbook, and says so", () => {
  const { owner, folder, folderOf, deckIds, google } = inFolder(null);
  const made = owner.run("faireLaRevue", NEW_DECK);
  expect(sentenceOf(made)).toMatch(/, dans le dossier du classeur$/);
  expect(deckIds().map(folderOf)).toEqual([[folder]]);
  const minutes = { title: "Compte rendu", html: "<p>", key: { date: 43_900 } };
  owner.run("creerLeCompteRendu", minutes);
  expect(google.documents.list().map(({ documentId }) => folderOf(documentId))).toEqual([[folder]]);
});

it("lets a colleague who may fill the folder bring the same deck up to date", () => {
  const { open, owner, deckIds } = inFolder("writer");
  expect(owner.run("genererLaRevue")).toHaveProperty("presentation");
  const update = { token: "t", mode: "update", takesOurs: [] };
  expect(open(COLLEAGUE).run("faireLaRevue", update)).toMatchObject({ ok: true, page: { state: "end" } });
  expect(deckIds()).toHaveLength(1);
});

it.each(["reader", null] as const)(
  "leaves the deck at the root for whom the folder is closed (%s)",
  (role) => {
    const { open, deckIds, google } = inFolder(role);
    const colleague = open(COLLEAGUE);
    expect(sentenceOf(colleague.run("faireLaRevue", NEW_DECK))).toMatch(
      /, à la racine de votre Drive, faute d’accès au dossier du classeur$/,
    );
    const [deckId] = deckIds();
    const params = { fileId: String(deckId), fields: "parents" };
    const seen = google.callAs(COLLEAGUE, { service: "drive", method: "files.get", params });
    expect(seen).toEqual({ parents: [rootFolderOf(COLLEAGUE)] });
  },
);

const NO_ANSWER = /, à la racine de votre Drive ou dans le dossier du classeur : Google n’a pas répondu$/;

it.each(["UNAVAILABLE", "RESOURCE_EXHAUSTED"] as const)(
  "keeps a deck that Drive did not say to have moved (%s), and logs why",
  (status) => {
    const { open, deckIds, folderOf } = inFolder(null);
    const owner = open(OWNER, refusing("files.update", status));
    expect(sentenceOf(owner.run("faireLaRevue", NEW_DECK))).toMatch(NO_ANSWER);
    expect(deckIds().map(folderOf)).toEqual([[rootFolderOf(OWNER)]]);
    expect(owner.logs.join()).toContain("refused by the test");
  },
);

const GRANTS_UNTOLD = `ScriptApp = { AuthMode: {}, requireScopes() {}, requireAllScopes() {},
  getAuthorizationInfo() { throw new Error("refused by the test"); } };`;

it("makes a deck although Google does not even tell what the person granted", () => {
  const { open, deckIds } = inFolder(null);
  const owner = open(OWNER, undefined, {}, code + GRANTS_UNTOLD);
  expect(sentenceOf(owner.run("faireLaRevue", NEW_DECK))).toMatch(NO_ANSWER);
  expect(deckIds()).toHaveLength(1);
});

it("moves nothing where the workbook is at the root too, and says nothing of it", () => {
  const { google, open, folder, spreadsheetId, deckIds, folderOf } = inFolder(null);
  const params = { fileId: spreadsheetId, addParents: "root", removeParents: folder };
  google.call({ service: "drive", method: "files.update", params, body: {} });
  const asked: string[] = [];
  const owner = open(OWNER, ({ method }) => asked.push(method));
  expect(sentenceOf(owner.run("faireLaRevue", NEW_DECK))).toMatch(/»$/);
  expect(asked).not.toContain("files.update");
  expect(deckIds().map(folderOf)).toEqual([[rootFolderOf(OWNER)]]);
});

it("puts there too the deck that a failure left half made, once it is finished, and says so", () => {
  const { open, deckIds, folder, folderOf } = inFolder(null);
  const failing = open(OWNER, (call) => {
    refusing("files.update", "UNAVAILABLE")(call);
    refusing("presentations.batchUpdate", "UNAVAILABLE")(call);
  });
  expect(failing.run("faireLaRevue", NEW_DECK)).toMatchObject({ page: { state: "error" } });
  const finished = open(OWNER).run("faireLaRevue", { ...NEW_DECK, mode: "update" });
  expect(sentenceOf(finished)).toMatch(/, dans le dossier du classeur$/);
  expect(deckIds().map(folderOf)).toEqual([[folder]]);
});

it("leaves where it is the half-made deck of somebody else that was shared alone, and finishes it", () => {
  const { google, open, deckIds, folderOf } = inFolder("writer");
  const failing = open(OWNER, (call) => {
    refusing("files.update", "UNAVAILABLE")(call);
    refusing("presentations.batchUpdate", "UNAVAILABLE")(call);
  });
  failing.run("faireLaRevue", NEW_DECK);
  const params = { fileId: String(deckIds()[0]) };
  const body = { type: "user", role: "writer", emailAddress: COLLEAGUE };
  google.call({ service: "drive", method: "permissions.create", params, body });
  const finished = open(COLLEAGUE).run("faireLaRevue", { ...NEW_DECK, mode: "update" });
  expect(sentenceOf(finished)).toMatch(/»$/);
  expect(deckIds().map(folderOf)).toEqual([[rootFolderOf(OWNER)]]);
});

it("tells who may only read the folder that the deck, not the workbook, is closed to them", () => {
  const { google, spreadsheetId, open, owner } = inFolder("reader");
  expect(owner.run("genererLaRevue")).toHaveProperty("presentation");
  const settings = { ...YEAR.settings, department: "Sous-préfecture de Y" };
  fillWorkbook({ google, spreadsheetId }, { ...YEAR, settings });
  const told = JSON.stringify(open(COLLEAGUE).run("faireLaRevue", { ...NEW_DECK, mode: "update" }));
  expect(told).toContain("Vous pouvez lire ce diaporama, pas le modifier");
  expect(told).toContain("à la personne qui l’a fait");
});

it("makes nothing for whom leaves the box of all of Drive unticked, and names it", () => {
  const { open, deckIds, google } = inFolder(null);
  const owner = open(OWNER, undefined, { grantedScopes: MANIFEST.oauthScopes });
  const minutes = { title: "Compte rendu", html: "<p>", key: { date: 43_900 } };
  for (const [name, order] of [
    ["faireLaRevue", NEW_DECK],
    ["creerLeCompteRendu", minutes],
  ] as const) {
    expect(owner.run(name, order)).toMatchObject({
      ok: false,
      message: expect.stringContaining(
        "ranger le diaporama dans le dossier du classeur, si l’installation le demande",
      ),
    });
  }
  expect([deckIds(), google.documents.list()]).toEqual([[], []]);
  // What makes no file needs no such box.
  expect(owner.run("calculerLesTaux")).not.toHaveProperty("erreur");
});

it("asks nothing of Drive without that permission", () => {
  const { owner, deckIds, folderOf } = inFolder(null, MANIFEST);
  expect(sentenceOf(owner.run("faireLaRevue", NEW_DECK))).toMatch(/» ?$/);
  expect(deckIds().map(folderOf)).toEqual([[rootFolderOf(OWNER)]]);
});
