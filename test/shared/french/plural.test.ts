// The plural of a counted noun and of what agrees with it.
import { expect, it } from "vitest";
import { pluralOf } from "../../../shared/french/plural.ts";

it.each([
  ["réclamation", "réclamations"],
  ["cible non atteinte", "cibles non atteintes"],
  ["mois saisi", "mois saisis"],
  ["réclamation sans réponse", "réclamations sans réponse"],
  ["nombre mis à jour", "nombres mis à jour"],
  ["piste de progrès", "pistes de progrès"],
  ["à vérifier", "à vérifier"],
])("%s: %s", (one, many) => {
  expect(pluralOf(one)).toBe(many);
});
