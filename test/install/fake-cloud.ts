// A Google Cloud project of a tenant: its services, its service accounts with their keys, its policy on keys.
import { randomBytes } from "node:crypto";
import type { RunningGoogle } from "../../local/google/http/start.ts";

/** What the tenant's server answers. */
export interface Answer {
  status: number;
  body: object;
}

interface CloudKey {
  id: string;
  account: string;
  createdAt: string;
}

/** The project's state, to be looked at and changed by tests. */
export interface Cloud {
  now: () => number;
  google: RunningGoogle;
  enabled: Set<string>;
  accounts: Set<string>;
  keys: CloudKey[];
  /** Whether the organisation forbids keys. */
  forbidsKeys: boolean;
}

export function newCloud(google: RunningGoogle, now: () => number): Cloud {
  return { now, google, enabled: new Set(), accounts: new Set(), keys: [], forbidsKeys: false };
}

/** An error body as Google's APIs word it. */
export function googleError(code: number, message: string, details: readonly object[] = []): object {
  return { error: { code, message, status: "PERMISSION_DENIED", details } };
}

const NOT_FOUND: Answer = { status: 404, body: googleError(404, "Requested entity was not found.") };
const PROJECT = /^\/v[12]\/projects\/([\w-]+)/;

/** Of the project of clasp's application, which is not the tenant's. */
const IAM_OFF: Answer = {
  status: 403,
  body: googleError(403, "IAM API has not been used in project 1072944905499 before or it is disabled."),
};

/** Answers what the project's APIs would, on behalf of a project; nothing for any other call. */
export function cloudAnswer(
  cloud: Cloud,
  call: string,
  body: unknown,
  onBehalf: string | undefined,
): Answer | null {
  const [verb = "", encoded = ""] = call.split(" ");
  const path = decodeURIComponent(encoded);
  if (!PROJECT.test(path)) return null;
  if (path.includes("/policies/")) return policyAnswer(cloud, path);
  if (path.includes("/services/")) return serviceAnswer(cloud, path);
  if (
    path.includes("/serviceAccounts") &&
    !(onBehalf !== undefined && cloud.enabled.has("iam.googleapis.com"))
  )
    return IAM_OFF;
  if (path.includes("/keys")) return keyAnswer(cloud, verb, path);
  return path.includes("/serviceAccounts") ? accountAnswer(cloud, verb, path, body) : null;
}

function policyAnswer({ forbidsKeys }: Cloud, path: string): Answer | null {
  const [, name] = /^\/v2\/(.*):getEffectivePolicy$/.exec(path) ?? [];
  return name === undefined
    ? null
    : { status: 200, body: { name, spec: { rules: [{ enforce: forbidsKeys }] } } };
}

function serviceAnswer({ enabled }: Cloud, path: string): Answer | null {
  const [, service] = /\/services\/([\w.]+):enable$/.exec(path) ?? [];
  if (service === undefined) return null;
  enabled.add(service);
  return { status: 200, body: { name: "operations/noop.DONE_OPERATION", done: true } };
}

function accountAnswer({ accounts }: Cloud, verb: string, path: string, body: unknown): Answer | null {
  const [, project = ""] = PROJECT.exec(path) ?? [];
  const [, email] = /\/serviceAccounts\/([^/]+)$/.exec(path) ?? [];
  if (verb === "GET" && email !== undefined) {
    return accounts.has(email) ? { status: 200, body: { email } } : NOT_FOUND;
  }
  if (verb !== "POST" || email !== undefined) return null;
  const { accountId }: { accountId?: string } = Object(body);
  const made = `${accountId}@${project}.iam.gserviceaccount.com`;
  accounts.add(made);
  return { status: 200, body: { email: made } };
}

function keyAnswer(cloud: Cloud, verb: string, path: string): Answer | null {
  const [, account = "", id] = /\/serviceAccounts\/([^/]+)\/keys(?:\/(\w+))?$/.exec(path) ?? [];
  if (verb === "GET") return { status: 200, body: { keys: listed(cloud, account) } };
  if (verb === "DELETE") {
    cloud.keys = cloud.keys.filter((key) => key.id !== id);
    return { status: 200, body: {} };
  }
  if (verb !== "POST") return null;
  if (cloud.forbidsKeys) return keyForbidden(account);
  return madeKey(cloud, account);
}

function listed({ keys }: Cloud, account: string): object[] {
  return keys
    .filter((key) => key.account === account)
    .map((key) => ({
      name: `projects/p/serviceAccounts/${account}/keys/${key.id}`,
      validAfterTime: key.createdAt,
      keyType: "USER_MANAGED",
    }));
}

function madeKey(cloud: Cloud, account: string): Answer {
  const credentials = {
    ...cloud.google.addServiceAccount(account),
    private_key_id: randomBytes(20).toString("hex"),
  };
  // To the second, as Google's.
  const createdAt = new Date(cloud.now()).toISOString().replace(/\.\d+/, "");
  cloud.keys.push({ id: credentials.private_key_id, account, createdAt });
  const privateKeyData = Buffer.from(JSON.stringify(credentials)).toString("base64");
  const name = `projects/p/serviceAccounts/${account}/keys/${credentials.private_key_id}`;
  return { status: 200, body: { name, privateKeyData } };
}

function keyForbidden(account: string): Answer {
  const description = "Key creation is not allowed on this service account.";
  const violations = [
    { type: "constraints/iam.disableServiceAccountKeyCreation", subject: account, description },
  ];
  const detail = { "@type": "type.googleapis.com/google.rpc.PreconditionFailure", violations };
  return {
    status: 400,
    body: { error: { code: 400, message: description, status: "FAILED_PRECONDITION", details: [detail] } },
  };
}
