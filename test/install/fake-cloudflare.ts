// An account of Cloudflare's on this machine: what wrangler answers, and the API that set-up, doctor and wrangler itself ask.
// What is not built here is refused, by name.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { WranglerAnswer } from "../../install/form/wrangler.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";

export const ACCOUNT_ID = "a".repeat(32);
const WORKER = "revue-qualite-formulaire";
const TOKEN = "jeton-cloudflare";

export interface FakeCloudflare {
  address: string;
  accounts: { id: string; name: string }[];
  /** `null`: the login may not list them. */
  zones: string[] | null;
  /** Host names that have a DNS record; `null`: the login may not read them. */
  records: string[] | null;
  subdomain: string;
  /** Host names, with the Worker that each leads to. */
  domains: Map<string, string>;
  migrationTag: string;
  secrets: Map<string, string>;
  /** Configurations deployed. */
  deployments: string[];
  /** Requests to the API, in order, with their bodies. */
  requests: { call: string; body: string }[];
  /** wrangler without its process. */
  wrangler(words: readonly string[], input?: string): Promise<WranglerAnswer>;
  close(): Promise<void>;
}

/** Opens an account with one zone, in which no Worker is. */
export async function openCloudflareAccount(): Promise<FakeCloudflare> {
  const server = createServer((request, response) => void serve(fake, request, response));
  const fake: FakeCloudflare = {
    address: `${await listenOnLoopback(server, 0)}/client/v4`,
    accounts: [{ id: ACCOUNT_ID, name: "Préfecture" }],
    zones: ["exemple.fr"],
    records: ["www.exemple.fr"],
    subdomain: "prefecture",
    domains: new Map(),
    migrationTag: "",
    secrets: new Map(),
    deployments: [],
    requests: [],
    wrangler: async (words, input = "") => {
      const stdout = wranglerWords(fake, words, input);
      return stdout === null
        ? { code: 1, stdout: "", stderr: `not built: ${words.join(" ")}` }
        : { code: 0, stdout, stderr: "" };
    },
    close: () => closeServer(server),
  };
  return fake;
}

function wranglerWords(fake: FakeCloudflare, words: readonly string[], input: string): string | null {
  switch (words.slice(0, 2).join(" ")) {
    case "whoami --json":
      return JSON.stringify({ loggedIn: true, accounts: fake.accounts });
    case "auth token":
      return JSON.stringify({ type: "api_token", token: TOKEN });
    case "secret list":
      return JSON.stringify([...fake.secrets.keys()].map((name) => ({ name, type: "secret_text" })));
    case "secret bulk":
      for (const [name, value] of Object.entries<string>(JSON.parse(input))) fake.secrets.set(name, value);
      return "";
    case "deploy --config":
      return deployed(fake, readFileSync(words.at(-1) ?? "", "utf8"));
    default:
      return null;
  }
}

function deployed(fake: FakeCloudflare, configuration: string): string {
  fake.deployments.push(configuration);
  fake.migrationTag = /^tag = "(.*)"$/m.exec(configuration)?.[1] ?? "";
  const [, host] = /^pattern = "(.*)"$/m.exec(configuration) ?? [];
  if (host !== undefined) fake.domains.set(host, WORKER);
  return "";
}

async function serve(
  fake: FakeCloudflare,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? "", "http://cloudflare");
  const call = `${request.method} ${url.pathname.replace("/client/v4", "").replace(ACCOUNT_ID, "ID")}`;
  fake.requests.push({ call, body });
  const isSigned = request.headers.authorization === `Bearer ${TOKEN}`;
  const result = isSigned ? resultOf(fake, call, url, body) : undefined;
  response.writeHead(result === undefined ? 403 : 200, { "Content-Type": "application/json" });
  const errors = result === undefined ? [{ code: 10_000, message: `refused, or not built: ${call}` }] : [];
  const pages = { page: 1, per_page: 50, total_pages: 1, count: 1, total_count: 1 };
  response.end(
    JSON.stringify({ success: result !== undefined, errors, messages: [], result, result_info: pages }),
  );
}

/** `undefined` for what is refused. */
function resultOf(fake: FakeCloudflare, call: string, url: URL, body: string): unknown {
  switch (call) {
    case "GET /accounts":
      return fake.accounts;
    case "GET /memberships":
      return fake.accounts.map((account) => ({ id: account.id, account, roles: [] }));
    case "GET /zones":
      return fake.zones?.map((name) => ({ id: name, name, status: "active" }));
    case "GET /zones/exemple.fr/dns_records":
      return fake.records?.filter((name) => name === url.searchParams.get("name")).map((name) => ({ name }));
    case "GET /accounts/ID/workers/subdomain":
      return { subdomain: fake.subdomain };
    case "GET /accounts/ID/workers/domains": {
      const service = fake.domains.get(url.searchParams.get("hostname") ?? "");
      return service === undefined ? [] : [{ service }];
    }
    case `GET /accounts/ID/workers/services/${WORKER}`:
      return { default_environment: { script: { migration_tag: fake.migrationTag } } };
    case `PATCH /accounts/ID/workers/scripts/${WORKER}/secrets-bulk`:
      return takeSecrets(fake, body);
    default:
      return undefined;
  }
}

function takeSecrets({ secrets }: FakeCloudflare, body: string): object {
  const given: { secrets: Record<string, { name: string; text: string }> } = JSON.parse(body);
  for (const { name, text } of Object.values(given.secrets)) secrets.set(name, text);
  return {};
}
