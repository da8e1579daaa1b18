// Where a text is cut at a word: it does not end with one that leans on the next, nor inside a bracket.
import { describe, expect, it } from "vitest";
import { shortened } from "../../../shared/text/fitting.ts";

const cut = (text: string, length: number): string => shortened(text, (one) => one.length <= length);

describe("a text cut at a word", () => {
  it.each([
    [
      "Mettre en place un retour d’information mensuel aux chefs de bureau",
      54,
      "Mettre en place un retour d’information mensuel…",
    ],
    [
      "Rédiger une charte de réponse aux courriels (accueil et orientation)",
      60,
      "Rédiger une charte de réponse aux courriels…",
    ],
    ["Afficher les horaires (samedi) dans le hall", 40, "Afficher les horaires (samedi)…"],
    ["Ouvrir le hall, et pour les services de la mairie", 40, "Ouvrir le hall, et pour les services…"],
    ["Le parking est fermé", 15, "Le parking est…"],
    ["De la part des usagers", 11, "De la part…"],
    ["(voir la note)", 9, "(voir…"],
  ])("%s, in %i characters", (text, length, expected) => {
    expect(cut(text, length)).toBe(expected);
  });
});
