// The next dates: each in the column of its day, the label's end and the meetings among them.
import { describe, expect, it } from "vitest";
import type { Deadlines } from "../../../../shared/review/composition.ts";
import { slideOf, spaced, storyTitle } from "../../../support/story.ts";
import { settings, type Tables } from "../../../support/workbook-cells.ts";

const workbook = (values: Record<string, string>, ...meetings: (readonly string[])[]): Tables => ({
  Paramètres: settings({ "Arrêté au": "31/12/2020", ...values }),
  Réunions: [["Date", "Type"], ...meetings],
});

function columnsOf(tables: Tables): Deadlines["columns"] {
  const { composition } = slideOf(tables, "deadlines");
  if (composition.kind !== "deadlines") throw new Error(composition.kind);
  return composition.columns;
}
const told = (tables: Tables, list: "entries" | "merged" = "entries") =>
  columnsOf(tables).map(({ heading, [list]: entries }) =>
    [heading, ...entries.map(({ date, text }) => `${date} ${text}`)].map((text) =>
      text.replaceAll("\u00a0", " "),
    ),
  );

describe("the end of the label", () => {
  it("stands within the notice when it ends then, counted in the title", () => {
    const tables = workbook({ "Label obtenu le": "01/03/2018" }, ["10/06/2021", "CLU"]);
    expect(told(tables)).toEqual([
      ["D’ici le 31 mars 2021", "1er mars Fin du label"],
      ["Ensuite", "10 juin 2021 Réunion du CLU"],
    ]);
    expect(storyTitle(tables, "deadlines")).toBe("Une échéance d’ici le 31 mars 2021");
  });

  it("stands by its date among the later ones", () => {
    const tables = workbook(
      { "Label obtenu le": "01/09/2018" },
      ["10/06/2021", "CLU"],
      ["10/11/2021", "CLU"],
    );
    const dates = [
      "10 juin 2021 Réunion du CLU",
      "1er septembre 2021 Fin du label",
      "10 novembre 2021 Réunion du CLU",
    ];
    expect(told(tables)).toEqual([["Ensuite", ...dates]]);
    expect(storyTitle(tables, "deadlines")).toBe("Prochaine date : réunion du CLU, 10 juin 2021");
  });
});

describe("the label expected", () => {
  it("is the next date, before an audit that has none", () => {
    const tables = workbook({ "Label obtenu le": "10/06/2021", "Prochain audit": "à convenir avec l’AFNOR" });
    expect(told(tables).at(-1)).toEqual(["Ensuite", "10 juin 2021 Label attendu"]);
    expect(storyTitle(tables, "deadlines")).toBe("Prochaine date : label attendu, 10 juin 2021");
  });

  it("leaves its title to an audit without date where there is no other", () => {
    const tables = workbook({ "Prochain audit": "à convenir avec l’AFNOR" });
    expect(storyTitle(tables, "deadlines")).toBe("Audit de renouvellement : à convenir avec l’AFNOR");
  });
});

describe("a column merged by kind", () => {
  it("has meetings and the label's end in the order of their dates", () => {
    const [column] = columnsOf(
      workbook({ "Label obtenu le": "01/02/2018" }, ["10/03/2021", "CLU"], ["10/01/2021", "CLU"]),
    );
    expect(column?.merged.map(({ date }) => spaced(date))).toEqual(["10 janvier", "1er février", "10 mars"]);
  });

  it("keeps the date of each meeting and of the label, between trainings counted", () => {
    const agents = ["A", "B"].map((name) => [`Agent ${name}`, "Oui"]);
    const tables: Tables = {
      ...workbook(
        { "Label obtenu le": "01/09/2018" },
        ["10/06/2021", "CLU"],
        ["10/11/2021", "COPIL qualité"],
      ),
      Agents: [["Agent", "Accueille du public"], ...agents],
      Formations: [
        ["Formation", "Date", "Agent"],
        ["F", "01/10/2017", "Agent A"],
        ["F", "01/12/2017", "Agent B"],
      ],
    };
    expect(told(tables, "merged").at(-1)).toEqual([
      "Ensuite",
      "10 juin 2021 Réunion du CLU",
      "1er septembre 2021 Fin du label",
      " 2 formations à renouveler, dès le 1er octobre 2021",
      "10 novembre 2021 COPIL qualité",
    ]);
  });
});
