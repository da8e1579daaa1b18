// What is said of deadlines, in words by which staff know the row.
import { formatShortDay } from "../french/dates.ts";
import { quoted } from "../french/quotes.ts";

export const labelEnds = "Fin du label";

export const trainingExpires = (agent: string, training: string): string =>
  named("Formation à renouveler", agent) + (training === "" ? "" : ` (${quoted(training)})`);
export const agentToTrain = (agent: string): string => named("Agent d’accueil sans formation", agent);
export const documentToVerify = (title: string): string => named("Document à vérifier", title, true);
export const actionToFinish = (number: string, action: string): string =>
  named(number === "" ? "Action à réaliser" : `Action n° ${number} à réaliser`, action, true);
export const checkpointToVerify = (point: string): string =>
  named("Point de contrôle à vérifier", point, true);
/** A complaint without reference is known by the day of its receipt. */
export const complaintToAnswer = (reference: string, receivedOn: number): string =>
  reference === ""
    ? `Réclamation reçue le ${formatShortDay(receivedOn)} : réponse à donner`
    : `Réclamation ${reference} : réponse à donner`;

/** Adds when a deadline is, and whether it is over at `Arrêté au`; `null` is due on no known day. */
export function withTiming(message: string, dueOn: number | null, closedOn: number): string {
  if (dueOn === null) return `${message} — à faire dès maintenant.`;
  return dueOn < closedOn
    ? `${message} — échéance dépassée (${formatShortDay(dueOn)}).`
    : `${message} — avant le ${formatShortDay(dueOn)}.`;
}

function named(what: string, name: string, isQuoted = false): string {
  if (name === "") return what;
  return `${what} : ${isQuoted ? quoted(name) : name}`;
}
