// Google's refusals in French, each with its remedy.
import { number, object, readOrNull, text } from "../../shared/json/shape.ts";

/** What Apps Script's advanced services throw. */
const GoogleFailure = object({
  message: text,
  details: object({ code: number }),
});

/** What happened, and what to do: two sentences. */
export interface Explanation {
  message: string;
  remedy: string;
}

const QUOTA = {
  message: "Google a refusé pour un moment : trop de demandes dans la même minute.",
  remedy: "Attendez une minute, puis recommencez.",
};
const DAILY_QUOTA = {
  message: "Google a refusé : la limite d’appels de la journée est atteinte.",
  remedy: "Recommencez demain.",
};
const UNAUTHORISED = {
  message: "Google refuse l’accès : l’autorisation demandée par Revue Qualité n’a pas été donnée.",
  remedy: "Autorisez Revue Qualité : menu Qualité, Aide.",
};
const forbidden = (file: string, owner: string): Explanation => ({
  message: `Vous pouvez lire ce ${file}, pas le modifier : demandez l’accès à ${owner}.`,
  remedy: "",
});
const FORBIDDEN = forbidden("classeur", "son propriétaire");
const DECK_FORBIDDEN = forbidden("diaporama", "la personne qui l’a fait");
const PROTECTED = {
  message: "Google refuse d’écrire : des cellules sont protégées contre vous.",
  remedy:
    "Demandez au propriétaire du classeur de lancer l’action, ou de vous autoriser (Données ▸ Protéger des feuilles et des plages), puis recommencez.",
};
const NOT_FOUND = {
  message: "Google ne trouve plus le document : il a été supprimé ou déplacé pendant l’action.",
  remedy: "Rouvrez le classeur puis recommencez.",
};
const UNAVAILABLE = {
  message: "Google ne répond pas pour le moment.",
  remedy: "Attendez une minute puis recommencez ; si cela dure, voyez www.google.com/appsstatus.",
};
const TOO_LONG = {
  message: "Google a mis trop de temps à répondre et l’action a été interrompue.",
  remedy:
    "Recommencez ; si cela se reproduit, archivez les lignes des années passées dans un autre classeur.",
};

const TYPED = {
  message: "Google refuse de mettre en forme les colonnes typées d’un tableau.",
  remedy:
    "Dans le menu du tableau, à côté de son nom, retirez le tableau (les données restent) ou le type de ces colonnes, puis recommencez.",
};

const EXPLANATIONS: Record<number, Explanation> = {
  403: FORBIDDEN,
  404: NOT_FOUND,
  429: QUOTA,
  500: UNAVAILABLE,
  502: UNAVAILABLE,
  503: UNAVAILABLE,
  504: TOO_LONG,
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

/** The HTTP code that Google answered, `null` when the error is not Google's answer. */
export function googleCode(error: unknown): number | null {
  return readOrNull(GoogleFailure, error)?.details.code ?? null;
}

/** Whether Google refused formats or choices in the typed columns of a table, and the whole batch with them. */
export function isTypedColumnsRefusal(error: unknown): error is Error {
  return error instanceof Error && googleCode(error) === 400 && /cells in typed columns/i.test(error.message);
}

/** Whether Google gave up on the weight of a call, or on the time it took: less at a time may pass. */
export function isTooHeavy(error: unknown): boolean {
  const code = googleCode(error);
  const message = messageOf(error);
  if (code === 413 || code === 504) return true;
  if (code === 400) return /payload size|too large/i.test(message);
  return code === null && /timed out|délai|Empty response/i.test(message);
}

/** A failure of Google's in French, `null` for what is not one, or not the user's to mend. */
export function googleExplanation(error: unknown): Explanation | null {
  const code = googleCode(error);
  const message = messageOf(error);
  if (code === 400 && /protected cell or object/i.test(message)) return PROTECTED;
  if (isTypedColumnsRefusal(error)) return TYPED;
  if (code === 403 && /insufficient authentication scopes/i.test(message)) return UNAUTHORISED;
  if (code === 403 && message.startsWith("API call to slides.")) return DECK_FORBIDDEN;
  if (code !== null) return EXPLANATIONS[code] ?? null;
  // Apps Script has no code for its own failures, only words, in the account's language or in English.
  if (/timed out|délai|Exceeded maximum execution time/i.test(message)) return TOO_LONG;
  if (/for one day/i.test(message)) return DAILY_QUOTA;
  if (/too many times|Limit Exceeded|Quota/i.test(message)) return QUOTA;
  if (/permission|autorisation/i.test(message)) return UNAUTHORISED;
  return /Empty response|Service unavailable|Address unavailable/i.test(message) ? UNAVAILABLE : null;
}

/** Whether Google gave no answer of its own: what was asked may have been done all the same. */
export function isOutcomeUnknown(error: unknown): boolean {
  const explanation = googleExplanation(error);
  return explanation === UNAVAILABLE || explanation === TOO_LONG;
}

/** A failure of Google's in one text. */
export function googleSentence(error: unknown): string | null {
  const explanation = googleExplanation(error);
  return explanation === null ? null : `${explanation.message} ${explanation.remedy}`.trim();
}
