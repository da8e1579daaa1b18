// Missing secrets and malformed configurations: said at build and in the logs, a page in French, nothing acknowledged.
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ConfigurationError } from "../../worker/configuration-error.ts";
import { readSettings, type Variables } from "../../worker/settings.ts";
import { styleOf } from "../../worker/styles.ts";
import { COMPLAINT, post, SITE, siteOf, startRig } from "./support/form-rig.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "formulaire-construction-"));
  for (const folder of ["worker", "shared"])
    await cp(join(ROOT, folder), join(copy, folder), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
  await cp(join(ROOT, "package.json"), join(copy, "package.json"));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test("a missing secret gives a page in French, never a stack trace; nothing is acknowledged", async () => {
  const rig = await startRig({ FORM_SECRET: "secrète mais courte" });
  try {
    for (const path of ["/", `/${SITE}`, `/${SITE}/suivi`, `/${SITE}/exploitation`]) {
      const answer = await fetch(rig.address + path);
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(html).toContain("<h1>Le formulaire est en panne</h1>");
      // The list of sites is sound: the site's pages give its address by post. A link asks for the same page again.
      expect(html.includes(">1 rue de l’Essai, 13100 Aix-en-Provence</bdi>, ou venez au guichet")).toBe(
        path !== "/",
      );
      expect(html).toMatch(/<a class="fr-btn" href="">Réessayer<\/a>/);
      // Who only reads has sent nothing, or long ago.
      expect(html).not.toContain("votre message n’a pas");
      expect(html).not.toMatch(/\bat .*:\d+|Error:|secrète/);
      expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    }
    const inArabic = await (await fetch(`${rig.address}/${SITE}?langue=ar`)).text();
    expect(inArabic).toContain('<html lang="ar" dir="rtl"');
    expect(inArabic).not.toContain("fr-translate");
    const sent = await fetch(`${rig.address}/${SITE}`, {
      method: "POST",
      body: new URLSearchParams(COMPLAINT),
    });
    expect(sent.status).toBe(503);
    expect(await sent.text()).toMatch(
      /<h1>Le service est indisponible\s: votre message n’a pas été enregistré<\/h1><p [^>]*>Réessayez.*href="\/essai\?langue=fr">Réessayer</,
    );
    const api = await post(rig, "cle-sans-service");
    expect(api.status).toBe(503);
    expect(await api.json()).toMatchObject({ status: 503, title: expect.stringContaining("Réessayez") });
  } finally {
    await rig.stop();
  }
});

const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const key = { client_email: "x@y.fr", private_key: privateKey, token_uri: "https://y.fr" };
/** A key that was altered on its way from Google's file to the secret. */
const withKey = (private_key: string) => JSON.stringify([key, { ...key, private_key }]);
const ALTERED = "SERVICE_ACCOUNTS : clé privée tronquée ou altérée (1.private_key)";
const RIGHT: Variables = {
  JURISDICTION: "eu",
  BEHIND_CLOUDFLARE: "true",
  SHEETS_ADDRESS: "https://sheets.googleapis.com",
  SITES: JSON.stringify([siteOf("classeur-d-essai")]),
  ACCESS_TEAM_DOMAIN: "",
  ACCESS_AUDIENCE: "",
  BODY_TIMEOUT: "20000",
  CALL_TIMEOUT: "30000",
  DELIVERY_DELAY: "2000",
  DELIVERY_PACE: "60000",
  FIRST_RETRY: "2000",
  LONGEST_RETRY: "900000",
  FIRST_PARKED_RETRY: "600000",
  LONGEST_PARKED_RETRY: "21600000",
  READ_BACK_INTERVAL: "600000",
  NOTICE_INTERVAL: "600000",
  PRIVATE_WEBHOOKS: "false",
  STAFF_MAIL_FROM: "",
  FORM_SECRET: "s".repeat(32),
  OPERATIONS_TOKEN: "t".repeat(24),
  SERVICE_ACCOUNTS: JSON.stringify([key]),
};

test.each<[Partial<Variables> & { SERVICE_ACCOUNTS_2?: string }, string]>([
  [{ FORM_SECRET: undefined }, "FORM_SECRET : secret absent"],
  [{ FORM_SECRET: "secrète" }, "FORM_SECRET : 32 caractères au moins"],
  [{ OPERATIONS_TOKEN: "" }, "OPERATIONS_TOKEN : 24 caractères au moins"],
  [{ SERVICE_ACCOUNTS: "[{secrète" }, "SERVICE_ACCOUNTS : clés de compte de service illisibles (liste JSON)"],
  [{ SERVICE_ACCOUNTS: '[{"client_email":"x@y.fr","private_key":"secrète"}]' }, "illisibles (0.private_key"],
  [{ SERVICE_ACCOUNTS: withKey(privateKey.slice(0, 800)) }, ALTERED],
  [{ SERVICE_ACCOUNTS: withKey(privateKey.replaceAll("\n", "\\n")) }, ALTERED],
  [{ SERVICE_ACCOUNTS: withKey("-----BEGIN PRIVATE KEY-----") }, ALTERED],
  [
    { SERVICE_ACCOUNTS_2: withKey("PRIVATE KEY") },
    "SERVICE_ACCOUNTS_2 : clé privée tronquée ou altérée (1.private_key)",
  ],
  [{ JURISDICTION: "us" }, "JURISDICTION : valeur hors de la liste"],
  [{ CALL_TIMEOUT: "bientôt" }, "CALL_TIMEOUT : valeur d’un autre type"],
  [{ SITES: "[{" }, "Variable SITES : configuration incorrecte"],
  [
    { SITES: "" },
    "worker/site/sites.ts : indiquez l’identifiant du classeur du site « aix-en-provence » (spreadsheetId).",
  ],
  [{ SITES: "{}" }, "Variable SITES : configuration incorrecte. une liste est attendue : [ … ]."],
  [{ SITES: "[]" }, "Variable SITES : configuration incorrecte"],
  [{ ACCESS_AUDIENCE: "seule" }, "ACCESS_TEAM_DOMAIN et ACCESS_AUDIENCE vont ensemble"],
  [{ ACCESS_AUDIENCE: "a", ACCESS_TEAM_DOMAIN: "equipe" }, "ACCESS_TEAM_DOMAIN n’est pas une adresse"],
])("a wrong setting is named, never shown: %j", async (over, sentence) => {
  const settings = await readSettings(RIGHT);
  expect([settings.callTimeout, settings.firstParkedRetry]).toEqual([30_000, 600_000]);
  const failure = await readSettings({ ...RIGHT, ...over }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConfigurationError);
  expect(String(failure)).toContain(sentence);
  expect(String(failure)).not.toMatch(/secrète|MII/);
});

test("service accounts come from several secrets, as Cloudflare bounds the size of one", async () => {
  const accounts = (client_email: string) => JSON.stringify([{ ...key, client_email }]);
  const several = {
    ...RIGHT,
    SERVICE_ACCOUNTS_3: accounts("c@y.fr"),
    SERVICE_ACCOUNTS_2: accounts("b@y.fr"),
  };
  const emails = (await readSettings(several)).serviceAccounts.map(({ client_email }) => client_email);
  expect(emails).toEqual(["x@y.fr", "b@y.fr", "c@y.fr"]);
  const wrong = { ...several, SERVICE_ACCOUNTS_3: "[{secrète" };
  await expect(readSettings(wrong)).rejects.toThrow(/SERVICE_ACCOUNTS_3 : clés de compte .*\(liste JSON\)$/);
});

async function buildWith(change: (source: string) => string) {
  const path = join(copy, "worker/site/sites.ts");
  await writeFile(path, change(await readFile(join(ROOT, "worker/site/sites.ts"), "utf8")));
  return spawnSync(process.execPath, [join(copy, "worker/build.ts")], { encoding: "utf8" });
}

test.each([
  ['id: "aix-en-provence"', 'id: "Aix"', "site 1, id : minuscules, chiffres et tirets"],
  ["retentionDays: 90", "retentionDays: 0", "site 1, retentionDays : trop court ou trop petit"],
  ["retentionDays: 90,", "", "site 1, retentionDays : absent"],
  ['languages: ["fr"', 'languages: ["de"', "site 1, languages.1 : « de » hors de la liste (fr, en,"],
])("a malformed site stops the build with one sentence (%s → %s)", async (from, to, sentence) => {
  const { status, stderr } = await buildWith((source) => source.replace(from, to));
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining(`worker/site/sites.ts : configuration incorrecte. ${sentence}`),
  ]);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("the official stylesheet takes the place of ours where it is installed", async () => {
  const [ours, official, target] = [join(ROOT, "worker/assets/"), join(copy, "dsfr/"), join(copy, "cible/")];
  for (const part of ["fonts/", "icons/"]) await cp(ours, official + part, { recursive: true });
  await writeFile(`${official}dsfr.min.css`, ".fr-btn{}");
  await cp(ours, target, { recursive: true });
  const our = await styleOf({ ours, official: `${copy}/absente/`, target });
  expect(our.look).toBe("ours");
  expect(our.style).toContain("--background-action-high-blue-france: #000091");
  const { look, style } = await styleOf({ ours, official, target });
  expect(look).toBe("official");
  expect(style).toMatch(/^@import "\/dsfr\/dsfr.min.css";/);
  expect(style).toContain(".rq-trap");
  expect(style).not.toContain("--background-action-high-blue-france: #000091");
  expect(await readFile(`${target}dsfr/dsfr.min.css`, "utf8")).toBe(".fr-btn{}");
});
