// The form at Cloudflare: deployed with the installation's own sites and route, then its secrets, given once.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { writePrivately } from "../../local/private-file.ts";
import { VERSION } from "../../shared/version.ts";
import { accountSecrets, checkKeysReplaced, isOfAccounts } from "../form/account-secrets.ts";
import { cloudflareRefusal } from "../form/cloudflare-refusals.ts";
import { formConfiguration } from "../form/form-configuration.ts";
import type { AccountKey } from "../google/key-file.ts";
import { InstallError } from "../obstacle.ts";
import { settleSites } from "../state/form-sites.ts";
import { accountKeys } from "./account-key.ts";
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
    // The official stylesheet comes and goes without anything else changing.
    const content = createHash("sha256")
      .update(text)
      .update(await around.formAssets());
    const deployed = `${VERSION} ${content.digest("hex")}`;
    if (installation().form.deployed === deployed) return done(`version ${VERSION}, déjà en ligne`);
    writePrivately(configurationPath(context), text);
    const answer = await around.wrangler(["deploy", "--config", configurationPath(context)]);
    if (answer.code !== 0)
      throw new InstallError(cloudflareRefusal(answer, `déployer ${installation().form.host}`));
    saveForm({ deployed, deployedHost: installation().form.host });
    return done(`version ${VERSION}, ${around.formAddress(installation().form.host ?? "")}`);
  },
};

function configurationText({ around, installation }: SetupContext): string {
  const { host, cloudflareAccount } = installation().form;
  const sites = settleSites(around.stateFolder, installation());
  if (host === undefined || sites.length === 0) throw new Error("The site and the address come first.");
  return formConfiguration(readFileSync(join(around.checkout, CONFIGURATION), "utf8"), {
    main: "../worker/main.ts",
    assets: "../worker/dist/assets",
    isBuilt: true,
    host,
    account: cloudflareAccount ?? null,
    sites: JSON.stringify(sites),
  });
}

export const secretsStep: Step = {
  id: "secrets",
  title: "Donner ses secrets au formulaire",
  isDone: () => false,
  run: async (context) => {
    const { around, answers, memory } = context;
    const held = await heldSecrets(context);
    const keys = await keysToGive(context, held);
    const secrets = accountSecrets(keys);
    if (answers.keyFiles !== undefined) await checkKeysReplaced(context, held, Object.keys(secrets));
    // Links, codes and keys in use derive from it: another one only where there is none.
    if (!held.includes("FORM_SECRET")) secrets.FORM_SECRET = secret();
    if (!held.includes("OPERATIONS_TOKEN")) {
      const operationsToken = secret();
      // Before it is given: whatever stops the run then, the form has no token that nobody saw.
      around.terminal.say(`  Jeton d’exploitation, montré cette seule fois (gardez-le) : ${operationsToken}`);
      secrets.OPERATIONS_TOKEN = operationsToken;
      memory.operationsToken = operationsToken;
    }
    const names = Object.keys(secrets);
    if (names.length > 0) await giveSecrets(context, secrets, keys);
    context.saveForm({ keysBefore: undefined });
    return done(names.length === 0 ? "déjà donnés" : names.join(", "));
  },
};

/** Those of the command line, or a new one where the form has none; nothing otherwise. */
function keysToGive(context: SetupContext, held: readonly string[]): Promise<AccountKey[]> {
  const isGiven = context.answers.keyFiles !== undefined;
  return isGiven || !held.some(isOfAccounts) ? accountKeys(context) : Promise.resolve([]);
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

const Names = z.array(z.object({ name: z.string() }));

/** The names that the Worker has. @throws InstallError when it can't be known: giving them again would change what is in use. */
async function heldSecrets(context: SetupContext): Promise<string[]> {
  const words = ["secret", "list", "--format", "json", "--config", configurationPath(context)];
  const answer = await context.around.wrangler(words);
  const names = Names.safeParse(parsedJson(answer.stdout)).data?.map(({ name }) => name);
  if (answer.code !== 0 || names === undefined)
    throw new InstallError(cloudflareRefusal(answer, "dire quels secrets il a"));
  return names;
}

/** From memory to wrangler's standard input, in one go. The state tells which keys the form has, or may have. */
async function giveSecrets(
  { around, saveForm }: SetupContext,
  secrets: Readonly<Record<string, string>>,
  keys: readonly AccountKey[],
): Promise<void> {
  if (keys.length > 0) saveForm({ keysInDoubt: keys.map(({ keyId }) => keyId) });
  const words = ["secret", "bulk", "--config", join(around.stateFolder, CONFIGURATION)];
  const answer = await around.wrangler(words, JSON.stringify(secrets));
  if (answer.code !== 0) throw new InstallError(cloudflareRefusal(answer, "prendre les secrets"));
  const accounts = keys.map(({ client_email: email, keyId }) => ({ email, keyId }));
  if (keys.length > 0) saveForm({ accounts, keysInDoubt: undefined, keyFiles: undefined });
}
