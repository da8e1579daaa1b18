// A tenant of Google on this machine: the stand-in's Sheets and Drive, and what only an installation asks for
// (sign-in, scripts, services, accounts, policies). What is not built here answers 501, by name.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { GoogleAddresses } from "../../install/google/clients.ts";
import type { ScriptFile } from "../../install/script/script-files.ts";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";
import { type RunningGoogle, startGoogle } from "../../local/google/http/start.ts";
import { createStandIn, OWNER, type StandIn } from "../../local/google/stand-in.ts";
import { type Answer, type Cloud, cloudAnswer, googleError, newCloud } from "./fake-cloud.ts";

/** The tenant's clock stands still. */
export const TENANT_NOW = Date.UTC(2026, 10, 27, 9);

/** A script project as the tenant keeps it. */
interface TenantScript {
  title: string;
  parentId?: string;
  files: ScriptFile[];
}

/** A refusal of the tenant's: what it answers to a call, and how often. */
export interface Refusal {
  /** `POST /v1/projects`, a prefix of the request's method and path. */
  call: string;
  status: number;
  body: object;
  /** Once when absent. */
  times?: number;
}

export interface Tenant {
  addresses: GoogleAddresses;
  google: RunningGoogle;
  standIn: StandIn;
  scripts: Map<string, TenantScript>;
  cloud: Cloud;
  /** Requests to the tenant's own server, in order: `GET /v1/projects/abc/content`. */
  requests: string[];
  refuse(refusal: Refusal): void;
  /** Runs just before the answer to a call: somebody else's doing. */
  before(call: string, act: () => void): void;
  close(): Promise<void>;
}

/** Opens a tenant in which nothing exists yet. */
export async function openTenant(now: () => number = () => TENANT_NOW): Promise<Tenant> {
  const standIn = createStandIn({ now });
  const google = await startGoogle({ services: standIn, now });
  const scripts = new Map<string, TenantScript>();
  const cloud = newCloud(google, now);
  const requests: string[] = [];
  const refusals: Required<Refusal>[] = [];
  const acts: { call: string; act: () => void }[] = [];
  const answer = (call: string, body: unknown, onBehalf: string | undefined): Answer => {
    const due = acts.find((planned) => call.startsWith(planned.call));
    if (due !== undefined) {
      acts.splice(acts.indexOf(due), 1);
      due.act();
    }
    const refusal = refusals.find((planned) => planned.times > 0 && call.startsWith(planned.call));
    if (refusal !== undefined) {
      refusal.times -= 1;
      return refusal;
    }
    if (call === "POST /token") {
      return { status: 200, body: { access_token: google.issueToken(OWNER), expires_in: 3599 } };
    }
    return (
      scriptAnswer(scripts, call, body) ??
      cloudAnswer(cloud, call, body, onBehalf) ?? {
        status: 501,
        body: googleError(501, `not built: ${call}`),
      }
    );
  };
  const server = createServer((request, response) => {
    void serve(request, response, (call, body) => {
      requests.push(call);
      return answer(call, body, request.headers["x-goog-user-project"]?.toString());
    });
  });
  const own = await listenOnLoopback(server, 0);
  return {
    addresses: {
      script: own,
      serviceUsage: own,
      iam: own,
      orgPolicy: own,
      token: `${own}/token`,
      sheets: google.address,
      drive: google.address,
    },
    google,
    standIn,
    scripts,
    cloud,
    requests,
    refuse: (refusal) => refusals.push({ times: 1, ...refusal }),
    before: (call, act) => acts.push({ call, act }),
    close: async () => {
      await closeServer(server);
      await google.close();
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: string, body: unknown) => Answer,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const isJson = request.headers["content-type"]?.includes("json") === true;
  const { pathname } = new URL(request.url ?? "", "http://tenant");
  const { status, body } = answer(`${request.method} ${pathname}`, isJson ? JSON.parse(text) : text);
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

/** Google gives a new project these two files. */
const NEW_PROJECT: readonly ScriptFile[] = [
  { name: "appsscript", type: "JSON", source: '{"timeZone":"Europe/Paris","runtimeVersion":"V8"}' },
  { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n  \n}\n" },
];

function scriptAnswer(scripts: Map<string, TenantScript>, call: string, body: unknown): Answer | null {
  if (call === "POST /v1/projects") return createdScript(scripts, body);
  const [, verb, id, part] = /^(GET|PUT) \/v1\/projects\/([\w-]+)(\/content)?$/.exec(call) ?? [];
  if (id === undefined) return null;
  const script = scripts.get(id);
  if (script === undefined) return { status: 404, body: googleError(404, "Requested entity was not found.") };
  if (verb === "GET" && part === undefined) {
    return { status: 200, body: { scriptId: id, title: script.title, parentId: script.parentId } };
  }
  if (verb === "PUT") script.files = filesOf(body);
  return { status: 200, body: { scriptId: id, files: script.files } };
}

function createdScript(scripts: Map<string, TenantScript>, body: unknown): Answer {
  const { title, parentId }: { title?: string; parentId?: string } = Object(body);
  const id = `script-number-${scripts.size + 1}-of-the-tenant`;
  scripts.set(id, {
    title: title ?? "",
    files: [...NEW_PROJECT],
    ...(parentId === undefined ? {} : { parentId }),
  });
  return { status: 200, body: { scriptId: id, title, parentId } };
}

function filesOf(body: unknown): ScriptFile[] {
  const { files }: { files?: ScriptFile[] } = Object(body);
  return files ?? [];
}
