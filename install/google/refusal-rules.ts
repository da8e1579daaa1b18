// Google's refusals told apart while installing: each has its sentence, its remedy, and who can mend it.
import type { Mender } from "../obstacle.ts";

/** Where a person turns the Apps Script API on for an account. */
const SCRIPT_API_SETTING = "https://script.google.com/home/usersettings";
/** Where an administrator says which applications may ask for access. */
const APPLICATION_CONTROL = "https://admin.google.com/ac/owl";

/** An API by the name that Google's console gives it, or by its address. */
const API_NAMES = [/([A-Z][\w ()-]* API) has not been used/, /"service":\s*"([a-z.]+)"/];

/** The API that a refusal names. */
function apiNamed(words: string): string {
  const name = API_NAMES.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined);
  return name === undefined ? "une de ses API" : `« ${name} »`;
}

/** One refusal: by its status, by Google's words, or by both. */
interface RefusalRule {
  status?: number;
  words?: RegExp;
  code: string;
  /** The sentence; `asked` is what was tried: « lire le script », `words` are Google's. */
  what: (asked: string, words: string) => string;
  /** What renews the login is told after it, by `withRenewal`. */
  remedy: string;
  by: Mender;
  link?: string;
}

const QUOTA: Omit<RefusalRule, "status" | "words"> = {
  code: "quota",
  what: () => "La limite d’appels de Google est atteinte pour la minute ou la journée.",
  remedy:
    "attendez une minute, puis recommencez ; si Google refuse encore, attendez demain : ce qui est fait reste fait.",
  by: "nobody",
};

/** The first rule that matches tells the obstacle. */
export const REFUSAL_RULES: readonly RefusalRule[] = [
  {
    words: /User has not enabled the Apps Script API/i,
    code: "scriptApiOff",
    what: () => "L’API Apps Script n’est pas activée pour votre compte Google.",
    remedy: "activez « API Google Apps Script », attendez quelques minutes, puis recommencez.",
    by: "technician",
    link: SCRIPT_API_SETTING,
  },
  {
    words: /admin_policy_enforced|access_denied|org_internal|app_blocked|disallowed_by_admin/i,
    code: "applicationBlocked",
    what: () =>
      "Votre organisation n’autorise pas l’application de la connexion (« clasp », ou le client OAuth du site) à accéder aux comptes Google.",
    remedy:
      "faites-la autoriser (le courriel prêt à envoyer est dans « installation/courriel-administrateur.txt »), ou installez sans elle : npm run release, puis « Coller deux fichiers ».",
    by: "googleAdministrator",
    link: APPLICATION_CONTROL,
  },
  {
    words: /invalid_grant|invalid_rapt|invalid_client|deleted_client/i,
    code: "loginExpired",
    what: () => "La connexion à Google a expiré, ou a été retirée.",
    remedy: "reconnectez-vous",
    by: "technician",
  },
  {
    words: /disableServiceAccountKeyCreation|Key creation is not allowed/i,
    code: "keyForbidden",
    what: () => "Votre organisation interdit de créer une clé de compte de service.",
    remedy:
      "demandez une exception à la règle iam.disableServiceAccountKeyCreation pour ce seul projet ; le classeur et le diaporama marchent sans elle, le formulaire public non.",
    by: "googleAdministrator",
    link: "https://console.cloud.google.com/iam-admin/orgpolicies",
  },
  {
    words: /SERVICE_DISABLED|accessNotConfigured|has not been used in project|it is disabled/i,
    code: "apiDisabled",
    what: (asked, words) =>
      `Google n’a pas pu ${asked} : ${apiNamed(words)} n’est pas activée dans le projet de la connexion.`,
    remedy: "activez l’API sur la page indiquée, attendez quelques minutes, puis recommencez.",
    by: "technician",
    link: "https://console.cloud.google.com/apis/library",
  },
  {
    words: /SCOPE_INSUFFICIENT|insufficient authentication scopes|insufficientPermissions/i,
    code: "scopeMissing",
    what: (asked) => `La connexion ne permet pas de ${asked} : une autorisation n’a pas été cochée.`,
    remedy: "reconnectez-vous en cochant toutes les cases",
    by: "technician",
  },
  {
    words:
      /invalidSharingRequest|sharing outside|shareOutNotPermitted|ACL change not allowed|domainPolicy|publishOutNotAllowed|ORG_RESTRICTION/i,
    code: "sharingClosed",
    what: () => "Votre organisation interdit de partager un fichier avec un compte extérieur à son domaine.",
    remedy:
      "demandez d’autoriser le partage avec le compte de service du formulaire, ou de placer le projet Google Cloud dans l’organisation.",
    by: "googleAdministrator",
    link: "https://admin.google.com/ac/appsettings/55656082996/sharing",
  },
  {
    words: /rateLimitExceeded|quotaExceeded|RATE_LIMIT|RESOURCE_EXHAUSTED|userRateLimitExceeded/i,
    ...QUOTA,
  },
  {
    status: 401,
    code: "loginExpired",
    what: () => "La connexion à Google n’est plus acceptée.",
    remedy: "reconnectez-vous",
    by: "technician",
  },
  {
    words:
      /USER_PROJECT_DENIED|IAM_PERMISSION_DENIED|required permission to use project|Permission '?(iam|serviceusage)\./i,
    code: "projectForbidden",
    what: (asked) => `Votre compte Google n’a pas le droit de ${asked} dans ce projet Google Cloud.`,
    remedy:
      "demandez à son propriétaire le rôle Éditeur (IAM ▸ Accorder l’accès), ou une clé qu’il fait lui-même : npm run setup -- --cle FICHIER",
    by: "technician",
    link: "https://console.cloud.google.com/iam-admin/iam",
  },
  {
    status: 403,
    code: "forbidden",
    what: (asked) => `Votre compte Google n’a pas le droit de ${asked}.`,
    remedy:
      "demandez au propriétaire du classeur un accès en modification, ou connectez-vous avec un autre compte",
    by: "workbookOwner",
  },
  {
    status: 404,
    code: "notFound",
    what: (asked) =>
      `Google n’a pas pu ${asked} : l’identifiant n’existe pas, ou n’est pas partagé avec votre compte.`,
    remedy: "vérifiez l’identifiant et le compte connecté, puis recommencez.",
    by: "technician",
  },
  {
    status: 429,
    ...QUOTA,
  },
];
