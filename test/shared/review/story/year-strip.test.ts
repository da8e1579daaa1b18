// The strip of the year: what its rows hold where surveys were made in several waves.
import { describe, expect, it } from "vitest";
import { formatShortDay } from "../../../../shared/french/dates.ts";
import { slideOf, spaced } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

type Wave = readonly [start: string, end: string, mode: string, respondents: number];

/** The rows of surveys, each stretch as `01/03/2020 31/03/2020 200 usagers`. */
function surveysOf(waves: readonly Wave[], ...calls: readonly string[]): [string, ...string[]][] {
  const satisfaction: Table = [
    ["Campagne", "Début", "Fin", "Mode", "Répondants", "Item", "Très satisfait", "Satisfait"],
    ...waves.map(([start, end, mode, respondents]) => [
      `Enquête de ${end}`,
      start,
      end,
      mode,
      respondents,
      "Horaires",
      1,
      1,
    ]),
  ];
  const tables: Tables = {
    Paramètres: settings({ "Arrêté au": "31/12/2020" }),
    Réunions: [
      ["Date", "Type"],
      ["08/10/2020", "CLU"],
    ],
    Agents: [["Agent"], ["Agent A"]],
    Formations: [
      ["Formation", "Date", "Agent"],
      ["Accueil", "01/09/2020", "Agent A"],
    ],
    Satisfaction: satisfaction,
    "Enquêtes mystères": [["Date", "Canal", "Courtoisie"], ...calls.map((day) => [day, "Appel", "Oui"])],
  };
  const { composition } = slideOf(tables, "highlights");
  const strip = composition.kind === "highlights" ? (composition.strip ?? []) : [];
  return strip
    .filter(({ label }) => label !== "Réunions" && label !== "Formations")
    .map(({ label, spans }) => [
      label,
      ...spans.map(({ start, end, text }) =>
        spaced(`${formatShortDay(start)} ${formatShortDay(end)} ${text}`),
      ),
    ]);
}

describe("surveys on the strip of the year", () => {
  const SPRING: Wave = ["01/03/2020", "31/03/2020", "Papier", 120];
  const AUTUMN: Wave = ["02/11/2020", "27/11/2020", "Papier", 95];

  it("are a stretch a wave, the modes of one being counted together", () => {
    const online: Wave = ["15/03/2020", "03/04/2020", "Internet", 80];
    expect(surveysOf([SPRING, online, AUTUMN], "16/07/2020", "20/08/2020")).toEqual([
      [
        "Enquêtes",
        "01/03/2020 03/04/2020 200 usagers",
        "16/07/2020 20/08/2020 2 appels mystères",
        "02/11/2020 27/11/2020 95 usagers",
      ],
    ]);
  });

  it("have two rows where mystery surveys meet those of satisfaction", () => {
    expect(surveysOf([SPRING, AUTUMN], "12/02/2020", "20/12/2020")).toEqual([
      ["Enquêtes mystères", "12/02/2020 20/12/2020 2 appels mystères"],
      ["Satisfaction", "01/03/2020 31/03/2020 120 usagers", "02/11/2020 27/11/2020 95 usagers"],
    ]);
    expect(surveysOf([AUTUMN], "29/10/2020")).toEqual([
      ["Enquêtes mystères", "29/10/2020 29/10/2020 1 appel mystère"],
      ["Satisfaction", "02/11/2020 27/11/2020 95 usagers interrogés"],
    ]);
  });
});
