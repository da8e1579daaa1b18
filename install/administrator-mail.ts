// A mail ready for the organisation's administrator: what is asked, for which application, and why.
import { join } from "node:path";
import { MANIFEST } from "../apps-script/manifest.ts";
import { textIfThere } from "../local/text-if-there.ts";
import { accountEmails, type Installation } from "./state/installation.ts";

const CLIENT_ID = /\d+-\w+\.apps\.googleusercontent\.com/;

const REASONS: Readonly<Record<string, string>> = {
  spreadsheets: "lire et écrire le classeur de suivi",
  "drive.file": "créer le diaporama, sans voir aucun autre fichier",
  "script.container.ui": "afficher le menu et les messages dans le classeur",
};

/** The mail's text. `checkout` holds clasp, whose client is named. */
export function administratorMail(checkout: string, { sites, form }: Installation): string {
  const names = Object.values(sites).map(({ name }) => name);
  const scopes = MANIFEST.oauthScopes.map((scope) => {
    const short = scope.split("/").at(-1) ?? scope;
    return `   - ${scope} : ${REASONS[short]}`;
  });
  return [
    "Objet : Revue Qualité — autorisations à donner dans la console d’administration Google",
    "",
    "Bonjour,",
    "",
    `Nous installons Revue Qualité (revue annuelle du label Qual-e-Pref) pour : ${names.join(", ") || "notre service"}.`,
    "Merci de bien vouloir, selon ce que vos règles permettent :",
    "",
    "1. Autoriser l’outil d’installation « clasp » de Google pour le compte qui installe (Sécurité ▸ Contrôle des API) :",
    `   identifiant client ${claspClient(checkout)}. Il crée le classeur et y envoie le script.`,
    "2. Laisser activer l’API Apps Script pour ce compte : https://script.google.com/home/usersettings",
    "3. Laisser le script du classeur demander, à chaque utilisateur :",
    ...scopes,
    ...formLines(form),
    "",
    "Sans le point 1, l’installation se fait à la main (« Coller deux fichiers ») ; sans le point 4, tout marche sauf le formulaire public.",
    "",
    "Merci d’avance.",
    "",
  ].join("\n");
}

function formLines(form: Installation["form"]): string[] {
  const project = form.projectId ?? "(projet à créer)";
  const accounts = accountEmails(form).join(", ");
  return [
    `4. Pour le formulaire public, dans le seul projet Google Cloud ${project} : une exception à la règle`,
    "   iam.disableServiceAccountKeyCreation (et iam.managed.disableServiceAccountKeyCreation), et le partage du classeur avec",
    `   ${accounts || "le compte de service de ce projet"}, qui n’a accès à rien d’autre.`,
  ];
}

/** The client that clasp's own sources name, so that the administrator finds it. */
function claspClient(checkout: string): string {
  const path = join(checkout, "node_modules", "@google", "clasp", "build", "src", "auth", "oauth_client.js");
  return CLIENT_ID.exec(textIfThere(path))?.[0] ?? "(celui de clasp)";
}
