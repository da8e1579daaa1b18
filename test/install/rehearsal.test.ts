// Every obstacle of a tenant that an installation may meet, each ending in its own sentence, kept in a golden file.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setupCommand } from "../../install/setup-command.ts";
import { googleError } from "./fake-cloud.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";
import { openTenant, type Refusal, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";

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

let tenant: Tenant;
let technician: Technician;
let cloudflare: FakeCloudflare;
beforeEach(async () => {
  tenant = await openTenant();
  cloudflare = await openCloudflareAccount();
  const { wrangler: works, address: cloudflareAddress } = cloudflare;
  technician = technicianOf(tenant, { wrangler: works, cloudflareAddress });
  const { checkout } = technician.around;
  for (const name of ["package-lock.json", "wrangler.toml"]) copyFileSync(name, join(checkout, name));
  mkdirSync(join(checkout, "node_modules"));
  writeFileSync(join(checkout, "node_modules", ".package-lock.json"), '{"packages":{}}');
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

/** Each obstacle, and how it is put in the way. */
const OBSTACLES: Readonly<Record<string, () => void>> = {
  "no network": () => {
    technician.around.reachedAddresses = ["http://127.0.0.1:9"];
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
  OBSTACLES[name]?.();
  expect(await setupCommand(WHOLE, technician.around)).toBe(1);
  const { stopped } = JSON.parse(technician.said().join(""));
  const { code, what, remedy, by, link } = stopped.obstacle;
  sentences.push(
    [
      `## ${name} → ${code} (${stopped.id})`,
      what,
      `À faire : ${remedy}`,
      `Qui : ${by}`,
      `Où : ${link}`,
      "",
    ].join("\n"),
  );
});

it("each obstacle has the words that the golden file keeps", async () => {
  expect(sentences).toHaveLength(Object.keys(OBSTACLES).length);
  await expect(sentences.join("\n")).toMatchFileSnapshot("obstacles.golden.md");
});
