// What the page's server lets in, and what it refuses: foreign pages, foreign files.
import { mkdtempSync, readdirSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { createPageServer } from "../../../local/page/server/page-server.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";

const Refusal = z.object({ message: z.string() });
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const folder = mkdtempSync(join(tmpdir(), "revue-qualite-serveur-"));
let server: Server;
let port: number;

beforeAll(async () => {
  const html = { bytes: new TextEncoder().encode("<!doctype html>"), mediaType: "text/html; charset=utf-8" };
  server = createPageServer(new Desk(folder), new Map([["/", html]]));
  port = Number(new URL(await listenOnLoopback(server, 0)).port);
});
afterAll(() => closeServer(server));

/** `fetch` sets Host itself: this one says what it is told. */
function statusOf(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once("error", reject);
    asked.end();
  });
}

async function uploaded(name: string, bytes: Uint8Array): Promise<{ httpCode: number; message: string }> {
  const address = `http://127.0.0.1:${port}/api/upload?name=${encodeURIComponent(name)}`;
  const answer = await fetch(address, { method: "POST", body: Buffer.from(bytes) });
  return { httpCode: answer.status, message: Refusal.parse(await answer.json()).message };
}

describe("who may ask", () => {
  const home = (): string => `127.0.0.1:${port}`;

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
    const policy = (await fetch(`http://127.0.0.1:${port}/`)).headers.get("content-security-policy") ?? "";
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
