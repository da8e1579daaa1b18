// Permissions given in part, other people's workbooks: said before anything is written.
import { beforeAll, describe, expect, it } from "vitest";
import { textsInMemory } from "../../local/apps-script/host.ts";
import { listedSheets } from "../../local/apps-script/listed-sheets.ts";
import { fillWorkbook } from "../../local/cli/fill-workbook.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { createStandIn, OWNER } from "../../local/google/stand-in.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const WORKBOOK = "workbook-of-a-colleague";
const SPREADSHEETS = "https://www.googleapis.com/auth/spreadsheets";
const INTERFACE = "https://www.googleapis.com/auth/script.container.ui";
const FILES = "https://www.googleapis.com/auth/drive.file";

const YEAR: ExampleWorkbook = {
  settings: { department: "Sous-préfecture de X", year: 2020, closedOn: day("31/12/2020") },
  rows: { readings: [{ month: day("01/01/2020"), code: "TEL1", numerator: 812, denominator: 870 }] },
};

let code = "";
beforeAll(() => {
  code = builtBundle();
});

const failure = (words: string) => ({ erreur: { message: expect.stringContaining(words), pile: null } });

describe("permissions granted in part", () => {
  it.each([
    ["preparerLeClasseur", [INTERFACE, FILES], "voir et modifier le classeur"],
    ["calculerLesTaux", [FILES], "voir et modifier le classeur ; afficher ses messages"],
    ["genererLaRevue", [SPREADSHEETS, INTERFACE], "créer le diaporama et les comptes rendus"],
  ])("stop %s before any call, and are named", (functionName, grantedScopes, words) => {
    const addOn = openAddOn(code, { grantedScopes });
    expect(addOn.run(functionName)).toEqual(failure(words));
    expect(addOn.newCalls()).toEqual([]);
    expect(addOn.events).toEqual([
      expect.objectContaining({ kind: "alert", message: expect.stringContaining("cochez toutes les cases") }),
    ]);
  });

  it("let an action run that needs no deck", () => {
    const addOn = openAddOn(code, { grantedScopes: [SPREADSHEETS, INTERFACE] });
    expect(addOn.run("preparerLeClasseur")).toMatchObject({ ongletsCrees: expect.arrayContaining(["Taux"]) });
  });

  it("answer a page that asks for a deck, or for minutes, with the same words", () => {
    const addOn = openAddOn(code, { grantedScopes: [SPREADSHEETS, INTERFACE] });
    addOn.run("preparerLeClasseur");
    addOn.fill(YEAR);
    addOn.newCalls();
    expect(addOn.run("faireLaRevue", { token: "t", mode: "new", takesOurs: [] })).toMatchObject({
      ok: false,
      message: expect.stringContaining("créer le diaporama"),
    });
    const minutes = { title: "Compte rendu", html: "<p>", key: { date: 43_900 } };
    expect(addOn.run("creerLeCompteRendu", minutes)).toMatchObject({
      ok: false,
      message: expect.stringContaining("les comptes rendus"),
    });
    expect(addOn.newCalls()).toEqual([]);
  });
});

describe("somebody else’s workbook", () => {
  /** A workbook prepared and reviewed by its owner, and the add-on as another account runs it. */
  function sharedWith(role: "reader" | "writer") {
    const google = createStandIn();
    google.spreadsheets.put(newSpreadsheet(WORKBOOK, { locale: "fr_FR", timeZone: "Europe/Paris" }));
    const properties = textsInMemory();
    const open = (email: string) => {
      const services = { call: (call: GoogleCall) => google.callAs(email, call) };
      return openAddOn(code, {
        services,
        properties,
        spreadsheetId: WORKBOOK,
        sheets: () => listedSheets(google, WORKBOOK),
      });
    };
    const owner = open(OWNER);
    owner.run("preparerLeClasseur");
    fillWorkbook({ google, spreadsheetId: WORKBOOK }, YEAR);
    google.call({
      service: "drive",
      method: "permissions.create",
      params: { fileId: WORKBOOK },
      body: { type: "user", role, emailAddress: "collegue@exemple.fr" },
    });
    return { google, owner, colleague: open("collegue@exemple.fr") };
  }

  it("tells a viewer who can give the right to write, and writes nothing", () => {
    const { google, colleague } = sharedWith("reader");
    const before = JSON.stringify(google.spreadsheets.list());
    expect(colleague.run("calculerLesTaux")).toEqual(
      failure("Vous pouvez lire ce classeur, pas le modifier : demandez l’accès à son propriétaire."),
    );
    expect(JSON.stringify(google.spreadsheets.list())).toBe(before);
  });

  it("gives a second editor a deck of their own, and says why the first one is not theirs to update", () => {
    const { google, owner, colleague } = sharedWith("writer");
    expect(owner.run("genererLaRevue")).toHaveProperty("presentation");
    expect(colleague.run("genererLaRevue")).toMatchObject({
      erreur: { message: expect.stringContaining("faite par quelqu’un d’autre") },
    });
    expect(google.presentations.all()).toHaveLength(1);
    const order = { token: "t", mode: "new", takesOurs: [] };
    expect(colleague.run("faireLaRevue", order)).toMatchObject({ ok: true, page: { state: "end" } });
    expect(google.presentations.all()).toHaveLength(2);
  });

  it("keeps for each editor the deck that they made, whoever made the last one", () => {
    const { google, owner, colleague } = sharedWith("writer");
    const shown = () => [owner, colleague].map((addOn) => addOn.run("genererLaRevue"));
    shown();
    colleague.run("faireLaRevue", { token: "t", mode: "new", takesOurs: [] });
    const made = shown();
    expect(shown()).toMatchObject(made.map((result) => ({ presentation: Object(result).presentation })));
    expect(google.presentations.all()).toHaveLength(2);
    // Before an update, each reads whether theirs is the last one.
    const told = "la dernière a été supprimée, ou faite par quelqu’un d’autre";
    const isTold = (addOn: typeof owner) => JSON.stringify(addOn.events.at(-1)).includes(told);
    expect([owner, colleague].map(isTold)).toEqual([true, false]);
    const order = { token: "t", mode: "update", takesOurs: [] };
    for (const addOn of [owner, colleague, owner])
      expect(addOn.run("faireLaRevue", order)).toMatchObject({ ok: true, page: { state: "end" } });
    expect(google.presentations.all()).toHaveLength(2);
  });

  it("makes a new deck when asked, although a colleague’s last one was left half made", () => {
    const { google, owner, colleague } = sharedWith("writer");
    expect(owner.run("genererLaRevue")).toHaveProperty("presentation");
    const order = { token: "t", mode: "new", takesOurs: [] };
    const { callAs } = google;
    google.callAs = (email, call) => {
      if (call.method !== "presentations.batchUpdate") return callAs(email, call);
      throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
    };
    expect(colleague.run("faireLaRevue", order)).toMatchObject({ page: { state: "error" } });
    google.callAs = callAs;
    expect(owner.run("faireLaRevue", order)).toMatchObject({ ok: true, page: { state: "end" } });
    expect(google.presentations.all()).toHaveLength(3);
  });
});
