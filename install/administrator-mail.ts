// A mail ready for the organisation's administrator: what is asked, for which application, and why.
import { join } from "node:path";
import { MANIFEST, WHOLE_DRIVE_SCOPE } from "../apps-script/manifest.ts";
import { textIfThere } from "../local/text-if-there.ts";
import { accountEmails, type Installation } from "./state/installation.ts";
import { ADOPTION_SCOPES } from "./steps/login-step.ts";

const CLIENT_ID = /\d+-\w+\.apps\.googleusercontent\.com/;

/** What the script asks of each person. */
const REASONS: Readonly<Record<string, string>> = {
  spreadsheets: "lire et écrire le classeur de suivi",
  "drive.file": "créer le diaporama et les comptes rendus, sans voir aucun autre fichier",
  "script.container.ui": "afficher le menu et les messages dans le classeur",
};
/** The same where all of Drive is asked beside them: nothing is out of the script's sight then. */
const FOLDER_REASONS: Readonly<Record<string, string>> = {
  ...REASONS,
  "drive.file": "créer le diaporama et les comptes rendus",
  drive: "ranger le diaporama et les comptes rendus dans le dossier du classeur",
};

/** What the installation asks of the technician's account, by clasp or by the site's client. */
const LOGIN_REASONS: Readonly<Record<string, string>> = {
  "script.projects": "créer le script du classeur, l’envoyer et le relire",
  "drive.file": "créer le classeur et le partager avec le compte du formulaire",
  "drive.metadata.readonly": "vérifier le format du classeur, et ne pas en créer un second",
  "cloud-platform": "créer le compte du formulaire et sa clé, dans le seul projet du point 4",
  "service.management": "activer les API du formulaire dans ce projet",
  drive: "voir, copier et partager le classeur qui existe déjà",
  spreadsheets: "lire et régler ce classeur",
};
const NOT_USED = "demandée par clasp, sans usage ici";

/** The mail's text; `clientId` is that of the site's OAuth client, when one is used. `checkout` holds clasp. */
export function administratorMail(
  checkout: string,
  { sites, form }: Installation,
  clientId: string | null,
): string {
  const names = Object.values(sites).map(({ name }) => name);
  return [
    "Objet : Revue Qualité — autorisations à donner dans la console d’administration Google",
    "",
    "Bonjour,",
    "",
    `Nous installons Revue Qualité (revue annuelle du label Qual-e-Pref) pour : ${names.join(", ") || "notre service"}.`,
    "Merci de bien vouloir, selon ce que vos règles permettent :",
    "",
    ...loginLines(checkout, clientId),
    "2. Laisser activer l’API Apps Script pour ce compte : https://script.google.com/home/usersettings",
    "3. Laisser le script du classeur demander, à chaque utilisateur :",
    ...scriptLines(sites),
    ...formLines(form),
    "",
    "Sans le point 1, l’installation se fait à la main (« Coller deux fichiers ») ; sans le point 4, tout marche sauf le formulaire public.",
    "",
    "Merci d’avance.",
    "",
  ].join("\n");
}

function scriptLines(sites: Installation["sites"]): string[] {
  const asksDrive = Object.values(sites).some(
    ({ folderAsked, besideWorkbook }) => folderAsked ?? besideWorkbook,
  );
  const scopes = [...MANIFEST.oauthScopes, ...(asksDrive ? [WHOLE_DRIVE_SCOPE] : [])];
  return scopes.map((scope) => scopeLine(scope, asksDrive ? FOLDER_REASONS : REASONS));
}

function loginLines(checkout: string, clientId: string | null): string[] {
  const claspScopes = scopesOfClasp(checkout);
  const scopes = clientId === null ? claspScopes : [...claspScopes, ...ADOPTION_SCOPES];
  const application =
    clientId === null
      ? [
          "1. Autoriser l’outil d’installation « clasp » de Google pour le compte qui installe (Sécurité ▸ Contrôle des API) :",
          `   identifiant client ${claspClient(checkout)}. Il crée le classeur et y envoie le script. Il demande :`,
        ]
      : [
          "1. Autoriser le client OAuth du site pour le compte qui installe (Sécurité ▸ Contrôle des API) :",
          `   identifiant client ${clientId}. Il adopte le classeur et y envoie le script. Il demande :`,
        ];
  return [...application, ...scopes.map((scope) => scopeLine(scope, LOGIN_REASONS))];
}

function scopeLine(scope: string, reasons: Readonly<Record<string, string>>): string {
  return `   - ${scope} : ${reasons[scope.split("/").at(-1) ?? ""] ?? NOT_USED}`;
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
  return CLIENT_ID.exec(claspSource(checkout, "auth", "oauth_client.js"))?.[0] ?? "(celui de clasp)";
}

/** What clasp asks for at its login, by its own sources. */
function scopesOfClasp(checkout: string): string[] {
  const [list = ""] = /DEFAULT_SCOPES = \[[^\]]*\]/.exec(claspSource(checkout, "commands", "login.js")) ?? [];
  return list.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.-]+/g) ?? [];
}

function claspSource(checkout: string, ...path: string[]): string {
  return textIfThere(join(checkout, "node_modules", "@google", "clasp", "build", "src", ...path));
}
