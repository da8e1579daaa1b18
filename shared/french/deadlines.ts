// What is said of deadlines.
import { formatShortDay } from "./dates.ts";
import { quoted } from "./faults.ts";

export const labelEnds = "Fin du label";
export const trainingExpires = "Formation à renouveler";

export const documentToVerify = (title: string): string =>
  title === "" ? "Document à vérifier" : `Document à vérifier : ${quoted(title)}`;
export const actionToFinish = (action: string): string =>
  action === "" ? "Action à réaliser" : `Action à réaliser : ${quoted(action)}`;
export const complaintToAnswer = (reference: string): string =>
  reference === "" ? "Réclamation à laquelle répondre" : `Réclamation ${reference} : réponse à donner`;

/** Adds when a deadline is, and whether it is over at `Arrêté au`. */
export function withTiming(message: string, dueOn: number, closedOn: number): string {
  return dueOn < closedOn
    ? `${message} — échéance dépassée (${formatShortDay(dueOn)}).`
    : `${message} — avant le ${formatShortDay(dueOn)}.`;
}
