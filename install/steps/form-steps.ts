// The form at Cloudflare: deployed with the installation's own sites and route, then its secrets, given once.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { writePrivately } from "../../local/private-file.ts";
import { VERSION } from "../../shared/version.ts";
import { formConfiguration } from "../form/form-configuration.ts";
import { asking } from "../google/refusals.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { readSites } from "../state/installation.ts";
import { done, type SetupContext, type Step } from "./step.ts";

const CONFIGURATION = "wrangler.toml";
const SECRET_BYTES = 32;

function configurationPath({ around }: SetupContext): string {
  return join(around.stateFolder, CONFIGURATION);
}

export const deployStep: Step = {
  id: "formulaire",
  title: "Déployer le formulaire chez Cloudflare",
  isDone: () => false,
  run: async (context) => {
    const { around, installation, saveForm } = context;
    const text = configurationText(context);
    const deployed = `${VERSION} ${createHash("sha256").update(text).digest("hex")}`;
    if (installation().form.deployed === deployed) return done(`version ${VERSION}, déjà en ligne`);
    writePrivately(configurationPath(context), text);
    const { code, stdout, stderr } = await around.wrangler([
      "deploy",
      "--config",
      configurationPath(context),
    ]);
    if (code !== 0)
      throw new InstallError(deploymentRefused(`${stdout}\n${stderr}`, installation().form.host ?? ""));
    saveForm({ deployed });
    return done(`version ${VERSION}, ${around.formAddress(installation().form.host ?? "")}`);
  },
};

function configurationText({ around, installation }: SetupContext): string {
  const { host, cloudflareAccount } = installation().form;
  const sites = readSites(around.stateFolder);
  if (host === undefined || sites.length === 0) throw new InstallError(NO_HOST);
  return formConfiguration(readFileSync(join(around.checkout, CONFIGURATION), "utf8"), {
    main: "../worker/main.ts",
    assets: "../worker/dist/assets",
    buildFolder: "..",
    host,
    account: cloudflareAccount ?? null,
    sites: JSON.stringify(sites),
  });
}

const NO_HOST: Obstacle = {
  code: "noHost",
  what: "Le formulaire n’a pas encore d’adresse, ou pas de site.",
  remedy:
    "relancez : npm run setup -- --hote formulaire.exemple.fr (un nom d’une zone du compte Cloudflare) --adresse-postale ADRESSE --courriel COURRIEL",
  by: "technician",
  link: "https://dash.cloudflare.com",
};

/** wrangler's words, told apart; none of them is repeated but its code. */
const REFUSALS: readonly (readonly [RegExp, Omit<Obstacle, "link">])[] = [
  [
    /not logged in|log in|CLOUDFLARE_API_TOKEN|code: 10000|Authentication error/i,
    {
      code: "cloudflareLogin",
      what: "Wrangler n’est pas connecté à Cloudflare, ou son jeton n’a pas le droit de déployer.",
      remedy:
        "npx wrangler login, ou un jeton « Edit Cloudflare Workers » dans CLOUDFLARE_API_TOKEN ; puis relancez.",
      by: "technician",
    },
  ],
  [
    /more than one account/i,
    {
      code: "severalAccounts",
      what: "La connexion à Cloudflare donne accès à plusieurs comptes.",
      remedy: "choisissez : npx wrangler whoami les liste ; relancez : npm run setup -- --compte IDENTIFIANT",
      by: "technician",
    },
  ],
  [
    /could not find zone|zone.*not found|not a valid zone|Only hostnames|code: 100117|domain is not on/i,
    {
      code: "noZone",
      what: "Le nom du formulaire n’est dans aucune zone du compte Cloudflare.",
      remedy:
        "ajoutez le domaine au compte, ou choisissez un nom d’une zone qui y est : npm run setup -- --hote NOM",
      by: "cloudflareAdministrator",
    },
  ],
];

function deploymentRefused(words: string, host: string): Obstacle {
  const known = REFUSALS.find(([pattern]) => pattern.test(words))?.[1];
  if (known !== undefined) return { ...known, link: "https://dash.cloudflare.com" };
  const [code = ""] = /code: \d+/.exec(words) ?? [];
  return {
    code: "deploymentRefused",
    what: `Cloudflare a refusé le déploiement de ${host}${code === "" ? "" : ` (${code})`}.`,
    remedy:
      "lancez « npx wrangler deploy --config installation/wrangler.toml » pour lire ses mots, puis relancez.",
    by: "technician",
    link: "https://www.cloudflarestatus.com",
  };
}

export const secretsStep: Step = {
  id: "secrets",
  title: "Donner ses secrets au formulaire",
  isDone: ({ installation }) => installation().form.hasSecrets,
  run: async (context) => {
    const { around, saveForm, memory } = context;
    const operationsToken = secret();
    // A run that was killed may have given them: all but the token, which was never shown, stay.
    const isGiven = await hasAllSecrets(context);
    await giveSecrets(context, {
      OPERATIONS_TOKEN: operationsToken,
      ...(isGiven
        ? {}
        : { FORM_SECRET: secret(), SERVICE_ACCOUNTS: `[${await accountCredentials(context)}]` }),
    });
    saveForm({ hasSecrets: true });
    memory.operationsToken = operationsToken;
    around.terminal.say(`  Jeton d’exploitation, montré cette seule fois (gardez-le) : ${operationsToken}`);
    return done(
      isGiven ? "un nouveau jeton d’exploitation" : "FORM_SECRET, OPERATIONS_TOKEN, SERVICE_ACCOUNTS",
    );
  },
};

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

const Names = z.array(z.object({ name: z.string() }));

async function hasAllSecrets(context: SetupContext): Promise<boolean> {
  const words = ["secret", "list", "--format", "json", "--config", configurationPath(context)];
  const { stdout } = await context.around.wrangler(words);
  const names = Names.safeParse(parsedJson(stdout)).data?.map(({ name }) => name) ?? [];
  return ["FORM_SECRET", "OPERATIONS_TOKEN", "SERVICE_ACCOUNTS"].every((name) => names.includes(name));
}

/** From memory to wrangler's standard input, in one go. */
async function giveSecrets(context: SetupContext, secrets: Readonly<Record<string, string>>): Promise<void> {
  const words = ["secret", "bulk", "--config", configurationPath(context)];
  const { code, stdout, stderr } = await context.around.wrangler(words, JSON.stringify(secrets));
  if (code !== 0) {
    throw new InstallError(deploymentRefused(`${stdout}\n${stderr}`, context.installation().form.host ?? ""));
  }
}

const Key = z.object({ name: z.string(), validAfterTime: z.string().default("") });
const Keys = z.object({ keys: z.array(Key).default([]) });
const Made = z.object({ privateKeyData: z.string() });

/** The key as Google's file holds it: given by hand, or made now. */
async function accountCredentials(context: SetupContext): Promise<string> {
  const { keyFile } = context.answers;
  if (keyFile !== undefined) return readFileSync(keyFile, "utf8");
  const { accountEmail, projectId } = context.installation().form;
  if (accountEmail === undefined) throw new Error("The account comes first.");
  const name = `projects/${projectId ?? "-"}/serviceAccounts/${accountEmail}`;
  await takeBackLostKeys(context, name);
  const { keys } = context.google().iam.projects.serviceAccounts;
  context.saveForm({ keyAskedAt: context.around.now() });
  const { data } = await asking("créer la clé du compte de service", () =>
    keys.create({ name, requestBody: {} }),
  );
  return Buffer.from(Made.parse(data).privateKeyData, "base64").toString();
}

/** Keys made by a run that was stopped before the form had them: nobody holds them. */
async function takeBackLostKeys(context: SetupContext, name: string): Promise<void> {
  const { keyAskedAt } = context.installation().form;
  if (keyAskedAt === undefined) return;
  const { keys } = context.google().iam.projects.serviceAccounts;
  const { data } = await asking("lire les clés du compte de service", () =>
    keys.list({ name, keyTypes: ["USER_MANAGED"] }),
  );
  for (const key of Keys.parse(data).keys) {
    if (Date.parse(key.validAfterTime) < keyAskedAt) continue;
    await asking("supprimer une clé qui n’a pas servi", () => keys.delete({ name: key.name }));
  }
}
