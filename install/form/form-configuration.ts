// The form's configuration as a deployment of one's own needs it, made of the tracked `wrangler.toml`.

/** What a deployment changes. Paths are seen from the new file's folder. */
export interface FormConfiguration {
  main: string;
  assets: string;
  /** Where the build command runs; `null` when there is nothing to build. */
  buildFolder: string | null;
  /** The form's host name, in a zone of the account; `null` leaves it to be given. */
  host: string | null;
  /** Cloudflare's account; `null` leaves it to wrangler, which asks when there are several. */
  account: string | null;
  /** The sites as JSON; empty: those of the sources. */
  sites: string;
}

/** The configuration's text. @throws Error when `tracked` no longer has what it changes. */
export function formConfiguration(tracked: string, wanted: FormConfiguration): string {
  const build =
    wanted.buildFolder === null
      ? ""
      : `[build]\ncommand = "npm run --silent build:form"\ncwd = "${wanted.buildFolder}"`;
  const bundle = wanted.buildFolder === null ? "\nno_bundle = true" : "";
  const account = wanted.account === null ? "" : `\naccount_id = "${wanted.account}"`;
  const route =
    wanted.host === null
      ? '# [[routes]]\n# pattern = "formulaire.exemple.fr"\n# custom_domain = true'
      : `[[routes]]\npattern = "${wanted.host}"\ncustom_domain = true`;
  const changes: [RegExp, string][] = [
    [/^main = .*$/m, `main = "${wanted.main}"${bundle}${account}`],
    [/^\[build\]\ncommand = .*$/m, build],
    [/^directory = .*$/m, `directory = "${wanted.assets}"`],
    [/^# \[\[routes\]\]\n# pattern = .*\n# custom_domain = true$/m, route],
    [/^SITES = ""$/m, `SITES = ${tomlText(wanted.sites)}`],
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
