// Cloudflare's API with wrangler's own login: its zones, its addresses, what a Worker is there. Nothing is changed by it.
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { InstallError } from "../obstacle.ts";
import { cloudflareRefusal } from "./cloudflare-refusals.ts";
import type { Wrangler } from "./wrangler.ts";

/** The name of the form's Worker, as `wrangler.toml` has it. */
export const WORKER_NAME = "revue-qualite-formulaire";
const LONGEST_ANSWER_MILLISECONDS = 15_000;

/** An account that the login may use. */
export interface CloudflareAccount {
  id: string;
  name: string;
}

const Zone = z.object({ id: z.string(), name: z.string() });
export type Zone = z.infer<typeof Zone>;

/** Questions on one account; each answers `null` when the login may not ask it. */
export interface Cloudflare {
  /** Its active zones. */
  zones(): Promise<Zone[] | null>;
  /** How many DNS records a host name has in its zone. */
  dnsRecords(zone: Zone, host: string): Promise<number | null>;
  /** `prefecture` of `….prefecture.workers.dev`; empty when it has none. */
  workersSubdomain(): Promise<string | null>;
  /** The Worker that a host name leads to; empty when to none. */
  workerOf(host: string): Promise<string | null>;
  /** The tag of the last migration that the form's Worker went through; empty when there is none. */
  migrationTag(): Promise<string | null>;
}

const Whoami = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The login's accounts. @throws InstallError when wrangler has no login. */
export async function cloudflareAccounts(wrangler: Wrangler): Promise<CloudflareAccount[]> {
  const answer = await wrangler(["whoami", "--json"]);
  const parsed = Whoami.safeParse(parsedJson(answer.stdout));
  if (answer.code === 0 && parsed.success) return parsed.data.accounts;
  // Without a login wrangler says so in its JSON, and nothing on its standard error.
  const words = answer.code === 0 ? answer.stderr : `${answer.stderr}\nnot logged in`;
  throw new InstallError(
    cloudflareRefusal({ ...answer, stderr: words }, "dire à quel compte il est connecté"),
  );
}

const Token = z.object({ token: z.string() });

/** Opens an account's API at an address of Cloudflare's; the token stays in memory. `null` for a login without a token. */
export async function openCloudflare(
  wrangler: Wrangler,
  address: string,
  accountId: string,
): Promise<Cloudflare | null> {
  const { stdout } = await wrangler(["auth", "token", "--json"]);
  const parsed = Token.safeParse(parsedJson(stdout));
  if (!parsed.success) return null;
  const get = (path: string) => askCloudflare(`${address}${path}`, parsed.data.token);
  return {
    zones: async () => {
      const result = await get(`/zones?account.id=${accountId}&status=active&per_page=50`);
      return result === null ? null : z.array(Zone).parse(result);
    },
    dnsRecords: async ({ id }, host) => {
      const result = await get(`/zones/${id}/dns_records?name=${encodeURIComponent(host)}`);
      return result === null ? null : z.array(z.unknown()).parse(result).length;
    },
    workersSubdomain: async () => {
      const result = await get(`/accounts/${accountId}/workers/subdomain`);
      return result === null ? null : (Subdomain.safeParse(result).data?.subdomain ?? "");
    },
    workerOf: async (host) => {
      const result = await get(`/accounts/${accountId}/workers/domains?hostname=${encodeURIComponent(host)}`);
      return result === null ? null : (Domains.parse(result)[0]?.service ?? "");
    },
    migrationTag: async () => {
      const result = await get(`/accounts/${accountId}/workers/services/${WORKER_NAME}`);
      return result === null ? null : (Service.parse(result).default_environment.script.migration_tag ?? "");
    },
  };
}

const Subdomain = z.object({ subdomain: z.string() });
const Domains = z.array(z.object({ service: z.string() }));
const Service = z.object({
  default_environment: z.object({ script: z.object({ migration_tag: z.string().optional() }) }),
});
const Answer = z.object({ result: z.unknown() });
/** Without the right to ask, or for what does not exist. */
const NOT_FOR_THIS_LOGIN = [400, 401, 403, 404];

/** The result; `null` when it is not for this login. @throws InstallError when Cloudflare does not answer. */
async function askCloudflare(url: string, token: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS),
    });
    if (NOT_FOR_THIS_LOGIN.includes(response.status)) return null;
    return Answer.parse(await response.json()).result ?? null;
  } catch {
    // No network, no time, or a page instead of an answer: the remedy is the same.
    const answer = { code: 1, stdout: "", stderr: "fetch failed" };
    throw new InstallError(cloudflareRefusal(answer, "répondre"));
  }
}
