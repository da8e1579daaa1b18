// What the slide of trainings says: its title beside a main motive, and the captions of its figures.
import { describe, expect, it } from "vitest";
import { slideOf, spaced, storyTitle } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const Paramètres = settings({ "Arrêté au": "31/12/2020" });
const motive = (text: string): Table => [
  ["Exercice", "Rubrique", "Nature", "Texte"],
  [2020, "Formations", "Motif principal", text],
];
const sessions: Table = [["Formation", "Date"], ...["01", "02"].map((day) => ["Accueil", `${day}/09/2020`])];
const LONG = "Les délais sont trop longs. Revoir les tournées. Prévoir un renfort dans chaque service";

describe("the title of the trainings", () => {
  const titleWith = (text: string) =>
    storyTitle({ Paramètres, Formations: sessions, Constats: motive(text) }, "trainings");

  it("is the motive alone where the count finds no room after it", () => {
    expect(titleWith("Un nouveau parcours")).toBe("Un nouveau parcours ; deux sessions de formation en 2020");
    expect(titleWith(LONG)).toBe(LONG);
  });
});

describe("the figure of overdue trainings", () => {
  const tables: Tables = {
    Paramètres,
    Agents: [
      ["Agent", "Accueil du public", "Arrivée le"],
      ...["A", "B", "C", "D", "E"].map((name) => [name, "Oui", "01/03/2020"]),
    ],
    Formations: [
      ["Formation", "Date", "Agent"],
      ...["A", "B", "C"].map((name, index) => ["Accueil", `0${index + 1}/02/2016`, name]),
    ],
  };
  const { composition } = slideOf(tables, "trainings");
  const captions =
    composition.kind === "figures"
      ? composition.figures
          .flatMap((one) => one.captions)
          .map((line) => line.map(({ text }) => text).join(""))
      : [];

  it("counts those without known training", () => {
    expect(captions.map(spaced)).toContain("et 2 sans formation connue");
  });

  it("holds its last words together: `pour` alone after the date runs up to the next figure", () => {
    expect(captions.map((text) => text.split(" "))).toContainEqual([
      "depuis",
      "le",
      "1er\u00a0février\u00a02020",
      "pour\u00a0la\u00a0plus\u00a0ancienne",
    ]);
  });
});
