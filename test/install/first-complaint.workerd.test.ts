// A whole installation whose form is the Worker in workerd, deployed as set-up configured it: the first complaint arrives.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { doctorCommand } from "../../install/doctor-command.ts";
import { setupCommand } from "../../install/setup-command.ts";
import { readInstallation } from "../../install/state/installation.ts";
import { freePort } from "../../local/free-port.ts";
import { startWorkerProcess, type WorkerProcess } from "../worker/support/worker-process.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";
import { prepareTabs } from "./workbooks.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const WORDS = [
  ...["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026", "--parcours", "complet"],
  ...["--projet", "projet-rq", "--hote", "formulaire.exemple.fr"],
  ...["--adresse-postale", "455 avenue Brossolette, Aix", "--courriel", "qualite@exemple.fr"],
];
/** Where this machine is not Cloudflare: its runtime knows no jurisdiction, and nobody waits for a pace of minutes. */
const HERE = { JURISDICTION: "", DELIVERY_DELAY: "50", DELIVERY_PACE: "50" };

let tenant: Tenant;
let cloudflare: FakeCloudflare;
let technician: Technician;
let stateFolder = "";
let port = 0;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  tenant = await openTenant(Date.now);
  cloudflare = await openCloudflareAccount();
  stateFolder = mkdtempSync(join(tmpdir(), "formulaire-"));
  technician = technicianOf(tenant, {
    cloudflareAddress: cloudflare.address,
    formAddress: () => `http://127.0.0.1:${port}`,
    wrangler: deploying,
    now: Date.now,
    ask: async () => "",
    sleep: prepareAndWait,
  });
});
afterEach(async () => {
  await worker?.kill();
  technician.leave();
  await Promise.all([tenant.close(), cloudflare.close()]);
  rmSync(stateFolder, { recursive: true, force: true, maxRetries: 10 });
});

/** wrangler before the account; what it deploys runs here, with the secrets that it was given. */
async function deploying(words: readonly string[], input = "") {
  const answer = await cloudflare.wrangler(words, input);
  if (["deploy --config", "secret bulk"].includes(words.slice(0, 2).join(" "))) await run();
  return answer;
}

async function run(): Promise<void> {
  const configuration = cloudflare.deployments.at(-1);
  if (configuration === undefined) return;
  await worker?.kill();
  const variables = {
    ...variablesOf(configuration),
    ...Object.fromEntries(cloudflare.secrets),
    ...HERE,
    SHEETS_ADDRESS: tenant.google.address,
  };
  // Chosen at once before it is taken: another test's Worker looks for one too.
  port = await freePort();
  worker = await startWorkerProcess({ port, stateFolder, variables }, () => {});
}

/** The variables of a configuration: its table `[vars]`, whose values are all texts. */
function variablesOf(configuration: string): Record<string, string> {
  const [, table = ""] = configuration.split(/^\[vars\]$/m);
  const [own = ""] = table.split(/^\[/m);
  return Object.fromEntries(
    [...own.matchAll(/^(\w+) = (".*")$/gm)].map(([, name = "", text = '""']) => [
      name,
      String(JSON.parse(text)),
    ]),
  );
}

/** A person who prepares the workbook as soon as set-up waits for it. */
async function prepareAndWait(): Promise<void> {
  const id = readInstallation(technician.around.stateFolder).sites.aix?.spreadsheetId ?? "";
  if (tenant.standIn.spreadsheets.get(id)?.sheets.length === 1) prepareTabs(tenant, id);
  await wait(100);
}

test("set-up ends on a complaint that the deployed form took and wrote in the workbook, and on a diagnosis without fault", async () => {
  expect(await setupCommand(WORDS, technician.around)).toBe(0);
  const said = technician.said().join("\n");
  expect(said).toContain("est dans le classeur");
  expect(said).toContain("Aucun défaut.");
  const { spreadsheetId = "" } = readInstallation(technician.around.stateFolder).sites.aix ?? {};
  const complaints = tenant.standIn.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find(({ properties }) => properties.title === "Réclamations");
  const subjects = complaints?.rows
    .slice(1)
    .flatMap((row) => row?.filter((cell) => cell?.value === "Essai d’installation") ?? []);
  expect(subjects).toHaveLength(1);
  technician.around.environment = { OPERATIONS_TOKEN: cloudflare.secrets.get("OPERATIONS_TOKEN") };
  expect(await doctorCommand(["--site", "aix"], technician.around)).toBe(0);
  expect(technician.said().join("\n")).toMatch(/Livraisons de aix : dernière le/);
});
