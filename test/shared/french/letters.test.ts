// Nouns as they are written: the plural of each word, or only where brackets say it.
import { describe, expect, it } from "vitest";
import { feminine, masculine } from "../../../shared/french/letters.ts";

describe("a noun", () => {
  it("adds an s to each of its words that has none", () => {
    expect(feminine("cible manquée")).toEqual({ one: "cible manquée", many: "cibles manquées", gender: "f" });
    expect(masculine("mois").many).toBe("mois");
  });

  it("adds what stands in brackets and nothing else", () => {
    expect(masculine("indicateur(s) sans cible")).toEqual({
      one: "indicateur sans cible",
      many: "indicateurs sans cible",
      gender: "m",
    });
    expect(masculine("indicateur(s) progresse(nt)").many).toBe("indicateurs progressent");
  });
});
