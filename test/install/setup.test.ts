// `npm run setup` before a tenant: a whole installation, interrupted anywhere, run again, without anything twice.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Interrupted } from "../../install/obstacle.ts";
import { setupCommand } from "../../install/setup-command.ts";
import { readSites, saveSites } from "../../install/state/form-sites.ts";
import { readInstallation } from "../../install/state/installation.ts";
import { ADOPTION_SCOPES } from "../../install/steps/login-step.ts";
import { openLocalGoogle } from "../../local/cli/local-google.ts";
import { accountOf } from "../../worker/site/spread.ts";
import { googleError } from "./fake-cloud.ts";
import { ACCOUNT_ID, type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";
import { putDatedWorkbook } from "./workbooks.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const NAMED = ["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026"];
const ADD_ON = [...NAMED, "--parcours", "complement"];
const WHOLE = [
  ...[...NAMED, "--parcours", "complet", "--projet", "projet-rq", "--hote", "formulaire.exemple.fr"],
  ...["--adresse-postale", "455 avenue Brossolette, Aix", "--courriel", "qualite@exemple.fr"],
];

const DPO = "dpd@exemple.fr";

/** As the console gives a client of the site's own. */
const SITE_CLIENT = {
  client_id: "42-client-of-the-site",
  client_secret: "s",
  redirect_uris: ["http://localhost"],
};

let tenant: Tenant;
let technician: Technician;
let cloudflare: FakeCloudflare;

beforeEach(async () => {
  tenant = await openTenant();
  cloudflare = await openCloudflareAccount();
  const { wrangler, address: cloudflareAddress } = cloudflare;
  technician = technicianOf(tenant, { wrangler, cloudflareAddress });
});
afterEach(async () => {
  technician.leave();
  await Promise.all([tenant.close(), cloudflare.close()]);
});

/** A person who runs *Préparer le classeur* as soon as setup waits for it. */
function preparesWhenAsked(): void {
  technician.around.ask = async () => "";
  technician.around.sleep = async () => {
    const id = readInstallation(technician.around.stateFolder).sites.aix?.spreadsheetId ?? "";
    const spreadsheet = tenant.standIn.spreadsheets.get(id);
    if (spreadsheet === undefined) throw new Error("no workbook");
    if (spreadsheet.sheets.length > 1) return;
    const local = openLocalGoogle(spreadsheet);
    local.run("preparerLeClasseur");
    tenant.standIn.spreadsheets.put(local.spreadsheet());
  };
}

const setup = (...words: string[]): Promise<number> => setupCommand(words, technician.around);
const state = () => readInstallation(technician.around.stateFolder);
const formSite = () => {
  const [site] = readSites(technician.around.stateFolder);
  if (site === undefined) throw new Error("no site");
  return site;
};
const workbooks = () => tenant.standIn.spreadsheets.list().map(({ spreadsheetId }) => spreadsheetId);

describe("npm run setup", () => {
  it("installs the add-on, and ends on a diagnosis without fault", async () => {
    preparesWhenAsked();
    expect(await setup(...ADD_ON)).toBe(0);
    const { spreadsheetId, scriptId } = state().sites.aix ?? {};
    expect(workbooks()).toEqual([spreadsheetId]);
    expect(tenant.standIn.spreadsheets.get(spreadsheetId ?? "")?.properties).toMatchObject({
      title: "Suivi qualité 2026 — Sous-préfecture d’Aix",
      locale: "fr_FR",
      timeZone: "Europe/Paris",
    });
    expect(tenant.scripts.get(scriptId ?? "")).toMatchObject({
      title: "Revue Qualité",
      parentId: spreadsheetId,
    });
    expect(technician.said().join("\n")).toContain("Aucun défaut.");
  });

  it("does nothing twice when it is run again", async () => {
    preparesWhenAsked();
    await setup(...ADD_ON);
    const before = tenant.requests.length;
    expect(await setup()).toBe(0);
    expect(tenant.requests.slice(before).filter((call) => /^(POST \/v1|PUT)/.test(call))).toEqual([]);
    expect(workbooks()).toHaveLength(1);
    expect(tenant.scripts.size).toBe(1);
  });

  it("plans without calling anyone", async () => {
    expect(await setup(...WHOLE, "--plan", "--json")).toBe(0);
    const { plan } = JSON.parse(technician.said().join(""));
    expect(plan.map(({ id }: { id: string }) => id)).toEqual([
      ...["machine", "connexion", "classeur", "langue", "script", "contenu", "preparer"],
      ...["services", "compte", "partage", "adresse", "formulaire", "secrets", "essai"],
    ]);
    // Nor asking anything of the person.
    expect(await setup("--plan")).toBe(0);
    expect(technician.said().at(-1)).toContain("--parcours complet");
    expect(tenant.requests).toEqual([]);
    expect(existsSync(technician.around.stateFolder)).toBe(false);
  });

  it("installs the form too: account, share, route and sites untracked, secrets from memory", async () => {
    preparesWhenAsked();
    // No form answers at that name: the first message is left for later.
    expect(await setup(...WHOLE)).toBe(1);
    const { spreadsheetId } = state().sites.aix ?? {};
    expect([...tenant.cloud.enabled]).toEqual([
      "sheets.googleapis.com",
      "slides.googleapis.com",
      "drive.googleapis.com",
      "iam.googleapis.com",
      "orgpolicy.googleapis.com",
    ]);
    const account = "revue-qualite-formulaire@projet-rq.iam.gserviceaccount.com";
    expect(state().form.accountEmail).toBe(account);
    const shared = tenant.standIn.call({
      service: "drive",
      method: "permissions.list",
      params: { fileId: spreadsheetId, fields: "permissions(emailAddress,role)" },
    });
    expect(shared).toMatchObject({
      permissions: expect.arrayContaining([{ emailAddress: account, role: "writer" }]),
    });
    expect(cloudflare.deployments).toHaveLength(1);
    expect(cloudflare.deployments[0]).toContain('pattern = "formulaire.exemple.fr"\ncustom_domain = true');
    expect(cloudflare.deployments[0]).toContain('main = "../worker/main.ts"');
    expect(cloudflare.deployments[0]).toContain(spreadsheetId);
    expect([...cloudflare.secrets.keys()].sort()).toEqual([
      "FORM_SECRET",
      "OPERATIONS_TOKEN",
      "SERVICE_ACCOUNTS",
    ]);
    expect(JSON.parse(cloudflare.secrets.get("SERVICE_ACCOUNTS") ?? "")).toMatchObject([
      { client_email: account },
    ]);
    const said = technician.said().join("\n");
    expect(said).toContain(cloudflare.secrets.get("OPERATIONS_TOKEN"));
    const kept = readFileSync(join(technician.around.stateFolder, "etat.json"), "utf8");
    for (const secret of cloudflare.secrets.values()) expect(kept).not.toContain(secret);
  });

  it("gives no second account, key or secret when it was stopped between key and secrets", async () => {
    preparesWhenAsked();
    const stopped = technician.around.wrangler;
    technician.around.wrangler = async (words, input) =>
      words[1] === "bulk" ? { code: 1, stdout: "", stderr: "code: 10000" } : stopped(words, input);
    expect(await setup(...WHOLE)).toBe(1);
    expect(tenant.cloud.keys).toHaveLength(1);
    const [lost] = tenant.cloud.keys;
    technician.around.wrangler = stopped;
    await setup();
    expect(tenant.cloud.accounts.size).toBe(1);
    expect(tenant.cloud.keys.map(({ id }) => id)).not.toContain(lost?.id);
    expect(tenant.cloud.keys).toHaveLength(1);
    const former = cloudflare.secrets.get("FORM_SECRET");
    await setup();
    expect(cloudflare.secrets.get("FORM_SECRET")).toBe(former);
    expect(tenant.cloud.keys).toHaveLength(1);
  });

  it("takes back the key that nobody got to hold when one made by hand is given instead", async () => {
    preparesWhenAsked();
    const works = technician.around.wrangler;
    technician.around.wrangler = async (words, input) =>
      words[1] === "bulk" ? { code: 1, stdout: "", stderr: "code: 10000" } : works(words, input);
    expect(await setup(...WHOLE)).toBe(1);
    technician.around.wrangler = works;
    const account = "revue-qualite-formulaire@projet-rq.iam.gserviceaccount.com";
    const credentials = { ...tenant.google.addServiceAccount(account), private_key_id: "b".repeat(40) };
    tenant.cloud.keys.push({ id: credentials.private_key_id, account, createdAt: "2026-11-27T10:00:00Z" });
    const path = join(technician.around.checkout, "cle.json");
    writeFileSync(path, JSON.stringify(credentials));
    await setup("--cle", path);
    expect(tenant.cloud.keys.map(({ id }) => id)).toEqual([credentials.private_key_id]);
    expect(cloudflare.secrets.get("SERVICE_ACCOUNTS")).toContain(credentials.private_key_id);
  });

  it("gives a form that lost one of its secrets that one alone, and each of the others stays", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    for (const name of ["SERVICE_ACCOUNTS", "OPERATIONS_TOKEN"]) {
      const former = new Map(cloudflare.secrets);
      cloudflare.secrets.delete(name);
      await setup();
      const changed = [...former].filter(([key, value]) => cloudflare.secrets.get(key) !== value);
      expect(changed.map(([key]) => key)).toEqual([name]);
      expect(cloudflare.secrets.has(name)).toBe(true);
    }
  });

  it("gives the key made by hand to a form that has all its secrets, and shares with its account", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const former = new Map(cloudflare.secrets);
    const account = "a-la-main@projet-rq.iam.gserviceaccount.com";
    const path = join(technician.around.checkout, "cle.json");
    writeFileSync(
      path,
      JSON.stringify({ ...tenant.google.addServiceAccount(account), private_key_id: "c".repeat(40) }),
    );
    await setup("--cle", path);
    expect(JSON.parse(cloudflare.secrets.get("SERVICE_ACCOUNTS") ?? "")).toMatchObject([
      { client_email: account },
    ]);
    for (const name of ["FORM_SECRET", "OPERATIONS_TOKEN"])
      expect(cloudflare.secrets.get(name)).toBe(former.get(name));
    const params = { fileId: state().sites.aix?.spreadsheetId, fields: "permissions(emailAddress,role)" };
    expect(tenant.standIn.call({ service: "drive", method: "permissions.list", params })).toMatchObject({
      permissions: expect.arrayContaining([{ emailAddress: account, role: "writer" }]),
    });
  });

  it("gives a list of keys whole, shares each workbook with its account, and loses none of them to one key", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const paths = ["un", "deux", "trois"].map((name) => {
      const account = `${name}@projet-rq.iam.gserviceaccount.com`;
      const key = { ...tenant.google.addServiceAccount(account), private_key_id: name };
      const path = join(technician.around.checkout, `${name}.json`);
      writeFileSync(path, JSON.stringify(key));
      return path;
    });
    await setup("--cle", paths.join(","));
    const given = ["SERVICE_ACCOUNTS", "SERVICE_ACCOUNTS_2"].map((name) =>
      JSON.parse(cloudflare.secrets.get(name) ?? "[]").map(
        ({ private_key_id }: { private_key_id: string }) => private_key_id,
      ),
    );
    expect(given).toEqual([["un", "deux"], ["trois"]]);
    expect(state().form.accounts?.map(({ keyId }) => keyId)).toEqual(["un", "deux", "trois"]);
    const params = { fileId: state().sites.aix?.spreadsheetId, fields: "permissions(emailAddress,role)" };
    expect(tenant.standIn.call({ service: "drive", method: "permissions.list", params })).toMatchObject({
      permissions: expect.arrayContaining([
        {
          emailAddress: accountOf(state().form.accounts?.map(({ email }) => email) ?? [], "aix"),
          role: "writer",
        },
      ]),
    });
    const former = new Map(cloudflare.secrets);
    technician.said();
    expect(await setup("--cle", paths[2] ?? "", "--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).stopped).toMatchObject({
      id: "compte",
      obstacle: { code: "accountsLost", what: expect.stringContaining("un@projet-rq") },
    });
    // Somebody who says so may do with one; what the form has besides is still not passed over.
    technician.around.ask = async () => "oui";
    await setup("--cle", paths[2] ?? "");
    expect(technician.said().join("\n")).toContain("npx wrangler secret delete SERVICE_ACCOUNTS_2");
    expect(cloudflare.secrets).toEqual(former);
    cloudflare.secrets.delete("SERVICE_ACCOUNTS_2");
    await setup("--cle", paths[2] ?? "");
    expect(JSON.parse(cloudflare.secrets.get("SERVICE_ACCOUNTS") ?? "")).toMatchObject([
      { private_key_id: "trois" },
    ]);
    // Without the keys that a person brought, a form that lost them has no other.
    cloudflare.secrets.delete("SERVICE_ACCOUNTS");
    await setup("--json");
    expect(technician.said().join("")).toContain("keysToGiveAgain");
  });

  it("replaces keys that another installation gave only for somebody who says so", async () => {
    cloudflare.secrets.set("SERVICE_ACCOUNTS", "d’une autre installation");
    preparesWhenAsked();
    const path = join(technician.around.checkout, "cle.json");
    const account = "a-la-main@autre-projet.iam.gserviceaccount.com";
    writeFileSync(path, JSON.stringify({ ...tenant.google.addServiceAccount(account), private_key_id: "d" }));
    const words = WHOLE.filter((word) => !["--projet", "projet-rq"].includes(word));
    await setup(...words, "--cle", path);
    expect(technician.said().join("\n")).toContain("que cette installation n’a pas données");
    expect(cloudflare.secrets.get("SERVICE_ACCOUNTS")).toBe("d’une autre installation");
    expect(tenant.requests).toContain("POST /v1/projects/autre-projet/services/sheets.googleapis.com:enable");
    technician.around.ask = async () => "oui";
    await setup("--cle", path);
    expect(cloudflare.secrets.get("SERVICE_ACCOUNTS")).toContain(account);
  });

  it("adopts another workbook in the place of the one it had, with a copy and a script of its own", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const [former = ""] = workbooks();
    const body = { name: "Suivi 2027", mimeType: "application/vnd.google-apps.spreadsheet" };
    tenant.standIn.call({ service: "drive", method: "files.create", params: {}, body });
    const next = workbooks().find((id) => id !== former) ?? "";
    technician.said();
    await setup("--classeur", next, "--json");
    expect(technician.said().join("")).toContain("scriptOfAdopted");
    expect(workbooks()).toHaveLength(3);
    const sites = JSON.parse(readFileSync(join(technician.around.stateFolder, "sites.json"), "utf8"));
    expect([state().sites.aix?.spreadsheetId, sites[0].spreadsheetId]).toEqual([next, next]);
    for (const id of ["script-opened-in-that-one", "script-corrected-by-hand"]) {
      tenant.scripts.set(id, { title: "x", parentId: next, files: [] });
      await setup("--script", id, "--json");
      expect(state().sites.aix?.scriptId).toBe(id);
      expect(tenant.scripts.get(id)?.files).toHaveLength(2);
    }
  });

  it("refuses the workbook of another site", async () => {
    preparesWhenAsked();
    await setup(...ADD_ON);
    technician.said();
    const words = ["--site", "arles", "--nom", "Arles", "--annee", "2026", "--parcours", "complement"];
    expect(await setup(...words, "--classeur", workbooks()[0] ?? "", "--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).stopped).toMatchObject({
      id: "classeur",
      obstacle: { code: "workbookOfAnother" },
    });
    expect(workbooks()).toHaveLength(1);
  });

  it("finds the workbook that an interrupted run had made without seeing the answer", async () => {
    tenant.google.faults.add({ method: "files.create", fault: { kind: "answerLost" } });
    expect(await setup(...ADD_ON)).toBe(1);
    expect(workbooks()).toHaveLength(1);
    expect(state().sites.aix?.spreadsheetId).toBeUndefined();
    preparesWhenAsked();
    expect(await setup()).toBe(0);
    expect(workbooks()).toHaveLength(1);
  });

  it("asks for the script that an interrupted run may have made, and makes no second one", async () => {
    tenant.refuse({ call: "POST /v1/projects", status: 503, body: googleError(503, "backend") });
    expect(await setup(...ADD_ON)).toBe(1);
    expect(await setup("--json")).toBe(1);
    expect(technician.said().join("\n")).toContain("scriptInterrupted");
    expect(tenant.scripts.size).toBe(0);
    tenant.scripts.set("script-given-by-the-person", { title: "x", parentId: "x", files: [] });
    expect(await setup("--script", "script-given-by-the-person", "--json")).toBe(1);
    expect(state().sites.aix?.scriptId).toBe("script-given-by-the-person");
  });

  it("tells a window that was closed from an organisation that refuses, whose administrator has a mail ready", async () => {
    writeFileSync(technician.around.loginPath, "{}");
    let googleSaid = "";
    technician.around.ask = async (question) =>
      question.startsWith("Google a-t-il parlé") ? googleSaid : "";
    const opened: (readonly string[])[] = [];
    technician.around.claspLogin = async (words) => {
      opened.push(words);
      return 1;
    };
    const mail = join(technician.around.stateFolder, "courriel-administrateur.txt");
    expect(await setup(...ADD_ON)).toBe(1);
    expect(opened).toEqual([[]]);
    const closed = technician.said().join("\n");
    expect(closed).toContain("npx clasp login --no-localhost");
    expect(closed).toContain("Qui : vous.");
    expect(closed).toContain("- Se connecter à Google");
    expect(existsSync(mail)).toBe(false);
    googleSaid = "oui";
    expect(await setup(...ADD_ON)).toBe(1);
    const refused = technician.said().join("\n");
    expect(refused).toContain("n’autorise pas l’application « clasp »");
    expect(refused).toContain(`Courriel prêt à lui envoyer : ${mail}`);
    expect(readFileSync(mail, "utf8")).toContain("Sous-préfecture d’Aix");
    // By the site's own client, it is that one that the mail names.
    const clientFile = join(technician.around.checkout, "client.json");
    writeFileSync(clientFile, JSON.stringify({ installed: SITE_CLIENT }));
    expect(await setup(...ADD_ON, "--client", clientFile)).toBe(1);
    expect(technician.said().join("\n")).toContain("n’autorise pas le client OAuth du site");
    expect(readFileSync(mail, "utf8")).toContain("42-client-of-the-site");
  });

  it.each([
    [403, "Request had insufficient authentication scopes.", "en cochant toutes les cases"],
    [403, "The caller does not have permission", "avec un autre compte"],
    [401, "UNAUTHENTICATED", "reconnectez-vous"],
  ])("tells, of a refusal by %i, %s, what renews the login that is used", async (status, message, words) => {
    const refusedTo = async (...more: string[]) => {
      tenant.refuse({ call: "POST /v1/projects", status, body: googleError(status, message) });
      technician.said();
      expect(await setup(...ADD_ON, ...more, "--json")).toBe(1);
      return JSON.parse(technician.said().join("")).stopped.obstacle.remedy;
    };
    const byDefault = await refusedTo();
    expect(byDefault).toContain(`${words} : npx clasp login (`);
    const login = { client_id: "of-the-site", client_secret: "s", refresh_token: "r" };
    writeFileSync(technician.around.loginPath, JSON.stringify({ tokens: { "revue-qualite": login } }));
    const clientFile = join(technician.around.checkout, "client.json");
    writeFileSync(clientFile, JSON.stringify({ installed: SITE_CLIENT }));
    const bySite = await refusedTo("--client", clientFile);
    expect(bySite).toContain(
      `${words} : npx clasp logout --user revue-qualite, puis npm run setup -- --client FICHIER`,
    );
    expect(bySite).not.toContain("npx clasp login");
  });

  it.each(["clasp’s own", "the site’s client"])(
    "says in French, before clasp speaks, whom to sign in as by %s",
    async (login) => {
      writeFileSync(technician.around.loginPath, "{}");
      const clientFile = join(technician.around.checkout, "client du site.json");
      writeFileSync(clientFile, JSON.stringify({ installed: SITE_CLIENT }));
      technician.around.ask = async () => "";
      let before: string[] = [];
      technician.around.claspLogin = async () => {
        before = technician.said();
        return 1;
      };
      const isOfTheSite = login === "the site’s client";
      expect(await setup(...ADD_ON, ...(isOfTheSite ? ["--client", clientFile] : []))).toBe(1);
      const said = before.slice(-4).join("\n");
      expect(said).toMatch(/Choisissez le compte Google : celui .*\.\n {2}Puis cochez toutes les cases/);
      const bySite = ` --creds "${clientFile}" --user revue-qualite --extra-scopes ${ADOPTION_SCOPES.join(",")}`;
      const command = `npx clasp login --no-localhost${isOfTheSite ? bySite : ""}`;
      expect(said).toContain(`lancez « ${command} »`);
      // What stopped it says the same.
      expect(technician.said().join("\n")).toContain(`sans navigateur sur cette machine : ${command} (`);
    },
  );

  it("asks again for a script that Google refused for sure", async () => {
    tenant.refuse({
      call: "POST /v1/projects",
      status: 403,
      body: googleError(403, "User has not enabled the Apps Script API."),
    });
    expect(await setup(...ADD_ON)).toBe(1);
    expect(technician.said().join("\n")).toContain("https://script.google.com/home/usersettings");
    preparesWhenAsked();
    expect(await setup()).toBe(0);
  });

  it("waits for what a person mends elsewhere, sees it done, and tells after five minutes that it is not", async () => {
    preparesWhenAsked();
    const prepare = technician.around.sleep;
    let slept = 0;
    technician.around.sleep = async (milliseconds) => {
      slept += milliseconds;
      if (tenant.scripts.size > 0) await prepare(milliseconds);
    };
    const body = googleError(403, "User has not enabled the Apps Script API.");
    tenant.refuse({ call: "POST /v1/projects", status: 403, body, times: 3 });
    expect(await setup(...ADD_ON)).toBe(0);
    expect(slept).toBeGreaterThanOrEqual(30_000);
    expect(technician.said().join("\n")).toContain("home/usersettings\n  J’attends");
    expect(tenant.scripts.size).toBe(1);
    // A form whose name is not there yet.
    slept = 0;
    expect(await setup(...WHOLE)).toBe(1);
    expect(slept).toBe(300_000);
    expect(technician.said().join("\n")).toContain("Il reste :\n  - Envoyer un premier message");
    // A program is told at once.
    slept = 0;
    expect(await setup("--essai", "--json")).toBe(1);
    expect(slept).toBe(0);
  });

  it("asks for the project once it is made, and goes on with it", async () => {
    preparesWhenAsked();
    const words = WHOLE.filter((word) => !["--projet", "projet-rq"].includes(word));
    for (const answer of ["", "Revue Qualité"]) {
      technician.around.ask = async () => answer;
      expect(await setup(...words)).toBe(1);
      expect(technician.said().join("\n")).toContain("npm run setup -- --projet IDENTIFIANT");
    }
    technician.around.ask = async (question) =>
      question.startsWith("Son identifiant") ? "https://console.cloud.google.com/home?project=projet-rq" : "";
    await setup(...words);
    expect(state().form).toMatchObject({
      projectId: "projet-rq",
      accounts: [{ email: "revue-qualite-formulaire@projet-rq.iam.gserviceaccount.com" }],
    });
  });

  it("goes on by hand where clasp’s application may not use the Sheets API", async () => {
    const body = googleError(
      403,
      "Google Sheets API has not been used in project 42 before or it is disabled.",
    );
    tenant.google.faults.add({
      method: "spreadsheets.batchUpdate",
      fault: { kind: "refusal", code: 403, body },
      times: 9,
    });
    tenant.google.faults.add({
      method: "spreadsheets.get",
      fault: { kind: "refusal", code: 403, body },
      times: 99,
    });
    expect(await setup(...ADD_ON, "--json")).toBe(1);
    const { hand, stopped, doctor } = JSON.parse(technician.said().join(""));
    expect(stopped).toBeNull();
    expect(hand.map(({ id }: { id: string }) => id)).toEqual(["langue", "preparer"]);
    expect(tenant.scripts.size).toBe(1);
    // What could be looked at is, all the same.
    expect(doctor.faults).toBe(0);
    expect(doctor.sections.map(({ title }: { title: string }) => title)).toEqual([
      ...["Cette machine", "Connexion", "Site aix"],
    ]);
    // The person does one of the two, and says so; the other later.
    let answers = ["oui", ""];
    technician.around.ask = async () => answers.shift() ?? "";
    expect(await setup()).toBe(1);
    expect(technician.said().at(-1)).toContain("Reste à faire à la main");
    answers = ["oui"];
    expect(await setup()).toBe(0);
    expect(technician.said().join("\n")).toContain("Aucun défaut.");
    // Both are remembered.
    expect(await setup("--json")).toBe(0);
    expect(JSON.parse(technician.said().join("")).hand).toEqual([]);
    // Another zone is to be given to the workbook again.
    expect(await setup("--fuseau", "Indian/Reunion", "--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).hand).toMatchObject([{ id: "langue" }]);
  });

  it("adopts a workbook after a copy, and asks for its script", async () => {
    tenant.standIn.call({
      service: "drive",
      method: "files.create",
      params: {},
      body: { name: "Suivi", mimeType: "application/vnd.google-apps.spreadsheet" },
    });
    const [own = ""] = workbooks();
    tenant.scripts.set("script-of-that-workbook-1", { title: "macros", parentId: own, files: [] });
    // The copy is made, its answer does not come: the next run finds it.
    tenant.google.faults.add({ method: "files.copy", fault: { kind: "answerLost" } });
    expect(await setup(...ADD_ON, "--classeur", own, "--json")).toBe(1);
    expect(workbooks()).toHaveLength(2);
    expect(await setup(...ADD_ON, "--classeur", own, "--json")).toBe(1);
    expect(technician.said().join("\n")).toContain("scriptOfAdopted");
    expect(workbooks()).toHaveLength(2);
    preparesWhenAsked();
    expect(await setup("--classeur", own, "--script", "script-of-that-workbook-1")).toBe(0);
    expect(workbooks()).toHaveLength(2);
  });

  it.each(["en_US", "fr_FR"])(
    "leaves the place of an adopted workbook of %s that holds dates",
    async (locale) => {
      const own = "a-workbook-kept-for-years";
      const place = { locale, timeZone: "America/New_York" };
      putDatedWorkbook(tenant, own, place);
      tenant.scripts.set("script-of-that-workbook-1", { title: "", parentId: own, files: [] });
      preparesWhenAsked();
      const words = [...ADD_ON, "--classeur", own, "--script", "script-of-that-workbook-1"];
      for (const _ of ["first run", "again"]) expect(await setup(...words)).toBe(1);
      expect(tenant.standIn.spreadsheets.get(own)?.properties).toMatchObject(place);
      const said = technician.said().join("\n");
      if (locale === "en_US") expect(said).toContain("03/02/2026 deviendrait le 2 mars");
      expect(tenant.scripts.get("script-of-that-workbook-1")?.files).toHaveLength(locale === "en_US" ? 0 : 2);
      if (locale === "fr_FR") expect(said).toContain("celui du site Europe/Paris. Des dates y sont saisies");
      expect(said).toContain(`/d/${own}/edit`);
    },
  );

  it("sets the place of an adopted workbook without any date, and asks to prepare one that lacks tabs", async () => {
    const own = "a-workbook-begun-by-hand";
    putDatedWorkbook(tenant, own, { locale: "en_US", timeZone: "America/New_York" });
    const spreadsheet = tenant.standIn.spreadsheets.get(own);
    const [sheet] = spreadsheet?.sheets.filter(({ properties }) => properties.title === "Réclamations") ?? [];
    if (spreadsheet === undefined || sheet === undefined) throw new Error("no workbook");
    sheet.rows.splice(1);
    tenant.standIn.spreadsheets.put({ ...spreadsheet, sheets: [sheet] });
    tenant.scripts.set("script-of-that-workbook-1", { title: "", parentId: own, files: [] });
    const words = [...ADD_ON, "--classeur", own, "--script", "script-of-that-workbook-1"];
    expect(await setup(...words, "--json")).toBe(1);
    expect(tenant.standIn.spreadsheets.get(own)?.properties).toMatchObject({
      locale: "fr_FR",
      timeZone: "Europe/Paris",
    });
    expect(JSON.parse(technician.said().join("")).hand).toMatchObject([{ id: "preparer" }]);
    preparesWhenAsked();
    expect(await setup()).toBe(0);
  });

  it("deploys under workers.dev when the account has no zone and it is asked for, and says what it costs", async () => {
    preparesWhenAsked();
    cloudflare.zones = [];
    const words = WHOLE.map((word) => (word === "formulaire.exemple.fr" ? "workers.dev" : word));
    await setup(...words);
    expect(state().form.host).toBe("revue-qualite-formulaire.prefecture.workers.dev");
    expect(cloudflare.deployments[0]).toContain("\nworkers_dev = true\n");
    expect(cloudflare.deployments[0]).not.toMatch(/^\[\[routes/m);
    expect(technician.said().join("\n")).toContain("les liens de suivi déjà donnés ne s’ouvrent plus");
  });

  it("shows the zones of the account, and takes a name typed in one of them", async () => {
    preparesWhenAsked();
    const prepare = technician.around.ask;
    const asked: string[] = [];
    technician.around.ask = async (question) => {
      asked.push(question);
      return question.startsWith("Adresse du formulaire")
        ? "avis.exemple.fr"
        : ((await prepare?.(question)) ?? "");
    };
    await setup(...WHOLE.filter((word) => !["--hote", "formulaire.exemple.fr"].includes(word)));
    expect(asked.at(-1)).toContain("Zones du compte : exemple.fr.");
    expect(cloudflare.deployments[0]).toContain('pattern = "avis.exemple.fr"');
    expect(cloudflare.deployments[0]).toContain(`account_id = "${ACCOUNT_ID}"`);
  });

  it("takes over no name in use once a form is deployed, and keeps its own without the right to read names", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    technician.said();
    await setup("--hote", "www.exemple.fr", "--json");
    expect(JSON.parse(technician.said().join("")).stopped).toMatchObject({ obstacle: { code: "hostTaken" } });
    expect(cloudflare.deployments).toHaveLength(1);
    cloudflare.zones = null;
    cloudflare.domains.clear();
    await setup("--hote", "formulaire.exemple.fr", "--json");
    expect(JSON.parse(technician.said().join("")).done).toContainEqual(
      expect.objectContaining({ id: "adresse" }),
    );
  });

  it.each([
    ['[\n  {\n    "id": "arles",\n  }\n]\n', "sites.json n’est pas un JSON lisible (ligne 3). Rien"],
    ['[\n  { "id": "arles" }\n  { "id": "nice" }\n]\n', "lisible (ligne 3)"],
    ["[", "lisible (ligne 1)"],
    ["[1,\n\n]", "lisible (ligne 1)"],
    [" \n", "sites.json n’est pas un JSON lisible : il est vide"],
  ])("leaves a file of sites that is no JSON as it is, and says where: %j", async (text, words) => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const path = join(technician.around.stateFolder, "sites.json");
    writeFileSync(path, text);
    technician.around.ask = () => Promise.reject(new Error("Nothing is asked."));
    const before = tenant.requests.length;
    for (const more of [[], ["--json"], ["--courriel", "b@exemple.fr"], ["--parcours", "complement"]]) {
      technician.said();
      expect(await setup(...more)).toBe(1);
      expect(technician.said().join("\n")).toContain(words);
    }
    technician.said();
    expect(await setup("--json")).toBe(1);
    expect(JSON.parse(technician.said().join("")).obstacle).toMatchObject({
      code: "sitesUnreadable",
      remedy: expect.stringContaining("sauvegarde"),
    });
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(tenant.requests).toHaveLength(before);
  });

  it("reads a file of sites that an editor of Windows began with its mark", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const path = join(technician.around.stateFolder, "sites.json");
    writeFileSync(path, `\uFEFF${JSON.stringify([{ ...formSite(), retentionDays: 30 }])}`);
    await setup();
    expect(formSite().retentionDays).toBe(30);
  });

  it("refuses two sites on one workbook", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const path = join(technician.around.stateFolder, "sites.json");
    const [site] = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify([site, { ...site, id: "arles" }]));
    technician.said();
    expect(await setup("--json")).toBe(1);
    expect(technician.said().join("\n")).toContain("est donné deux fois");
  });

  it.each([
    ["--courriel", "pasmail", "adresse électronique incorrecte"],
    ["--adresse-postale", "x", "adresse trop courte"],
    ["--fuseau", "Paris", "fuseau horaire inconnu (attendu, par exemple : Europe/Paris"],
    ["--hote", "http://x", "nom attendu, comme formulaire.exemple.fr"],
    ["--projet", "Revue Qualité", "l’identifiant du projet Google Cloud (ni son nom, ni son numéro)"],
    ["--compte", "moi@exemple.fr", "l’identifiant du compte Cloudflare"],
    ["--classeur", "Suivi 2026", "l’adresse du classeur"],
    ["--script", "Revue Qualité", "l’identifiant du script"],
  ])("refuses a mistyped %s at once: nothing is asked, kept or created", async (option, given, words) => {
    technician.around.ask = () => Promise.reject(new Error("Nothing is asked."));
    expect(await setup(...WHOLE, option, given)).toBe(2);
    expect(technician.said()[0]).toContain(`« ${given} » (${option}) : ${words}`);
    expect(tenant.requests).toEqual([]);
    expect(existsSync(technician.around.stateFolder)).toBe(false);
  });

  it.each([
    ["--client", null, "clientFileMissing", "n’est pas là"],
    ["--client", "{}", "clientFileWrong", "Application de bureau"],
    ["--client", JSON.stringify({ web: SITE_CLIENT }), "clientFileWrong", "Application de bureau"],
    [
      "--client",
      JSON.stringify({ installed: { ...SITE_CLIENT, redirect_uris: ["https://a.fr"] } }),
      ...(["clientFileWrong", "Application de bureau"] as const),
    ],
    ["--cle", null, "keyUnreadable", "absente, tronquée ou altérée"],
    ["--cle", '{"client_email":"a@b.fr"}', "keyUnreadable", "absente, tronquée ou altérée"],
  ])("refuses a wrong file of %s at once: %s", async (option, content, code, words) => {
    technician.around.ask = () => Promise.reject(new Error("Nothing is asked."));
    writeFileSync(technician.around.loginPath, "{}");
    const path = join(technician.around.checkout, "fichier.json");
    if (content !== null) writeFileSync(path, content);
    expect(await setup(...WHOLE, option, path, "--json")).toBe(1);
    const { obstacle } = JSON.parse(technician.said().join(""));
    expect(obstacle).toMatchObject({ code, by: "technician", what: expect.stringContaining(words) });
    expect(obstacle.what).toContain(`« ${path} »`);
    expect(tenant.requests).toEqual([]);
    expect(existsSync(technician.around.stateFolder)).toBe(false);
  });

  it.each(["--client", "--cle"])("refuses a folder given for the file of %s", async (option) => {
    expect(await setup(...WHOLE, option, technician.around.checkout)).toBe(1);
    expect(technician.said()[0]).toContain(`« ${technician.around.checkout} »`);
  });

  it("asks again, at the terminal, for an answer that is refused", async () => {
    preparesWhenAsked();
    const answers: Record<string, string[]> = {
      "Fuseau horaire": ["Paris", "europe/paris"],
      "Adresse postale": ["x", "455 avenue Brossolette, Aix"],
      Courriel: ["pasmail", "qualite@exemple.fr"],
      "Adresse du formulaire": ["http://x", "https://Formulaire.exemple.fr/"],
    };
    const asked: string[] = [];
    technician.around.ask = async (question) => {
      const start = Object.keys(answers).find((known) => question.startsWith(known)) ?? "";
      asked.push(start);
      return answers[start]?.shift() ?? "";
    };
    await setup(...NAMED, "--parcours", "complet", "--projet", "projet-rq");
    expect(asked.filter((start) => start !== "")).toEqual(
      Object.keys(answers).flatMap((start) => [start, start]),
    );
    expect(technician.said().join("\n")).toContain("« Paris » (--fuseau) : fuseau horaire inconnu");
    expect(state()).toMatchObject({
      sites: { aix: { timeZone: "Europe/Paris" } },
      form: { host: "formulaire.exemple.fr" },
    });
    expect(formSite().contact).toEqual({
      address: "455 avenue Brossolette, Aix",
      email: "qualite@exemple.fr",
    });
  });

  it("puts what it is told later in the place of what it kept, wrong or right, and deploys the form again", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    const wrong = { ...formSite(), contact: { address: "x", email: "pasmail", dataProtectionOfficer: DPO } };
    saveSites(technician.around.stateFolder, [wrong]);
    technician.said();
    expect(await setup("--json")).toBe(2);
    expect(technician.said()[0]).toContain("« x » (--adresse-postale)");
    await setup("--adresse-postale", "455 avenue Brossolette, Aix", "--courriel", "b@exemple.fr");
    expect(formSite().contact).toMatchObject({ email: "b@exemple.fr", dataProtectionOfficer: DPO });
    await setup("--courriel", "c@exemple.fr");
    await setup("--nom", "Sous-préfecture de La Réunion", "--fuseau", "Indian/Reunion");
    const deployed = ["qualite@", "b@", "c@", "Indian/Reunion"];
    expect(cloudflare.deployments).toHaveLength(deployed.length);
    for (const [at, words] of deployed.entries()) expect(cloudflare.deployments[at]).toContain(words);
    expect(cloudflare.deployments.at(-1)).toContain("Sous-préfecture de La Réunion");
    technician.said();
    await setup("--parcours", "complement", "--courriel", "d@exemple.fr");
    expect(technician.said().join("\n")).toContain("Le formulaire en ligne garde ses réglages d’avant");
  });

  it("deploys the form again when its settings or its files changed, and not otherwise", async () => {
    preparesWhenAsked();
    await setup(...WHOLE);
    await setup();
    expect(cloudflare.deployments).toHaveLength(1);
    const settings = { announcedDelayWorkingDays: 15, notices: { webhook: "https://salon.exemple.fr/a" } };
    saveSites(technician.around.stateFolder, [{ ...formSite(), ...settings }]);
    await setup();
    expect(cloudflare.deployments).toHaveLength(2);
    expect(cloudflare.deployments[1]).toContain("https://salon.exemple.fr/a");
    // The official stylesheet was put in place.
    technician.around.formAssets = async () => "other files";
    await setup();
    await setup();
    expect(cloudflare.deployments).toHaveLength(3);
    expect(formSite()).toMatchObject(settings);
  });

  it("left by Ctrl+C at any question, ends on a sentence, and goes on when it is run again", async () => {
    const { around } = technician;
    writeFileSync(around.loginPath, "{}");
    around.claspLogin = async () => 1;
    around.ask = () => Promise.reject(new Interrupted());
    expect(await setup()).toBe(130);
    expect(existsSync(around.stateFolder)).toBe(false);
    // At a question of a step.
    expect(await setup(...ADD_ON, "--fuseau", "Europe/Paris")).toBe(130);
    const sentence = "Interrompu. Ce qui est fait le reste ; relancez « npm run setup » pour continuer.";
    const said = technician.said();
    expect(said.filter((line) => line === sentence)).toHaveLength(2);
    expect(said.at(-1)).toBe(sentence);
    expect(state().sites.aix?.name).toBe("Sous-préfecture d’Aix");
  });

  it("says which half of the contact is missing rather than forget the other", async () => {
    expect(await setup(...ADD_ON, "--courriel", "qualite@exemple.fr")).toBe(2);
    expect(technician.said()[0]).toContain("Il manque --adresse-postale");
    expect(await setup(...NAMED, "--parcours", "complet")).toBe(2);
    expect(tenant.requests).toEqual([]);
  });

  it.each([
    ["an unknown option", ["--inconnue"], "Option inconnue : « --inconnue »."],
    ["a word too many", ["aix"], "Argument en trop : « aix »."],
    ["a wrong answer", ["--annee", "MMXX"], "« MMXX » (--annee) : l’année s’écrit 2026."],
  ])("tells a program %s as it tells an obstacle", async (_, words, what) => {
    expect(await setup(...NAMED, ...words, "--json")).toBe(2);
    expect(technician.said().map((line) => JSON.parse(line))).toEqual([
      {
        obstacle: {
          code: "usage",
          what,
          remedy: "corrigez la commande, puis recommencez.",
          by: "technician",
          link: null,
        },
      },
    ]);
  });

  it("says what is missing when nobody is there to answer", async () => {
    expect(await setup("--json")).toBe(2);
    expect(technician.said()[0]).toContain("--site");
    expect(await setup(...NAMED, "--annee", "MMXX", "--json")).toBe(2);
  });
});
