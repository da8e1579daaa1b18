// What is to be done, as data and in words, in both situations of the design and where it is empty.
import { describe, expect, it } from "vitest";
import type { ToDo } from "../../../shared/to-do/to-do.ts";
import { toDoList } from "../../../shared/to-do/to-do-list.ts";
import { type ToDoLine, toDoLines, urgencyWords } from "../../../shared/to-do/to-do-words.ts";
import { tablesOf } from "../../support/example-deck.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../../support/situations.ts";
import { spaced } from "../../support/story.ts";
import { analysed, settings } from "../../support/workbook-cells.ts";

const said = ({ isUrgent, title, detail }: ToDoLine): string =>
  spaced(`${isUrgent ? "!" : "–"} ${title} / ${detail}`);

function lines(toDos: readonly ToDo[]): string[] {
  return toDoLines(toDos, 2020).map(said);
}

describe("December's first days", () => {
  const toDos = toDoList(analysed(tablesOf(DECEMBER_LACKS)));

  it("asks for the month that lacks and for the complaint first, as data", () => {
    expect(toDos[0]).toEqual({
      nature: "month",
      nom: "",
      echeance: null,
      enRetard: true,
      onglet: "Relevés",
      cle: null,
      mois: { mois: 12, nombres: 17, indicateurs: 11, saisis: 0 },
    });
    expect(toDos[1]).toEqual({
      nature: "complaint",
      nom: "2020-0005",
      echeance: "2021-01-05",
      enRetard: true,
      onglet: "Réclamations",
      cle: { colonne: "Référence", valeur: "2020-0005" },
      reclamation: { joursOuvres: 2, accuseEnRetard: "2020-12-18" },
    });
  });

  it("is told in the words of staff, the overdue first", () => {
    expect(lines(toDos).slice(0, 4)).toEqual([
      "! Décembre 2020 : 17 nombres à saisir / 11 indicateurs, aucun relevé",
      "! Répondre à 2020-0005 / avant le 05/01/2021 · 2 jours ouvrés · accusé en retard depuis le 18/12",
      "! Renouveler la formation d’Agent D / échue depuis le 11/10/2020",
      "! Vérifier « Fiche de tutorat » / en retard depuis le 18/12/2020",
    ]);
    expect(lines(toDos)).toContain("– 7 documents à vérifier / le premier avant le 15/01/2021");
    expect(lines(toDos).at(-1)).toMatch(/^– \d+ actions à valider pour 2021 \/ à décider en revue$/);
    expect(urgencyWords(toDoLines(toDos, 2020))).toMatch(/^\d+ en retard ou urgents$/);
  });
});

it("tells complaints that bear no number together, to be numbered first", () => {
  const [, complaint] = toDoList(analysed(tablesOf(DECEMBER_LACKS)));
  if (complaint === undefined) throw new Error("No complaint");
  const unnumbered = { ...complaint, nom: "" };
  expect(lines([complaint, unnumbered, { ...unnumbered }])).toEqual([
    expect.stringContaining("Répondre à 2020-0005"),
    "! 2 réclamations sans référence à traiter / à numéroter d’abord",
  ]);
});

it("asks for nothing more once the month and the answer are there", () => {
  const toDos = toDoList(analysed(tablesOf(COMPLETE_YEAR)));
  expect(toDos.filter(({ nature }) => nature === "month" || nature === "complaint")).toEqual([]);
  expect(urgencyWords(toDoLines(toDos, 2020))).toMatch(/^\d+ en retard$/);
});

it("counts what a month lacks when part of it is there", () => {
  const indicators = [
    ["Code", "Libellé", "Unité", "Calcul", "Nombre compté", "Sur un total de"],
    ["TEL1", "Décrochés", "%", "Ratio", "appels décrochés", "appels reçus"],
    ["TEL2", "Perdus", "%", "Ratio", "appels perdus", "Appels  reçus"],
    ["COU1", "Courriers", "%", "Ratio", null, null],
  ];
  const readings = [
    ["Mois", "Code", "Numérateur", "Dénominateur"],
    ["janvier 2020", "COU1", 1, 2],
  ];
  const toDos = toDoList(
    analysed({
      Indicateurs: indicators,
      Relevés: readings,
      Paramètres: settings({ "Arrêté au": "10/02/2020" }),
    }),
  );
  expect(toDos.map(({ mois }) => mois)).toEqual([{ mois: 1, nombres: 3, indicateurs: 2, saisis: 1 }]);
  expect(lines(toDos)).toEqual(["! Janvier 2020 : 3 nombres à saisir / 2 sur 3 indicateurs sans relevé"]);
});

it("asks no more for a number that another indicator has under the same words", () => {
  const indicators = [
    ["Code", "Libellé", "Unité", "Calcul", "Nombre compté", "Sur un total de"],
    ["TEL1", "Décrochés", "%", "Ratio", "appels décrochés", "appels reçus"],
    ["TEL2", "Perdus", "%", "Ratio", "appels perdus", "Appels  reçus"],
  ];
  const readings = [
    ["Mois", "Code", "Numérateur", "Dénominateur"],
    ["janvier 2020", "TEL1", 80, 100],
  ];
  const toDos = toDoList(
    analysed({
      Indicateurs: indicators,
      Relevés: readings,
      Paramètres: settings({ "Arrêté au": "10/02/2020" }),
    }),
  );
  expect(lines(toDos)).toEqual(["! Janvier 2020 : 1 nombre à saisir / 1 sur 2 indicateurs sans relevé"]);
});

it("tells lines not counted and messages to sort", () => {
  const toDos = toDoList(
    analysed({
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ["janvier 2020", "RIEN", 1, 2],
      ],
      Réclamations: [
        ["Référence", "Reçue le", "Type", "Statut", "Signalement"],
        ["2020-0001", "02/01/2020", "Suggestion", "Nouvelle", "liens"],
      ],
    }),
  );
  expect(lines(toDos)).toEqual([
    "! 1 ligne non comptée / voir l’onglet « Alertes »",
    expect.stringContaining("message douteux à trier"),
  ]);
});
