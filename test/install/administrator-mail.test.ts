// The mail for an organisation's administrator: which application, each permission that it asks for, and why.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { administratorMail } from "../../install/administrator-mail.ts";
import { siteClientId } from "../../install/google/login.ts";
import type { Installation } from "../../install/state/installation.ts";

const INSTALLATION: Installation = {
  sites: { aix: { name: "Sous-préfecture d’Aix", year: 2026, timeZone: "Europe/Paris" } },
  form: { projectId: "projet-rq" },
  login: "default",
  path: "complet",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-mail-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mail = (clientId: string | null) =>
  administratorMail(process.cwd(), INSTALLATION, clientId).split("\n");
const scopes = (lines: readonly string[]) =>
  lines.flatMap((line) => /- https:\/\/www\.googleapis\.com\/auth\/(\S+) : .{10,}/.exec(line)?.[1] ?? []);

const clientLine = (lines: readonly string[]) => lines.find((line) => line.includes("identifiant client"));

it("names clasp by its own id, with all that its login asks for and the reason of each", () => {
  const lines = mail(null);
  expect(clientLine(lines)).toMatch(/identifiant client 1072944905499-\w+\.apps\.googleusercontent\.com/);
  expect(scopes(lines)).toEqual([
    ...["script.deployments", "script.projects", "script.webapp.deploy", "drive.metadata.readonly"],
    ...["drive.file", "service.management", "logging.read", "userinfo.email", "userinfo.profile"],
    "cloud-platform",
    // Then those of the script.
    ...["spreadsheets", "drive.file", "script.container.ui"],
  ]);
  expect(lines.join("\n")).not.toMatch(/undefined|null/);
});

it("asks for all of Drive, and says what for, where decks go into the workbook’s folder", () => {
  const { aix } = INSTALLATION.sites;
  for (const asked of [{ besideWorkbook: true }, { besideWorkbook: false, folderAsked: true }]) {
    const installation = { ...INSTALLATION, sites: { aix: { ...aix, ...asked } } } as Installation;
    const lines = administratorMail(process.cwd(), installation, null).split("\n");
    expect(scopes(lines).slice(-2)).toEqual(["script.container.ui", "drive"]);
    expect(lines.join("\n")).toContain("ranger le diaporama");
    expect(lines.join("\n")).not.toContain("sans voir aucun autre fichier");
  }
  expect(mail(null).join("\n")).toContain("sans voir aucun autre fichier");
});

it("names the site’s own client instead, which sees the workbook to adopt", () => {
  const clientFile = join(folder, "client.json");
  const installed = {
    client_id: "42-abc.apps.googleusercontent.com",
    client_secret: "s",
    redirect_uris: ["http://localhost"],
  };
  writeFileSync(clientFile, JSON.stringify({ installed }));
  const loginPath = join(folder, "clasprc.json");
  const lines = mail(siteClientId(loginPath, clientFile));
  expect(clientLine(lines)).toContain("identifiant client 42-abc.apps.googleusercontent.com");
  expect(lines.join("\n")).not.toContain("1072944905499");
  expect(scopes(lines)).toEqual(expect.arrayContaining(["drive", "spreadsheets", "cloud-platform"]));
  // Later runs give no file: the login kept with it tells the id.
  const login = { client_id: "43-def", client_secret: "s", refresh_token: "r" };
  writeFileSync(loginPath, JSON.stringify({ tokens: { "revue-qualite": login } }));
  expect(siteClientId(loginPath, undefined)).toBe("43-def");
  expect(clientLine(mail(siteClientId(join(folder, "absent"), undefined)))).toContain(
    "dans le fichier de ce client",
  );
});
