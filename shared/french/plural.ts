// How a count's noun takes the plural, and what agrees with it.

/** From such a word on, nothing agrees with the noun: `réclamation sans réponse`, `action à valider`. */
const LINKS: ReadonlySet<string> = new Set(["à", "au", "de", "en", "hors", "sans"]);

/** The plural of a noun with what follows it: `cible non atteinte` gives `cibles non atteintes`. */
export function pluralOf(words: string): string {
  const parts = words.split(" ");
  const link = parts.findIndex((word) => LINKS.has(word));
  const agreeing = link < 0 ? parts.length : link;
  return parts
    .map((word, index) => (index >= agreeing || word === "non" || /[sxz]$/.test(word) ? word : `${word}s`))
    .join(" ");
}
