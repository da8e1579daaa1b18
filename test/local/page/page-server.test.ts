// What the page's server lets in, and what it refuses: foreign pages, foreign files.
import { mkdtempSync, readdirSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { PageAccess } from "../../../local/page/server/access.ts";
import { createPageServer } from "../../../local/page/server/page-server.ts";
import { ROUTES } from "../../../local/page/server/routes.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";

const Refusal = z.object({ message: z.string() });
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const folder = mkdtempSync(join(tmpdir(), "revue-qualite-serveur-"));
let server: Server;
let port: number;
const KEY = "cle-des-essais-du-serveur-de-la-page-locale";
/** Whoever opened the address with its key. */
const owner = (): Record<string, string> => ({ cookie: `revue-qualite-${port}=${KEY}` });

beforeAll(async () => {
  const html = { bytes: new TextEncoder().encode("<!doctype html>"), mediaType: "text/html; charset=utf-8" };
  const assets = new Map(["/", "/page.js", "/formulaire"].map((path) => [path, html]));
  server = createPageServer({ desk: new Desk(folder), assets, frameScript: "", access: new PageAccess(KEY) });
  port = Number(new URL(await listenOnLoopback(server, 0)).port);
});
afterAll(() => closeServer(server));

/** `fetch` sets Host itself: this one says what it is told. */
function visited(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode, text: String(Buffer.concat(chunks)) }),
      );
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** What the page itself, or somebody who has its cookie, is answered. */
async function statusOf(path: string, headers: Record<string, string>, method?: string) {
  return (await visited(path, { ...owner(), ...headers }, method)).status;
}

async function uploaded(name: string, bytes: Uint8Array): Promise<{ httpCode: number; message: string }> {
  const address = `http://127.0.0.1:${port}/api/upload?name=${encodeURIComponent(name)}`;
  const answer = await fetch(address, { method: "POST", body: Buffer.from(bytes), headers: owner() });
  return { httpCode: answer.status, message: Refusal.parse(await answer.json()).message };
}

const home = (): string => `127.0.0.1:${port}`;

describe("the key of the address", () => {
  const asked = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://${home()}${path}`, { redirect: "manual", ...init });

  it("is asked on every route and every file, by whatever method", async () => {
    const paths = [
      ...ROUTES.routes.map(({ method, path }) => [method, path.replaceAll(/:\w+/g, "1")] as const),
      ...["/", "/page.js", "/formulaire", "/nulle-part"].map((path) => ["GET", path] as const),
    ];
    expect(paths.length).toBeGreaterThan(20);
    for (const [method, path] of paths) {
      for (const cookie of [
        "",
        "revue-qualite-1=x",
        `revue-qualite-${port}=`,
        `revue-qualite-${port + 1}=${KEY}`,
      ]) {
        const answer = await asked(path, { method, headers: { cookie } });
        expect([method, path, cookie, answer.status]).toEqual([method, path, cookie, 403]);
        expect(Refusal.parse(await answer.json()).message).toContain("Ouvrez l’adresse complète");
      }
      const other = await asked(`${path}?cle=${KEY.slice(1)}x`, {
        method,
        headers: method === "GET" ? owner() : {},
      });
      expect(other.status).toBe(403);
    }
  });

  it("gives a cookie that scripts and other sites don't get, and leaves the address", async () => {
    const answer = await asked(`/?cle=${KEY}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      new RegExp(`^revue-qualite-${port}=${KEY}; HttpOnly; SameSite=Strict; Path=/; Max-Age=\\d+$`),
    );
    expect((await asked("/api/workbooks", { headers: { cookie: cookie.split(";")[0] ?? "" } })).status).toBe(
      200,
    );
    expect((await asked("/api/workbooks", { headers: { cookie: `a=b; ${owner().cookie}` } })).status).toBe(
      200,
    );
  });

  it("is looked for, in French, by a page where it is missing", async () => {
    const answer = await asked("/", { headers: { accept: "text/html" } });
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain("Revue Qualité est ouverte : http://127.0.0.1:…/?cle=…");
    expect(html).not.toContain(KEY);
  });

  it("is asked again by the page itself after a link from elsewhere, which brings no strict cookie", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const path = "/?x=%22%3E%3Cscript%3E&y='";
      const visit = { host: home(), "sec-fetch-site": site, "sec-fetch-mode": "navigate" };
      const { status, text } = await visited(path, visit);
      expect(status).toBe(200);
      expect(text).toContain('<meta http-equiv="refresh" content="0; url=/?x=%22%3E%3Cscript%3E&amp;y=');
      expect(text).not.toContain("<script");
    }
  });
});

it("says that an address with a malformed % is so, key or not", async () => {
  for (const path of ["/%", "/%zz", "/%e9", "/api/workbooks/%c3", "/api/upload?name=%", "/?cle=%ff"]) {
    for (const headers of [{}, owner()]) {
      const { status, text } = await visited(path, { host: home(), ...headers });
      expect([path, status]).toEqual([path, 400]);
      expect(Refusal.parse(JSON.parse(text)).message).toContain("mal formée");
    }
  }
  expect((await visited("//", { host: home(), ...owner() })).status).toBe(404);
});

describe("who may ask", () => {
  it("is the page itself", async () => {
    expect(await statusOf("/api/workbooks", { host: home() })).toBe(200);
    expect(await statusOf("/api/workbooks", { host: `localhost:${port}` })).toBe(200);
    const fromPage = { host: home(), origin: `http://${home()}`, "sec-fetch-site": "same-origin" };
    expect(await statusOf("/api/workbooks", fromPage)).toBe(200);
  });

  it.each([
    ["a foreign name that leads here", { host: "exemple.fr" }],
    ["a foreign page", { origin: "https://exemple.fr" }],
    ["a page of another port", { origin: "http://127.0.0.1:1" }],
    ["a page without origin", { origin: "null" }],
    ["another site by what the browser says", { "sec-fetch-site": "cross-site" }],
    ["another port by what the browser says", { "sec-fetch-site": "same-site" }],
  ])("is not %s", async (_, headers) => {
    for (const method of ["GET", "POST"]) {
      expect(await statusOf("/api/workbooks", { host: home(), ...headers }, method)).toBe(403);
    }
    expect(await statusOf("/", { host: home(), ...headers })).toBe(403);
  });

  it("is a person who follows a link from elsewhere to the page, but not a form sent from there", async () => {
    const visit = { host: home(), "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect(await statusOf("/", visit)).toBe(200);
    expect(await statusOf("/api/workbooks", visit, "POST")).toBe(403);
  });

  it("gets pages that load nothing from elsewhere and are framed nowhere", async () => {
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: owner() });
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("http");
  });
});

describe("a file that is no workbook", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it.each([
    [
      "Bilan.xlsx",
      "a .csv renamed",
      text("Mois;Code\n01/2020;TEL1"),
      /« Bilan\.xlsx ».+enregistrez-le au format/,
    ],
    ["Vide.xlsx", "an empty file", new Uint8Array(), /« Vide\.xlsx » est vide/],
    ["Cassé.xlsx", "a broken zip", Uint8Array.from([0x50, 0x4b, 3, 4]), /« Cassé\.xlsx » est endommagé/],
    [
      "Secret.xlsx",
      "one with a password",
      Uint8Array.from([
        ...COMPOUND,
        ...new Array(600).fill(0),
        ...Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      /« Secret\.xlsx » .*mot de passe/,
    ],
  ])("%s, %s, is refused in a sentence and leaves nothing", async (name, _, bytes, sentence) => {
    const { httpCode, message } = await uploaded(name, bytes);
    expect(httpCode).toBe(422);
    expect(message).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });
});
