// What the form's port answers to whoever asks on this computer: the Worker's own pages, and no tool's door.
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storesFolder } from "../../../local/form/state-folder.ts";
import { idle, MOST_GROWTH_BYTES } from "./idle.ts";
import { startLoneForm } from "./lone-form.ts";

/** Where the ports of a process are listed. */
const hasProc = process.platform === "linux";
if (!hasProc)
  process.stdout.write("Skipped, ports are read in Linux's /proc: what Miniflare keeps for itself\n");

let stateFolder: string;
let form: Awaited<ReturnType<typeof startLoneForm>>;

beforeAll(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), "formulaire-portes-"));
  for (const store of ["observability/traces", "kv", "cache", "un-outil-de-demain"]) {
    mkdirSync(join(storesFolder(stateFolder), store), { recursive: true });
    writeFileSync(join(storesFolder(stateFolder), store, "x.sqlite"), "GET /suivi/secret");
  }
  form = await startLoneForm(stateFolder);
});
afterAll(async () => {
  await form.stop();
  await rm(stateFolder, { recursive: true, force: true });
});

/** Every address that the installed tools name in their code for themselves, whatever they are tomorrow. */
function toolPaths(): string[] {
  const require = createRequire(import.meta.url);
  const folders = ["wrangler", "miniflare"].map((name) => dirname(require.resolve(name)));
  const scripts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const named = scripts.flatMap((script) =>
    Array.from(script.matchAll(/["'`](\/(?:cdn-cgi|__)[\w\-/.]*)/g), ([, path = ""]) => path),
  );
  return [...new Set(named)];
}

const EXPLORER = "/cdn-cgi/local/explorer/api/workers/durable_objects";
const SENTENCE = "Cette page n’existe pas";

describe("the form's port", () => {
  it("answers no address of a tool, with whatever method: the Worker says that there is no such page", async () => {
    const paths = toolPaths();
    expect(paths.length).toBeGreaterThan(10);
    expect(paths).toContain("/cdn-cgi/local/explorer");
    const asked = [
      ...paths.flatMap((path) => [path, `${path}/`, `${path}/api`, `${path}?format=json`]),
      `${EXPLORER}/namespaces`,
      `${EXPLORER}/revue-qualite-formulaire-SiteObject/query`,
      "/__scheduled",
      "/cdn-cgi/handler/email?from=a@b.c&to=d@e.f",
      "/json/list",
      "/.wrangler/",
      "/formulaire.json",
    ];
    for (const path of asked) {
      const answer = await fetch(new URL(path, form.address), { redirect: "manual" });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain(SENTENCE);
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const other = await fetch(new URL(path, form.address), { method, redirect: "manual" });
        expect([method, path, other.status >= 400 && other.status < 500]).toEqual([method, path, true]);
      }
    }
  });

  it("believes no header of a tool", async () => {
    const answer = await fetch(form.address, {
      headers: {
        "MF-Original-URL": "http://127.0.0.1/cdn-cgi/local/explorer/api",
        "MF-Route-Override": "core:local-explorer",
        "MF-Op": "GET",
        "MF-Custom-Fetch-Service": "0",
      },
    });
    expect(answer.status).toBe((await fetch(form.address)).status);
  });

  it.each([
    ["a WebSocket", "GET /cdn-cgi/live-reload HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade"],
    ["a tunnel to the runtime", "CONNECT miniflare-unsafe-internal-capnp-connect:80 HTTP/1.1"],
  ])("opens no %s", async (_, request) => {
    expect(await firstLine(form.port, request)).not.toMatch(/^HTTP\/1\.1 (?:1|2)\d\d/);
  });

  it.skipIf(!hasProc)("stands alone with what Miniflare keeps for itself, which gives nothing", async () => {
    const ports = listeningPorts(form.groupId);
    expect(ports).toContain(form.port);
    for (const port of ports) {
      for (const path of [
        "/cdn-cgi/local/explorer",
        `${EXPLORER}/namespaces`,
        "/cdn-cgi/local/scheduled",
        "/json/list",
      ]) {
        const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
        expect([path, [403, 404].includes(status)]).toEqual([path, true]);
      }
      const call = { headers: { "MF-Op": "GET", "MF-Op-Target": "1", "MF-Op-Key": "OPERATIONS_TOKEN" } };
      const { status } = await fetch(`http://127.0.0.1:${port}/cdn-cgi/local/platform-proxy`, call);
      expect([401, 403, 404]).toContain(status);
    }
  });
});

describe("the state folder", () => {
  it("holds the Worker's own stores, without those of former starts, and does not grow while people read", async () => {
    const address = `${form.address}aix-en-provence`;
    await (await fetch(address)).arrayBuffer();
    const { stores, grownBytes } = await idle(address, stateFolder, 5_000);
    expect(stores.filter((name) => name !== "ratelimit")).toEqual(["do"]);
    expect(grownBytes).toBeLessThanOrEqual(MOST_GROWTH_BYTES);
  });
});

function firstLine(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${request}\r\nHost: 127.0.0.1\r\n\r\n`));
    socket.setTimeout(5_000, () => socket.destroy(new Error("No answer.")));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(String(data).split("\r\n")[0] ?? "");
    });
    socket.once("close", () => resolve(""));
    socket.once("error", reject);
  });
}

/** The TCP ports that a process group listens on, from Linux's own tables. */
function listeningPorts(groupId: number): number[] {
  const sockets = new Set(processesOf(groupId).flatMap(socketsOf));
  return readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && sockets.has(inode))
    .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16));
}

function processesOf(groupId: number): string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      return Number(stat.slice(stat.lastIndexOf(")")).split(" ")[3]) === groupId;
    } catch {
      // It ended meanwhile.
      return false;
    }
  });
}

function socketsOf(processId: string): string[] {
  const folder = `/proc/${processId}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(join(folder, name)))?.[1] ?? [];
    } catch {
      // It was closed meanwhile.
      return [];
    }
  });
}
