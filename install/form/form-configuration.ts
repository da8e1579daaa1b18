// The form's configuration as a deployment of one's own needs it, made of the tracked `wrangler.toml`.
import { isWorkersDev } from "./host.ts";

/** What a deployment changes. Paths are seen from the new file's folder. */
export interface FormConfiguration {
  main: string;
  assets: string;
  /** Whether it is built from the sources; if not, it is deployed as it is. */
  isBuilt: boolean;
  /** The form's host name, in a zone of the account or under workers.dev; `null` leaves it to be given. */
  host: string | null;
  /** Cloudflare's account; `null` leaves it to wrangler, which asks when there are several. */
  account: string | null;
  /** The sites as JSON; empty: those of the sources. */
  sites: string;
}

/** What its comments name stands in the checkout: without it, the guide that goes with a release says it. */
const WITHOUT_CHECKOUT: readonly [RegExp, string][] = [
  [
    /^# The public form's deployment\. .*$/m,
    "# Ce qui est à remplir, pas à pas : LISEZ-MOI.md. Aucun secret ici.",
  ],
  [/ \(worker\/README\.md\)/, " (LISEZ-MOI.md)"],
  [/^# Sites as JSON, .*$/m, "# Les sites : LISEZ-MOI.md, étape 2."],
  [/ \(docs\/scale\.md\)/, ""],
];

/** The configuration's text. @throws Error when `tracked` no longer has what it changes. */
export function formConfiguration(tracked: string, wanted: FormConfiguration): string {
  // wrangler runs it where it is run itself, which is the checkout.
  const build = wanted.isBuilt ? '[build]\ncommand = "npm run --silent build:form"' : "";
  const bundle = wanted.isBuilt ? "" : "\nno_bundle = true";
  const isWithoutZone = wanted.host !== null && isWorkersDev(wanted.host);
  const account = wanted.account === null ? "" : `\naccount_id = "${wanted.account}"`;
  const route =
    wanted.host === null || isWithoutZone
      ? '# [[routes]]\n# pattern = "formulaire.exemple.fr"\n# custom_domain = true'
      : `[[routes]]\npattern = "${wanted.host}"\ncustom_domain = true`;
  const changes: [RegExp, string][] = [
    [/^main = .*$/m, `main = "${wanted.main}"${bundle}${account}`],
    [/^workers_dev = false$/m, `workers_dev = ${isWithoutZone}`],
    [/^\[build\]\ncommand = .*$/m, build],
    [/^directory = .*$/m, `directory = "${wanted.assets}"`],
    [/^# \[\[routes\]\]\n# pattern = .*\n# custom_domain = true$/m, route],
    [/^SITES = ""$/m, `SITES = ${tomlText(wanted.sites)}`],
    ...(wanted.isBuilt ? [] : WITHOUT_CHECKOUT),
  ];
  return changes.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`wrangler.toml has no ${pattern}`);
    return text.replace(pattern, () => replacement);
  }, tracked);
}

/** A basic string of TOML: its escapes are JSON's. */
function tomlText(text: string): string {
  return JSON.stringify(text);
}
