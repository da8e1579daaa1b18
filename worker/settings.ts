// The deployment's settings, checked before the first request is served.
import { type CryptoKey, importPKCS8 } from "jose";
import * as z from "zod";
import { ConfigurationError, frenchFault } from "./configuration-error.ts";
import { checkSites, type Site } from "./site/site.ts";
import { SITES, SPREADSHEET_TO_GIVE } from "./site/sites.ts";

/** Variables and secrets; those that may be missing are secrets. */
export interface Variables {
  JURISDICTION: string;
  BEHIND_CLOUDFLARE: string;
  SHEETS_ADDRESS: string;
  SITES: string;
  ACCESS_TEAM_DOMAIN: string;
  ACCESS_AUDIENCE: string;
  BODY_TIMEOUT: string;
  CALL_TIMEOUT: string;
  DELIVERY_DELAY: string;
  DELIVERY_PACE: string;
  FIRST_RETRY: string;
  LONGEST_RETRY: string;
  FIRST_PARKED_RETRY: string;
  LONGEST_PARKED_RETRY: string;
  READ_BACK_INTERVAL: string;
  NOTICE_INTERVAL: string;
  PRIVATE_WEBHOOKS: string;
  STAFF_MAIL_FROM: string;
  FORM_SECRET?: string;
  SERVICE_ACCOUNTS?: string;
  OPERATIONS_TOKEN?: string;
}

const accountSchema = z.object({
  client_email: z.string().min(3),
  private_key: z.string().includes("PRIVATE KEY"),
  token_uri: z.url(),
});

/** The credentials of one of Google's service accounts, as its console hands them out, their key imported. */
export interface ServiceAccount {
  client_email: string;
  token_uri: string;
  key: CryptoKey;
}

const accountsSchema = z.string("secret absent").transform(async (text, context) => {
  const parsed = z.array(accountSchema).min(1).safeParse(parsedJson(text));
  if (parsed.success) return importKeys(parsed.data, context);
  // The content is a secret: only the place of the fault is said.
  const places = parsed.error.issues.map(({ path }) => path.join(".") || "liste JSON");
  context.addIssue({ code: "custom", message: `clés de compte de service illisibles (${places})` });
  return z.NEVER;
});

/** A key that was cut or altered is found here, and not by each delivery. */
async function importKeys(
  accounts: readonly z.infer<typeof accountSchema>[],
  context: z.core.$RefinementCtx,
): Promise<ServiceAccount[]> {
  const imported: ServiceAccount[] = [];
  for (const [index, { client_email, token_uri, private_key }] of accounts.entries()) {
    try {
      imported.push({ client_email, token_uri, key: await importPKCS8(private_key, "RS256") });
    } catch {
      // What the library says may repeat a part of the key.
      context.addIssue({
        code: "custom",
        message: `clé privée tronquée ou altérée (${index}.private_key) : donnez le fichier de Google tel quel`,
      });
    }
  }
  return imported;
}

/** Cloudflare takes 5 KB a secret, which is two keys: further ones are SERVICE_ACCOUNTS_2, SERVICE_ACCOUNTS_3… */
const FURTHER_ACCOUNTS = /^SERVICE_ACCOUNTS_\d+$/;
const furtherAccountsSchema = z.record(z.string(), accountsSchema);

const originSchema = z.url({ protocol: /^https?$/ });
const milliseconds = z.coerce.number().int().positive();
const settingsSchema = z.object({
  JURISDICTION: z.enum(["eu", ""]),
  BEHIND_CLOUDFLARE: z.enum(["true", "false"]),
  SHEETS_ADDRESS: originSchema,
  BODY_TIMEOUT: milliseconds,
  CALL_TIMEOUT: milliseconds,
  DELIVERY_DELAY: milliseconds,
  DELIVERY_PACE: milliseconds,
  FIRST_RETRY: milliseconds,
  LONGEST_RETRY: milliseconds,
  FIRST_PARKED_RETRY: milliseconds,
  LONGEST_PARKED_RETRY: milliseconds,
  READ_BACK_INTERVAL: milliseconds,
  NOTICE_INTERVAL: milliseconds,
  PRIVATE_WEBHOOKS: z.enum(["true", "false"]),
  STAFF_MAIL_FROM: z.union([z.literal(""), z.email()], "adresse électronique attendue, ou rien"),
  FORM_SECRET: z.string("secret absent").min(32, "32 caractères au moins"),
  OPERATIONS_TOKEN: z.string("secret absent").min(24, "24 caractères au moins"),
  SERVICE_ACCOUNTS: accountsSchema,
});

/** Who Cloudflare Access lets through. */
export interface Access {
  teamAddress: string;
  audience: string;
}

/** The settings in their own types. Times are in milliseconds. */
export interface Settings {
  sites: readonly Site[];
  jurisdiction: "eu" | undefined;
  isBehindCloudflare: boolean;
  sheetsAddress: string;
  /** A body must arrive whole within this time. */
  bodyTimeout: number;
  callTimeout: number;
  deliveryDelay: number;
  /** Between two batches of a site, unless a full one waits. */
  deliveryPace: number;
  firstRetry: number;
  longestRetry: number;
  /** The waits before what was set aside is tried again. */
  firstParkedRetry: number;
  longestParkedRetry: number;
  readBackInterval: number;
  /** New messages are told of together, at most once in this time. */
  noticeInterval: number;
  /** Whether webhooks of this machine and of private networks may be called. */
  isPrivateWebhookAllowed: boolean;
  /** The sender of mail to staff; empty where none is sent. */
  staffMailFrom: string;
  formSecret: string;
  operationsToken: string;
  serviceAccounts: readonly ServiceAccount[];
  /** Cloudflare Access: the team's address is also the issuer of its tokens. */
  access: Access | undefined;
}

/**
 * Reads the deployment's settings.
 * @throws ConfigurationError naming each variable or secret at fault, never its content.
 */
export async function readSettings(variables: Variables): Promise<Settings> {
  const parsed = await settingsSchema.safeParseAsync(variables, { error: frenchFault });
  const further = await furtherAccountsSchema.safeParseAsync(furtherSecrets(variables));
  if (!parsed.success || !further.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(further.error?.issues ?? [])];
    const faults = issues.map(({ path, message }) => `${path.join(".")} : ${message}`);
    throw new ConfigurationError(`Configuration du formulaire incorrecte. ${faults.join(" ; ")}`);
  }
  const read = parsed.data;
  return {
    sites: readSites(variables.SITES),
    jurisdiction: read.JURISDICTION === "eu" ? "eu" : undefined,
    isBehindCloudflare: read.BEHIND_CLOUDFLARE === "true",
    sheetsAddress: read.SHEETS_ADDRESS.replace(/\/$/, ""),
    bodyTimeout: read.BODY_TIMEOUT,
    callTimeout: read.CALL_TIMEOUT,
    deliveryDelay: read.DELIVERY_DELAY,
    deliveryPace: read.DELIVERY_PACE,
    firstRetry: read.FIRST_RETRY,
    longestRetry: read.LONGEST_RETRY,
    firstParkedRetry: read.FIRST_PARKED_RETRY,
    longestParkedRetry: read.LONGEST_PARKED_RETRY,
    readBackInterval: read.READ_BACK_INTERVAL,
    noticeInterval: read.NOTICE_INTERVAL,
    isPrivateWebhookAllowed: read.PRIVATE_WEBHOOKS === "true",
    staffMailFrom: read.STAFF_MAIL_FROM,
    formSecret: read.FORM_SECRET,
    operationsToken: read.OPERATIONS_TOKEN,
    serviceAccounts: [...read.SERVICE_ACCOUNTS, ...Object.values(further.data).flat()],
    access: accessOf(variables),
  };
}

function furtherSecrets(variables: Variables): Record<string, unknown> {
  const named = Object.entries(variables).filter(([name]) => FURTHER_ACCOUNTS.test(name));
  return Object.fromEntries(named.sort(([left], [right]) => left.localeCompare(right)));
}

function readSites(text: string): readonly Site[] {
  if (text !== "") return checkSites(parsedJson(text), "Variable SITES");
  const unfinished = SITES.find(({ spreadsheetId }) => spreadsheetId === SPREADSHEET_TO_GIVE);
  if (unfinished === undefined) return SITES;
  throw new ConfigurationError(
    `worker/site/sites.ts : indiquez l’identifiant du classeur du site « ${unfinished.id} » (spreadsheetId).`,
  );
}

/** The sites, whatever else is at fault; none when their own list is. */
export function listedSites({ SITES: text }: Variables): readonly Site[] {
  try {
    return readSites(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return [];
    throw error;
  }
}

function accessOf({ ACCESS_TEAM_DOMAIN, ACCESS_AUDIENCE }: Variables): Settings["access"] {
  if (ACCESS_TEAM_DOMAIN === "" && ACCESS_AUDIENCE === "") return undefined;
  if (ACCESS_TEAM_DOMAIN === "" || ACCESS_AUDIENCE === "") {
    throw new ConfigurationError("ACCESS_TEAM_DOMAIN et ACCESS_AUDIENCE vont ensemble.");
  }
  if (!originSchema.safeParse(ACCESS_TEAM_DOMAIN).success) {
    throw new ConfigurationError(
      "ACCESS_TEAM_DOMAIN n’est pas une adresse (https://equipe.cloudflareaccess.com).",
    );
  }
  return { teamAddress: ACCESS_TEAM_DOMAIN.replace(/\/$/, ""), audience: ACCESS_AUDIENCE };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema refuses `undefined` and says so.
    return undefined;
  }
}

/** The settings of each deployment, read once: an isolate keeps its own for every request. */
const KNOWN = new WeakMap<Variables, Settings>();

/**
 * The deployment's settings.
 * @throws ConfigurationError naming each variable or secret at fault, never its content.
 */
export async function settingsOf(variables: Variables): Promise<Settings> {
  const known = KNOWN.get(variables);
  if (known !== undefined) return known;
  // Not the promise: one request can't wait for what another one began.
  const settings = await readSettings(variables);
  KNOWN.set(variables, settings);
  return settings;
}
