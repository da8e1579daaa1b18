// Why a delivery waits or is set aside, in the words that the operations page shows.
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { CallFailure, CallName, GoogleCallError } from "./google-call.ts";

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

const REMEDIES: Readonly<Record<number, string>> = {
  400: "Vérifiez l’onglet, le compte de service et sa clé",
  401: "Le jeton a été refusé : vérifiez la clé du compte de service",
  403: "Partagez le classeur avec le compte de service, en écriture, et vérifiez les plages protégées",
  404: "Vérifiez l’identifiant du classeur dans la configuration du site",
};

/** A failed call, with the remedy when one is known. */
export function failureSentence({ call, failure }: GoogleCallError): string {
  if (failure.kind === "unknown") return `Google, pour ${CALLS[call]} : ${CAUSES[failure.cause]}.`;
  const remedy = REMEDIES[failure.status];
  return `Google a répondu ${failure.status} à ${CALLS[call]}.${remedy === undefined ? "" : ` ${remedy}.`}`;
}

/** The tab that deliveries go to is not there. */
export const MISSING_TAB = `L’onglet « ${complaintsTab.title} » manque : recréez-le par « Préparer le classeur », puis rejouez.`;

/** Headers that are missing or there twice. */
export function columnsSentence(missing: readonly string[], duplicated: readonly string[]): string {
  const parts = [
    ...missing.map((header) => `la colonne « ${header} » manque`),
    ...duplicated.map((header) => `la colonne « ${header} » est en double`),
  ];
  return `Onglet « ${complaintsTab.title} » : ${parts.join(", ")}. Rétablissez l’en-tête, puis rejouez.`;
}

/** Columns to read that are missing or there twice; none when they moved while they were read. */
export function unclearColumnsSentence(headers: readonly string[]): string {
  const tab = `Onglet « ${complaintsTab.title} »`;
  if (headers.length === 0) return `${tab} : les colonnes ont été déplacées pendant la lecture.`;
  const names = headers.map((header) => `« ${header} »`).join(", ");
  return `${tab} : colonnes manquantes ou en double : ${names}. Rétablissez les en-têtes.`;
}

/** A delivery set aside after a day of failures. */
export function givenUpSentence(lastReason: string): string {
  return `Pas de livraison depuis 24 heures. ${lastReason}`;
}
