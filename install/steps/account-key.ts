// The key of the form's service account: given by hand, or made now; one that nobody got to hold is taken back.
import { readFileSync } from "node:fs";
import * as z from "zod";
import { readKey } from "../checks/account-checks.ts";
import { asking } from "../google/refusals.ts";
import type { SetupContext } from "./step.ts";

const Keys = z.object({ keys: z.array(z.object({ name: z.string() })).default([]) });
const Made = z.object({ privateKeyData: z.string() });

/** The key, as the JSON of Google's file. The state tells until the form has it that one was asked for. */
export async function accountKey(context: SetupContext): Promise<string> {
  const { keyFile } = context.answers;
  if (keyFile !== undefined) {
    await takeBackLostKeys(context, (await readKey(keyFile)).keyId);
    return readFileSync(keyFile, "utf8");
  }
  await takeBackLostKeys(context);
  if (context.installation().form.keysBefore === undefined) {
    context.saveForm({ keysBefore: await keyNames(context) });
  }
  const { data } = await asking("créer la clé du compte de service", () =>
    keysOf(context).create({ name: accountName(context), requestBody: {} }),
  );
  return Buffer.from(Made.parse(data).privateKeyData, "base64").toString();
}

/** Keys made by a run that was stopped before the form had them: nobody holds them, but for the one given since. */
async function takeBackLostKeys(context: SetupContext, givenKeyId?: string): Promise<void> {
  const { keysBefore } = context.installation().form;
  if (keysBefore === undefined) return;
  for (const name of await keyNames(context)) {
    if (keysBefore.includes(name) || name.endsWith(`/${givenKeyId}`)) continue;
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

function accountName({ installation }: SetupContext): string {
  const { accountEmail, projectId } = installation().form;
  if (accountEmail === undefined) throw new Error("The account comes first.");
  return `projects/${projectId ?? "-"}/serviceAccounts/${accountEmail}`;
}
