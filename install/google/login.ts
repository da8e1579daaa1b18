// The technician's login to Google, as clasp keeps it: nothing of it is shown or copied elsewhere.
import { homedir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfThere } from "../../local/text-if-there.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { clientIdIn } from "./client-file.ts";

const Stored = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  refresh_token: z.string().min(1),
});
const Store = z.object({ tokens: z.record(z.string(), z.unknown()).default({}) });

/** Credentials of a person, renewed by Google as long as they are not withdrawn. */
export type Login = z.infer<typeof Stored>;

/** The name under which clasp keeps a login: its own, or that of the site's OAuth client (`--client`). */
export type LoginName = "default" | "revue-qualite";

/** What opens a login where there is none. */
export const LOGIN_COMMANDS: Record<LoginName, string> = {
  default: "npx clasp login (sans navigateur ici : npx clasp login --no-localhost)",
  "revue-qualite": "npm run setup -- --client FICHIER (le fichier du client OAuth du site)",
};

function notLoggedIn(name: LoginName): Obstacle {
  const whose = name === "default" ? "" : " par le client OAuth du site";
  return {
    code: "notLoggedIn",
    what: `Aucune connexion à Google${whose} n’est enregistrée sur cette machine.`,
    remedy: `connectez-vous : ${LOGIN_COMMANDS[name]}`,
    by: "technician",
    link: null,
  };
}

/** Where clasp keeps logins, unless its own variable says otherwise. */
export function loginPath(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.clasp_config_auth ?? join(homedir(), ".clasprc.json");
}

/** The login kept under a name. @throws InstallError when there is none. */
export function readLogin(path: string, name: LoginName): Login {
  const login = findLogin(path, name);
  if (login === null) throw new InstallError(notLoggedIn(name));
  return login;
}

/** The same, `null` when there is none that clasp 3 can use. */
export function findLogin(path: string, name: LoginName): Login | null {
  const store = Store.safeParse(parsedJson(textIfThere(path)));
  const stored = Stored.safeParse(store.data?.tokens[name]);
  return stored.success ? stored.data : null;
}

/** The public id of the site's OAuth client: its file's, or that of the login made with it. */
export function siteClientId(loginPath: string, clientFile: string | undefined): string {
  const given = clientFile === undefined ? undefined : clientIdIn(clientFile);
  return given ?? findLogin(loginPath, "revue-qualite")?.client_id ?? "(dans le fichier de ce client)";
}
