// Cloudflare's refusals told apart while installing, in wrangler's words: each has its sentence and who can mend it.
import type { Obstacle } from "../obstacle.ts";
import type { WranglerAnswer } from "./wrangler.ts";

/** wrangler's words, told apart; none of them is repeated but its code. */
const REFUSALS: readonly (readonly [RegExp, Omit<Obstacle, "link">])[] = [
  [
    /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/,
    {
      code: "cloudflareUnreached",
      what: "Cloudflare n’a pas répondu.",
      remedy:
        "vérifiez l’accès à api.cloudflare.com (npm run doctor), puis relancez : ce qui est fait reste fait.",
      by: "technician",
    },
  ],
  [
    /not logged in|log in|CLOUDFLARE_API_TOKEN|code: 10000|Authentication error/i,
    {
      code: "cloudflareLogin",
      what: "Wrangler n’est pas connecté à Cloudflare, ou son jeton n’a pas les droits qu’il faut.",
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

/** What Cloudflare refused, as wrangler told it; `asked` is what was tried: « déployer… ». */
export function cloudflareRefusal({ stdout, stderr }: WranglerAnswer, asked: string): Obstacle {
  const words = `${stdout}\n${stderr}`;
  const known = REFUSALS.find(([pattern]) => pattern.test(words))?.[1];
  if (known !== undefined) return { ...known, link: "https://dash.cloudflare.com" };
  const [code = ""] = /code: \d+/.exec(words) ?? [];
  return {
    code: "cloudflareRefused",
    what: `Cloudflare a refusé de ${asked}${code === "" ? "" : ` (${code})`}.`,
    remedy:
      "lancez « npx wrangler deploy --config installation/wrangler.toml » pour lire ses mots, puis relancez.",
    by: "technician",
    link: "https://www.cloudflarestatus.com",
  };
}
