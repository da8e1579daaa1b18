// The form's place at Cloudflare: the account, the zone, what its name leads to, the store's migrations.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cloudflare, cloudflareAccounts, openCloudflare, WORKER_NAME } from "../form/cloudflare.ts";
import { isWorkersDev, zoneOf } from "../form/host.ts";
import type { Wrangler } from "../form/wrangler.ts";
import type { Obstacle } from "../obstacle.ts";
import { type Check, checked, fault, fine, unknown } from "./check.ts";

/** What Cloudflare is asked with. */
export interface CloudflareTrial {
  wrangler: Wrangler;
  cloudflareAddress: string;
  /** The account chosen at set-up. */
  accountId: string | undefined;
  host: string;
  checkout: string;
}

/** Every check; those that need the account are left out without it. */
export async function cloudflareChecks(trial: CloudflareTrial): Promise<Check[]> {
  const { wrangler, cloudflareAddress, accountId, host, checkout } = trial;
  let chosen = accountId;
  const account = await checked("Compte Cloudflare", async () => {
    const accounts = await cloudflareAccounts(wrangler);
    chosen ??= accounts[0]?.id;
    const name = accounts.find(({ id }) => id === chosen)?.name;
    return name === undefined ? fault("Compte Cloudflare", OTHER_ACCOUNT) : fine("Compte Cloudflare", name);
  });
  if (account.state !== "ok" || chosen === undefined) return [account];
  const cloudflare = await openCloudflare(wrangler, cloudflareAddress, chosen);
  if (cloudflare === null) return [account, unknown("Zone", "la connexion de wrangler n’a pas de jeton")];
  return [
    account,
    ...(isWorkersDev(host) ? [fine("Zone", "sans zone : une adresse sous workers.dev")] : []),
    ...(isWorkersDev(host) ? [] : [await checked("Zone", () => zoneCheck(cloudflare, host))]),
    ...(isWorkersDev(host) ? [] : [await checked("Route", () => routeCheck(cloudflare, host))]),
    await checked("Migrations", () => migrationCheck(cloudflare, checkout)),
  ];
}

const OTHER_ACCOUNT: Obstacle = {
  code: "otherAccount",
  what: "La connexion à Cloudflare n’a pas accès au compte où le formulaire a été déployé.",
  remedy: "connectez-vous avec un autre compte : npx wrangler login.",
  by: "technician",
  link: "https://dash.cloudflare.com",
};

async function zoneCheck(cloudflare: Cloudflare, host: string): Promise<Check> {
  const zones = await cloudflare.zones();
  if (zones === null) return unknown("Zone", "la connexion ne permet pas de lire les zones");
  const zone = zoneOf(host, zones);
  if (zone !== undefined) return fine("Zone", zone.name);
  return fault("Zone", {
    code: "noZone",
    what: `« ${host} » n’est dans aucune zone active du compte Cloudflare.`,
    remedy:
      "remettez le domaine dans ce compte, ou vérifiez que ses serveurs de noms sont ceux de Cloudflare.",
    by: "cloudflareAdministrator",
    link: "https://dash.cloudflare.com",
  });
}

async function routeCheck(cloudflare: Cloudflare, host: string): Promise<Check> {
  const worker = await cloudflare.workerOf(host);
  if (worker === null) return unknown("Route", "la connexion ne permet pas de lire les routes");
  if (worker === WORKER_NAME) return fine("Route", `${host} mène au formulaire`);
  const where = worker === "" ? "ne mène à aucun Worker" : `mène au Worker « ${worker} »`;
  return fault("Route", {
    code: "otherRoute",
    what: `Chez Cloudflare, « ${host} » ${where}.`,
    remedy: "lancez « npm run setup » ; si un autre Worker a pris ce nom, rendez-le d’abord.",
    by: "cloudflareAdministrator",
    link: "https://dash.cloudflare.com",
  });
}

async function migrationCheck(cloudflare: Cloudflare, checkout: string): Promise<Check> {
  const there = await cloudflare.migrationTag();
  if (there === null) return unknown("Migrations", "la connexion ne permet pas de les lire");
  const configuration = readFileSync(join(checkout, "wrangler.toml"), "utf8");
  const here = [...configuration.matchAll(/^tag = "(.*)"$/gm)].at(-1)?.[1] ?? "";
  if (there === here) return fine("Migrations", here);
  return fault("Migrations", {
    code: "migrations",
    what: `Le formulaire en ligne en est à la migration « ${there || "aucune"} », celle d’ici est « ${here} ».`,
    remedy: "lancez « npm run setup », qui le déploie de nouveau.",
    by: "technician",
    link: null,
  });
}
