// The operations page behind Cloudflare Access: only tokens that the team's keys verify, for us, in time.
import { createServer, type RequestListener, type Server } from "node:http";
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/until.ts";
import { type FormRig, OPERATIONS_TOKEN, SITE, startRig } from "./support/form-rig.ts";

const AUDIENCE = "audience-de-l-exploitation";
const KEY_ID = "cle-1";
let team: Server;
let issuer: string;
let rig: FormRig;
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: KeyPair;
let others: KeyPair;
let fetches = 0;

async function servedBy(answer: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  return {
    server,
    address: `http://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}`,
  };
}

beforeAll(async () => {
  [keys, others] = await Promise.all([
    generateKeyPair("RS256", { extractable: true }),
    generateKeyPair("RS256", { extractable: true }),
  ]);
  const published = { ...(await exportJWK(keys.publicKey)), kid: KEY_ID, alg: "RS256", use: "sig" };
  const served = await servedBy((request, response) => {
    fetches += 1;
    response.statusCode = request.url === "/cdn-cgi/access/certs" ? 200 : 404;
    response.setHeader("Content-Type", "application/json").end(JSON.stringify({ keys: [published] }));
  });
  team = served.server;
  issuer = served.address;
  rig = await startRig({ ACCESS_TEAM_DOMAIN: issuer, ACCESS_AUDIENCE: AUDIENCE });
});
afterAll(async () => {
  await rig.stop();
  await new Promise((resolve) => team.close(resolve));
});

const NOW = () => Math.floor(Date.now() / 1000);
const claims = (over: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: [AUDIENCE],
  email: "agent@exemple.fr",
  iat: NOW(),
  exp: NOW() + 60,
  ...over,
});
const signed = (payload: JWTPayload, key = keys.privateKey, alg = "RS256") =>
  new SignJWT(payload).setProtectedHeader({ alg, kid: KEY_ID }).sign(key);

function visit(headers: Record<string, string>) {
  return fetch(`${rig.address}/${SITE}/exploitation`, { headers });
}
const withToken = (assertion: string) => visit({ "Cf-Access-Jwt-Assertion": assertion });

test("lets a signed token through, and asks for the team's keys once", async () => {
  for (let round = 0; round < 3; round += 1) {
    const answer = await withToken(await signed(claims()));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Exploitation du formulaire");
  }
  expect(fetches).toBe(1);
});

const unsigned = (payload: JWTPayload) => {
  const part = (value: object) => base64url.encode(JSON.stringify(value));
  return `${part({ alg: "none" })}.${part(payload)}.`;
};

test.each<[string, () => Promise<string> | string]>([
  ["nothing", () => ""],
  ["no token", () => "n’importe quoi".replace("’", "")],
  ["an unsigned token", () => unsigned(claims())],
  ["another team's key", () => signed(claims(), others.privateKey)],
  ["another audience", () => signed(claims({ aud: ["une-autre"] }))],
  ["another issuer", () => signed(claims({ iss: "https://autre.cloudflareaccess.com" }))],
  ["an expired token", () => signed(claims({ exp: NOW() - 5 }))],
  ["a token not valid yet", () => signed(claims({ nbf: NOW() + 60 }))],
  ["a token without end", () => signed(claims({ exp: undefined }))],
  [
    "a key of ours taken as a shared secret",
    async () => {
      const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
      return new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: KEY_ID }).sign(secret);
    },
  ],
])("refuses %s", async (_, make) => {
  const answer = await withToken(await make());
  expect(answer.status).toBe(403);
  expect(answer.headers.get("WWW-Authenticate")).toBeNull();
  expect(await answer.text()).toContain("Cloudflare Access");
});

test("the bearer token alone does not pass where Access is configured", async () => {
  expect((await visit({ Authorization: `Bearer ${OPERATIONS_TOKEN}` })).status).toBe(403);
});

const TROUBLES: readonly RequestListener[] = [
  (_, response) => response.writeHead(500).end("<html>"),
  (_, response) => response.end("<html>"),
  (_, response) => response.end("{}"),
  ({ socket }) => socket.destroy(),
  // No answer at all.
  () => undefined,
];

test("keys that can't be had are our trouble, not the caller's", async () => {
  let trouble: RequestListener | undefined;
  const { server, address } = await servedBy((request, response) => trouble?.(request, response));
  await rig.kill();
  await rig.restart({ ACCESS_TEAM_DOMAIN: address });
  const assertion = await signed(claims({ iss: address }));
  for (trouble of TROUBLES) {
    const answer = await withToken(assertion);
    expect([String(trouble), answer.status]).toEqual([String(trouble), 503]);
    expect(answer.headers.get("Retry-After")).toBe("60");
    expect(await answer.text()).toContain("Réessayez");
  }
  // What is logged comes a little after the answer.
  const told = () => rig.logs().split("accessKeysUnavailable").length - 1;
  await until(() => told() >= TROUBLES.length);
  expect(told()).toBe(TROUBLES.length);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
