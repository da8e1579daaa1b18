// The guide that goes with the form in a release: what it says to fill, followed to the letter, is what the Worker reads.
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { unstable_readConfig } from "wrangler";
import * as z from "zod";
import { formConfiguration } from "../../install/form/form-configuration.ts";
import { formGuide } from "../../install/release/form-guide.ts";
import { RELEASED_FORM } from "../../install/release/make-release.ts";
import { readSettings, type Variables } from "../../worker/settings.ts";
import { siteSchema } from "../../worker/site/site.ts";

const GUIDE = formGuide();
const RELEASED = formConfiguration(readFileSync("wrangler.toml", "utf8"), RELEASED_FORM);
/** The Worker's reader is what checks each of them. */
const AsVariables = z.custom<Variables>((value) => typeof value === "object");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-guide-"));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = {
    client_email: "formulaire@projet.iam.gserviceaccount.com",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
    token_uri: "https://oauth2.googleapis.com/token",
  };
  writeFileSync(join(folder, "cle.json"), JSON.stringify(key));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The guide's examples in a language, to the letter. */
function examples(language: string): string[] {
  const blocks = GUIDE.matchAll(new RegExp(`^\`{3}${language}\\n(.*?)^\`{3}$`, "gms"));
  return [...blocks].map(([, text = ""]) => text);
}

/** The configuration of the release, once a person put both examples in the places that the guide names. */
function filled(): ReturnType<typeof unstable_readConfig> {
  const [sites = "", route = ""] = examples("toml");
  const text = RELEASED.replace('SITES = ""\n', () => sites).replace(
    /^(# The address that citizens open.*\n)(?:#.*\n){3}/m,
    (_, comment) => `${comment}${route}`,
  );
  const path = join(folder, "wrangler.toml");
  writeFileSync(path, text);
  return unstable_readConfig({ config: path });
}

/** What the guide's commands hand to wrangler, or show to be pasted, by the name of the secret. */
function secrets(): Record<string, string> {
  const lines = examples("sh").join("").split("\n");
  const made = lines.flatMap((line, index) => {
    const [command = ""] = line.split(" | npx ");
    if (!command.startsWith("node ")) return [];
    const [, name = ""] = /secret put (\w+)/.exec(`${line} ${lines[index + 1] ?? ""}`) ?? [];
    return [[name, execFileSync(command, { cwd: folder, shell: true, encoding: "utf8" }).trimEnd()]];
  });
  return Object.fromEntries(made);
}

it("gives a configuration and secrets that the Worker’s own reader takes", async () => {
  const { vars, routes } = filled();
  const { sites, serviceAccounts } = await readSettings(AsVariables.parse({ ...vars, ...secrets() }));
  expect(sites).toMatchObject([
    {
      id: "aix-en-provence",
      contact: { email: "referent-qualite@exemple.fr" },
      motives: [{ id: "accueil" }, { id: "delai" }],
      services: [{ id: "etrangers" }, { id: "permis" }],
    },
  ]);
  expect(serviceAccounts.map(({ client_email }) => client_email)).toEqual([
    "formulaire@projet.iam.gserviceaccount.com",
  ]);
  expect(routes).toEqual([{ pattern: "formulaire.exemple.fr", custom_domain: true }]);
});

it("tells each setting of its example, and notices that a site may be given", () => {
  const [sites = ""] = examples("toml");
  const settings = Object.keys(JSON.parse(sites.split("'''")[1] ?? "")[0]);
  expect(Object.keys(siteSchema.shape)).toEqual(expect.arrayContaining(settings));
  for (const name of settings) expect(GUIDE).toMatch(new RegExp(`^- .*\`${name}\``, "m"));
  const notices = [...GUIDE.matchAll(/`"notices": (\{.*?\})`/g)].map(([, text = ""]) =>
    siteSchema.shape.notices.safeParse(JSON.parse(text.replace("…", "salon.exemple.fr/cle"))),
  );
  expect(notices.map(({ success }) => success)).toEqual([true, true]);
});

it("leads nowhere but in its folder, nor does the configuration", () => {
  for (const name of ["# The address that citizens open", "workers_dev = false", "[[send_email]]"])
    expect(RELEASED).toContain(name);
  for (const name of ["STAFF_MAIL_FROM", "JURISDICTION", "[[migrations]]", "name", "LISEZ-MOI.md"])
    expect(RELEASED).toContain(name);
  expect(`${RELEASED}${GUIDE}`).not.toMatch(/README|docs\/|site\/sites|npm run/);
});

it("asks for the Node that wrangler needs", () => {
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync("node_modules/wrangler/package.json", "utf8")));
  expect(GUIDE).toContain(`- Node ${engines.node.replaceAll(/^>=|\.0$/g, "")} ou plus récent`);
});
