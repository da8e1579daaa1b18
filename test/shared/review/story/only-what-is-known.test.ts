// What a careful reader found said without proof, twice, or of something else: each as it is told now.
import { describe, expect, it } from "vitest";
import { fitCaveat } from "../../../../shared/slides/layout/page-frame.ts";
import { slideKeys, slideOf, slideWords, storyTitle } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const CLOSED = { "Arrêté au": "31/12/2020" };
const words = (tables: Tables): string[] =>
  slideKeys(tables).flatMap((key) => slideWords(slideOf(tables, key)));

describe("complaints", () => {
  const received = (...rows: Table): Tables => ({
    Paramètres: settings({ ...CLOSED, "Label obtenu le": "11/02/2020" }),
    Réclamations: [["Reçue le", "Type", "Canal", "Statut", "Répondue le", "Suite donnée"], ...rows],
  });
  const outOfScope = (answeredOn: string, outcome = ""): Tables =>
    received(
      ["03/02/2020", "Réclamation", "Guichet", "Répondue", "05/02/2020", ""],
      ["03/02/2020", "Réclamation", "Guichet", "Hors périmètre", answeredOn, outcome],
    );

  it("that are overdue stand under the day when they were due as answers to give", () => {
    const waiting = received(["02/03/2020", "Réclamation", "Guichet", "Nouvelle", "", ""]);
    const told = slideWords(slideOf(waiting, "deadlines"));
    expect(told).toContain("1 réponse à une réclamation");
    expect(told.filter((text) => text.includes("sans réponse"))).toEqual([]);
  });

  it("out of scope were sent elsewhere only where an answer is noted", () => {
    expect(words(outOfScope(""))).toContain("1 message hors périmètre");
    expect(words(outOfScope("06/02/2020"))).toContain("1 message hors périmètre, réorienté");
    expect(words(outOfScope("", "Vers la mairie"))).toContain("1 message hors périmètre, réorienté");
  });
});

describe("what is overdue", () => {
  const due = (values: object): Tables => ({
    Paramètres: settings({ ...CLOSED, ...values }),
    Documents: [
      ["Titre", "Vérifié le", "Actif"],
      ["Charte", "01/06/2020", "Oui"],
    ],
  });

  it("counts the end of the label and the audit whose day is over", () => {
    const expired = words(due({ "Label obtenu le": "11/02/2015", "Prochain audit": "10/11/2021" }));
    expect(expired).toContain("Fin du label");
    const past = due({ "Label obtenu le": "11/02/2020", "Prochain audit": "10/11/2020" });
    expect(words(past)).toContain("Audit, à redater");
    expect(storyTitle(past, "deadlines")).toMatch(/^Deux échéances dépassées/);
    expect(words(due({ "Label obtenu le": "11/02/2020", "Prochain audit": "10/11/2021" }))).not.toContain(
      "Audit, à redater",
    );
  });
});

describe("an indicator", () => {
  it("of the catalogue whose label is blank has the catalogue's, never its code", () => {
    const told = words({
      Paramètres: settings(CLOSED),
      Indicateurs: [
        ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
        ["TEL1", "", "Téléphone", "%", "Ratio", 85, "≥"],
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ["01/2020", "TEL1", 60, 100],
      ],
    });
    expect(told.filter((text) => text.includes("TEL1"))).toEqual([]);
    expect(told.filter((text) => /^taux d.appels décrochés/i.test(text))).not.toEqual([]);
  });
});

describe("surveys", () => {
  const survey = (name: string, mode: string, satisfied: number): Table => [
    [name, mode, "01/03/2020", "20/03/2020", satisfied + 2, "Accueil", satisfied, 0, 2, 0],
    [name, mode, "01/03/2020", "20/03/2020", satisfied + 2, "Délai", satisfied, 0, 2, 0],
  ];
  const tables = (mode: string): Tables => ({
    Paramètres: settings(CLOSED),
    Satisfaction: [
      ["Campagne", "Mode", "Début", "Fin", "Répondants", "Item", "Très satisfait", "Satisfait"].concat([
        "Peu satisfait",
        "Pas satisfait",
      ]),
      ...survey("Mars", mode, 50),
      ...survey("Mars", "En ligne", 5),
    ],
  });

  it("on few answers have a star, which the foot explains", () => {
    const told = words(tables("Papier"));
    expect(told).toContain("* moins de 10 réponses");
    expect(told.filter((text) => /\*$/.test(text)).length).toBe(1);
  });

  it("by a mode of endless words have its beginning", () => {
    const [longest = ""] = slideWords(slideOf(tables(`mode ${"très long ".repeat(200)}`), "surveys"))
      .filter((text) => text.startsWith("mode"))
      .toSorted((left, right) => right.length - left.length);
    expect(longest).toMatch(/^mode .*…$/);
    expect(longest.length).toBeLessThan(40);
  });
});

describe("the line over a title", () => {
  const kicker = { section: 2, name: "Bilan des indicateurs 2020" } as const;
  const partial = "Suivi partiel : relevés suspendus de mars à juin (crise sanitaire)";

  it("leaves the reason between brackets to the notes before it leaves the rest", () => {
    const { text, left } = fitCaveat(["Indicateurs, page 1 sur 2", partial], kicker);
    expect(text).toBe("Indicateurs, page 1 sur 2 · Suivi partiel : relevés suspendus de mars à juin");
    expect(left).toEqual([partial]);
    expect(fitCaveat([partial], kicker)).toEqual({ text: partial, left: [] });
  });
});
