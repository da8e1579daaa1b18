// Every obstacle of a tenant that an installation may meet, each ending in its own sentence, kept in a golden file.
import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import * as z from "zod";
import { doctorCommand } from "../../install/doctor-command.ts";
import { obstacleLines } from "../../install/obstacle.ts";
import { setupCommand } from "../../install/setup-command.ts";
import { saveSites } from "../../install/state/form-sites.ts";
import { saveInstallation } from "../../install/state/installation.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { OWNER } from "../../local/google/stand-in.ts";
import { selfSigned } from "../support/self-signed.ts";
import { googleError } from "./fake-cloud.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Refusal, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";
import { putDatedWorkbook } from "./workbooks.ts";

vi.mock("../../apps-script/build.ts", async (importOriginal) => {
  const { builtOnce } = await import("./built-once.ts");
  return builtOnce(await importOriginal());
});

const WHOLE = [
  ...["--site", "aix", "--nom", "Sous-préfecture d’Aix", "--annee", "2026", "--parcours", "complet"],
  ...[
    "--projet",
    "projet-rq",
    "--hote",
    "formulaire.exemple.fr",
    "--adresse-postale",
    "455 avenue Brossolette, Aix",
  ],
  ...["--courriel", "qualite@exemple.fr", "--json"],
];

// What is said of a proxy is of the machine's own, where its variables give one.
for (const name of ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"]) vi.stubEnv(name, "");

let tenant: Tenant;
let technician: Technician;
let cloudflare: FakeCloudflare;
/** A server whose certificate nobody vouches for. */
const inspected = { server: createServer(selfSigned()), address: "" };
beforeAll(async () => {
  inspected.address = (await listenOnLoopback(inspected.server, 0)).replace("http:", "https:");
});
afterAll(() => closeServer(inspected.server));
beforeEach(async () => {
  tenant = await openTenant();
  cloudflare = await openCloudflareAccount();
  const { wrangler: works, address: cloudflareAddress } = cloudflare;
  technician = technicianOf(tenant, { wrangler: works, cloudflareAddress });
});
afterEach(async () => {
  technician.leave();
  await Promise.all([tenant.close(), cloudflare.close()]);
});

const tokenRefusal = (error: string): Refusal => ({
  call: "POST /token",
  status: 400,
  body: { error },
  times: 9,
});
const refusal = (call: string, status: number, message: string): Refusal => ({
  call,
  status,
  body: googleError(status, message),
  times: 9,
});
/** wrangler refuses one of its commands, in these words. */
const wrangler = (command: string, stderr: string) => () => {
  const { wrangler: works } = cloudflare;
  technician.around.wrangler = async (words, input) =>
    words[0] === command ? { code: 1, stdout: "", stderr } : works(words, input);
};
const refused = (planned: Refusal) => () => tenant.refuse(planned);
const SCRIPTS = "POST /v1/projects";

/** What an obstacle adds to the command line. */
let more: string[] = [];
/** Each obstacle, and how it is put in the way. */
const OBSTACLES: Readonly<Record<string, () => void>> = {
  "no network": () => {
    technician.around.reachedAddresses = ["http://127.0.0.1:9"];
  },
  "a network that looks into connections": () => {
    technician.around.reachedAddresses = [inspected.address];
  },
  "nobody signed in": () => writeFileSync(technician.around.loginPath, "{}"),
  "clasp refused by the organisation": refused(tokenRefusal("admin_policy_enforced")),
  "login withdrawn (invalid_grant)": refused(tokenRefusal("invalid_grant")),
  "Apps Script API off": refused(refusal(SCRIPTS, 403, "User has not enabled the Apps Script API.")),
  "account without rights": refused(refusal(SCRIPTS, 403, "The caller does not have permission")),
  "consent given in part": refused(refusal(SCRIPTS, 403, "Request had insufficient authentication scopes.")),
  "quota reached": refused(refusal(SCRIPTS, 429, "Quota exceeded")),
  "Google down": refused(refusal(SCRIPTS, 503, "backend error")),
  "proxy refusing": refused(refusal(SCRIPTS, 407, "Proxy Authentication Required")),
  "macros in the script": () => {
    const file = { name: "macros", type: "SERVER_JS", source: "function Trier() { a(); }" } as const;
    const give = () => tenant.scripts.get("script-number-1-of-the-tenant")?.files.push(file);
    tenant.before("GET /v1/projects/script-number-1", give);
  },
  "an Excel file to adopt": () => {
    const body = { name: "Suivi.xlsx", mimeType: "application/vnd.ms-excel" };
    const call = { service: "drive", method: "files.create", params: { fields: "id" }, body } as const;
    more = ["--classeur", z.object({ id: z.string() }).parse(tenant.standIn.callAs(OWNER, call)).id];
  },
  "an English workbook to adopt, with dates in it": () => {
    const spreadsheetId = "a-workbook-kept-for-years";
    putDatedWorkbook(tenant, spreadsheetId, { locale: "en_US" });
    more = ["--classeur", spreadsheetId];
  },
  "two sites on one workbook": () => {
    const site = { name: "Arles", timeZone: "Europe/Paris", languages: ["fr"], retentionDays: 90 };
    const contact = { address: "16 rue Yvan Audouard, Arles", email: "qualite@exemple.fr" };
    const spreadsheetId = "classeur-de-deux-sites";
    saveSites(
      technician.around.stateFolder,
      ["arles", "nice"].map((id) => ({ ...site, id, contact, spreadsheetId })),
    );
  },
  "a key that was cut": () => {
    const path = join(technician.around.checkout, "cle.json");
    const key = JSON.stringify(
      tenant.google.addServiceAccount("formulaire@projet-rq.iam.gserviceaccount.com"),
    );
    writeFileSync(path, key.slice(0, 900));
    more = ["--cle", path];
  },
  "accounts closed to clasp": refused(
    refusal(
      "GET /v1/projects/projet-rq/serviceAccounts",
      403,
      "IAM API has not been used in project 1072944905499",
    ),
  ),
  "key forbidden": () => {
    tenant.cloud.forbidsKeys = true;
  },
  "key forbidden, policy unreadable": () => {
    tenant.cloud.forbidsKeys = true;
    tenant.refuse(refusal("GET /v2/projects", 403, "Permission denied"));
  },
  "sharing closed": () => {
    const error = { code: 400, message: "Bad Request", errors: [{ reason: "invalidSharingRequest" }] };
    const fault = { kind: "refusal", code: 400, body: { error } } as const;
    tenant.google.faults.add({ method: "permissions.create", fault });
  },
  "wrangler not signed in": wrangler("whoami", ""),
  "several accounts": () => void cloudflare.accounts.push({ id: "b".repeat(32), name: "Autre" }),
  "no zone": () => {
    cloudflare.zones = [];
  },
  "a name in none of the zones": () => {
    cloudflare.zones = ["autre.fr", "exemple.org"];
  },
  "a name that leads to a site": () => void cloudflare.records?.push("formulaire.exemple.fr"),
  "a name that may lead to a site, the records unreadable": () => {
    cloudflare.records = null;
  },
  "a name that leads to another Worker": () =>
    void cloudflare.domains.set("formulaire.exemple.fr", "vitrine"),
  "no zone, told by the deployment alone": () => {
    cloudflare.zones = null;
    cloudflare.domains.set("formulaire.exemple.fr", "revue-qualite-formulaire");
    wrangler("deploy", "Could not find zone for `formulaire.exemple.fr`.")();
  },
  "Cloudflare not reached": () => {
    technician.around.cloudflareAddress = "http://127.0.0.1:9";
  },
  "Cloudflare refusing the secrets": wrangler("secret", "Authentication error [code: 10000]"),
  "Cloudflare refusing": wrangler("deploy", "A request to the Cloudflare API failed. [code: 10021]"),
};

/** What the technician reads, by obstacle, as the tests below meet them. */
const sentences: string[] = [];

it.each(Object.keys(OBSTACLES))("%s stops the installation with its own sentence", async (name) => {
  more = [];
  OBSTACLES[name]?.();
  expect(await setupCommand([...WHOLE, ...more], technician.around)).toBe(1);
  const said = JSON.parse(technician.said().join(""));
  const { id, obstacle } = said.stopped ?? { id: "lecture", obstacle: said.obstacle };
  const lines = [`## ${name} → ${obstacle.code} (${id})`, ...obstacleLines(obstacle), ""];
  sentences.push(readable(lines.join("\n")));
});

/** Without what changes from a run to the next. */
function readable(text: string): string {
  return text
    .replaceAll(technician.around.checkout, "…")
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replaceAll(/\/d\/[\w-]{20,}\//g, "/d/…/")
    .replaceAll(/empreinte [0-9a-f]{12}/g, "empreinte …")
    .replaceAll(/ Node : [\d.]+/g, " Node : …");
}

/** What is no end: done all the same, or left to a hand. */
const GONE_AROUND: Readonly<Record<string, { put: () => void; step: string; end: "done" | "hand" }>> = {
  "the manifest changed by hand, which clasp would ask about": {
    put: () => {
      const change = () => {
        const manifest = tenant.scripts
          .get("script-number-1-of-the-tenant")
          ?.files.find(({ type }) => type === "JSON");
        if (manifest !== undefined) manifest.source = '{"timeZone":"America/New_York"}';
      };
      tenant.before("GET /v1/projects/script-number-1", change);
    },
    step: "contenu",
    end: "done",
  },
  "Sheets API off in clasp’s project": {
    put: () => {
      const message = "Google Sheets API has not been used in project 42 before or it is disabled.";
      const fault = { kind: "refusal", code: 403, body: googleError(403, message) } as const;
      tenant.google.faults.add({ method: "spreadsheets.get", fault, times: 99 });
    },
    step: "langue",
    end: "hand",
  },
};

it.each(Object.keys(GONE_AROUND))("%s does not stop the installation, and is told", async (name) => {
  const { put, step, end } = GONE_AROUND[name] ?? {};
  put?.();
  await setupCommand([...WHOLE, "--parcours", "complement"], technician.around);
  const said = JSON.parse(technician.said().join(""));
  expect(said.stopped).toBeNull();
  const found = said[end ?? ""].find(({ id }: { id: string }) => id === step);
  const lines = [
    `## ${name} → ${end} (${step})`,
    found.words,
    ...(found.link ? [`  Où : ${found.link}`] : []),
    "",
  ];
  sentences.push(readable(lines.join("\n")));
});

it.each(["", "oui"])(
  "a login that did not come, Google said to have spoken of an administrator: « %s »",
  async (said) => {
    writeFileSync(technician.around.loginPath, "{}");
    technician.around.claspLogin = async () => 1;
    const asked: string[] = [];
    technician.around.ask = async (question) => {
      asked.push(question);
      return question.startsWith("Google a-t-il parlé") ? said : "";
    };
    const words = WHOLE.filter((word) => word !== "--json");
    expect(await setupCommand(words, technician.around)).toBe(1);
    const name = said === "oui" ? "login refused in the browser" : "login window closed";
    const lines = technician.said();
    const start = lines.findIndex((line) => /^\S/.test(line));
    sentences.push(
      readable([`## ${name} (connexion)`, asked.at(-1), ...lines.slice(start, start + 4), ""].join("\n")),
    );
  },
);

it.each(["nobody", "reader"])(
  "a workbook whose form’s account is %s of it: the diagnosis says which",
  async (role) => {
    const spreadsheetId = "workbook-of-the-site-01";
    const email = "formulaire@projet-rq.iam.gserviceaccount.com";
    tenant.standIn.spreadsheets.put(newSpreadsheet(spreadsheetId));
    const site = { name: "Aix", year: 2026, timeZone: "Europe/Paris", spreadsheetId };
    const state = { sites: { aix: site }, form: {}, login: "default", path: "complement" } as const;
    saveInstallation(technician.around.stateFolder, state);
    const path = join(technician.around.checkout, "cle.json");
    writeFileSync(path, JSON.stringify(tenant.google.addServiceAccount(email)));
    if (role !== "nobody") {
      const body = { type: "user", role, emailAddress: email };
      const params = { fileId: spreadsheetId };
      tenant.standIn.callAs(OWNER, { service: "drive", method: "permissions.create", params, body });
    }
    await doctorCommand(["--cle", path, "--json"], technician.around);
    const { sections } = JSON.parse(technician.said().join(""));
    const { obstacle } = sections
      .flatMap(({ checks }: { checks: object[] }) => checks)
      .find(({ name }: { name: string }) => name === "Droit d’écrire");
    const title = `## ${role === "nobody" ? "workbook unshared" : "workbook shared for viewing only"} → ${obstacle.code} (doctor)`;
    sentences.push(readable([title, ...obstacleLines(obstacle), ""].join("\n")));
  },
);

it("each obstacle has the words that the golden file keeps", async () => {
  // Those above, two of a login and two of a share.
  expect(sentences).toHaveLength(Object.keys(OBSTACLES).length + Object.keys(GONE_AROUND).length + 4);
  await expect(sentences.join("\n")).toMatchFileSnapshot("obstacles.golden.md");
});

/** A site where nothing is as it should be, seen with a key that nobody shared the workbook with. */
async function neglectedSite(): Promise<string> {
  const spreadsheetId = "workbook-of-the-site-01";
  const scriptId = "script-of-the-workbook-1";
  tenant.standIn.spreadsheets.put(
    newSpreadsheet(spreadsheetId, { locale: "en_US", timeZone: "America/New_York" }),
  );
  tenant.scripts.set(scriptId, {
    title: "Suivi",
    files: [
      { name: "appsscript", type: "JSON", source: '{"oauthScopes":[]}' },
      { name: "Code", type: "SERVER_JS", source: "// Revue Qualité 0.0.9 (classeur)\n" },
      { name: "macros", type: "SERVER_JS", source: "function onOpen() { a(); }" },
    ],
  });
  const email = "formulaire@projet-rq.iam.gserviceaccount.com";
  const [keyId, lost] = ["a", "b"].map((letter) => letter.repeat(40));
  saveInstallation(technician.around.stateFolder, {
    sites: { aix: { name: "Aix", year: 2026, timeZone: "Europe/Paris", spreadsheetId, scriptId } },
    form: {
      host: "formulaire.exemple.fr",
      deployed: "0.0.9 files",
      accounts: [{ email, keyId: keyId ?? "" }],
    },
    login: "default",
    path: "complet",
  });
  tenant.cloud.enabled.add("iam.googleapis.com");
  for (const id of [keyId, lost])
    tenant.cloud.keys.push({ id: id ?? "", account: email, createdAt: "2026-08-01T09:00:00Z" });
  cloudflare.zones = ["autre.fr"];
  cloudflare.domains.set("formulaire.exemple.fr", "vitrine");
  technician.around.formAddress = () => "http://127.0.0.1:9";
  technician.around.environment = { HTTPS_PROXY: "mandataire" };
  const path = join(technician.around.checkout, "cle.json");
  writeFileSync(path, JSON.stringify({ ...tenant.google.addServiceAccount(email), private_key_id: keyId }));
  return path;
}

it("the diagnosis of a neglected site reads as the golden file keeps it", async () => {
  const key = await neglectedSite();
  expect(await doctorCommand(["--cle", key], technician.around)).toBe(1);
  const lines = technician.said();
  await expect(readable(`${lines.join("\n")}\n`)).toMatchFileSnapshot("diagnosis.golden.txt");
});
