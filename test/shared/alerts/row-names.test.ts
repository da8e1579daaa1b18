// An alert about a row says which one in words that staff know, as well as tab and row.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { namedAnomalies } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];

/** The name in front of the message about the first row of a tab. */
function nameOf(tab: string, headers: Row, ...rows: Row[]): string {
  const [line = ""] = namedAnomalies({
    Indicateurs: [
      ["Code", "Unité", "Calcul"],
      ["TEL1", "%", "Ratio"],
    ],
    [tab]: [headers, ...rows],
  });
  const [, name = ""] = /^[^:]+: (.*) — /.exec(line) ?? [];
  return name;
}

describe("the row that an anomaly is about", () => {
  it.each<[string, Row, Row, string]>([
    ["Suspensions", ["Début", "Fin", "Motif"], ["01/03/2020", "", "Travaux"], "Travaux"],
    ["Indicateurs", ["Code", "Unité", "Calcul"], ["ACC1", "", "Ratio"], "ACC1"],
    [
      "Relevés",
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ["01/03/2020", "TEL1", 3, 2],
      "TEL1, mars 2020",
    ],
    ["Relevés", ["Mois", "Code", "Numérateur", "Dénominateur"], ["bientôt", "TEL1", 3, 2], "TEL1"],
    ["Historique", ["Exercice", "Code", "Valeur"], [2019, "TEL1", 150], "TEL1, 2019"],
    [
      "Réclamations",
      ["Référence", "Reçue le", "Type"],
      ["2020-0001", "01/02/2020", "?"],
      "2020-0001, 01/02/2020",
    ],
    ["Réclamations", ["Référence", "Reçue le", "Type"], ["", "01/02/2020", "?"], "01/02/2020"],
    ["Satisfaction", ["Campagne", "Fin", "Item"], ["Décembre", "", "Accueil"], "Décembre, Accueil"],
    ["Enquêtes mystères", ["Date", "Canal", "Écoute"], ["16/07/2020", "Appel", "?"], "Appel, 16/07/2020"],
    ["Agents", ["Agent", "Arrivée le"], ["Camille Martin", "31/02/2020"], "Camille Martin"],
    [
      "Formations",
      ["Formation", "Date", "Agent"],
      ["Accueil", "", "Camille Martin"],
      "Camille Martin, Accueil",
    ],
    ["Plan d'actions", ["N°", "Action", "Statut"], ["12", "Peindre", ""], "12, Peindre"],
    ["Documents", ["Titre", "Vérifié le"], ["Charte", "31/02/2020"], "Charte"],
    ["Réunions", ["Date", "Type"], ["", "CLU"], "CLU"],
    ["Points de contrôle", ["Point", "Conforme"], ["Chevalets", "?"], "Chevalets"],
    ["Constats", ["Rubrique", "Texte"], ["?", "Une année de travaux"], "Une année de travaux"],
  ])("%s %j %j is named %s", (tab, headers, row, expected) => {
    expect(nameOf(tab, headers, row)).toBe(expected);
  });

  it("is not named by what can't be read, nor by nothing", () => {
    expect(nameOf("Agents", ["Agent", "Service", "Arrivée le"], ["", "", "01/02/2020"])).toBe("");
    expect(nameOf("Agents", ["Agent", "Arrivée le"], ["#REF!", "01/02/2020"])).toBe("");
  });

  it("is named on one line, shortened", () => {
    expect(nameOf("Documents", ["Titre", "Vérifié le"], [`Charte\n ${"x".repeat(60)}`, "?"])).toBe(
      `Charte ${"x".repeat(33)}…`,
    );
  });
});

describe("a training of somebody who is not in Agents", () => {
  it("names who", () => {
    const lines = namedAnomalies({
      Agents: [["Agent"], ["Camille Martin"]],
      Formations: [
        ["Formation", "Date", "Agent"],
        ["Accueil", "02/11/2020", "Camile Martin"],
      ],
    });
    expect(lines).toEqual([
      expect.stringMatching(/^Formations 2: Camile Martin, Accueil — L’agent de cette formation/),
    ]);
  });
});
