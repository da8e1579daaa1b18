// How a count's noun takes the plural, and what agrees with it.

/** From such a word on, nothing agrees with the noun: `réclamation sans réponse`, `action à valider`. */
const AGREEING_THEN_NOT = /^(.*?)((?:^| )(?:à|au|de|en|hors|sans) .*)?$/;
const STAYS = /^(?:non)?$|[sxz]$/;

/** The plural of a noun with what follows it: `cible non atteinte` gives `cibles non atteintes`. */
export function pluralOf(words: string): string {
  const [, agreeing = "", rest = ""] = AGREEING_THEN_NOT.exec(words) ?? [];
  const plural = agreeing.split(" ").map((word) => (STAYS.test(word) ? word : `${word}s`));
  return plural.join(" ") + rest;
}
