// The keys of the form's service accounts: given by hand, or made now; one that nobody got to hold is taken back.
import * as z from "zod";
import { type AccountKey, parseKey } from "../google/key-file.ts";
import { asking } from "../google/refusals.ts";
import { InstallError } from "../obstacle.ts";
import { givenKeys } from "./given-keys.ts";
import type { SetupContext } from "./step.ts";

const Keys = z.object({ keys: z.array(z.object({ name: z.string() })).default([]) });
const Made = z.object({ privateKeyData: z.string() });

/** The keys to give, in the form's order. The state tells until the form has it that one was asked for. */
export async function accountKeys(context: SetupContext): Promise<AccountKey[]> {
  const { keyFiles } = context.answers;
  if (keyFiles !== undefined) {
    const given = await givenKeys(keyFiles);
    await takeBackLostKeys(context, given);
    return given;
  }
  await takeBackLostKeys(context, []);
  const { accounts, accountEmail } = context.installation().form;
  const brought = (accounts ?? []).map(({ email }) => email).filter((email) => email !== accountEmail);
  if (brought.length > 0) throw new InstallError(keysToGiveAgain(brought));
  if (context.installation().form.keysBefore === undefined) {
    context.saveForm({ keysBefore: await keyNames(context) });
  }
  const { data } = await asking("créer la clé du compte de service", () =>
    keysOf(context).create({ name: accountName(context), requestBody: {} }),
  );
  return [await parseKey(Buffer.from(Made.parse(data).privateKeyData, "base64").toString())];
}

/** Keys made by a run that was stopped before the form had them: nobody holds them, but for those given since. */
async function takeBackLostKeys(context: SetupContext, given: readonly AccountKey[]): Promise<void> {
  const { keysBefore } = context.installation().form;
  if (keysBefore === undefined) return;
  for (const name of await keyNames(context)) {
    if (keysBefore.includes(name) || given.some(({ keyId }) => name.endsWith(`/${keyId}`))) continue;
    await asking("supprimer une clé qui n’a pas servi", () => keysOf(context).delete({ name }));
  }
}

async function keyNames(context: SetupContext): Promise<string[]> {
  const { data } = await asking("lire les clés du compte de service", () =>
    keysOf(context).list({ name: accountName(context), keyTypes: ["USER_MANAGED"] }),
  );
  return Keys.parse(data).keys.map(({ name }) => name);
}

function keysOf({ google }: SetupContext) {
  return google().iam.projects.serviceAccounts.keys;
}

/** The account that set-up made; no key is made of one that a person brought. */
function accountName({ installation }: SetupContext): string {
  const { accountEmail, projectId } = installation().form;
  if (accountEmail === undefined) throw new Error("The account comes first.");
  return `projects/${projectId ?? "-"}/serviceAccounts/${accountEmail}`;
}

function keysToGiveAgain(emails: readonly string[]) {
  return {
    code: "keysToGiveAgain",
    what: `Le formulaire n’a plus les clés qui lui avaient été données (${emails.join(", ")}).`,
    remedy: "donnez-les de nouveau : npm run setup -- --cle FICHIER (plusieurs : séparés par des virgules)",
    by: "technician",
    link: "https://console.cloud.google.com/iam-admin/serviceaccounts",
  } as const;
}
