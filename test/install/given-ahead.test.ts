// `npm run setup` alone goes on with what was given to a run that was stopped before it served.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asksWholeDrive } from "../../install/script/script-files.ts";
import { setupCommand } from "../../install/setup-command.ts";
import { readInstallation } from "../../install/state/installation.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";
import { prepareTabs } from "./workbooks.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const OWN = "workbook-kept-for-years-1";
const OTHER = "workbook-of-another-year";
const SCRIPT = "script-of-that-workbook-1";
const MACROS = { name: "macros", type: "SERVER_JS", source: "function Trier() { a(); }" } as const;
const NAMED = ["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026"];
const ADD_ON = [...NAMED, "--parcours", "complement"];
const FORM = [
  ...[...NAMED, "--parcours", "complet", "--hote", "formulaire.exemple.fr"],
  ...["--adresse-postale", "455 avenue Brossolette, Aix", "--courriel", "qualite@exemple.fr"],
];

let tenant: Tenant;
let technician: Technician;
let cloudflare: FakeCloudflare;

beforeEach(async () => {
  tenant = await openTenant();
  cloudflare = await openCloudflareAccount();
  technician = technicianOf(tenant, {
    wrangler: cloudflare.wrangler,
    cloudflareAddress: cloudflare.address,
  });
  for (const id of [OWN, OTHER]) {
    tenant.standIn.spreadsheets.put(newSpreadsheet(id, { locale: "fr_FR", timeZone: "Europe/Paris" }));
    prepareTabs(tenant, id);
  }
  tenant.scripts.set(SCRIPT, { title: "macros", parentId: OWN, files: [MACROS] });
});
afterEach(async () => {
  technician.leave();
  await Promise.all([tenant.close(), cloudflare.close()]);
});

/** Runs set-up; what stopped it, `undefined` when nothing did. */
async function stoppedAt(...words: string[]): Promise<{ id: string; code: string; remedy: string } | null> {
  technician.said();
  await setupCommand([...words, "--json"], technician.around);
  const { stopped } = JSON.parse(technician.said().at(-1) ?? "");
  return stopped && { id: stopped.id, ...stopped.obstacle };
}
const aix = () => readInstallation(technician.around.stateFolder).sites.aix;
const asksDrive = () => asksWholeDrive(tenant.scripts.get(SCRIPT)?.files ?? []);
const workbooks = () => tenant.standIn.spreadsheets.list().map(({ spreadsheetId }) => spreadsheetId);
/** Google answers no more, once, when the copy is made: what follows is not reached. */
const googleFails = () =>
  tenant.google.faults.add({ method: "files.copy", fault: { kind: "refusal", code: 503, body: {} } });

describe("a workbook to adopt", () => {
  it("is adopted by the run that continues: none is created, its script is filled, its macros stay", async () => {
    googleFails();
    const given = ["--classeur", OWN, "--script", SCRIPT, "--garder", "--dossier", "oui"];
    const first = await stoppedAt(...ADD_ON, ...given);
    expect(first).toMatchObject({ id: "classeur", code: "googleDown" });
    expect(await stoppedAt()).toBeNull();
    expect(aix()).toMatchObject({ spreadsheetId: OWN, scriptId: SCRIPT });
    // Beside it, the other that was there and the copy made before.
    expect(workbooks()).toHaveLength(3);
    expect(tenant.scripts.size).toBe(1);
    expect(
      tenant.scripts
        .get(SCRIPT)
        ?.files.map(({ name }) => name)
        .sort(),
    ).toEqual(["Code", "appsscript", "macros"]);
    expect(asksDrive()).toBe(true);
    expect(aix()).not.toHaveProperty("workbookToAdopt");
    // What others have in the script still stays, the next time that it is sent.
    expect(await stoppedAt()).toBeNull();
  });

  it("takes the place of the site’s own although the run was stopped between the two", async () => {
    googleFails();
    await stoppedAt(...ADD_ON, "--classeur", OWN, "--script", SCRIPT, "--garder");
    expect(await stoppedAt()).toBeNull();
    googleFails();
    expect(await stoppedAt("--classeur", OTHER)).toMatchObject({ id: "classeur", code: "googleDown" });
    expect(aix()).not.toHaveProperty("spreadsheetId");
    // Its script is its own: the other's is not put in its place.
    expect(await stoppedAt()).toMatchObject({ id: "script", code: "scriptOfAdopted" });
    expect(aix()?.spreadsheetId).toBe(OTHER);
  });

  it("gives way to the one given later, which is copied in its turn and keeps nothing of what went with it", async () => {
    tenant.google.faults.add({ method: "files.copy", fault: { kind: "answerLost" } });
    await stoppedAt(...ADD_ON, "--classeur", OWN, "--script", SCRIPT, "--garder");
    expect(workbooks()).toHaveLength(3);
    expect(await stoppedAt("--classeur", OTHER)).toMatchObject({ code: "scriptOfAdopted" });
    expect(aix()?.spreadsheetId).toBe(OTHER);
    expect(workbooks()).toHaveLength(4);
    expect(aix()).not.toHaveProperty("keepsForeign");
  });

  it("that can’t be adopted is told again until another is given, or none", async () => {
    const lost = "workbook-thrown-away-since";
    for (const words of [[...ADD_ON, "--classeur", lost], []]) {
      expect(await stoppedAt(...words)).toMatchObject({
        code: "notFound",
        remedy: expect.stringContaining("npm run setup -- --classeur aucun"),
      });
    }
    expect(workbooks()).toHaveLength(2);
    await stoppedAt("--classeur", "aucun");
    expect(workbooks()).toHaveLength(3);
    expect(aix()?.spreadsheetId).not.toBe(lost);
  });

  it("is told by a plan as what is still to be done", async () => {
    googleFails();
    await stoppedAt(...ADD_ON, "--classeur", OWN);
    technician.said();
    await setupCommand(["--plan", "--json"], technician.around);
    const { plan } = JSON.parse(technician.said().join(""));
    expect(plan).toContainEqual(expect.objectContaining({ id: "classeur", fait: false }));
  });
});

describe("the workbook’s folder", () => {
  const GIVEN = [...ADD_ON, "--classeur", OWN, "--script", SCRIPT, "--garder"];
  const contentWords = async (...words: string[]): Promise<string> => {
    technician.said();
    await setupCommand([...words, "--json"], technician.around);
    const { done } = JSON.parse(technician.said().at(-1) ?? "");
    return done.find(({ id }: { id: string }) => id === "contenu").words;
  };

  it("is an order once: what is changed afterwards at Google stands", async () => {
    expect(await stoppedAt(...GIVEN, "--dossier", "Oui")).toBeNull();
    expect(aix()).toMatchObject({ besideWorkbook: true });
    expect(aix()).not.toHaveProperty("folderAsked");
    const manifest = tenant.scripts.get(SCRIPT)?.files.find(({ type }) => type === "JSON");
    if (manifest !== undefined)
      manifest.source = manifest.source.replace(/,\s*"https:\/\/www.googleapis.com\/auth\/drive"/, "");
    expect(asksDrive()).toBe(false);
    expect(await stoppedAt()).toBeNull();
    expect(asksDrive()).toBe(false);
    expect(aix()).toMatchObject({ besideWorkbook: false });
  });

  it("that was asked of a workbook says nothing of another", async () => {
    googleFails();
    await stoppedAt(...GIVEN, "--dossier", "oui");
    expect(aix()).toMatchObject({ folderAsked: true });
    expect(await stoppedAt("--classeur", OTHER)).toMatchObject({ code: "scriptOfAdopted" });
    expect(aix()).not.toHaveProperty("folderAsked");
  });

  it("is told once the script asks for it, and that all are asked again where they had let it in", async () => {
    const told =
      "diaporamas et comptes rendus iront dans le dossier du classeur : mettez-le dans un dossier partagé";
    const again = "chacun autorisera de nouveau le script";
    expect(await contentWords(...GIVEN)).not.toMatch(/dossier du classeur|autorisera/);
    const first = await contentWords("--dossier", "oui");
    expect(first).toContain(told);
    expect(first).toContain(again);
    const later = await contentWords();
    expect(later).toContain(told);
    expect(later).not.toContain(again);
    expect(await contentWords("--dossier", "non")).not.toMatch(/dossier du classeur|autorisera/);
  });
});

describe("the file of the site’s OAuth client", () => {
  it("is used by the run that continues, until somebody has signed in by it", async () => {
    const { around } = technician;
    writeFileSync(around.loginPath, "{}");
    const clientFile = join(around.checkout, "client.json");
    const installed = { client_id: "c", client_secret: "s", redirect_uris: ["http://localhost"] };
    const giveClient = () => writeFileSync(clientFile, JSON.stringify({ installed }));
    giveClient();
    const opened: (readonly string[])[] = [];
    let login = {};
    around.ask = async () => "";
    around.claspLogin = async (words) => {
      opened.push(words);
      writeFileSync(around.loginPath, JSON.stringify(login));
      return 0;
    };
    await setupCommand([...ADD_ON, "--client", clientFile], around);
    rmSync(clientFile);
    expect(await stoppedAt()).toMatchObject({
      code: "clientFileMissing",
      remedy: expect.stringContaining("npm run setup -- --client aucun"),
    });
    giveClient();
    login = { tokens: { "revue-qualite": { client_id: "c", client_secret: "s", refresh_token: "r" } } };
    await setupCommand([], around);
    expect(opened).toHaveLength(2);
    expect(opened[1]).toEqual(opened[0]);
    expect(opened[1]).toContain(clientFile);
    const kept = readInstallation(around.stateFolder);
    expect(kept.login).toBe("revue-qualite");
    expect(kept.clientFile).toBeUndefined();
  });
});

describe("a key made by hand", () => {
  let path = "";
  beforeEach(() => {
    path = join(technician.around.checkout, "cle.json");
    const credentials = tenant.google.addServiceAccount("a-la-main@projet-rq.iam.gserviceaccount.com");
    writeFileSync(path, JSON.stringify({ ...credentials, private_key_id: "d".repeat(40) }));
    // The form has no place yet: the run stops between the account and the secrets.
    cloudflare.zones = [];
  });
  const keyFiles = () => readInstallation(technician.around.stateFolder).form.keyFiles;
  const stateText = () => readFileSync(join(technician.around.stateFolder, "etat.json"), "utf8");

  it("is given to the form by the run that continues; only where its file is was kept, until then", async () => {
    expect(await stoppedAt(...FORM, "--cle", path)).toMatchObject({ code: "noZone" });
    expect(keyFiles()).toBe(path);
    expect(stateText()).not.toContain("PRIVATE KEY");
    cloudflare.zones = ["exemple.fr"];
    await stoppedAt();
    expect(cloudflare.secrets.get("SERVICE_ACCOUNTS")).toContain("d".repeat(40));
    expect(keyFiles()).toBeUndefined();
    // It can be deleted from now on.
    rmSync(path);
    expect(await stoppedAt()).toBeNull();
  });

  it("that was deleted meanwhile is asked for again, or done without", async () => {
    await stoppedAt(...FORM, "--cle", path);
    rmSync(path);
    expect(await stoppedAt()).toMatchObject({
      code: "keyUnreadable",
      remedy: expect.stringContaining("npm run setup -- --cle aucune"),
    });
    expect(await stoppedAt("--cle", "aucune")).toMatchObject({ code: "noProject" });
    expect(await stoppedAt("--projet", "projet-rq")).toMatchObject({ code: "noZone" });
  });
});

it("keeps nothing of what is refused, nor of a plan", async () => {
  await setupCommand(
    [...ADD_ON, "--classeur", OWN, "--script", "Revue Qualité", "--json"],
    technician.around,
  );
  await setupCommand([...ADD_ON, "--classeur", OWN, "--plan", "--json"], technician.around);
  expect(existsSync(technician.around.stateFolder)).toBe(false);
});
