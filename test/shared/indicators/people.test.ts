// FOR1 and FOR2: agents trained, agents tutored.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { automatic, rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const AGENT = ["Agent", "Accueil du public", "Arrivée le", "Départ le", "Fiche de tutorat le"];
const TRAINING = ["Date", "Agent"];

function workbook(
  code: string,
  agents: readonly Row[],
  trainings: readonly Row[] = [],
  values: Record<string, RawCell> = {},
): Tables {
  return {
    Paramètres: settings(values),
    Indicateurs: automatic("%", code),
    Agents: [AGENT, ...agents],
    Formations: [TRAINING, ...trainings],
  };
}
const trained = (agents: readonly Row[], trainings: readonly Row[], values?: Record<string, RawCell>) =>
  rateOf(workbook("FOR1", agents, trainings, values), "FOR1");
const tutored = (agents: readonly Row[], values?: Record<string, RawCell>) =>
  rateOf(workbook("FOR2", agents, [], values), "FOR2");

describe("FOR1, agents of the desk trained at the end of the period", () => {
  it("is the share of those present whose last training is valid", () => {
    const agents: Row[] = [
      ["A", "Oui"],
      ["B", "oui"],
      ["C", "Non"],
      ["D", ""],
    ];
    const trainings: Row[] = [
      ["02/11/2020", "A"],
      ["02/11/2020", "C"],
      ["02/11/2010", "B"],
    ];
    expect(trained(agents, trainings)).toMatchObject({ year: 50, sampleSize: 2, quarters: [0, 0, 0, 50] });
  });

  it.each([
    ["31/12/2016", 100],
    ["30/12/2016", 0],
  ])("is valid to the day, 4 years on: trained on %s, %i %% at 31/12/2020", (date, expected) => {
    expect(trained([["A", "Oui"]], [[date, "A"]]).year).toBe(expected);
  });

  it("takes 29 February + 3 years as 28 February", () => {
    const values = { "Validité des formations (ans)": 3, Exercice: 2019 };
    const at = (date: string) =>
      trained([["A", "Oui"]], [["29/02/2016", "A"]], { ...values, "Arrêté au": date }).year;
    expect([at("28/02/2019"), at("01/03/2019")]).toEqual([100, 0]);
  });

  it("looks at the last training on or before each period's end", () => {
    const trainings: Row[] = [
      ["15/05/2016", "A"],
      ["01/09/2020", "A"],
      ["01/02/2021", "A"],
    ];
    expect(trained([["A", "Oui"]], trainings).quarters).toEqual([100, 0, 100, 100]);
  });

  it("knows who is there: arrived on the day, not left; gone on the day of leaving", () => {
    const present = (arrived: RawCell, left: RawCell) =>
      trained([["A", "Oui", arrived, left]], []).sampleSize;
    expect(present("", "")).toBe(1);
    expect(present("31/12/2020", "")).toBe(1);
    expect(present("01/01/2021", "")).toBeNull();
    expect(present("", "31/12/2020")).toBeNull();
    expect(present("", "01/01/2021")).toBe(1);
  });

  it("matches names without regard to case, accents and blanks", () => {
    expect(trained([["É. Martin", "Oui"]], [["02/11/2020", " e.  MARTIN "]]).year).toBe(100);
    expect(trained([["É. Martin", "Oui"]], [["02/11/2020", "E. Marin"]]).year).toBe(0);
  });

  it("gives no training to a session without an agent", () => {
    expect(trained([["A", "Oui"]], [["02/11/2020", ""]]).year).toBe(0);
  });

  it("stops at Arrêté au, and has no value without agents", () => {
    const values = { "Arrêté au": "15/08/2020" };
    expect(trained([["A", "Oui"]], [["16/08/2020", "A"]], values)).toMatchObject({
      year: 0,
      quarters: [0, 0, 0, null],
    });
    expect(trained([], [])).toMatchObject({ year: null, sampleSize: null });
  });
});

describe("FOR2, arrivals tutored", () => {
  const AGENTS: Row[] = [
    ["A", "Oui", "01/01/2020", "", "15/01/2020"],
    ["B", "Non", "31/03/2020", "", ""],
    ["C", "", "01/12/2020", "", "20/01/2021"],
    ["D", "Oui", "31/12/2019", "", ""],
    ["E", "Oui", "", "", ""],
  ];

  it("counts every agent arrived in the period, whether at the desk or not", () => {
    const { year, sampleSize, quarters } = tutored(AGENTS);
    expect([year, sampleSize, quarters]).toEqual([200 / 3, 3, [50, null, null, 100]]);
  });

  it("takes a record after Arrêté au as not given", () => {
    expect(tutored(AGENTS, { "Arrêté au": "19/01/2021" }).quarters[3]).toBe(0);
    expect(tutored(AGENTS, { "Arrêté au": "20/01/2021" }).quarters[3]).toBe(100);
  });

  it("keeps who leaves on the day of arrival", () => {
    expect(tutored([["A", "", "01/09/2020", "01/09/2020", "01/09/2020"]])).toMatchObject({
      year: 100,
      sampleSize: 1,
    });
  });

  it("leaves out who leaves before arriving", () => {
    expect(tutored([["A", "", "02/09/2020", "01/09/2020", "02/09/2020"]]).sampleSize).toBeNull();
  });
});
