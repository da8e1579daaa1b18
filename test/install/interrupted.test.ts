// `npm run setup` stopped at every step and run again: one workbook, one script, one account with one key, one of each
// secret, one first message, whatever the moment; a workbook to adopt is adopted, and none is made.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { setupCommand } from "../../install/setup-command.ts";
import { readSites } from "../../install/state/form-sites.ts";
import { readInstallation } from "../../install/state/installation.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant } from "./fake-tenant.ts";
import { technicianOf } from "./technician.ts";
import { type Fate, openWire } from "./wire.ts";
import { prepareTabs, putDatedWorkbook } from "./workbooks.ts";

const seams = vi.hoisted(() => ({ builtFolder: "", written: (_path: string) => {} }));

// What is sent is not the matter here: a bundle of one line, and no build at each of a hundred runs.
vi.mock("../../apps-script/build.ts", () => ({
  buildAddOn: async () => {},
  outputFolderOf: () => seams.builtFolder,
}));
// Nor is the diagnosis that an installation ends on, which changes nothing.
vi.mock("../../install/diagnosis.ts", () => ({
  diagnose: async () => ({ version: "", faults: 0, sections: [] }),
  diagnosisLines: () => [],
}));
vi.mock("../../local/private-file.ts", async (importOriginal) => {
  const { writePrivately } = await importOriginal<typeof import("../../local/private-file.ts")>();
  return {
    writePrivately(path: string, text: string): void {
      writePrivately(path, text);
      seams.written(path);
    },
  };
});

const PRIVATE_KEY = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
}).privateKey;

beforeAll(() => {
  seams.builtFolder = mkdtempSync(join(tmpdir(), "revue-qualite-built-"));
  writeFileSync(
    join(seams.builtFolder, "Code.js"),
    "function onOpen() { revueQualite.preparerLeClasseur(); }\n",
  );
  writeFileSync(join(seams.builtFolder, "appsscript.json"), '{"runtimeVersion":"V8"}\n');
});
afterAll(() => rmSync(seams.builtFolder, { recursive: true }));

const WORDS = [
  ...["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026", "--parcours", "complet"],
  ...["--projet", "projet-rq", "--hote", "formulaire.exemple.fr", "--json"],
  ...["--adresse-postale", "455 avenue Brossolette, Aix", "--courriel", "qualite@exemple.fr"],
];

/** A moment at which an installation may stop: a call to somebody, or a file just written. */
type Moment = string;

/** What is planned to happen at a moment, counted from the beginning of the first run. */
interface Plan {
  at: number;
  fate: Exclude<Fate, "carried">;
}

/** A whole installation before a tenant, Cloudflare and a form, one moment of which goes wrong. */
async function openScene(plan: Plan | null) {
  const moments: Moment[] = [];
  let die = (): void => {};
  const death = new Promise<"killed">((resolve) => {
    die = () => resolve("killed");
  });
  /** Notes a moment; gives what becomes of it. */
  const fateOf = (moment: Moment): Fate => {
    moments.push(moment);
    if (plan === null || moments.length - 1 !== plan.at) return "carried";
    if (plan.fate === "hung" && !moment.startsWith("WRITE")) setTimeout(die, 20);
    return plan.fate;
  };
  const tenant = await openTenant();
  const { google } = tenant;
  tenant.cloud.google = {
    ...google,
    addServiceAccount: (email) => google.addServiceAccount(email, PRIVATE_KEY),
  };
  const wires = await Promise.all([
    openWire(tenant.addresses.script ?? "", (call) => (call === "POST /token" ? "carried" : fateOf(call))),
    openWire(google.address, fateOf),
  ]);
  const form = await openForm(fateOf);
  const [own, sheets] = wires.map(({ address }) => address);
  const cloudflare = await openCloudflareAccount();
  const { wrangler, formSecrets } = wranglerBefore(cloudflare, fateOf);
  const technician = technicianOf(
    {
      addresses: {
        ...{ script: own, serviceUsage: own, iam: own, orgPolicy: own, token: `${own}/token` },
        ...{ sheets, drive: sheets },
      },
    },
    { wrangler, cloudflareAddress: cloudflare.address, formAddress: () => form.address },
  );
  seams.written = (path) => {
    if (!path.startsWith(technician.around.checkout)) return;
    // The process ends between two instructions: what is thrown here is caught by nobody.
    if (fateOf(`WRITE ${path.split("/").at(-1)}`) === "hung") throw new Error("killed");
  };
  return {
    ...{ tenant, technician, cloudflare, formSecrets, form, moments, death, firstRun: 0 },
    close: async () => {
      technician.leave();
      await Promise.all([
        ...wires.map((wire) => wire.close()),
        tenant.close(),
        cloudflare.close(),
        closeServer(form.server),
      ]);
    },
  };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

/** wrangler before an account, each of whose commands may go wrong; the FORM_SECRETs that it was ever given. */
function wranglerBefore(account: FakeCloudflare, fateOf: (call: string) => Fate) {
  const formSecrets: string[] = [];
  const failed = { code: 1, stdout: "", stderr: "fetch failed" };
  const wrangler = async (words: readonly string[], input = "") => {
    const fate = fateOf(`WRANGLER ${words.slice(0, 2).join(" ")}`);
    if (fate === "refused") return failed;
    if (input.includes("FORM_SECRET")) formSecrets.push(input);
    const answer = await account.wrangler(words, input);
    if (fate === "hung") return new Promise<never>(() => {});
    return fate === "lost" ? failed : answer;
  };
  return { wrangler, formSecrets };
}

/** A form that takes a message once a key, and delivers it at once. */
async function openForm(fateOf: (call: string) => Fate) {
  const keys = new Set<string>();
  const server: Server = createServer((request, response) => {
    request.resume();
    const fate = fateOf(`${request.method} ${request.url}`);
    if (fate === "refused") {
      response.writeHead(503).end();
      return;
    }
    if (request.method === "POST") keys.add(String(request.headers["idempotency-key"]));
    if (fate === "lost") response.socket?.resetAndDestroy();
    if (fate !== "carried") return;
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ delivered: keys.size, reference: "R-1" }));
  });
  return { server, keys, address: await listenOnLoopback(server, 0) };
}

/** What a person does between two runs: prepares the workbook, gives the script asked for, and the token shown. */
function actByHand({ tenant, technician }: Scene): string[] {
  const lines = technician.said();
  const { spreadsheetId } = readInstallation(technician.around.stateFolder).sites.aix ?? {};
  if (tenant.scripts.size > 0 && spreadsheetId !== undefined) prepareTabs(tenant, spreadsheetId);
  const token = shownTokens(lines).at(-1);
  if (token !== undefined) technician.around.environment = { OPERATIONS_TOKEN: token };
  if (!lines.some((line) => line.includes("scriptInterrupted"))) return lines;
  const made = [...tenant.scripts.keys()][0] ?? "script-opened-by-the-person";
  // *Extensions ▸ Apps Script* opens the workbook's own, or makes it.
  if (tenant.scripts.size === 0)
    tenant.scripts.set(made, { title: "", parentId: spreadsheetId ?? "", files: [] });
  technician.around.environment = { ...technician.around.environment, SCRIPT: made };
  return lines;
}

function shownTokens(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /montré cette seule fois \(gardez-le\) : (\S+)/.exec(line)?.[1] ?? []);
}

const MOST_RUNS = 6;

/** Runs set-up, stopped as planned, then again, by the command alone where it was kept what for, until nothing is left to do. */
async function install(scene: Scene, words: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  const { around } = scene.technician;
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const isKept = readInstallation(around.stateFolder).sites.aix !== undefined;
    const { SCRIPT } = around.environment;
    const given = SCRIPT === undefined ? [] : ["--script", SCRIPT];
    const end = await Promise.race([
      setupCommand([...(isKept ? ["--json"] : words), ...given], around),
      scene.death,
    ]);
    said.push(...actByHand(scene));
    scene.firstRun ||= scene.moments.length;
    if (end === 0) return said;
    // A killed run stays where it hangs: its death is no news for the next one.
    if (end === "killed") scene.death = new Promise(() => {});
  }
  throw new Error(`Not installed after ${MOST_RUNS} runs:\n${said.join("\n")}`);
}

function expectOneOfEach(
  { tenant, technician, cloudflare, formSecrets, form }: Scene,
  said: readonly string[],
): void {
  const { sites } = readInstallation(technician.around.stateFolder);
  const id = sites.aix?.spreadsheetId;
  expect(tenant.standIn.spreadsheets.list().map(({ spreadsheetId }) => spreadsheetId)).toEqual([id]);
  expect(readSites(technician.around.stateFolder).map(({ spreadsheetId }) => spreadsheetId)).toEqual([id]);
  expect([...tenant.scripts.keys()]).toEqual([sites.aix?.scriptId]);
  expect([...tenant.cloud.accounts]).toEqual(["revue-qualite-formulaire@projet-rq.iam.gserviceaccount.com"]);
  const given = JSON.parse(cloudflare.secrets.get("SERVICE_ACCOUNTS") ?? "[]");
  expect(tenant.cloud.keys.map((key) => key.id)).toEqual(
    given.map((key: { private_key_id: string }) => key.private_key_id),
  );
  expect(formSecrets).toHaveLength(1);
  expect(shownTokens(said).at(-1)).toBe(cloudflare.secrets.get("OPERATIONS_TOKEN"));
  expect(form.keys.size).toBe(1);
}

/** An installation: what it begins with, what is asked, and what is there once it is over. */
interface Course {
  words: readonly string[];
  begin(scene: Scene): void;
  expectDone(scene: Scene, said: readonly string[]): void;
}

const WHOLE: Course = { words: WORDS, begin: () => {}, expectDone: expectOneOfEach };

const OWN = "workbook-kept-for-years-1";
const ADOPTION: Course = {
  words: [
    ...["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026", "--parcours", "complement"],
    ...["--classeur", OWN, "--script", "script-of-that-workbook-1", "--garder", "--json"],
  ],
  begin: ({ tenant }) => {
    putDatedWorkbook(tenant, OWN, {});
    const macros = { name: "macros", type: "SERVER_JS", source: "function Trier() { a(); }" } as const;
    tenant.scripts.set("script-of-that-workbook-1", { title: "", parentId: OWN, files: [macros] });
  },
  expectDone: ({ tenant, technician }) => {
    const { sites } = readInstallation(technician.around.stateFolder);
    expect(sites.aix).toMatchObject({ spreadsheetId: OWN, scriptId: "script-of-that-workbook-1" });
    const workbooks = tenant.standIn.spreadsheets.list().map(({ spreadsheetId }) => spreadsheetId);
    expect(workbooks.sort()).toEqual([OWN, sites.aix?.copyId].sort());
    expect([...tenant.scripts.keys()]).toEqual(["script-of-that-workbook-1"]);
    const files = tenant.scripts.get("script-of-that-workbook-1")?.files.map(({ name }) => name);
    expect(files?.sort()).toEqual(["Code", "appsscript", "macros"]);
  },
};

/** One installation with one thing going wrong, looked at once it is over; gives the moments of its first run. */
async function rehearse({ words, begin, expectDone }: Course, plan: Plan | null): Promise<Moment[]> {
  const scene = await openScene(plan);
  try {
    begin(scene);
    expectDone(scene, await install(scene, words));
    return scene.moments.slice(0, scene.firstRun);
  } finally {
    await scene.close();
  }
}

/** Of a machine that does much else. */
const LONGEST_MILLISECONDS = 300_000;

const isReading = (moment: Moment): boolean => /^GET|^WRANGLER (secret list|whoami|auth)/.test(moment);
const isWritten = (moment: Moment): boolean => moment.startsWith("WRITE");

/** `npm run proof:interrupted` stops at each moment; the suite at one of three. */
const STEP = Number(process.env.INTERRUPTED_STEP ?? 3);

/** Every failure of the moments chosen, with its moment. */
async function failures(
  course: Course,
  chosen: (moment: Moment) => boolean,
  fate: Plan["fate"],
): Promise<string[]> {
  const moments = await rehearse(course, null);
  const failed: string[] = [];
  const rehearsed = [...moments.entries()].filter(([, moment]) => chosen(moment));
  for (const [at, moment] of rehearsed.filter((_, index) => index % STEP === 0)) {
    try {
      await rehearse(course, { at, fate });
    } catch (error) {
      failed.push(`${at} ${moment}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return failed;
}

it(
  "installs one of each when it is killed after any effect, and run again",
  async () => {
    // A reading leaves nothing: being killed after it is being killed after the effect before it.
    expect(await failures(WHOLE, (moment) => !isReading(moment), "hung")).toEqual([]);
  },
  LONGEST_MILLISECONDS,
);

it(
  "installs one of each when the answer of any effect is lost",
  async () => {
    expect(await failures(WHOLE, (moment) => !isReading(moment) && !isWritten(moment), "lost")).toEqual([]);
  },
  LONGEST_MILLISECONDS,
);

it(
  "installs one of each when anything asked is refused once",
  async () => {
    expect(await failures(WHOLE, (moment) => !isWritten(moment), "refused")).toEqual([]);
  },
  LONGEST_MILLISECONDS,
);

it(
  "adopts the workbook and the script that were given, whatever stops it, without their being given again",
  async () => {
    expect(await failures(ADOPTION, (moment) => !isReading(moment), "hung")).toEqual([]);
    expect(await failures(ADOPTION, (moment) => !isReading(moment) && !isWritten(moment), "lost")).toEqual(
      [],
    );
    expect(await failures(ADOPTION, (moment) => !isWritten(moment), "refused")).toEqual([]);
  },
  LONGEST_MILLISECONDS,
);
