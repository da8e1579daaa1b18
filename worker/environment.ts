// What the deployment gives the Worker: bindings, and settings checked before the first request is served.
import { z } from "zod";
import { type Site, sitesSchema } from "./site/site.ts";
import { SITES } from "./site/sites.ts";
import type { SiteObject } from "./site-object.ts";

/** Bindings, variables and secrets as `wrangler.toml` and the README name them. */
export interface Environment {
  SITE_OBJECTS: DurableObjectNamespace<SiteObject>;
  SOFT_LIMIT: RateLimit;
  HARD_LIMIT: RateLimit;
  ASSETS: Fetcher;
  JURISDICTION: string;
  BEHIND_CLOUDFLARE: string;
  SHEETS_ADDRESS: string;
  SITES: string;
  ACCESS_TEAM_DOMAIN: string;
  ACCESS_AUDIENCE: string;
  CALL_TIMEOUT: string;
  DELIVERY_DELAY: string;
  DELIVERY_PACE: string;
  FIRST_RETRY: string;
  LONGEST_RETRY: string;
  READ_BACK_INTERVAL: string;
  FORM_SECRET?: string;
  SERVICE_ACCOUNTS?: string;
  OPERATIONS_TOKEN?: string;
}

/** The deployment is not complete or not correct: whoever deploys can mend it. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

const accountSchema = z.object({
  client_email: z.string().min(3),
  private_key: z.string().includes("PRIVATE KEY"),
  token_uri: z.url(),
});

/** The credentials of one of Google's service accounts, as its console hands them out. */
export type ServiceAccount = z.infer<typeof accountSchema>;

const accountsSchema = z.string("secret absent").transform((text, context) => {
  const parsed = z.array(accountSchema).min(1).safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  // The content is a secret: only the place of the fault is said.
  const places = parsed.error.issues.map(({ path }) => path.join(".") || "liste JSON");
  context.addIssue({ code: "custom", message: `clés de compte de service illisibles (${places})` });
  return z.NEVER;
});
/** Cloudflare takes 5 KB a secret, which is two keys: further ones are SERVICE_ACCOUNTS_2, SERVICE_ACCOUNTS_3… */
const FURTHER_ACCOUNTS = /^SERVICE_ACCOUNTS_\d+$/;
const furtherAccountsSchema = z.record(z.string(), accountsSchema);

const milliseconds = z.coerce.number().int().positive();
const settingsSchema = z.object({
  JURISDICTION: z.enum(["eu", ""]),
  BEHIND_CLOUDFLARE: z.enum(["true", "false"]),
  SHEETS_ADDRESS: z.url(),
  CALL_TIMEOUT: milliseconds,
  DELIVERY_DELAY: milliseconds,
  DELIVERY_PACE: milliseconds,
  FIRST_RETRY: milliseconds,
  LONGEST_RETRY: milliseconds,
  READ_BACK_INTERVAL: milliseconds,
  FORM_SECRET: z.string("secret absent").min(32, "32 caractères au moins"),
  OPERATIONS_TOKEN: z.string("secret absent").min(24, "24 caractères au moins"),
  SERVICE_ACCOUNTS: accountsSchema,
});

/** The settings in their own types. Times are in milliseconds. */
export interface Settings {
  sites: readonly Site[];
  jurisdiction: "eu" | undefined;
  isBehindCloudflare: boolean;
  sheetsAddress: string;
  callTimeout: number;
  deliveryDelay: number;
  deliveryPace: number;
  firstRetry: number;
  longestRetry: number;
  readBackInterval: number;
  formSecret: string;
  operationsToken: string;
  serviceAccounts: readonly ServiceAccount[];
  access: { teamDomain: string; audience: string } | undefined;
}

// The runtime hands every request of an isolate the same object.
const settingsRead = new WeakMap<Environment, Settings>();

/**
 * The deployment's settings, read once for each environment.
 * @throws ConfigurationError naming each variable or secret at fault, never its content.
 */
export function readSettings(environment: Environment): Settings {
  const known = settingsRead.get(environment);
  if (known !== undefined) return known;
  const settings = checkSettings(environment);
  settingsRead.set(environment, settings);
  return settings;
}

function checkSettings(environment: Environment): Settings {
  const parsed = settingsSchema.safeParse(environment);
  const further = furtherAccountsSchema.safeParse(furtherSecrets(environment));
  if (!parsed.success || !further.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(further.error?.issues ?? [])];
    const faults = issues.map(({ path, message }) => `${path.join(".")} : ${message}`);
    throw new ConfigurationError(`Configuration du formulaire incorrecte. ${faults.join(" ; ")}`);
  }
  const read = parsed.data;
  return {
    sites: readSites(environment.SITES),
    jurisdiction: read.JURISDICTION === "eu" ? "eu" : undefined,
    isBehindCloudflare: read.BEHIND_CLOUDFLARE === "true",
    sheetsAddress: read.SHEETS_ADDRESS.replace(/\/$/, ""),
    callTimeout: read.CALL_TIMEOUT,
    deliveryDelay: read.DELIVERY_DELAY,
    deliveryPace: read.DELIVERY_PACE,
    firstRetry: read.FIRST_RETRY,
    longestRetry: read.LONGEST_RETRY,
    readBackInterval: read.READ_BACK_INTERVAL,
    formSecret: read.FORM_SECRET,
    operationsToken: read.OPERATIONS_TOKEN,
    serviceAccounts: [...read.SERVICE_ACCOUNTS, ...Object.values(further.data).flat()],
    access: accessOf(environment),
  };
}

function furtherSecrets(environment: Environment): Record<string, unknown> {
  const named = Object.entries(environment).filter(([name]) => FURTHER_ACCOUNTS.test(name));
  return Object.fromEntries(named.sort(([left], [right]) => left.localeCompare(right)));
}

function readSites(text: string): readonly Site[] {
  if (text === "") return SITES;
  const parsed = sitesSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")} : ${message}`);
  throw new ConfigurationError(`Variable SITES incorrecte. ${faults.join(" ; ")}`);
}

function accessOf({ ACCESS_TEAM_DOMAIN, ACCESS_AUDIENCE }: Environment): Settings["access"] {
  if (ACCESS_TEAM_DOMAIN === "" && ACCESS_AUDIENCE === "") return undefined;
  if (ACCESS_TEAM_DOMAIN === "" || ACCESS_AUDIENCE === "") {
    throw new ConfigurationError("ACCESS_TEAM_DOMAIN et ACCESS_AUDIENCE vont ensemble.");
  }
  return { teamDomain: ACCESS_TEAM_DOMAIN, audience: ACCESS_AUDIENCE };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema refuses `undefined` and says so.
    return undefined;
  }
}
