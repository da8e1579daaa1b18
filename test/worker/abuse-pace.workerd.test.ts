// The pace of one address on the real Worker, and proofs of work: valid, used again, forged, too old.
import { type Challenge, createChallenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import { afterAll, beforeAll, expect, test } from "vitest";
import { networkOf } from "../../worker/security/network.ts";
import { COMPLAINT, type FormRig, post, SITE, startRig, until } from "./support/form-rig.ts";

const SECRET = "secret-de-formulaire-pour-les-essais";
const SLOWED = "nombreux envois de la même adresse";
let behind: FormRig;
let direct: FormRig;
beforeAll(async () => {
  [behind, direct] = await Promise.all([startRig(), startRig({ BEHIND_CLOUDFLARE: "false" })]);
});
afterAll(() => Promise.all([behind.stop(), direct.stop()]));

async function flagOf(subject: string): Promise<unknown> {
  const found = () => behind.rows().find(({ Objet }) => Objet === subject);
  await until(() => found() !== undefined);
  return found()?.Signalement ?? "";
}

// Twice both limits and one: whatever the minute, one of its windows holds more than they let through.
const MANY = 441;

test.each([
  ["behind Cloudflare, forged X-Forwarded-For", () => behind, () => "192.0.2.250"],
  ["without Cloudflare, forged CF-Connecting-IP", () => direct, (at: number) => `192.0.2.${at % 250}`],
])("one address is slowed down, then asked to wait (%s)", async (_, rigOf, addressOf) => {
  const rig = rigOf();
  const start = performance.now();
  const send = (at: number) =>
    post(rig, `cle-rafale-${at}`, COMPLAINT, {
      "CF-Connecting-IP": addressOf(at),
      "X-Forwarded-For": `198.51.100.${at % 250}`,
      Forwarded: `for=198.51.100.${at % 250}`,
    });
  const answers = await Promise.all(Array.from({ length: MANY }, (_, at) => send(at)));
  const refused = answers.filter(({ status }) => status === 429);
  const kept = answers.filter(({ status }) => status === 201);
  expect(refused.length + kept.length).toBe(MANY);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("Retry-After")).toBe("60");
  expect(performance.now() - start).toBeGreaterThan(1500);
  await until(() => rig.rows().length === kept.length);
  const slowed = rig.rows().filter(({ Signalement }) => Signalement === SLOWED);
  // Twenty a window pass at once, the others wait and are flagged; none is lost.
  expect([kept.length - 20, kept.length - 40]).toContain(slowed.length);
});

test("another address is not slowed by it, and a whole IPv6 network is one address", async () => {
  const answer = await post(behind, "cle-autre-adresse", { ...COMPLAINT, subject: "Autre adresse" });
  expect(answer.status).toBe(201);
  expect(await flagOf("Autre adresse")).toBe("");
  expect(networkOf("2001:DB8:0:1:aaaa::1")).toBe(networkOf("2001:db8::1:0:0:0:2"));
  expect(networkOf("2001:db8::1")).not.toBe(networkOf("2001:db8:0:1::1"));
  expect(networkOf("::1")).toBe("0:0:0:0");
  expect(networkOf("192.0.2.1")).toBe("192.0.2.1");
});

async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

async function served(): Promise<Challenge> {
  return (await (await fetch(`${behind.address}/${SITE}/defi`)).json()) as Challenge;
}

const made = (secret: string, expiresAt: number) =>
  createChallenge({
    algorithm: "SHA-256",
    cost: 1,
    keyPrefix: "0",
    deriveKey,
    hmacSignatureSecret: secret,
    expiresAt,
  });

let callers = 0;
/** Sends a page with a proof, as often at once as `taps` says; gives the flag of its one row. */
async function flagWith(preuve: string, taps = 1): Promise<unknown> {
  const html = await (await fetch(`${behind.address}/${SITE}`)).text();
  callers += 1;
  const subject = `Preuve ${callers}`;
  const request: RequestInit = {
    method: "POST",
    redirect: "manual",
    headers: { "CF-Connecting-IP": `198.51.100.${callers}` },
    body: new URLSearchParams({
      ...COMPLAINT,
      subject,
      cle: /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? "",
      preuve,
    }),
  };
  const sent = Array.from({ length: taps }, () => fetch(`${behind.address}/${SITE}`, request));
  for (const { status } of await Promise.all(sent)) expect(status).toBe(303);
  return flagOf(subject);
}

const TOO_FAST = "envoyé en moins de 3 secondes";

test("a valid proof passes for one submission, tapped thrice or not; used again, forged, too old or misshapen it is flagged and kept", async () => {
  const valid = await solved(await served());
  expect(await flagWith(valid, 3)).toBe(TOO_FAST);
  const soon = Math.floor(Date.now() / 1000) + 600;
  const challenge = await served();
  const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "0" } };
  const refused = [
    valid,
    await solved(await made("un autre secret que celui du formulaire", soon)),
    // Another site's challenge.
    await solved(await made(`${SECRET}.autre`, soon)),
    // Too old, and forged.
    await solved(await made(`${SECRET}.autre`, soon - 1200)),
    await solved(easier),
    btoa(JSON.stringify({ challenge, solution: { counter: 1, derivedKey: "00" } })),
    btoa("{}"),
    "pas du base64 ☂",
  ];
  const flags = await Promise.all(refused.map((proof) => flagWith(proof)));
  expect(flags).toEqual(refused.map(() => `${TOO_FAST}, preuve de travail refusée`));
});

test("a proof of ours that is too old counts as none: the page was open for long", async () => {
  const old = Math.floor(Date.now() / 1000) - 600;
  expect(await flagWith(await solved(await made(`${SECRET}.${SITE}`, old)))).toBe(TOO_FAST);
});
