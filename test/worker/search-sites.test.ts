// A site is found by its name, its département, and each of its towns as people type them.
import { expect, test } from "vitest";
import { soughtSites, townsInWords } from "../../worker/site/search-sites.ts";

const site = (name: string, address: string, towns: string[] = []) => ({
  name,
  towns,
  contact: { address, email: "essai@exemple.fr" },
});
const AIX = site("Sous-préfecture d’Aix-en-Provence", "455 avenue Brossolette, 13100 Aix-en-Provence", [
  "Aix-en-Provence",
  "Salon-de-Provence",
  "Gardanne",
  "Berre-l’Étang",
  "Saint-Cannat",
]);
const ARLES = site("Sous-préfecture d’Arles", "16 rue de la Bastille, 13200 Arles", [
  "Arles",
  "Saintes-Maries-de-la-Mer",
]);
const TOULON = site("Préfecture du Var", "Boulevard du 112e RI, 83000 Toulon");
const SITES = [AIX, ARLES, TOULON];

test.each([
  ["berre l'etang", [AIX]],
  ["  SALON de provence ", [AIX]],
  ["St Cannat", [AIX]],
  ["stes-maries", [ARLES]],
  ["Toulon", [TOULON]],
  ["13", [AIX, ARLES]],
  ["13200", [ARLES]],
  ["13127", [AIX, ARLES]],
  ["bouches-du-rhône", [AIX, ARLES]],
  ["", SITES],
  ["75001", []],
  ["00000", []],
  ["Gardanne Berre", []],
  ["Strasbourg", []],
])("« %s »", (typed, found) => expect(soughtSites(SITES, typed)).toEqual(found));

test("names three towns, the one that was sought first, and says that there are others", () => {
  expect(townsInWords(AIX, "")).toBe("Aix-en-Provence, Salon-de-Provence, Gardanne…");
  expect(townsInWords(AIX, "berre")).toBe("Berre-l’Étang, Aix-en-Provence, Salon-de-Provence…");
  expect(townsInWords(ARLES, "13")).toBe("Arles, Saintes-Maries-de-la-Mer");
  expect(townsInWords(TOULON, "var")).toBe("83000 Toulon");
});
