// Complaints left from another year: asked of the meeting and told in their section, as many as `Alertes` has.
import { describe, expect, it } from "vitest";
import { slideKeys, slideOf, slideWords, spaced, storyTitle } from "../../../support/story.ts";
import { analysed, settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const received = (...rows: Table): Tables => ({
  Paramètres: settings({ "Arrêté au": "31/12/2020", "Label obtenu le": "11/02/2020" }),
  Réclamations: [["Reçue le", "Type", "Canal", "Statut", "Répondue le"], ...rows],
});
const LEFT = ["30/12/2019", "Réclamation", "Guichet", "En cours", ""];
const CLOSED = ["20/12/2019", "Réclamation", "Guichet", "Classée", ""];
const LATE = ["03/02/2020", "Réclamation", "Courrier", "Nouvelle", ""];
const ANSWERED = ["04/02/2020", "Réclamation", "Courrier", "Répondue", "05/02/2020"];

const asked = (counted: string, tables: Tables, key: string) =>
  `Répondre à ${counted} (page ${slideKeys(tables).indexOf(key) + 1})`;

describe("the complaints to answer", () => {
  it("are those of any year past their delay", () => {
    const tables = received(LEFT, CLOSED, LATE, ANSWERED);
    const overdue = analysed(tables).alerts.filter(
      ({ tab, severity }) => tab === "Réclamations" && severity === "deadline",
    );
    expect(overdue).toHaveLength(2);
    expect(slideWords(slideOf(tables, "agenda"))).toContain(asked("deux réclamations", tables, "complaints"));
    expect(storyTitle(tables, "complaints")).toBe("Deux réclamations en 2020 ; une sans réponse");
    expect(slideWords(slideOf(tables, "complaints"))).toContain(
      "1 réclamation d’une autre année sans réponse",
    );
  });

  it("stand beside last year's others without a stray comma, in a year that is not whole", () => {
    const tables: Tables = {
      ...received(...Array.from({ length: 6 }, () => LATE)),
      Paramètres: settings({ "Arrêté au": "30/06/2020" }),
      Indicateurs: [
        ["Code", "Libellé", "Unité", "Calcul"],
        ["REC5", "Félicitations reçues", "nombre", "Automatique"],
      ],
      Historique: [
        ["Exercice", "Code", "Valeur"],
        [2019, "REC5", 4],
      ],
    };
    const words = slideKeys(tables).flatMap((key) => slideWords(slideOf(tables, key)));
    expect(words.map(spaced)).toContain("0 félicitation (année 2019 : 4)");
  });

  it("are asked where the dates are when the year received none", () => {
    const tables = received(LEFT);
    expect(slideWords(slideOf(tables, "agenda"))).toContain(asked("une réclamation", tables, "deadlines"));
  });
});
