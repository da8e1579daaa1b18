// The file of the site's own OAuth client, as Google's console gives it.
import { existsSync } from "node:fs";
import * as z from "zod";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfReadable } from "../../local/text-if-there.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";

/** Google answers on this machine, at whatever port clasp listens to: a client for the desktop alone lets it. */
const HERE = /^http:\/\/localhost\b/;
const ClientFile = z.object({
  installed: z.object({
    client_id: z.string(),
    client_secret: z.string(),
    redirect_uris: z.array(z.string()).refine((addresses) => addresses.some((address) => HERE.test(address))),
  }),
});

/** @throws InstallError when clasp could not sign in by that file: it would only say so in English, and late */
export function checkClientFile(path: string): void {
  if (!existsSync(path))
    throw new InstallError(
      unusable("clientFileMissing", `Le fichier du client OAuth du site, « ${path} », n’est pas là.`),
    );
  if (clientIdIn(path) !== undefined) return;
  throw new InstallError(
    unusable(
      "clientFileWrong",
      `« ${path} » n’est pas le fichier d’un client OAuth « Application de bureau ».`,
    ),
  );
}

/** The public id of the client; `undefined` when the file is none. */
export function clientIdIn(path: string): string | undefined {
  return ClientFile.safeParse(parsedJson(textIfReadable(path))).data?.installed.client_id;
}

function unusable(code: string, what: string): Obstacle {
  return {
    code,
    what,
    remedy:
      "donnez le fichier JSON que fait télécharger la console Google Cloud (Créer des identifiants ▸ ID client OAuth ▸ Application de bureau) : npm run setup -- --client FICHIER. Pour se connecter par clasp : npm run setup -- --client aucun",
    by: "technician",
    link: "https://console.cloud.google.com/apis/credentials",
  };
}
