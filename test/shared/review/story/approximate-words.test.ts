// Staff's approximate counts, and the slides that leave theirs to the notes.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import { feminine, masculine } from "../../../../shared/french/letters.ts";
import { tellsAbout } from "../../../../shared/review/story/approximate-words.ts";
import { tablesOf } from "../../../support/example-deck.ts";
import { slideOf, slideWords } from "../../../support/story.ts";

const CALL = masculine("appel");
const PERSON = feminine("personne interrogée", "personnes interrogées");

describe("a text", () => {
  it.each([
    ["Près d'une dizaine d'appels passés au cours de l'été.", CALL],
    ["Environ 10\u00a0appels", CALL],
    ["une vingtaine d’appels", CALL],
    ["Nombre de personnes interrogées\u00a0: plus de 100", PERSON],
    ["Plus de 1 000 personnes interrogées en ligne", PERSON],
    ["Un peu moins d’une centaine de personnes interrogées", PERSON],
  ])("tells about how many: %s", (text, noun) => {
    expect(tellsAbout(text, noun)).toBe(true);
  });

  it.each([
    ["9 appels", CALL],
    ["Les appels sont décrochés à plus de 90\u00a0%", CALL],
    ["Près de dix appelants", CALL],
    ["112 personnes interrogées", PERSON],
    ["Personnes interrogées\u00a0: satisfaites à plus de 90\u00a0%", PERSON],
  ])("does not: %s", (text, noun) => {
    expect(tellsAbout(text, noun)).toBe(false);
  });
});

describe("the example", () => {
  const tables = tablesOf(AIX_2020);

  it("has staff's words without the count beside them, which is in the notes", () => {
    const satisfaction = slideOf(tables, "satisfaction");
    const words = slideWords(satisfaction);
    expect(words).toContain("Nombre de personnes interrogées : plus de 100");
    expect(words).toContain("cible ≥ 100 : atteinte");
    expect(words.join("\n")).not.toContain("112");
    expect(satisfaction.notes.join("\n")).toContain("112\u00a0personnes interrogées.");

    const calls = slideOf(tables, "mystery-call");
    expect(slideWords(calls).join("\n")).toContain("Près d’une dizaine d’appels");
    expect(calls.caveats.map((caveat) => caveat.replaceAll("\u00a0", " "))).toEqual([
      "Effectif faible · du 2 juillet au 27 août 2020",
    ]);
    expect(calls.notes).toContain("9\u00a0appels.");
  });
});
