// A site is listed under the département that its postal code tells.
import { expect, test } from "vitest";
import { departementOf } from "../../worker/site/departements.ts";

test.each([
  ["13100 Aix-en-Provence", "13", "Bouches-du-Rhône"],
  ["05100 Briançon", "05", "Hautes-Alpes"],
  ["20000 Ajaccio", "2A", "Corse-du-Sud"],
  ["20137 Porto-Vecchio", "2A", "Corse-du-Sud"],
  ["20200 Bastia", "2B", "Haute-Corse"],
  ["20600 Bastia", "2B", "Haute-Corse"],
  ["97100 Basse-Terre", "971", "Guadeloupe"],
  ["97133 Saint-Barthélemy", "977", "Saint-Barthélemy"],
  ["97150 Saint-Martin", "978", "Saint-Martin"],
  ["97300 Cayenne", "973", "Guyane"],
  ["98800 Nouméa", "988", "Nouvelle-Calédonie"],
])("%s", (town, number, name) => expect(departementOf(town)).toEqual({ number, name }));

test("no département has another postal code", () => {
  for (const town of ["00100 Nulle part", "98000 Monaco", "96000", "1 rue de l’Essai"]) {
    expect([town, departementOf(town)]).toEqual([town, undefined]);
  }
});
