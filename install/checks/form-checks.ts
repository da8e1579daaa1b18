// The deployed form: Cloudflare's account, its secrets, its address, its version, what waits and what last arrived.
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { formatDay } from "../../shared/french/dates.ts";
import { VERSION } from "../../shared/version.ts";
import { zoneDay } from "../../worker/delivery/zone-day.ts";
import { countedWithOpinions } from "../../worker/notices/moment-text.ts";
import { readFailure } from "../google/failure.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { type Check, checked, fault, fine, unknown } from "./check.ts";
import { type CloudflareTrial, cloudflareChecks } from "./cloudflare-checks.ts";

const LONGEST_ANSWER_MILLISECONDS = 15_000;
const SECRETS = ["FORM_SECRET", "OPERATIONS_TOKEN", "SERVICE_ACCOUNTS"];

/** What a form is asked with. */
export interface FormTrial extends CloudflareTrial {
  /** `https://formulaire.exemple.fr`. */
  address: string;
  siteIds: readonly string[];
  /** The operations token; without it, only whether the form answers is known. */
  token: string | undefined;
  /** The configuration that was deployed. */
  configuration: string;
}

/** Every check of a form. */
export async function formChecks(trial: FormTrial): Promise<Check[]> {
  const atCloudflare = await cloudflareChecks(trial);
  const isLoggedIn = atCloudflare[0]?.state === "ok";
  const secrets = isLoggedIn ? [await checked("Secrets", () => secretCheck(trial))] : [];
  let version: string | undefined;
  const address = await checked("Adresse du formulaire", async () => {
    version = await askVersion(trial);
    return fine("Adresse du formulaire", addressWords(trial.address));
  });
  if (version === undefined) return [...atCloudflare, ...secrets, address];
  const deliveries = await Promise.all(
    trial.siteIds.map((id) => checked(`Livraisons de ${id}`, () => deliveryCheck(trial, id))),
  );
  return [...atCloudflare, ...secrets, address, versionCheck(version), ...deliveries];
}

/** What answers over TLS has shown a certificate that this machine trusts. */
function addressWords(address: string): string {
  return address.startsWith("https:") ? `${address}, certificat valable` : address;
}

function obstacle(code: string, what: string, remedy: string, by: Obstacle["by"] = "technician"): Obstacle {
  return { code, what, remedy, by, link: null };
}

async function secretCheck({ wrangler, configuration }: FormTrial): Promise<Check> {
  const { code, stdout } = await wrangler(["secret", "list", "--format", "json", "--config", configuration]);
  const parsed = z.array(z.object({ name: z.string() })).safeParse(parsedJson(stdout));
  if (code !== 0 || !parsed.success) {
    const remedy =
      "vérifiez que le formulaire est déployé dans ce compte, et le droit « Workers Scripts : Edit ».";
    return fault(
      "Secrets",
      obstacle(
        "secretsUnread",
        "Les noms des secrets ne peuvent pas être lus.",
        remedy,
        "cloudflareAdministrator",
      ),
    );
  }
  const names = parsed.data.map(({ name }) => name);
  const missing = SECRETS.filter((name) => !names.includes(name));
  if (missing.length === 0) return fine("Secrets", names.join(", "));
  return fault(
    "Secrets",
    obstacle(
      "secretsMissing",
      `Il manque au formulaire : ${missing.join(", ")}.`,
      "lancez « npm run setup ».",
    ),
  );
}

const Health = z.object({ status: z.string(), version: z.string().default("inconnue") });

async function askVersion({ address }: FormTrial): Promise<string> {
  const response = await ask(`${address}/sante`, {});
  const parsed = Health.safeParse(parsedJson(await response.text()));
  if (response.ok && parsed.success) return parsed.data.version;
  if (response.status === 503) {
    const remedy =
      "le détail est dans les journaux : npx wrangler tail --config installation/wrangler.toml ; donnez ce qui manque, puis recommencez.";
    throw new InstallError(
      obstacle("formConfiguration", "Le formulaire répond, mais sa configuration est incomplète.", remedy),
    );
  }
  const what = `À l’adresse ${address}, ce n’est pas le formulaire qui répond (code ${response.status}).`;
  const remedy =
    "vérifiez la route dans installation/wrangler.toml, et qu’aucun autre Worker ne prend ce nom.";
  throw new InstallError(obstacle("otherAnswer", what, remedy, "cloudflareAdministrator"));
}

async function ask(url: string, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS) });
  } catch (error) {
    const code = readFailure(error)?.networkCode ?? "";
    throw new InstallError(unreached(new URL(url).host, code));
  }
}

function unreached(host: string, code: string): Obstacle {
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) {
    const remedy =
      "un certificat neuf prend quelques minutes ; s’il manque encore dans une heure, vérifiez SSL/TLS dans la zone.";
    return obstacle(
      "formCertificate",
      `Le certificat de ${host} n’est pas valable.`,
      remedy,
      "cloudflareAdministrator",
    );
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) {
    const remedy =
      "ce nom doit être dans une zone du compte Cloudflare ; un nom neuf prend quelques minutes.";
    return obstacle(
      "formUnknownHost",
      `Le nom ${host} n’existe pas (encore).`,
      remedy,
      "cloudflareAdministrator",
    );
  }
  const remedy = "vérifiez le réseau, puis l’état de Cloudflare : www.cloudflarestatus.com.";
  return obstacle("formUnreached", `Le formulaire ne répond pas à ${host}.`, remedy);
}

function versionCheck(version: string): Check {
  if (version === VERSION) return fine("Version du formulaire", version);
  const what = `Le formulaire en ligne est la version ${version}, celle d’ici est ${VERSION}.`;
  return fault(
    "Version du formulaire",
    obstacle("formVersion", what, "lancez « npm run setup », qui le déploie de nouveau."),
  );
}

const Deliveries = z.object({
  pending: z.number(),
  parkedRows: z.number(),
  /** Not told by a form of an earlier version. */
  parkedOpinions: z.number().default(0),
  lastDeliveredAt: z.number().nullable(),
  lastFailure: z.string(),
  account: z.string(),
});

async function deliveryCheck({ address, token }: FormTrial, siteId: string): Promise<Check> {
  const name = `Livraisons de ${siteId}`;
  if (token === undefined)
    return unknown(name, "donnez le jeton d’exploitation dans OPERATIONS_TOKEN pour les voir");
  const headers = { Accept: "application/json", Authorization: `Bearer ${token}` };
  const response = await ask(`${address}/${siteId}/exploitation`, headers);
  if (response.status === 401) {
    const remedy =
      "relisez-le ; perdu, donnez-en un autre : npx wrangler secret put OPERATIONS_TOKEN --config installation/wrangler.toml";
    return fault(name, obstacle("operationsToken", "Le jeton d’exploitation est refusé.", remedy));
  }
  const parsed = Deliveries.safeParse(parsedJson(await response.text()));
  if (!response.ok || !parsed.success) {
    return fault(
      name,
      obstacle(
        "siteUnknown",
        `Le formulaire ne connaît pas le site « ${siteId} ».`,
        "déployez-le avec ce site : npm run setup.",
      ),
    );
  }
  const { pending, parkedRows, parkedOpinions, lastDeliveredAt, lastFailure, account } = parsed.data;
  const last =
    lastDeliveredAt === null
      ? "aucune encore"
      : `dernière le ${formatDay(zoneDay(lastDeliveredAt, "Europe/Paris"))}`;
  if (parkedRows + parkedOpinions === 0 && lastFailure === "")
    return fine(name, `${last}, ${pending} en attente, par ${account}`);
  const aside = countedWithOpinions(parkedRows, parkedOpinions);
  const what = `${aside} mis de côté, ${pending} en attente. ${lastFailure}`.trim();
  return fault(
    name,
    obstacle("deliveries", what, `ouvrez ${address}/${siteId}/exploitation : chaque cause y a son remède.`),
  );
}
