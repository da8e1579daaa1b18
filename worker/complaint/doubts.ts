// Why the form doubts a submission: it is kept and flagged, never dropped.

/** People take longer than this to fill the form, in milliseconds. */
export const FASTEST = 3000;
/** A message with this many links is mostly advertising. */
const MANY_LINKS = 3;

export interface Signs {
  isTrapFilled: boolean;
  /** Milliseconds between the page and its submission; absent for the API. */
  filledIn?: number;
  isSlowed: boolean;
  /** `none` also for one whose challenge is too old: the page was open for long. */
  proof: "none" | "valid" | "refused";
  message: string;
}

/** What the request itself tells against a submission, in French, each in a few words. */
export function doubtsOf({ isTrapFilled, filledIn, isSlowed, proof, message }: Signs): string[] {
  const doubts: string[] = [];
  if (isTrapFilled) doubts.push("champ piège rempli");
  if (filledIn !== undefined && filledIn < FASTEST) doubts.push("envoyé en moins de 3 secondes");
  if (isSlowed) doubts.push("nombreux envois de la même adresse");
  if (proof === "refused") doubts.push("preuve de travail refusée");
  const links = message.match(/https?:\/\/|www\./gi)?.length ?? 0;
  if (links >= MANY_LINKS) doubts.push(`${links} liens`);
  return doubts;
}
