// What workerd is told to run: the form's Worker and the bare one in one process, without a development server around.
import { unstable_readConfig } from "wrangler";

/** Where the form's variables and its compatibility date are. */
export interface WorkerdOptions {
  /** The deployment's `wrangler.toml`. */
  deployment: string;
  /** Over those of the deployment. */
  variables: Readonly<Record<string, string>>;
  formPort: number;
  barePort: number;
  /** Holds the bundles, and a folder for each Worker's objects. */
  folder: string;
}

/** The configuration in the language of workerd (Cap'n Proto). */
export function workerdConfig(options: WorkerdOptions): string {
  const { compatibility_date, vars } = unstable_readConfig({ config: options.deployment });
  const variables = { ...stringsOf(vars), ...options.variables };
  const dated = `compatibilityDate = ${JSON.stringify(compatibility_date)}`;
  const texts = Object.entries(variables).map(([name, text]) => `(name = "${name}", text = ${quoted(text)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "form", worker = .form), (name = "bare", worker = .bare),
    (name = "form-state", disk = (path = ${quoted(`${options.folder}/form-state`)}, writable = true)),
    (name = "bare-state", disk = (path = ${quoted(`${options.folder}/bare-state`)}, writable = true)),
    (name = "internet", network = (allow = ["private"]))
  ],
  sockets = [
    (name = "form", address = "127.0.0.1:${options.formPort}", http = (), service = "form"),
    (name = "bare", address = "127.0.0.1:${options.barePort}", http = (), service = "bare")
  ],
  extensions = [(modules = [(name = "bench:rate-limit", esModule = embed "rate-limit.js", internal = true)])]
);
const bare :Workerd.Worker = (modules = [(name = "bare.js", esModule = embed "bare.js")], ${dated},
  durableObjectNamespaces = [(className = "BareObject", uniqueKey = "bare", enableSql = true)],
  durableObjectStorage = (localDisk = "bare-state"),
  bindings = [(name = "BARE_OBJECTS", durableObjectNamespace = "BareObject")]
);
const form :Workerd.Worker = (modules = [(name = "form.js", esModule = embed "form.js")], ${dated},
  durableObjectNamespaces = [(className = "SiteObject", uniqueKey = "site", enableSql = true)],
  durableObjectStorage = (localDisk = "form-state"),
  bindings = [
    (name = "SITE_OBJECTS", durableObjectNamespace = "SiteObject"),
    (name = "SOFT_LIMIT", wrapped = (moduleName = "bench:rate-limit")),
    (name = "HARD_LIMIT", wrapped = (moduleName = "bench:rate-limit")),
    ${texts.join(",\n    ")}
  ]
);
`;
}

function stringsOf(variables: object): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}

// Text of Cap'n Proto is quoted as in C: other characters than ASCII go byte by byte.
function quoted(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\x${byte.toString(16).padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  return `"${bytes.join("")}"`;
}
