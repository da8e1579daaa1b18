// The keys that an account of the form's has at Google: how old the form's is, and those that nobody may hold.
import * as z from "zod";
import { counted } from "../../shared/french/numbers.ts";
import type { Google } from "../google/clients.ts";
import { accountsPage } from "../google/key-file.ts";
import { asking } from "../google/refusals.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { type Check, fault, fine, unknown } from "./check.ts";

const DAY_MILLISECONDS = 86_400_000;
/** An old key is better replaced, says Google: ninety days. */
const OLD_KEY_DAYS = 90;

/** An account, and the ids of those of its keys that somebody is known to have. */
export interface KnownKeys {
  email: string;
  held: readonly string[];
}

const Keys = z.object({
  keys: z.array(z.object({ name: z.string(), validAfterTime: z.string().default("") })).default([]),
});

interface Key {
  id: string;
  ageDays: number;
}

/** Both checks of an account; one alone when its keys can't be listed. `now` is in milliseconds since 1970. */
export async function keyChecks(
  { email, held }: KnownKeys,
  google: Pick<Google, "iam"> | null,
  now: number,
): Promise<Check[]> {
  const listed = await listedKeys(email, google, now);
  if (typeof listed === "string") return [unknown("Clés du compte", `${email} : ${listed}`)];
  const own = listed.filter(({ id }) => held.includes(id));
  const others = listed.filter(({ id }) => !held.includes(id));
  return [ageCheck(own), othersCheck(email, own, others)];
}

/** The keys that people made; why they can't be known instead. */
async function listedKeys(
  email: string,
  google: Pick<Google, "iam"> | null,
  now: number,
): Promise<Key[] | string> {
  if (google === null) return "sans connexion à Google";
  try {
    const { data } = await asking("lire les clés du compte de service", () =>
      google.iam.projects.serviceAccounts.keys.list({
        name: `projects/-/serviceAccounts/${email}`,
        keyTypes: ["USER_MANAGED"],
      }),
    );
    return Keys.parse(data).keys.map(({ name, validAfterTime }) => ({
      id: name.split("/").at(-1) ?? "",
      ageDays: Math.floor((now - Date.parse(validAfterTime)) / DAY_MILLISECONDS),
    }));
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    // Whatever the refusal, it says nothing of the keys.
    return `${error.obstacle.what} Ses clés sont sur ${accountsPage(email)}`;
  }
}

function ageCheck(own: readonly Key[]): Check {
  const name = "Âge de la clé";
  const [oldest] = own.toSorted((left, right) => right.ageDays - left.ageDays);
  if (oldest === undefined)
    return unknown(name, "Google ne liste pas celle du formulaire, ou elle n’est pas connue d’ici");
  const age = counted(oldest.ageDays, "jour");
  return fine(name, oldest.ageDays > OLD_KEY_DAYS ? `${age} : pensez à la remplacer` : age);
}

function othersCheck(email: string, own: readonly Key[], others: readonly Key[]): Check {
  const name = "Autres clés du compte";
  if (others.length === 0) return fine(name, "aucune");
  const list = others
    .map(({ id, ageDays }) => `${id.slice(0, 12)}… (${counted(ageDays, "jour")})`)
    .join(", ");
  if (own.length === 0)
    return unknown(
      name,
      `${list} ; celle du formulaire n’est pas connue d’ici : npm run doctor -- --cle FICHIER`,
    );
  return fault(name, orphanKeys(email, own, list));
}

/** One whose answer was lost while it was made is held by nobody, and still opens the workbook to whoever finds it. */
function orphanKeys(email: string, own: readonly Key[], list: string): Obstacle {
  const kept = own.map(({ id }) => `${id.slice(0, 12)}…`).join(", ");
  return {
    code: "orphanKeys",
    what: `Le compte ${email} a des clés que le formulaire n’a pas reçues d’ici : ${list}.`,
    remedy: `ouvrez ce compte, onglet Clés, et supprimez celles dont personne ne se sert ; gardez ${kept}, celle du formulaire.`,
    by: "technician",
    link: accountsPage(email),
  };
}
