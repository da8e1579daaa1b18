// What a hand has done and set-up can't see: the person says so once, and it is remembered.
import { byHand, done, type SetupContext, type StepResult } from "./step.ts";

/** Something left to a hand. */
interface HandWork {
  /** What is confirmed: the step, and the settings that it was done with. */
  key: string;
  words: string;
  link: string;
}

/** Done when the person says so, now or in an earlier run; left to a hand otherwise. */
export async function confirmedByHand(
  { around: { ask, terminal }, site, saveSite }: SetupContext,
  { key, words, link }: HandWork,
): Promise<StepResult> {
  const confirmed = site().confirmed ?? [];
  if (confirmed.includes(key)) return done("fait à la main, comme vous l’avez dit");
  if (ask === null) return byHand(words, link);
  terminal.say(`  À la main : ${words}\n  Où : ${link}`);
  const answer = await ask("Quand c’est fait, tapez « oui » (Entrée : plus tard) :");
  if (answer !== "oui") return byHand("à faire plus tard, comme indiqué plus haut, puis relancez", link);
  saveSite({ confirmed: [...confirmed, key] });
  return done("fait à la main, comme vous venez de le dire");
}
