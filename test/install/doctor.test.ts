// `npm run doctor` before a tenant and a form: each thing that can be wrong is told apart, nothing secret is shown.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { clockCheck, nodeCheck } from "../../install/checks/local-checks.ts";
import { doctorCommand } from "../../install/doctor-command.ts";
import { pushCommand } from "../../install/push-command.ts";
import { saveInstallation } from "../../install/state/installation.ts";
import { openLocalGoogle } from "../../local/cli/local-google.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { OWNER } from "../../local/google/stand-in.ts";
import { VERSION } from "../../shared/version.ts";
import { openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";

const SCRIPT_ID = "script-of-the-workbook-1";
const WORKBOOK = "workbook-of-the-site-01";
const ACCOUNT = "formulaire@projet.iam.gserviceaccount.com";

let tenant: Tenant;
let technician: Technician;
let form: Server;
let health = { status: 200, body: { status: "ok", version: VERSION, sites: 1 } as object };

beforeEach(async () => {
  tenant = await openTenant();
  technician = technicianOf(tenant);
  const { checkout } = technician.around;
  for (const name of ["package-lock.json", "wrangler.toml"]) copyFileSync(name, join(checkout, name));
  mkdirSync(join(checkout, "node_modules"));
  writeFileSync(join(checkout, "node_modules", ".package-lock.json"), '{"packages":{}}');
  tenant.standIn.spreadsheets.put(newSpreadsheet(WORKBOOK, { locale: "fr_FR", timeZone: "Europe/Paris" }));
  tenant.scripts.set(SCRIPT_ID, { title: "Suivi", parentId: WORKBOOK, files: [] });
  health = { status: 200, body: { status: "ok", version: VERSION, sites: 1 } };
  form = createServer((_, response) => {
    response.writeHead(health.status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(health.body));
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
  obstacle: z.nullable(z.object({ code: z.string(), by: z.string() })),
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

function installed(form: object = {}): void {
  saveInstallation(technician.around.stateFolder, {
    sites: {
      aix: {
        name: "Aix",
        year: 2026,
        timeZone: "Europe/Paris",
        spreadsheetId: WORKBOOK,
        scriptId: SCRIPT_ID,
      },
    },
    form,
    login: "default",
    path: "complement",
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
    expect((await diagnosis("--cle", path)).states["Droit d’écrire"]).toBe("notShared");
    share("writer");
    const { states, checks } = await diagnosis("--cle", path);
    expect(states).toMatchObject({ Clé: "ok", Jeton: "ok", "Droit d’écrire": "ok", "Âge de la clé": "ok" });
    expect(checks.get("Âge de la clé")?.words).toBe("20 jours");
    const answer = tenant.standIn.call({
      service: "sheets",
      method: "spreadsheets.get",
      params: { spreadsheetId: WORKBOOK, fields: "developerMetadata" },
    });
    expect(JSON.stringify(answer)).not.toContain("revue-qualite:essai");
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
    expect(JSON.stringify([...checks])).not.toContain("PRIVATE KEY");
  });

  it("looks at the deployed form: account, secrets, address, version, deliveries", async () => {
    const address = await listenOnLoopback(form, 0);
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
    expect((await diagnosis("--all")).states.Script).toBe("unknown");
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
    writeFileSync(
      join(technician.around.checkout, "node_modules", ".package-lock.json"),
      '{"packages":{"node_modules/esbuild":{"version":"0.0.1"}}}',
    );
    expect((await diagnosis()).states).toMatchObject({
      "Fins de ligne": "lineEnds",
      Dépendances: "dependencies",
      Réseau: "noNetwork",
    });
  });
});
