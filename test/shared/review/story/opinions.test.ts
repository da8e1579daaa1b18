// What citizens said of the answers, in the review: a share with how many said it, a count when they are few.
import { expect, it } from "vitest";
import { slideKeys, slideOf, slideWords, spaced } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const answered = ["04/02/2020", "Réclamation", "Courrier", "Répondue", "05/02/2020"];

function told(opinions: Table, received = 1): string[] {
  const tables: Tables = {
    Paramètres: settings({ "Arrêté au": "31/12/2020" }),
    Réclamations: [
      ["Reçue le", "Type", "Canal", "Statut", "Répondue le"],
      ...Array.from({ length: received }, () => answered),
    ],
    Avis: [["Référence", "Donné le", "Satisfait", "Commentaire"], ...opinions],
  };
  return slideKeys(tables).flatMap((key) => slideWords(slideOf(tables, key)).map(spaced));
}

const opinions = (count: number, satisfied: "Oui" | "Non" | "", day = "10/02/2020"): Table =>
  Array.from({ length: count }, () => ["", day, satisfied, ""]);

it.each([
  [
    "a share, with how many said it",
    [...opinions(33, "Oui"), ...opinions(7, "Non")],
    "82,5 % satisfaits (40 avis)",
  ],
  ["a count when few said it", [...opinions(3, "Oui"), ...opinions(2, "Non")], "3 satisfaits sur 5"],
  ["one of them", [...opinions(1, "Oui"), ...opinions(1, "Non")], "1 satisfait sur 2"],
  ["none of them", opinions(2, "Non"), "0 satisfait sur 2"],
  [
    "nothing of another year's, nor of a cell left blank",
    [...opinions(4, "Oui", "30/12/2019"), ...opinions(3, ""), ...opinions(1, "Non")],
    "0 satisfait sur 1",
  ],
])("tells %s", (_, rows, words) => {
  expect(told(rows)).toContain(`Avis sur les réponses : ${words}`);
});

it("tells it too when complaints are many enough for figures", () => {
  expect(told(opinions(2, "Oui"), 8)).toContain("Avis sur les réponses : 2 satisfaits sur 2");
});

it("says nothing where nobody gave one", () => {
  expect(told([]).join(" ")).not.toContain("Avis sur les réponses");
});
