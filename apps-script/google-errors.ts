// Google's refusals in French, each with its remedy.
import * as z from "zod/mini";

/** What Apps Script's advanced services throw. */
const GoogleFailure = z.object({
  message: z.string(),
  details: z.object({ code: z.number() }),
});

const QUOTA =
  "Google limite le nombre d’appels par minute et la limite est atteinte. Attendez une minute puis recommencez.";
const FORBIDDEN =
  "Google refuse l’accès : vous n’avez pas le droit de modifier ce classeur, ou l’autorisation demandée par Revue Qualité n’a pas été accordée. Demandez au propriétaire du classeur un accès en modification, puis relancez l’action et acceptez l’autorisation.";
const PROTECTED =
  "Google refuse d’écrire : des cellules sont protégées contre vous. Demandez au propriétaire du classeur de lancer l’action, ou de vous autoriser (Données ▸ Protéger des feuilles et des plages), puis recommencez.";
const NOT_FOUND =
  "Google ne trouve plus le document : il a été supprimé ou déplacé pendant l’action. Rouvrez le classeur puis recommencez.";
const UNAVAILABLE =
  "Google ne répond pas pour le moment. Attendez une minute puis recommencez ; si cela dure, voyez www.google.com/appsstatus.";
const TOO_LONG =
  "Google a mis trop de temps à répondre et l’action a été interrompue. Recommencez ; si cela se reproduit, archivez les lignes des années passées dans un autre classeur.";

const SENTENCES: Record<number, string> = {
  403: FORBIDDEN,
  404: NOT_FOUND,
  429: QUOTA,
  500: UNAVAILABLE,
  502: UNAVAILABLE,
  503: UNAVAILABLE,
  504: TOO_LONG,
};

/** The HTTP code that Google answered, `null` when the error is not Google's answer. */
export function googleCode(error: unknown): number | null {
  const failure = GoogleFailure.safeParse(error);
  return failure.success ? failure.data.details.code : null;
}

/** The French sentence for a failure of Google's, `null` for what is not one, or not the user's to mend. */
export function googleSentence(error: unknown): string | null {
  const code = googleCode(error);
  const message = error instanceof Error ? error.message : "";
  if (code === 400 && /protected cell or object/i.test(message)) return PROTECTED;
  if (code !== null) return SENTENCES[code] ?? null;
  // Apps Script has no code for its own failures, only words, in the account's language or in English.
  if (/timed out|délai|Exceeded maximum execution time/i.test(message)) return TOO_LONG;
  if (/too many times|Limit Exceeded|Quota/i.test(message)) return QUOTA;
  if (/permission|autorisation/i.test(message)) return FORBIDDEN;
  return /Empty response|Service unavailable|Address unavailable/i.test(message) ? UNAVAILABLE : null;
}
