// `npm run push` against a tenant's scripts: nothing of others is lost, nothing is called done that is not.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MANIFEST as OURS, WHOLE_DRIVE_SCOPE } from "../../apps-script/manifest.ts";
import { pushCommand } from "../../install/push-command.ts";
import { contentHash, scopesOf } from "../../install/script/script-files.ts";
import { readInstallation, saveInstallation } from "../../install/state/installation.ts";
import { googleError } from "./fake-cloud.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const SCRIPT_ID = "script-of-the-workbook-1";
const MACROS = {
  name: "macros",
  type: "SERVER_JS",
  source: "function Trier() {\n  SpreadsheetApp.getActive();\n}\n",
} as const;
const MANIFEST_WITH_MACROS = {
  name: "appsscript",
  type: "JSON",
  source: '{"timeZone":"Europe/Paris","sheets":{"macros":[{"menuName":"Trier","functionName":"Trier"}]}}',
} as const;

let tenant: Tenant;
let technician: Technician;

beforeEach(async () => {
  tenant = await openTenant();
  technician = technicianOf(tenant);
});
afterEach(async () => {
  technician.leave();
  await tenant.close();
});

const push = (...words: string[]): Promise<number> =>
  pushCommand(["--script", SCRIPT_ID, ...words], technician.around);
const names = (): string[] | undefined =>
  tenant.scripts
    .get(SCRIPT_ID)
    ?.files.map(({ name }) => name)
    .sort();

function givenScript(files: NonNullable<ReturnType<Tenant["scripts"]["get"]>>["files"]): void {
  tenant.scripts.set(SCRIPT_ID, { title: "Suivi", parentId: "workbook", files });
}

describe("npm run push", () => {
  it("replaces what Google puts in a new project, and reads it back", async () => {
    givenScript([{ name: "Code", type: "SERVER_JS", source: "function myFunction() {\n  \n}\n" }]);
    expect(await push()).toBe(0);
    expect(names()).toEqual(["Code", "appsscript"]);
    expect(tenant.requests.filter((call) => call.endsWith("/content"))).toEqual([
      `GET /v1/projects/${SCRIPT_ID}/content`,
      `PUT /v1/projects/${SCRIPT_ID}/content`,
      `GET /v1/projects/${SCRIPT_ID}/content`,
    ]);
    expect(technician.said()[0]).toBe("Script envoyé, relu chez Google : identique.");
  });

  it("writes nothing when Google holds the same, its manifest laid out otherwise", async () => {
    givenScript([]);
    await push();
    for (const file of tenant.scripts.get(SCRIPT_ID)?.files ?? []) {
      if (file.type === "JSON") file.source = JSON.stringify(JSON.parse(file.source));
    }
    technician.said();
    expect(await push()).toBe(0);
    expect(technician.said()[0]).toBe("Le script est déjà à jour chez Google.");
    expect(tenant.requests.filter((call) => call.startsWith("PUT"))).toHaveLength(1);
  });

  it("goes through when the manifest was changed by hand: clasp's silent « Skipping push » can't happen", async () => {
    givenScript([]);
    await push();
    const manifest = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON");
    if (manifest !== undefined) manifest.source = '{"timeZone":"America/New_York"}';
    expect(await push()).toBe(0);
    const written = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON")?.source ?? "";
    expect(JSON.parse(written)).toMatchObject({ timeZone: "Europe/Paris" });
  });

  it("refuses to lose recorded macros, with a code that is not 0", async () => {
    givenScript([MANIFEST_WITH_MACROS, MACROS]);
    expect(await push()).toBe(1);
    expect(names()).toEqual(["appsscript", "macros"]);
    expect(technician.said().join("\n")).toContain("« macros »");
  });

  it("keeps macros with their menu items when told to, and a copy of what was there", async () => {
    givenScript([MANIFEST_WITH_MACROS, MACROS]);
    expect(await push("--garder")).toBe(0);
    expect(names()).toEqual(["Code", "appsscript", "macros"]);
    const manifest = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON")?.source ?? "";
    expect(JSON.parse(manifest)).toMatchObject({
      sheets: { macros: [{ menuName: "Trier", functionName: "Trier" }] },
      oauthScopes: expect.arrayContaining(["https://www.googleapis.com/auth/drive.file"]),
    });
    const copies = join(technician.around.stateFolder, "copies");
    const [copy = ""] = readdirSync(copies);
    expect(copy).toBe(`script-${SCRIPT_ID}-2026-11-27T09-00-00-000Z.json`);
    const kept = JSON.parse(readFileSync(join(copies, copy), "utf8"));
    expect(contentHash(kept.files)).toBe(contentHash([MANIFEST_WITH_MACROS, MACROS]));
  });

  it("asks for all of Drive where decks go into the workbook’s folder, until told otherwise", async () => {
    givenScript([MANIFEST_WITH_MACROS, MACROS]);
    const { stateFolder } = technician.around;
    const site = { name: "Aix", year: 2026, timeZone: "Europe/Paris", scriptId: SCRIPT_ID };
    const sites = { aix: site, arles: { ...site, scriptId: "another-script-of-theirs" } };
    saveInstallation(stateFolder, { sites, form: {}, login: "default", path: "complement" });
    const asked = async (...words: string[]) => {
      expect(await push("--garder", ...words)).toBe(0);
      const files = tenant.scripts.get(SCRIPT_ID)?.files ?? [];
      return [scopesOf(files).includes(WHOLE_DRIVE_SCOPE), readInstallation(stateFolder).sites];
    };
    const left = { ...sites, aix: { ...site, besideWorkbook: false } };
    expect(await asked()).toEqual([false, left]);
    const kept = { ...sites, aix: { ...site, besideWorkbook: true } };
    expect(await asked("--dossier", "Oui")).toEqual([true, kept]);
    // As it stands at Google.
    expect(await asked()).toEqual([true, kept]);
    const manifest = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON")?.source ?? "";
    expect(JSON.parse(manifest)).toHaveProperty("sheets.macros");
    // What set-up was still to send gives way.
    saveInstallation(stateFolder, {
      ...readInstallation(stateFolder),
      sites: { ...kept, aix: { ...kept.aix, folderAsked: true } },
    });
    expect(await asked("--dossier", "NON")).toEqual([false, left]);
    technician.said();
    expect(await push("--dossier", "peut-être")).toBe(2);
    expect(technician.said()[0]).toContain("répondez oui ou non");
  });

  /** What the script's manifest holds after a push. */
  async function manifestAfter(files: Parameters<typeof givenScript>[0], ...words: string[]) {
    givenScript(files);
    expect(await push(...words)).toBe(0);
    const written = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON")?.source ?? "";
    return JSON.parse(written);
  }
  const THEIR_SCOPE = "https://www.googleapis.com/auth/calendar";
  const CALENDAR = { userSymbol: "Calendar", serviceId: "calendar", version: "v3" };
  const LIBRARY = { userSymbol: "Outils", libraryId: "1".repeat(57), version: "4" };
  const THEIR_MANIFEST = {
    name: "appsscript",
    type: "JSON",
    source: JSON.stringify({
      oauthScopes: [THEIR_SCOPE, WHOLE_DRIVE_SCOPE],
      dependencies: {
        enabledAdvancedServices: [CALENDAR, { userSymbol: "Drive", serviceId: "drive", version: "v2" }],
        libraries: [LIBRARY],
      },
    }),
  } as const;

  it("does not take over all of Drive from a script that was never ours", async () => {
    const empty = { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n}\n" } as const;
    expect((await manifestAfter([THEIR_MANIFEST, empty])).oauthScopes).toEqual(OURS.oauthScopes);
  });

  it("leaves to the files of others the scopes, services and libraries of their manifest", async () => {
    const files = [THEIR_MANIFEST, MACROS];
    const { oauthScopes, dependencies } = await manifestAfter(files, "--garder");
    expect(oauthScopes).toEqual([...OURS.oauthScopes, THEIR_SCOPE, WHOLE_DRIVE_SCOPE]);
    expect(dependencies).toEqual({
      enabledAdvancedServices: [...OURS.dependencies.enabledAdvancedServices, CALENDAR],
      libraries: [LIBRARY],
    });
    technician.said();
    expect((await manifestAfter(files, "--garder", "--dossier", "non", "--json")).oauthScopes).toEqual([
      ...OURS.oauthScopes,
      THEIR_SCOPE,
    ]);
    expect(JSON.parse(technician.said().at(-1) ?? "")).toMatchObject({ besideWorkbook: false });
  });

  it.each([
    [{ ...MACROS, name: "Code" }, "Un fichier « Code »"],
    [{ ...MACROS, source: "function onOpen() { menu(); }" }, "déclare aussi la fonction « onOpen »"],
  ])("keeps nothing that would stop ours from working: $name", async (file, words) => {
    givenScript([file]);
    expect(await push("--garder")).toBe(1);
    expect(technician.said()[0]).toContain(words);
    expect(tenant.scripts.get(SCRIPT_ID)?.files).toEqual([file]);
  });

  it("says so when the script read back is another one", async () => {
    givenScript([]);
    let reads = 0;
    const afterTheWrite = (): void => {
      reads += 1;
      if (reads === 2) tenant.scripts.get(SCRIPT_ID)?.files.splice(0, 1);
    };
    for (const _ of [1, 2]) tenant.before(`GET /v1/projects/${SCRIPT_ID}/content`, afterTheWrite);
    expect(await push()).toBe(1);
    expect(technician.said()[0]).toContain("n’est pas celui qui a été envoyé");
  });

  it("names the setting of an account whose Apps Script API is off", async () => {
    givenScript([]);
    tenant.refuse({
      call: "GET /v1/projects",
      status: 403,
      body: googleError(403, "User has not enabled the Apps Script API. Enable it by visiting the settings."),
    });
    expect(await push("--json")).toBe(1);
    expect(JSON.parse(technician.said().join(""))).toMatchObject({
      obstacle: { code: "scriptApiOff", link: "https://script.google.com/home/usersettings" },
    });
  });

  it("signs in as set-up did: by the site’s own client where clasp’s application is closed", async () => {
    givenScript([]);
    const { stateFolder, loginPath } = technician.around;
    saveInstallation(stateFolder, { sites: {}, form: {}, login: "revue-qualite", path: "complement" });
    expect(await push("--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).obstacle).toMatchObject({
      code: "notLoggedIn",
      remedy: expect.stringContaining("npm run setup -- --client FICHIER"),
    });
    const login = { client_id: "of-the-site", client_secret: "s", refresh_token: "r" };
    writeFileSync(loginPath, JSON.stringify({ tokens: { "revue-qualite": login } }));
    expect(await push()).toBe(0);
    expect(names()).toEqual(["Code", "appsscript"]);
    const body = googleError(403, "Request had insufficient authentication scopes.");
    tenant.refuse({ call: "GET /v1/projects", status: 403, body });
    technician.said();
    expect(await push("--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).obstacle).toMatchObject({
      code: "scopeMissing",
      remedy: expect.stringContaining("npx clasp logout --user revue-qualite, puis npm run setup"),
    });
  });

  it("pushes each variant from its own folder", async () => {
    givenScript([]);
    expect(await push("--variante", "complement")).toBe(0);
    const standalone = tenant.scripts.get(SCRIPT_ID)?.files.find(({ name }) => name === "Code")?.source;
    expect(await push()).toBe(0);
    const bound = tenant.scripts.get(SCRIPT_ID)?.files.find(({ name }) => name === "Code")?.source;
    expect(standalone).not.toBe(bound);
    expect(readFileSync("dist/complement/Code.js", "utf8")).toBe(standalone);
    expect(readFileSync("dist/classeur/Code.js", "utf8")).toBe(bound);
  });

  it("asks Google nothing for the example's file, not filled", async () => {
    copyFileSync("clasp.example.json", join(technician.around.checkout, ".clasp.json"));
    expect(await pushCommand(["--json"], technician.around)).toBe(1);
    expect(JSON.parse(technician.said().join("")).obstacle.code).toBe("noScriptId");
    expect(tenant.requests).toEqual([]);
  });

  it("says which file lacks the script's id, and how each variant's is given", async () => {
    expect(await pushCommand([], technician.around)).toBe(1);
    const bound = technician.said();
    expect(bound[0]).toContain("« .clasp.json »");
    expect(bound[1]).toMatch(/Extensions ▸ Apps Script.* : npm run push -- --script IDENTIFIANT$/);
    expect(await pushCommand(["--variante", "complement"], technician.around)).toBe(1);
    const standalone = technician.said();
    expect(standalone[0]).toContain("« .clasp.complement.json »");
    expect(standalone[1]).toMatch(/script\.google\.com.* : npm run push:complement -- --script IDENTIFIANT$/);
    expect(await pushCommand(["--variante", "autre"], technician.around)).toBe(2);
  });
});
