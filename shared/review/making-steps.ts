// The steps by which a review is made or brought up to date, each known by the words that the add-on says then.

const STEPS = [/^Lecture/, /^Écriture/, /^(Création|Mise à jour) du diaporama/, /commentaires/];

export const MAKING_STEP_COUNT = STEPS.length;

/** The place of the step that some words say, from 0; the first for words of none. */
export function makingStep(words: string): number {
  return Math.max(
    0,
    STEPS.findIndex((pattern) => pattern.test(words)),
  );
}
