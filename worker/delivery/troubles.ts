// Words for every trouble between the form and a workbook: what happened, what to do, who can do it.
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { Trouble } from "../store/trouble.ts";
import type { CallFailure, CallName, GoogleCallError } from "./google-call.ts";
import type { Refusal, RefusalKind } from "./google-refusal.ts";

/** Stands in the words below for the tab's title. */
const TAB = "« … »";

const CALLS: Readonly<Record<CallName, string>> = {
  token: "la demande de jeton",
  structure: "la lecture des en-têtes",
  values: "la lecture des états",
  append: "l’écriture",
};

const CAUSES: Readonly<Record<Extract<CallFailure, { kind: "unknown" }>["cause"], string>> = {
  timeout: "pas de réponse dans le délai",
  network: "connexion impossible ou coupée",
  malformedAnswer: "réponse illisible",
};

interface Words {
  what: string;
  remedy: (account: string) => string;
  by: Trouble["by"];
}

const nothingToDo = (what: string): Words => ({ what, remedy: () => "", by: "nobody" });
const forTechnician = (what: string, remedy: string): Words => ({
  what,
  remedy: () => remedy,
  by: "technician",
});
const forReferent = (what: string, remedy: string): Words => ({ what, remedy: () => remedy, by: "referent" });

const NEW_KEY = "créez une clé dans la console Google Cloud, puis donnez-la au secret SERVICE_ACCOUNTS.";

const WORDS: Readonly<Record<RefusalKind, Words>> = {
  keyRevoked: {
    what: "la clé du compte de service est révoquée, ou n’est pas la sienne",
    remedy: (account) => `Compte ${account} : ${NEW_KEY}`,
    by: "technician",
  },
  accountMissing: {
    what: "le compte de service est supprimé ou désactivé",
    remedy: (account) =>
      `Rétablissez le compte ${account} dans la console Google Cloud ; sinon, donnez la clé d’un autre compte au secret SERVICE_ACCOUNTS et partagez le classeur avec lui.`,
    by: "technician",
  },
  clockSkew: nothingToDo(
    "l’horloge du formulaire n’est pas celle de Google. Le formulaire réessaie ; cela passe d’ordinaire de soi-même",
  ),
  tokenRefused: {
    what: "aucun jeton n’est donné au compte de service",
    remedy: (account) => `Vérifiez le compte ${account} et sa clé (secret SERVICE_ACCOUNTS).`,
    by: "technician",
  },
  tokenInvalid: {
    what: "le jeton du compte de service n’est pas accepté",
    remedy: (account) => `Vérifiez le compte ${account} et sa clé (secret SERVICE_ACCOUNTS).`,
    by: "technician",
  },
  apiDisabled: forTechnician(
    "l’API Google Sheets n’est pas activée dans le projet du compte de service",
    "Activez « Google Sheets API » dans ce projet de la console Google Cloud, puis attendez quelques minutes.",
  ),
  projectSuspended: forTechnician(
    "le projet Google Cloud du compte de service est suspendu, supprimé ou sans facturation",
    "Rétablissez le projet dans la console Google Cloud.",
  ),
  scopeMissing: forTechnician(
    "le jeton n’a pas le droit d’écrire dans les classeurs",
    "Dans la console d’administration Google, autorisez le compte de service à utiliser l’API Sheets.",
  ),
  policy: {
    what: "une règle de votre organisation l’interdit",
    remedy: (account) =>
      `Demandez à l’administrateur Google de l’organisation d’autoriser le partage avec ${account}.`,
    by: "technician",
  },
  notShared: {
    what: "le classeur n’est pas partagé en écriture avec le formulaire",
    remedy: (account) =>
      `Partagez le classeur avec le compte de service ${account}, en écriture (rôle Éditeur), et autorisez-le dans les plages protégées.`,
    by: "referent",
  },
  quota: nothingToDo("le quota de la minute est atteint. Le formulaire réessaie"),
  workbookMissing: forTechnician(
    "le classeur n’existe pas, ou plus",
    "Vérifiez l’identifiant du classeur (« spreadsheetId ») dans la configuration du site ; s’il est juste, rétablissez le classeur depuis la corbeille de Google Drive.",
  ),
  rangeMissing: forReferent(
    `l’onglet ${TAB} ou une de ses colonnes n’est plus là`,
    `Rétablissez l’onglet ${TAB} et ses en-têtes.`,
  ),
  officeFile: forReferent(
    "le classeur est un fichier Excel ouvert dans Google Drive, où rien ne peut être inscrit",
    "Ouvrez-le, choisissez Fichier, Enregistrer au format Google Sheets, puis donnez l’identifiant du nouveau classeur au technicien (« spreadsheetId »).",
  ),
  protectedCells: {
    what: `une plage protégée de l’onglet ${TAB} est fermée au formulaire`,
    remedy: (account) =>
      `Dans Données, Protéger des feuilles et des plages, autorisez ${account} à modifier, ou ôtez la protection.`,
    by: "referent",
  },
  typedColumns: forReferent(
    `un tableau de Google Sheets, dans l’onglet ${TAB}, fixe le type de colonnes que le formulaire remplit`,
    "Dans le menu du tableau, ôtez le type de ces colonnes, ou convertissez le tableau en simple plage.",
  ),
  workbookFull: forReferent(
    "le classeur a atteint 10 millions de cellules",
    "Supprimez les lignes et colonnes vides des onglets, ou archivez des années.",
  ),
  tooLarge: forTechnician("l’envoi est trop gros", "Signalez-le : c’est un défaut du formulaire."),
  conflict: nothingToDo("le classeur était en train de changer. Le formulaire réessaie"),
  slow: nothingToDo("la demande a mis trop de temps. Le formulaire réessaie"),
  malformed: forTechnician(
    "la demande est refusée, sans raison connue",
    "Vérifiez l’onglet et ses protections ; si cela dure, signalez-le avec le code ci-dessous.",
  ),
  googleFailure: nothingToDo("le service de Google est en panne. Le formulaire réessaie"),
};

/** Kinds that depend on the rows sent, not on the way to the workbook. */
const OF_ONE_BATCH: readonly RefusalKind[] = ["malformed", "tooLarge"];

/**
 * A failed call, with the remedy; `account` is the address that the workbook is shared with, `title` that of the tab
 * concerned.
 */
export function callTrouble(
  { call, failure }: GoogleCallError,
  account: string,
  title: string = complaintsTab.title,
): Trouble {
  if (failure.kind === "refused") return refusalTrouble(call, failure.refusal, { title, account });
  return {
    code: `${call} ${failure.cause}`,
    reason: `Google, pour ${CALLS[call]} : ${CAUSES[failure.cause]}.`,
    remedy: "",
    by: "nobody",
    link: null,
    isShared: call !== "append",
  };
}

function refusalTrouble(
  call: CallName,
  refusal: Refusal,
  { title, account }: { title: string; account: string },
): Trouble {
  const { status, kind, name, link } = refusal;
  const { what, remedy, by } = WORDS[kind];
  return {
    code: [call, status, kind, name].filter((part) => part !== "").join(" "),
    reason: withTitle(`Google a répondu ${status} à ${CALLS[call]} : ${what}.`, title),
    remedy: withTitle(remedy(account), title),
    by,
    link,
    isShared: !(call === "append" && OF_ONE_BATCH.includes(kind)),
  };
}

const named = (title: string): string => `« ${title} »`;
const withTitle = (sentence: string, title: string): string => sentence.replaceAll(TAB, named(title));

const ofTab = (code: string, reason: string, remedy: string): Trouble => ({
  code,
  reason,
  remedy,
  by: "referent",
  link: null,
  isShared: true,
});

/** The tab that deliveries go to is not there. */
export function missingTabTrouble(title: string): Trouble {
  return ofTab(
    "tabMissing",
    `L’onglet ${named(title)} manque.`,
    "S’il a été renommé, rendez-lui son titre ; sinon, recréez-le par Qualité, « Préparer le classeur ».",
  );
}

/** Two tabs or more bear the title; `titles` as they are spelled. */
export function severalTabsTrouble(title: string, titles: readonly string[]): Trouble {
  return ofTab(
    "severalTabs",
    `Plusieurs onglets portent le titre ${named(title)} : ${listed(titles)}.`,
    "Gardez celui qui reçoit les messages et renommez les autres.",
  );
}

/** Headers that are missing or there twice. `isNoneFound` when the first row holds none of those expected. */
export function columnsTrouble(
  title: string,
  search: { missing: readonly string[]; duplicated: readonly string[]; isNoneFound: boolean },
): Trouble {
  if (search.isNoneFound) {
    return ofTab(
      "headersMissing",
      `La ligne 1 de l’onglet ${named(title)} ne porte aucun des titres attendus.`,
      "Si une ligne a été ajoutée au-dessus des titres, supprimez-la ; sinon, remettez les titres en ligne 1.",
    );
  }
  const { missing, duplicated } = search;
  const reasons = [
    ...missing.map((header) => `la colonne « ${header} » manque`),
    ...duplicated.map((header) => `la colonne « ${header} » est en double`),
  ];
  const remedies = [
    ...(missing.length === 0 ? [] : [`Remettez en ligne 1 : ${listed(missing)}.`]),
    ...(duplicated.length === 0 ? [] : [`Ne gardez qu’une colonne : ${listed(duplicated)}.`]),
  ];
  return ofTab("columns", `Onglet ${named(title)} : ${reasons.join(", ")}.`, remedies.join(" "));
}

function listed(headers: readonly string[]): string {
  return headers.map((header) => `« ${header} »`).join(", ");
}

/** The columns moved while they were read. */
export function columnsMovedTrouble(title: string): Trouble {
  const reason = `Onglet ${named(title)} : les colonnes ont été déplacées pendant la lecture.`;
  return ofTab("columnsMoved", reason, "");
}

/** A trouble that lasted a day. */
export function givenUp(trouble: Trouble): Trouble {
  return { ...trouble, reason: `Pas de livraison depuis 24 heures. ${trouble.reason}` };
}
