// Where the form is to answer: which account of Cloudflare, which host name in which of its zones, or workers.dev.
import {
  type Cloudflare,
  type CloudflareAccount,
  cloudflareAccounts,
  openCloudflare,
  WORKER_NAME,
  type Zone,
} from "../form/cloudflare.ts";
import { isWorkersDev, zoneOf } from "../form/host.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { QUESTIONS, told } from "../questions.ts";
import type { Surroundings } from "../surroundings.ts";
import { done, type SetupContext, type Step } from "./step.ts";

const DASHBOARD = "https://dash.cloudflare.com";
/** What a person types to do without a zone. */
const WITHOUT_ZONE = "workers.dev";

export const addressStep: Step = {
  id: "adresse",
  title: "Choisir le compte Cloudflare et l’adresse du formulaire",
  isDone: () => false,
  run: async (context) => {
    const { around, installation, saveForm } = context;
    const account = await chosenAccount(context);
    saveForm({ cloudflareAccount: account.id });
    const cloudflare = await openCloudflare(around.wrangler, around.cloudflareAddress, account.id);
    const zones = (await cloudflare?.zones()) ?? null;
    const wanted = installation().form.host ?? (await askedHost(context, zones ?? []));
    const host = wanted === WITHOUT_ZONE ? await workersDevHost(cloudflare) : wanted;
    const zone = zoneOf(host, zones ?? []);
    if (!isWorkersDev(host)) {
      if (zones !== null && zone === undefined) throw new InstallError(noZone(host, namesOf(zones)));
      if (installation().form.deployedHost !== host) await checkUnused(host, zone, cloudflare, around);
    }
    saveForm({ host });
    return done(`${host} ${placeWords(host, zone)}, compte « ${account.name} »`);
  },
};

function placeWords(host: string, zone: Zone | undefined): string {
  if (isWorkersDev(host)) return `(${CONSEQUENCE})`;
  return zone === undefined
    ? "(les zones n’ont pas pu être lues : le déploiement dira si ce nom est dans l’une d’elles)"
    : `dans la zone ${zone.name}`;
}

function namesOf(zones: readonly Zone[]): string[] {
  return zones.map(({ name }) => name);
}

/** wrangler, run by a program, takes a name from whoever has it. @throws InstallError when somebody has it */
async function checkUnused(
  host: string,
  zone: Zone | undefined,
  cloudflare: Cloudflare | null,
  { ask }: Surroundings,
): Promise<void> {
  const worker = (await cloudflare?.workerOf(host)) ?? "";
  if (worker === WORKER_NAME) return;
  if (worker !== "") throw new InstallError(hostTaken(host, `au Worker « ${worker} »`));
  const records = zone === undefined ? null : ((await cloudflare?.dnsRecords(zone, host)) ?? null);
  if (records !== null && records > 0) throw new InstallError(hostTaken(host, "à un autre site"));
  if (records === 0) return;
  if (ask === null) throw new InstallError(hostUnknown(host));
  const question = `Les noms de la zone n’ont pas pu être lus. Si ${host} sert déjà à un site, le formulaire prendrait sa place. Il est libre : tapez « oui » :`;
  if ((await ask(question)) !== "oui") throw new InstallError(hostTaken(host, "peut-être à un autre site"));
}

function hostTaken(host: string, whom: string): Obstacle {
  return {
    code: "hostTaken",
    what: `« ${host} » mène déjà ${whom} : le formulaire prendrait sa place. Rien n’a été déployé.`,
    remedy: "choisissez un nom qui ne sert pas encore : npm run setup -- --hote NOM",
    by: "technician",
    link: DASHBOARD,
  };
}

function hostUnknown(host: string): Obstacle {
  return {
    code: "hostUnknown",
    what: `« ${host} » sert peut-être déjà à un autre site, dont le formulaire prendrait la place : les noms de la zone n’ont pas pu être lus. Rien n’a été déployé.`,
    remedy:
      "relancez dans un terminal, sans --json, pour dire que ce nom est libre ; ou ajoutez au jeton de CLOUDFLARE_API_TOKEN les droits « Zone Read » et « DNS Read » sur la zone.",
    by: "technician",
    link: `${DASHBOARD}/profile/api-tokens`,
  };
}

const CONSEQUENCE =
  "sans zone : une adresse de Cloudflare, non celle du service ; pour essayer, car le jour où elle change, les liens de suivi déjà donnés ne s’ouvrent plus";

async function chosenAccount({ around, installation }: SetupContext): Promise<CloudflareAccount> {
  const accounts = await cloudflareAccounts(around.wrangler);
  const known = installation().form.cloudflareAccount;
  const list = accounts.map(({ id, name }) => `${name} (${id})`).join(", ");
  const given =
    known ??
    (accounts.length === 1 ? accounts[0]?.id : undefined) ??
    (await around.ask?.(`Comptes Cloudflare : ${list}. Identifiant de celui du formulaire :`));
  const account = accounts.find(({ id }) => id === given);
  if (account === undefined) throw new InstallError(whichAccount(given, list));
  return account;
}

function whichAccount(given: string | undefined, list: string): Obstacle {
  const what =
    given === undefined
      ? `La connexion à Cloudflare donne accès à plusieurs comptes : ${list}.`
      : `Le compte Cloudflare « ${given} » n’est pas de ceux de cette connexion : ${list || "aucun"}.`;
  const remedy = "choisissez, puis relancez : npm run setup -- --compte IDENTIFIANT";
  return { code: "severalAccounts", what, remedy, by: "technician", link: DASHBOARD };
}

async function askedHost({ around }: SetupContext, zones: readonly Zone[]): Promise<string> {
  const offered = zones.length === 0 ? "" : ` Zones du compte : ${namesOf(zones).join(", ")}.`;
  const words = `Adresse du formulaire (formulaire.${zones[0]?.name ?? "exemple.fr"}).${offered} « ${WITHOUT_ZONE} » : ${CONSEQUENCE}. Adresse :`;
  const answer = await around.ask?.(words);
  if (answer) return told({ ...QUESTIONS.host, words }, { known: answer }, around);
  throw new InstallError({
    code: "noHost",
    what: `Le formulaire n’a pas encore d’adresse.${offered}`,
    remedy: `relancez : npm run setup -- --hote formulaire.exemple.fr (un nom d’une zone du compte), ou --hote ${WITHOUT_ZONE} (${CONSEQUENCE}).`,
    by: "technician",
    link: DASHBOARD,
  });
}

async function workersDevHost(cloudflare: Cloudflare | null): Promise<string> {
  const subdomain = await cloudflare?.workersSubdomain();
  if (subdomain) return `${WORKER_NAME}.${subdomain}.${WITHOUT_ZONE}`;
  throw new InstallError({
    code: "noSubdomain",
    what: "Le compte Cloudflare n’a pas de nom sous workers.dev, ou la connexion ne permet pas de le lire.",
    remedy: "dans Workers & Pages, choisissez ce nom, puis relancez : npm run setup -- --hote workers.dev",
    by: "cloudflareAdministrator",
    link: `${DASHBOARD}/?to=/:account/workers-and-pages`,
  });
}

function noZone(host: string, zones: readonly string[]): Obstacle {
  const theirs = zones.length === 0 ? "il n’en a aucune" : `il a : ${zones.join(", ")}`;
  return {
    code: "noZone",
    what: `« ${host} » n’est dans aucune zone du compte Cloudflare (${theirs}).`,
    remedy: `ajoutez le domaine au compte, ou choisissez un nom d’une de ses zones : npm run setup -- --hote NOM ; ou --hote ${WITHOUT_ZONE} (${CONSEQUENCE}).`,
    by: "cloudflareAdministrator",
    link: DASHBOARD,
  };
}
