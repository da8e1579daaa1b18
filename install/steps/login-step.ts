// The technician's login: clasp's own, or by the site's OAuth client, which alone sees an existing workbook.
import { checkClientFile } from "../google/client-file.ts";
import { findLogin } from "../google/login.ts";
import { InstallError } from "../obstacle.ts";
import { asTyped } from "../typed-words.ts";
import { type Answers, done, type Step } from "./step.ts";

/** Adopting a workbook takes seeing files that the application did not make. */
export const ADOPTION_SCOPES = ["drive", "spreadsheets"].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

export const loginStep: Step = {
  id: "connexion",
  title: "Se connecter à Google",
  isDone: ({ around, answers, installation }) =>
    answers.clientFile === undefined && findLogin(around.loginPath, installation().login) !== null,
  run: async ({ around, answers, saveLogin }) => {
    const name = answers.clientFile === undefined ? "default" : "revue-qualite";
    if (findLogin(around.loginPath, name) === null) {
      if (answers.clientFile !== undefined) checkClientFile(answers.clientFile);
      if (around.ask === null) throw new InstallError(noBrowser(answers.clientFile));
      for (const line of beforeLogin(answers)) around.terminal.say(`  ${line}`);
      const code = await around.claspLogin(loginWords(answers.clientFile));
      if (code !== 0 || findLogin(around.loginPath, name) === null) {
        // clasp ends alike on both, and the window alone says which.
        const isBlocked = (await around.ask(WHAT_GOOGLE_SAID)) === "oui";
        throw new InstallError(
          isBlocked ? loginBlocked(answers.clientFile) : loginAbandoned(answers.clientFile),
        );
      }
    }
    saveLogin(name);
    return done("connexion enregistrée par clasp");
  },
};

function loginWords(clientFile: string | undefined): string[] {
  if (clientFile === undefined) return [];
  return ["--creds", clientFile, "--user", "revue-qualite", "--extra-scopes", ADOPTION_SCOPES.join(",")];
}

/** clasp says nothing of it, and speaks English. */
function beforeLogin({ clientFile, workbookId }: Answers): string[] {
  const account =
    workbookId === undefined
      ? "celui du service, à qui appartiendra le classeur, plutôt que votre compte personnel"
      : "celui qui modifie déjà le classeur";
  return [
    `Une page de Google s’ouvre dans votre navigateur. Choisissez le compte Google : ${account}.`,
    "Puis cochez toutes les cases, et acceptez : une case oubliée arrêterait l’installation plus loin.",
    "Si la page ne s’ouvre pas, l’adresse qui suit y mène.",
    `Sans navigateur sur cette machine : arrêtez (Ctrl+C) et lancez « ${withoutBrowser(clientFile)} » : ${LAST_PAGE} ; puis relancez « npm run setup ».`,
  ];
}

/** clasp's login by an address that is copied, then pasted. */
function withoutBrowser(clientFile: string | undefined): string {
  return `npx clasp login ${asTyped(["--no-localhost", ...loginWords(clientFile)])}`;
}

/** Without a browser here, the address is opened on another machine, where nothing listens. */
const LAST_PAGE =
  "ouvrez l’adresse affichée dans un navigateur, acceptez, puis copiez ici l’adresse de la dernière page (http://localhost:8888…), même si elle ne s’affiche pas";

function noBrowser(clientFile: string | undefined) {
  return {
    code: "notLoggedIn",
    what: "Aucune connexion à Google n’est enregistrée, et personne n’est là pour en ouvrir une.",
    remedy: `lancez une fois : ${withoutBrowser(clientFile)} ; ${LAST_PAGE}.`,
    by: "technician",
    link: null,
  } as const;
}

const WHAT_GOOGLE_SAID =
  "Google a-t-il parlé d’administrateur, ou d’application bloquée ? Tapez « oui » (Entrée : non, ou la fenêtre a été fermée) :";

function loginAbandoned(clientFile: string | undefined) {
  return {
    code: "loginAbandoned",
    what: "La connexion à Google n’a pas abouti : la fenêtre a été fermée, ou l’accès y a été refusé.",
    remedy: `relancez, choisissez votre compte et cochez toutes les cases ; sans navigateur sur cette machine : ${withoutBrowser(clientFile)} (${LAST_PAGE}).`,
    by: "technician",
    link: null,
  } as const;
}

function loginBlocked(clientFile: string | undefined) {
  const application = clientFile === undefined ? "l’application « clasp »" : "le client OAuth du site";
  return {
    code: "applicationBlocked",
    what: `Votre organisation n’autorise pas ${application} à accéder aux comptes Google.`,
    remedy:
      "faites donner cette autorisation (le courriel prêt à envoyer est dans « installation/courriel-administrateur.txt »), ou installez sans connexion : npm run release, puis « Coller deux fichiers ».",
    by: "googleAdministrator",
    link: "https://admin.google.com/ac/owl",
  } as const;
}
