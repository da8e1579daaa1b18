// The form's service accounts as secrets of the Worker, which may have more of them than an installation gave.
import type { AccountKey } from "../google/key-file.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import type { FormState } from "../state/installation.ts";
import type { Surroundings } from "../surroundings.ts";

const NAME = "SERVICE_ACCOUNTS";
/** Cloudflare takes 5 KB a secret. */
const KEYS_A_SECRET = 2;

/** Whether a secret of the form holds keys of accounts. */
export function isOfAccounts(name: string): boolean {
  return name === NAME || name.startsWith(`${NAME}_`);
}

/** The secrets that hold keys, in the form's order: two in each, `SERVICE_ACCOUNTS`, `SERVICE_ACCOUNTS_2`… */
export function accountSecrets(keys: readonly Pick<AccountKey, "json">[]): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (let start = 0; start < keys.length; start += KEYS_A_SECRET) {
    const part = keys.slice(start, start + KEYS_A_SECRET).map(({ json }) => json);
    secrets[start === 0 ? NAME : `${NAME}_${start / KEYS_A_SECRET + 1}`] = `[${part.join(",")}]`;
  }
  return secrets;
}

/** What is known of the form, and who may answer. */
interface Asked {
  around: Pick<Surroundings, "ask">;
  installation(): { form: FormState };
}

/**
 * Before keys take the place of others: nothing of Cloudflare's tells whose keys a secret holds.
 * @throws InstallError when some would be left behind, or lost without anybody saying that they may.
 */
export async function checkKeysReplaced(
  { around, installation }: Asked,
  held: readonly string[],
  given: readonly string[],
): Promise<void> {
  const left = held.filter((name) => isOfAccounts(name) && !given.includes(name));
  if (left.length > 0) throw new InstallError(keysLeft(left));
  const { accounts, keysInDoubt } = installation().form;
  if ((accounts ?? keysInDoubt) !== undefined || !held.some(isOfAccounts)) return;
  await confirmed(UNKNOWN_KEYS, around);
}

/** @throws InstallError when the form would lose one of its several accounts without anybody saying that it may. */
export async function checkAccountsReplaced(
  { around, installation }: Asked,
  given: readonly string[],
): Promise<void> {
  const known = (installation().form.accounts ?? []).map(({ email }) => email);
  const lost = known.filter((email) => !given.includes(email));
  if (known.length > 1 && lost.length > 0) await confirmed(accountsLost(known, lost), around);
}

async function confirmed(obstacle: Obstacle, { ask }: Pick<Surroundings, "ask">): Promise<void> {
  const question = `${obstacle.what} Les remplacer quand même : tapez « oui » :`;
  if ((await ask?.(question)) !== "oui") throw new InstallError(obstacle);
}

/** Those that are given are kept until the form takes them, or until somebody gives them up. */
const KEEP_THOSE = "Pour garder celles qu’il a : npm run setup -- --cle aucune";

function keysLeft(names: readonly string[]): Obstacle {
  return {
    code: "keysLeft",
    what: `Le formulaire a d’autres clés que celles qui sont données, dans ${names.join(", ")}. Rien n’a été remplacé.`,
    remedy: `donnez toutes les clés à la fois (npm run setup -- --cle a.json,b.json,c.json) ; si les autres ne servent plus : npx wrangler secret delete ${names[0]} --config installation/wrangler.toml, puis relancez. ${KEEP_THOSE}`,
    by: "technician",
    link: "https://dash.cloudflare.com",
  };
}

const UNKNOWN_KEYS: Obstacle = {
  code: "unknownKeys",
  what: "Le formulaire a déjà des clés, que cette installation n’a pas données : peut-être celles de plusieurs comptes. Rien n’a été remplacé.",
  remedy: `donnez les clés de tous ses comptes (npm run setup -- --cle a.json,b.json), dans un terminal et sans --json : il demandera si elles remplacent les autres. ${KEEP_THOSE}`,
  by: "technician",
  link: null,
};

function accountsLost(known: readonly string[], lost: readonly string[]): Obstacle {
  return {
    code: "accountsLost",
    what: `Le formulaire écrit par ${known.length} comptes (${known.join(", ")}) ; il perdrait ${lost.join(", ")}, et les sites que ce compte sert. Rien n’a été remplacé.`,
    remedy: `donnez la clé de chacun à la fois : npm run setup -- --cle a.json,b.json. ${KEEP_THOSE}`,
    by: "technician",
    link: "https://console.cloud.google.com/iam-admin/serviceaccounts",
  };
}
