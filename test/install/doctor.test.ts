// `npm run doctor` before a tenant and a form: each thing that can be wrong is told apart, nothing secret is shown.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { clockCheck, nodeCheck } from "../../install/checks/local-checks.ts";
import { doctorCommand } from "../../install/doctor-command.ts";
import { pushCommand } from "../../install/push-command.ts";
import { saveSites } from "../../install/state/form-sites.ts";
import {
  type FormState,
  type Installation,
  readInstallation,
  saveInstallation,
} from "../../install/state/installation.ts";
import { openLocalGoogle } from "../../local/cli/local-google.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { OWNER } from "../../local/google/stand-in.ts";
import { VERSION } from "../../shared/version.ts";
import { checkSites } from "../../worker/site/site.ts";
import { selfSigned } from "../support/self-signed.ts";
import { googleError } from "./fake-cloud.ts";
import { openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const SCRIPT_ID = "script-of-the-workbook-1";
const WORKBOOK = "workbook-of-the-site-01";
const ACCOUNT = "formulaire@projet.iam.gserviceaccount.com";

let tenant: Tenant;
let technician: Technician;
let form: Server;
let health = { status: 200, body: { status: "ok", version: VERSION, sites: 1 } as object };
/** What the operations page answers, by site. */
const deliveries = new Map<string, { status: number; body: object }>();

beforeEach(async () => {
  tenant = await openTenant();
  technician = technicianOf(tenant);
  tenant.standIn.spreadsheets.put(newSpreadsheet(WORKBOOK, { locale: "fr_FR", timeZone: "Europe/Paris" }));
  tenant.scripts.set(SCRIPT_ID, { title: "Suivi", parentId: WORKBOOK, files: [] });
  tenant.cloud.enabled.add("iam.googleapis.com");
  health = { status: 200, body: { status: "ok", version: VERSION, sites: 1 } };
  deliveries.clear();
  form = createServer(({ url = "" }, response) => {
    const [, siteId] = /^\/(.*)\/exploitation$/.exec(url) ?? [];
    const { status, body } =
      siteId === undefined ? health : (deliveries.get(siteId) ?? { status: 404, body: {} });
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(body));
  });
});
afterEach(async () => {
  technician.leave();
  form.closeAllConnections();
  await tenant.close();
});

const CHECK = z.object({
  name: z.string(),
  state: z.string(),
  words: z.string(),
  obstacle: z.nullable(
    z.object({ code: z.string(), by: z.string(), remedy: z.string(), link: z.string().nullable() }),
  ),
});
const REPORT = z.object({
  faults: z.number(),
  sections: z.array(z.object({ title: z.string(), checks: z.array(CHECK) })),
});

/** The checks of a diagnosis by name, with its exit code. */
async function diagnosis(...words: string[]) {
  technician.said();
  const code = await doctorCommand([...words, "--json"], technician.around);
  const { sections } = REPORT.parse(JSON.parse(technician.said().join("")));
  const checks = new Map(sections.flatMap(({ checks }) => checks).map((check) => [check.name, check]));
  return {
    code,
    checks,
    states: Object.fromEntries(
      [...checks].map(([name, { state, obstacle }]) => [name, obstacle?.code ?? state]),
    ),
  };
}

function installed(
  form: FormState = {},
  spreadsheetId = WORKBOOK,
  path: Installation["path"] = "complement",
): void {
  saveInstallation(technician.around.stateFolder, {
    sites: {
      aix: {
        name: "Aix",
        year: 2026,
        timeZone: "Europe/Paris",
        spreadsheetId,
        scriptId: SCRIPT_ID,
      },
    },
    // A host name stands for a form that was deployed there.
    form: form.host === undefined ? form : { deployed: `${VERSION} files`, ...form },
    login: "default",
    path,
  });
}

/** Runs the add-on's own preparation of the workbook, as staff do. */
async function prepared(): Promise<void> {
  const spreadsheet = tenant.standIn.spreadsheets.get(WORKBOOK);
  if (spreadsheet === undefined) throw new Error("no workbook");
  const local = openLocalGoogle(spreadsheet);
  local.run("preparerLeClasseur");
  tenant.standIn.spreadsheets.put(local.spreadsheet());
}

async function keyFile(): Promise<string> {
  const path = join(technician.around.checkout, "cle.json");
  const credentials = tenant.google.addServiceAccount(ACCOUNT);
  const id = "a".repeat(40);
  tenant.cloud.keys.push({ id, account: ACCOUNT, createdAt: "2026-11-07T09:00:00Z" });
  writeFileSync(path, JSON.stringify({ ...credentials, private_key_id: id }));
  return path;
}

describe("npm run doctor", () => {
  it("finds nothing wrong with a site just installed", async () => {
    installed();
    expect(await pushCommand(["--script", SCRIPT_ID], technician.around)).toBe(0);
    await prepared();
    const { code, states } = await diagnosis();
    expect(states).toMatchObject({
      Script: "ok",
      "Contenu du script": "ok",
      "Autorisations du script": "ok",
      "Format du classeur": "ok",
      "Langue du classeur": "ok",
      "Fuseau du classeur": "ok",
      "Onglets et colonnes": "ok",
      Cellules: "ok",
    });
    expect(code).toBe(0);
  });

  it("tells an empty workbook, another script's workbook, an older version, an English one", async () => {
    installed();
    tenant.standIn.spreadsheets.put(
      newSpreadsheet(WORKBOOK, { locale: "en_US", timeZone: "America/New_York" }),
    );
    tenant.scripts.set(SCRIPT_ID, {
      title: "Suivi",
      parentId: "another",
      files: [
        { name: "appsscript", type: "JSON", source: '{"oauthScopes":[]}' },
        { name: "Code", type: "SERVER_JS", source: "// Revue Qualité 0.0.9 (classeur)\n" },
      ],
    });
    const { code, states, checks } = await diagnosis();
    expect(code).toBe(1);
    expect(states).toMatchObject({
      Script: "otherWorkbook",
      "Contenu du script": "otherVersion",
      "Autorisations du script": "scopes",
      "Langue du classeur": "locale",
      "Fuseau du classeur": "zone",
      "Onglets et colonnes": "tabs",
    });
    expect(checks.get("Contenu du script")?.words).toContain("0.0.9");
    expect(checks.get("Onglets et colonnes")?.obstacle?.by).toBe("workbookOwner");
  });

  it("tells a script by the fingerprint that the push told, macros beside it or not", async () => {
    installed();
    const macros = { name: "macros", type: "SERVER_JS", source: "function Trier() { a(); }" } as const;
    for (const files of [[], [macros]]) {
      tenant.scripts.set(SCRIPT_ID, { title: "Suivi", parentId: WORKBOOK, files });
      technician.said();
      await pushCommand(["--script", SCRIPT_ID, "--garder"], technician.around);
      const [, told = ""] = /Empreinte : (\w{12})/.exec(technician.said().join("\n")) ?? [];
      expect((await diagnosis()).checks.get("Contenu du script")?.words).toBe(
        `version ${VERSION}, empreinte ${told}`,
      );
    }
  });

  it("tells a script that no longer asks for the folder of the workbook, until that is what was wanted", async () => {
    installed();
    tenant.scripts.set(SCRIPT_ID, { title: "Suivi", parentId: WORKBOOK, files: [] });
    const push = (...words: string[]) => pushCommand(["--script", SCRIPT_ID, ...words], technician.around);
    const scopeCheck = async () => {
      technician.said();
      return (await diagnosis()).checks.get("Autorisations du script");
    };
    await push("--dossier", "oui");
    expect((await scopeCheck())?.words).toContain("dont tout le Drive");
    const manifest = tenant.scripts.get(SCRIPT_ID)?.files.find(({ type }) => type === "JSON");
    if (manifest !== undefined) {
      const { oauthScopes, ...others } = JSON.parse(manifest.source);
      manifest.source = JSON.stringify({ ...others, oauthScopes: oauthScopes.slice(0, -1) });
    }
    expect(await scopeCheck()).toMatchObject({
      words: "Le manifeste du script ne demande plus : drive.",
      obstacle: {
        remedy: expect.stringContaining("npm run setup -- --dossier oui, ou --dossier non si c’est voulu"),
      },
    });
    await push("--dossier", "non");
    expect((await scopeCheck())?.obstacle).toBeNull();
  });

  it("tells an Excel file, and a workbook in the trash", async () => {
    const params = { fields: "id" };
    const body = {
      name: "Suivi.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    const made = tenant.standIn.callAs(OWNER, { service: "drive", method: "files.create", params, body });
    const { id } = z.object({ id: z.string() }).parse(made);
    installed({}, id);
    expect((await diagnosis()).states["Format du classeur"]).toBe("officeFile");
    installed();
    const change = { fileId: WORKBOOK };
    tenant.standIn.call({
      service: "drive",
      method: "files.update",
      params: change,
      body: { trashed: true },
    });
    expect((await diagnosis()).states["Format du classeur"]).toBe("trashed");
  });

  it("tells a range protected against the form’s account, and a workbook almost full", async () => {
    installed({ accountEmail: ACCOUNT });
    await prepared();
    expect((await diagnosis()).states).toMatchObject({ Protections: "ok", Cellules: "ok" });
    const spreadsheet = tenant.standIn.spreadsheets.get(WORKBOOK);
    const sheetIdOf = (tab: string) =>
      spreadsheet?.sheets.find(({ properties }) => properties.title === tab)?.properties.sheetId;
    const batch = (...requests: object[]) =>
      tenant.standIn.callAs(OWNER, {
        service: "sheets",
        method: "spreadsheets.batchUpdate",
        params: { spreadsheetId: WORKBOOK },
        body: { requests },
      });
    const protect = (users: string[], startColumnIndex: number, tab = "Réclamations") =>
      batch({
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: sheetIdOf(tab), startColumnIndex, endColumnIndex: startColumnIndex + 1 },
            editors: { users },
          },
        },
      });
    protect([ACCOUNT], 0);
    expect((await diagnosis()).states.Protections).toBe("ok");
    // Of another tab, whatever it allows.
    protect([OWNER], 0, "Formations");
    expect((await diagnosis()).states.Protections).toBe("ok");
    // Opinions are written by the same account.
    protect([OWNER], 1, "Avis");
    expect((await diagnosis()).checks.get("Protections")?.words).toContain("de « Avis » est fermée");
    protect([OWNER], 1);
    batch({
      addSheet: { properties: { title: "Archives", gridProperties: { rowCount: 900_000, columnCount: 10 } } },
    });
    const { states, checks } = await diagnosis();
    expect(states).toMatchObject({ Protections: "protected", Cellules: "full" });
    expect(checks.get("Protections")?.obstacle?.remedy).toContain(ACCOUNT);
  });

  it("tells the Apps Script API off, macros beside ours, and a function that they declare too", async () => {
    installed();
    await pushCommand(["--script", SCRIPT_ID], technician.around);
    const files = tenant.scripts.get(SCRIPT_ID)?.files ?? [];
    files.push({ name: "macros", type: "SERVER_JS", source: "function Trier() { a(); }" });
    const { checks } = await diagnosis();
    expect(checks.get("Autres fichiers du script")).toMatchObject({ state: "ok", words: "« macros »" });
    files.push({ name: "menu", type: "SERVER_JS", source: "function onOpen() { b(); }" });
    expect((await diagnosis()).states["Autres fichiers du script"]).toBe("functionTaken");
    const body = googleError(403, "User has not enabled the Apps Script API.");
    tenant.refuse({ call: "GET /v1/projects/script", status: 403, body, times: 2 });
    expect((await diagnosis()).states).toMatchObject({
      Script: "scriptApiOff",
      "Contenu du script": "scriptApiOff",
    });
  });

  it("tells what renews the login that was used, where a box of it was not ticked", async () => {
    installed();
    const body = googleError(403, "Request had insufficient authentication scopes.");
    tenant.refuse({ call: "GET /v1/projects/script", status: 403, body, times: 4 });
    expect((await diagnosis()).checks.get("Script")?.obstacle?.remedy).toContain(" : npx clasp login (");
    const { stateFolder, loginPath } = technician.around;
    saveInstallation(stateFolder, { ...readInstallation(stateFolder), login: "revue-qualite" });
    const login = { client_id: "of-the-site", client_secret: "s", refresh_token: "r" };
    writeFileSync(loginPath, JSON.stringify({ tokens: { "revue-qualite": login } }));
    expect((await diagnosis()).checks.get("Script")?.obstacle?.remedy).toContain(
      " : npx clasp logout --user revue-qualite, puis npm run setup -- --client FICHIER",
    );
  });

  it("proves the right to write by a guard that does not stay", async () => {
    installed();
    await prepared();
    const path = await keyFile();
    expect((await diagnosis("--cle", path)).states["Droit d’écrire"]).toBe("notShared");
    const share = (role: string) =>
      tenant.standIn.callAs(OWNER, {
        service: "drive",
        method: "permissions.create",
        params: { fileId: WORKBOOK },
        body: { type: "user", role, emailAddress: ACCOUNT },
      });
    share("reader");
    expect((await diagnosis("--cle", path)).states["Droit d’écrire"]).toBe("viewOnly");
    share("writer");
    const { states, checks } = await diagnosis("--cle", path);
    expect(states).toMatchObject({ Clé: "ok", Jeton: "ok", "Droit d’écrire": "ok", "Âge de la clé": "ok" });
    expect(checks.get("Âge de la clé")?.words).toBe("20\u00a0jours");
    const answer = tenant.standIn.call({
      service: "sheets",
      method: "spreadsheets.get",
      params: { spreadsheetId: WORKBOOK, fields: "developerMetadata" },
    });
    expect(JSON.stringify(answer)).not.toContain("revue-qualite:essai");
  });

  it("names the keys of the form’s account that nobody may hold, and where to delete them", async () => {
    installed({ accounts: [{ email: ACCOUNT, keyId: "b".repeat(40) }] });
    const { keys } = tenant.cloud;
    keys.push({ id: "b".repeat(40), account: ACCOUNT, createdAt: "2026-05-01T09:00:00Z" });
    const alone = await diagnosis();
    expect(alone.states).toMatchObject({ "Âge de la clé": "ok", "Autres clés du compte": "ok" });
    expect(alone.checks.get("Âge de la clé")?.words).toBe("210\u00a0jours : pensez à la remplacer");
    keys.push({ id: "c".repeat(40), account: ACCOUNT, createdAt: "2026-11-25T09:00:00Z" });
    const { code, checks } = await diagnosis();
    expect(code).toBe(1);
    expect(checks.get("Autres clés du compte")).toMatchObject({
      words: expect.stringContaining("cccccccccccc… (2\u00a0jours)"),
      obstacle: {
        code: "orphanKeys",
        remedy: expect.stringContaining("gardez bbbbbbbbbbbb…"),
        link: "https://console.cloud.google.com/iam-admin/serviceaccounts?project=projet",
      },
    });
    // Given without having seen the answer, it may be the form's.
    installed({
      accounts: [{ email: ACCOUNT, keyId: "b".repeat(40) }],
      keysInDoubt: ["c".repeat(40)],
    });
    const doubted = await diagnosis();
    expect(doubted.states["Autres clés du compte"]).toBe("ok");
    // The older of the two is told.
    expect(doubted.checks.get("Âge de la clé")?.words).toBe("210\u00a0jours : pensez à la remplacer");
    // Which is the form's is not known: none is said to be in excess.
    installed({ accountEmail: ACCOUNT });
    expect((await diagnosis()).states["Autres clés du compte"]).toBe("unknown");
    tenant.refuse({ call: "GET /v1/projects/-/serviceAccounts", status: 403, body: {} });
    expect((await diagnosis()).states["Clés du compte"]).toBe("unknown");
  });

  it.each([
    ["2026-08-29", "90\u00a0jours"],
    ["2026-08-28", "91\u00a0jours : pensez à la remplacer"],
  ])("advises to replace a key after ninety days: one of %s", async (day, words) => {
    installed({ accounts: [{ email: ACCOUNT, keyId: "b".repeat(40) }] });
    tenant.cloud.keys.push({ id: "b".repeat(40), account: ACCOUNT, createdAt: `${day}T09:00:00Z` });
    expect((await diagnosis()).checks.get("Âge de la clé")?.words).toBe(words);
  });

  it("tries on a site the key of the account that serves it, and of no other", async () => {
    installed({
      accounts: ["un", "deux"].map((name) => ({
        email: `${name}@projet.iam.gserviceaccount.com`,
        keyId: name,
      })),
    });
    const { checks } = await diagnosis("--cle", await keyFile());
    expect(checks.get("Compte du site")?.words).toMatch(/^(un|deux)@/);
    expect(checks.get("Jeton")?.state).toBe("unknown");
    // Nor is what could not be tried passed over, without any key.
    const without = await diagnosis();
    expect(without.states).toMatchObject({ Jeton: "unknown", "Droit d’écrire": "unknown" });
    expect(without.checks.get("Droit d’écrire")?.words).toContain("--cle");
  });

  it("tells a key that was cut from one that was revoked, and shows nothing of either", async () => {
    installed();
    const path = await keyFile();
    const cut = join(technician.around.checkout, "coupee.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(cut, text.slice(0, 900));
    expect((await diagnosis("--cle", cut)).states.Clé).toBe("keyUnreadable");
    const other = JSON.parse(text);
    other.client_email = "supprime@projet.iam.gserviceaccount.com";
    writeFileSync(cut, JSON.stringify(other));
    const { states, checks } = await diagnosis("--cle", cut);
    expect(states.Jeton).toBe("accountMissing");
    // The machine's clock is ahead of Google's.
    const { now } = technician.around;
    technician.around.now = () => now() + 600_000;
    expect((await diagnosis("--cle", path)).checks.get("Jeton")).toMatchObject({
      words: expect.stringContaining("l’horloge de cette machine"),
      obstacle: { code: "clockSkew", by: "technician" },
    });
    expect(JSON.stringify([...checks])).not.toContain("PRIVATE KEY");
  });

  it("looks at the deployed form: account, secrets, address, version, deliveries", async () => {
    const address = await listenOnLoopback(form, 0);
    technician.around.formAddress = () => address;
    installed({ host: new URL(address).host });
    const cloudflare = await openCloudflareAccount();
    const { host } = new URL(address);
    for (const name of ["FORM_SECRET", "OPERATIONS_TOKEN"])
      cloudflare.secrets.set(name, "secret-of-the-form");
    cloudflare.zones = [host, "exemple.fr"];
    cloudflare.domains.set(host, "revue-qualite-formulaire");
    cloudflare.migrationTag = "v1";
    technician.around.wrangler = cloudflare.wrangler;
    technician.around.cloudflareAddress = cloudflare.address;
    health.body = { status: "ok", version: "0.0.9", sites: 1 };
    expect((await diagnosis()).states).toMatchObject({
      "Compte Cloudflare": "ok",
      Zone: "ok",
      Route: "ok",
      Migrations: "ok",
      Secrets: "secretsMissing",
      "Adresse du formulaire": "ok",
      "Version du formulaire": "formVersion",
    });
    cloudflare.zones = ["exemple.fr"];
    cloudflare.domains.set(host, "vitrine");
    cloudflare.migrationTag = "v0";
    const moved = await diagnosis();
    expect(moved.states).toMatchObject({ Zone: "noZone", Route: "otherRoute", Migrations: "migrations" });
    expect(JSON.stringify([...moved.checks])).not.toMatch(/secret-of-the-form|jeton-cloudflare/);
    health = { status: 503, body: {} };
    expect((await diagnosis()).states["Adresse du formulaire"]).toBe("formConfiguration");
    health = { status: 404, body: {} };
    expect((await diagnosis()).states["Adresse du formulaire"]).toBe("otherAnswer");
    await closeServer(form);
    expect((await diagnosis()).states["Adresse du formulaire"]).toBe("formUnreached");
    technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
    expect((await diagnosis()).states["Compte Cloudflare"]).toBe("cloudflareLogin");
    await cloudflare.close();
  });

  it("tells what each site’s deliveries are at, a token that is refused, a site that the form lacks", async () => {
    const address = await listenOnLoopback(form, 0);
    technician.around.formAddress = () => address;
    installed({ host: new URL(address).host });
    technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
    const site = { timeZone: "Europe/Paris", languages: ["fr"], retentionDays: 90 };
    const contact = { address: "455 avenue Brossolette, Aix", email: "qualite@exemple.fr" };
    const sites = ["aix", "arles", "menton", "nice", "grasse"];
    saveSites(
      technician.around.stateFolder,
      sites.map((id) => ({ ...site, id, name: id, contact, spreadsheetId: `workbook-of-${id}-0001` })),
    );
    expect((await diagnosis()).states["Livraisons de aix"]).toBe("unknown");
    technician.around.environment = { OPERATIONS_TOKEN: "jeton-d-exploitation" };
    const lastDeliveredAt = Date.UTC(2026, 10, 26, 9);
    const state = { pending: 1, parkedRows: 0, lastDeliveredAt, lastFailure: "", account: ACCOUNT };
    deliveries.set("aix", { status: 200, body: state });
    deliveries.set("arles", { status: 200, body: { ...state, parkedRows: 2, lastFailure: "Trop gros." } });
    deliveries.set("menton", { status: 200, body: { ...state, parkedOpinions: 1 } });
    deliveries.set("nice", { status: 401, body: {} });
    const { states, checks } = await diagnosis();
    expect(states).toMatchObject({
      "Livraisons de aix": "ok",
      "Livraisons de arles": "deliveries",
      "Livraisons de menton": "deliveries",
      "Livraisons de nice": "operationsToken",
      "Livraisons de grasse": "siteUnknown",
    });
    expect(checks.get("Livraisons de aix")?.words).toBe(
      `dernière le 26 novembre 2026, 1 en attente, par ${ACCOUNT}`,
    );
    expect(checks.get("Livraisons de arles")?.words).toContain("2\u00a0messages mis de côté");
    expect(checks.get("Livraisons de menton")?.words).toContain("1\u00a0avis mis de côté");
    expect(JSON.stringify([...checks])).not.toContain("jeton-d-exploitation");
    await closeServer(form);
  });

  it.each([
    ["of which nothing is known", {}],
    ["that has a name and is not deployed", { host: "formulaire.exemple.fr", deployed: undefined }],
  ])("tells a form that is wanted, %s, as what is left to install", async (_, form) => {
    installed(form, WORKBOOK, "complet");
    const { checks } = await diagnosis();
    for (const name of ["Compte du site", "Protections", "Formulaire"])
      expect(checks.get(name)).toMatchObject({
        state: "unknown",
        words: "reste à installer : npm run setup",
      });
    expect(checks.has("Adresse du formulaire")).toBe(false);
    installed(form);
    const unwanted = await diagnosis();
    expect(unwanted.checks.get("Compte du site")?.words).toBe("sans formulaire");
    expect(unwanted.checks.has("Formulaire")).toBe(false);
  });

  it("tells a certificate that nobody vouches for from a proxy and from a name that does not exist", async () => {
    const server = createSecureServer(selfSigned(), (_, response) => void response.end());
    const address = (await listenOnLoopback(server, 0)).replace("http:", "https:");
    installed({ host: "formulaire.exemple.fr" });
    technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
    technician.around.reachedAddresses = [address];
    technician.around.formAddress = () => address;
    technician.around.environment = { HTTPS_PROXY: "http://agent:motdepasse@mandataire.exemple:8080" };
    const { states, checks } = await diagnosis();
    expect(states).toMatchObject({ Réseau: "certificate", "Adresse du formulaire": "formCertificate" });
    expect(checks.get("Mandataire")).toMatchObject({ state: "ok", words: "mandataire.exemple:8080" });
    await closeServer(server);
    technician.around.environment = { HTTPS_PROXY: "mandataire" };
    technician.around.reachedAddresses = [];
    // Of more than 63 letters, it is no name: nobody outside is asked.
    technician.around.formAddress = () => `http://${"formulaire".repeat(7)}.fr`;
    expect((await diagnosis()).states).toMatchObject({
      Mandataire: "proxy",
      "Adresse du formulaire": "formUnknownHost",
    });
  });

  it("tells what is wrong with the form’s sites, and looks at all the rest", async () => {
    installed({ host: "formulaire.exemple.fr" });
    technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
    saveSites(technician.around.stateFolder, [{ id: "aix" }]);
    const { code, states, checks } = await diagnosis();
    expect(code).toBe(1);
    expect(states).toMatchObject({
      "Langue du classeur": "ok",
      "Sites du formulaire": "sites",
      "Adresse du formulaire": "formUnreached",
    });
    expect(checks.get("Sites du formulaire")?.words).toContain("site 1, contact : absent");
  });

  const SITE = {
    id: "aix",
    name: "Sous-préfecture d’Aix",
    spreadsheetId: WORKBOOK,
    languages: ["fr", "en"],
    retentionDays: 90,
    contact: { address: "455 avenue Brossolette, Aix", email: "qualite@exemple.fr" },
  };

  it.each<[unknown, string[]]>([
    [
      [{ ...SITE, announcedDelay: 3 }],
      ["site 1, announcedDelay : réglage inconnu (connus ici : id, name,", " announcedDelayWorkingDays,"],
    ],
    [
      [SITE, { ...SITE, id: "b", spreadsheetId: "autre-classeur", contact: { ...SITE.contact, mail: "x" } }],
      ["site 2, contact.mail : réglage inconnu (connus ici : address, email, dataProtectionOfficer)"],
    ],
    [
      [{ ...SITE, languages: ["fr", "it"] }],
      ["site 1, languages.2 : « it » hors de la liste (fr, en, es, pt, ar, uk)."],
    ],
    [
      [{ ...SITE, services: [{ id: "etrangers", label: "Titres", labl: "x" }] }],
      [
        "site 1, services.1.label : un objet est attendu : { … }",
        "site 1, services.1.labl : réglage inconnu (connus ici : id, label, inWorkbook)",
      ],
    ],
    [
      [{ ...SITE, services: [{ id: "etrangers", label: { fr: "Titres", it: "Permessi" } }] }],
      ["site 1, services.1.label : « it » hors de la liste (fr, en,"],
    ],
    [
      [
        {
          ...SITE,
          motives: [{ id: "a", label: { fr: "A" }, elsewhere: { fr: { titre: "x", lines: ["a"] } } }],
        },
      ],
      ["motives.1.elsewhere.fr.titre : réglage inconnu (connus ici : title, lines, closing)"],
    ],
    [[{ ...SITE, asksForOpinion: "oui" }], ["asksForOpinion : true ou false est attendu"]],
    [["aix"], ["site 1 : un objet est attendu : { … }."]],
    [{}, ["sites.json : configuration incorrecte. une liste est attendue : [ … ]."]],
    [null, ["une liste est attendue"]],
  ])(
    "names each setting of the form’s sites at fault, counted as a person does: %j",
    async (sites, words) => {
      installed({ host: "formulaire.exemple.fr" });
      technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
      writeFileSync(join(technician.around.stateFolder, "sites.json"), JSON.stringify(sites));
      const said = (await diagnosis()).checks.get("Sites du formulaire")?.words;
      for (const part of words) expect(said).toContain(part);
    },
  );

  it("leaves alone a deployed form whose site has a setting that is not known", () => {
    const [site] = checkSites([{ ...SITE, announcedDelay: 3 }], "Variable SITES");
    expect(site).not.toHaveProperty("announcedDelay");
  });

  it("tells a file of sites that is no JSON, be there a form or not", async () => {
    for (const form of [{}, { host: "formulaire.exemple.fr" }]) {
      installed(form);
      technician.around.wrangler = async () => ({ code: 1, stdout: "", stderr: "not logged in" });
      writeFileSync(join(technician.around.stateFolder, "sites.json"), "[{},\n]");
      const { code, states, checks } = await diagnosis();
      expect(code).toBe(1);
      expect(states["Sites du formulaire"]).toBe("sitesUnreadable");
      expect(checks.get("Sites du formulaire")?.words).toContain("(ligne 1)");
    }
  });

  it("asks which site when there are several, and refuses one it does not know", async () => {
    const site = { name: "Aix", year: 2026, timeZone: "Europe/Paris" };
    saveInstallation(technician.around.stateFolder, {
      sites: { aix: site, arles: site },
      form: {},
      login: "default",
      path: "complement",
    });
    expect(await doctorCommand([], technician.around)).toBe(2);
    expect(await doctorCommand(["--site", "nice"], technician.around)).toBe(2);
    technician.said();
    expect(await doctorCommand(["--json"], technician.around)).toBe(2);
    expect(JSON.parse(technician.said().join("")).obstacle).toMatchObject({
      code: "usage",
      what: "Plusieurs sites sont installés : npm run doctor -- --site aix | arles, ou npm run doctor -- --all.",
    });
    expect((await diagnosis("--all")).states.Script).toBe("unknown");
  });

  it("says that nothing is installed from here rather than that all is well", async () => {
    expect((await diagnosis()).checks.get("Sites")).toMatchObject({
      state: "unknown",
      words: expect.stringContaining("npm run setup"),
    });
  });

  it("tells what the machine lacks", async () => {
    expect(nodeCheck("20.11.0").state).toBe("fault");
    expect(nodeCheck("22.18.0").state).toBe("ok");
    const now = Date.UTC(2026, 10, 27, 9);
    expect(clockCheck(new Date(now + 290_000).toUTCString(), now).state).toBe("ok");
    expect(clockCheck(new Date(now - 310_000).toUTCString(), now).obstacle?.code).toBe("clock");
    // What only the form needs stops nobody who does without it.
    technician.around.formReachedAddresses = ["http://127.0.0.1:9"];
    expect((await diagnosis()).states.Réseau).toBe("ok");
    technician.around.reachedAddresses = ["http://127.0.0.1:9", tenant.google.address];
    writeFileSync(join(technician.around.checkout, "wrangler.toml"), "a\r\n");
    const packagesAre = (wanted: object, there: object): void => {
      const { checkout } = technician.around;
      for (const [packages, ...path] of [
        [wanted, "package-lock.json"],
        [there, "node_modules", ".package-lock.json"],
      ] as const)
        writeFileSync(join(checkout, ...path), JSON.stringify({ packages }));
    };
    const wanted = {
      "": { version: "0.1.0" },
      "node_modules/esbuild": { version: "0.28.2" },
      "node_modules/zod": { version: "4.6.7" },
      "node_modules/of-another-machine": { version: "1.0.0", optional: true },
    };
    const { "node_modules/esbuild": esbuild, "node_modules/zod": zod } = wanted;
    packagesAre(wanted, { "node_modules/esbuild": { version: "0.0.1" }, "node_modules/zod": zod });
    expect((await diagnosis()).checks.get("Dépendances")?.words).toContain(" : 1 d’une autre version.");
    packagesAre(wanted, { "node_modules/esbuild": esbuild, "node_modules/zod": zod });
    expect((await diagnosis()).states.Dépendances).toBe("ok");
    packagesAre(wanted, { "node_modules/esbuild": esbuild });
    expect((await diagnosis()).checks.get("Dépendances")?.words).toContain(" : 1\u00a0absente.");
    expect((await diagnosis()).states).toMatchObject({
      "Fins de ligne": "lineEnds",
      Dépendances: "dependencies",
      Réseau: "noNetwork",
    });
  });
});
