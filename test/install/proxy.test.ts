// The network's proxy that refuses, asks who one is, or is not there, as Node itself meets it: each has its own sentence.
import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as z from "zod";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";

/** Prints what the machine's checks say of the network, and the code of the obstacle that a call to Google meets. */
const SCRIPT = `
import { localChecks } from "./install/checks/local-checks.ts";
import { openGoogle } from "./install/google/clients.ts";
import { asking } from "./install/google/refusals.ts";
const around = {
  checkout: process.cwd(),
  reachedAddresses: ["https://accounts.google.com"],
  environment: process.env,
  now: Date.now,
};
const checks = await localChecks(around, "complement");
const { drive } = openGoogle({ client_id: "c", client_secret: "s", refresh_token: "r" });
const call = await asking("voir", () => drive.files.get({ fileId: "x" })).catch(({ obstacle }) => obstacle.code);
process.stdout.write(JSON.stringify({ network: checks.find(({ name }) => name === "Réseau").obstacle, call }));`;

const Printed = z.object({
  network: z.object({ code: z.string(), what: z.string(), remedy: z.string() }),
  call: z.string(),
});

let answer: string;
let proxy: Server;
let host: string;
beforeEach(async () => {
  proxy = createServer().on("connect", (_, socket) => socket.end(`HTTP/1.1 ${answer}\r\n\r\n`));
  ({ host } = new URL(await listenOnLoopback(proxy, 0)));
});
afterEach(() => closeServer(proxy));

/** What is met behind a proxy given so. */
async function metBehind(HTTPS_PROXY: string): Promise<z.infer<typeof Printed>> {
  const words = ["--use-env-proxy", "--input-type=module", "--eval", SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: { HTTPS_PROXY } });
  return Printed.parse(JSON.parse(stdout));
}

it("one that asks who one is: the identification is to be given", async () => {
  answer = "407 Proxy Authentication Required";
  const { network, call } = await metBehind(`http://${host}`);
  expect([network.code, call]).toEqual(["proxyIdentification", "proxyIdentification"]);
  expect(network.what).toBe(
    `Non joignables : accounts.google.com. Le mandataire ${host} demande une identification.`,
  );
  expect(network.remedy).toContain(`donnez-la dans HTTPS_PROXY : http://NOM:MOT@${host}`);
});

it("one that refuses the identification that is given: it is to be corrected, and not shown", async () => {
  answer = "407 Proxy Authentication Required";
  const { network } = await metBehind(`http://jean:SECRET@${host}`);
  expect(network.what).toContain(`Le mandataire ${host} refuse l’identification donnée dans HTTPS_PROXY.`);
  expect(JSON.stringify(network)).not.toMatch(/jean|SECRET/);
});

it("one that refuses Google: its addresses are to be opened", async () => {
  answer = "403 Forbidden";
  const { network } = await metBehind(`http://${host}`);
  expect(network.code).toBe("proxyRefuses");
  expect(network.what).toContain(`Le mandataire ${host} refuse la connexion (code 403).`);
  expect(network.remedy).not.toContain("HTTPS_PROXY");
});

it("one that is not there: it is named, rather than asked for", async () => {
  const { network, call } = await metBehind("http://jean:SECRET@127.0.0.1:9");
  expect([network.code, call]).toEqual(["proxySilent", "proxySilent"]);
  expect(network.what).toContain(
    "Le mandataire 127.0.0.1:9, donné dans HTTPS_PROXY, ne répond pas (ECONNREFUSED).",
  );
  expect(JSON.stringify(network)).not.toMatch(/jean|SECRET/);
});
