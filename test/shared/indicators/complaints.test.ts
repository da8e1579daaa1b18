// REC1 to REC5 and SUG1: what was received, acknowledged and answered. Days counted by hand on the calendar.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Rate } from "../../../shared/records/rate.ts";
import { automatic, rateOf, settings, type Table, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const HEADERS = ["Reçue le", "Type", "Canal", "Statut", "Accusé le", "Répondue le", "Suite donnée"];

function workbook(code: string, rows: readonly Row[], values: Record<string, RawCell> = {}): Tables {
  const unit = ["REC1", "REC5", "SUG1"].includes(code) ? "nombre" : "%";
  const complaints: Table = [HEADERS, ...rows];
  return { Paramètres: settings(values), Indicateurs: automatic(unit, code), Réclamations: complaints };
}
const rate = (code: string, rows: readonly Row[], values?: Record<string, RawCell>): Rate =>
  rateOf(workbook(code, rows, values), code);

/** The share as `parts in time/judged`. */
const share = ({ year, sampleSize }: Rate) => `${((year ?? 0) * (sampleSize ?? 0)) / 100}/${sampleSize}`;

describe("what was received", () => {
  const ROWS: Row[] = [
    ["31/12/2019", "Réclamation"],
    ["01/01/2020", "Réclamation"],
    ["31/03/2020 23:59", "reclamation"],
    ["01/04/2020", "Réclamation", "", "Hors périmètre"],
    ["15/05/2020", "Suggestion"],
    ["16/05/2020", "Félicitation"],
    ["17/08/2020", "Félicitation"],
    ["31/12/2020", "Félicitation"],
    ["01/01/2021", "Félicitation"],
  ];

  it.each([
    ["REC1", 2, [2, 0, 0, 0]],
    ["REC5", 3, [0, 1, 1, 1]],
    ["SUG1", 1, [0, 1, 0, 0]],
  ])("%s counts by type and day of receipt, Hors périmètre left out", (code, year, quarters) => {
    expect(rate(code, ROWS)).toMatchObject({ year, quarters, sampleSize: null, coverage: null });
  });

  it("is 0 without any row", () => {
    expect(rate("REC1", [])).toMatchObject({ year: 0, quarters: [0, 0, 0, 0] });
  });

  it("after Arrêté au has not come yet; a quarter not begun is empty, not 0", () => {
    expect(rate("REC5", ROWS, { "Arrêté au": "16/05/2020" })).toMatchObject({
      year: 1,
      quarters: [0, 1, null, null],
    });
  });

  it("finds the year of Aix: 1 réclamation, 3 félicitations", () => {
    const aix: Row[] = [["14/02/2020", "Réclamation"], ...ROWS.filter(([, type]) => type === "Félicitation")];
    expect([rate("REC1", aix).year, rate("REC5", aix).year]).toEqual([1, 3]);
  });
});

describe("REC2, acknowledged in time", () => {
  it.each<[string, Row, string]>([
    ["on the 7th day", ["10/02/2020", "Réclamation", "", "", "17/02/2020"], "1/1"],
    ["on the 8th day", ["10/02/2020", "Réclamation", "", "", "18/02/2020"], "0/1"],
    ["on the day of receipt", ["10/02/2020", "Réclamation", "", "", "10/02/2020"], "1/1"],
    ["by letter, on the 14th day", ["10/02/2020", "Réclamation", "Courrier", "", "24/02/2020"], "1/1"],
    ["by letter, on the 15th day", ["10/02/2020", "Réclamation", "Courrier", "", "25/02/2020"], "0/1"],
    ["by e-mail, on the 8th day", ["10/02/2020", "Réclamation", "Courriel", "", "18/02/2020"], "0/1"],
    ["by its answer", ["10/02/2020", "Réclamation", "", "Répondue", "", "14/02/2020"], "1/1"],
    ["by the earlier of both", ["10/02/2020", "Réclamation", "", "", "20/02/2020", "17/02/2020"], "1/1"],
    ["never", ["10/02/2020", "Réclamation"], "0/1"],
    ["after Arrêté au, the delay over", ["20/12/2020", "Réclamation", "", "", "02/02/2021"], "0/1"],
  ])("%s", (_, row, expected) => {
    expect(share(rate("REC2", [row]))).toBe(expected);
  });

  it("judges nobody before the delay is over", () => {
    const row: Row = ["10/02/2020", "Réclamation"];
    expect(rate("REC2", [row], { "Arrêté au": "17/02/2020" })).toMatchObject({
      year: null,
      sampleSize: null,
    });
    expect(rate("REC2", [row], { "Arrêté au": "18/02/2020" })).toMatchObject({ year: 0, sampleSize: 1 });
    const acknowledged: Row = ["10/02/2020", "Réclamation", "", "", "12/02/2020"];
    expect(rate("REC2", [acknowledged], { "Arrêté au": "13/02/2020" })).toMatchObject({
      year: 100,
      sampleSize: 1,
    });
  });

  it("follows the parameters", () => {
    const row: Row = ["10/02/2020", "Réclamation", "", "", "12/02/2020"];
    expect(rate("REC2", [row], { "Délai d'accusé (jours)": 2 }).year).toBe(100);
    expect(rate("REC2", [row], { "Délai d'accusé (jours)": 1 }).year).toBe(0);
  });

  it("leaves out suggestions and Hors périmètre", () => {
    const rows: Row[] = [
      ["10/02/2020", "Suggestion"],
      ["10/02/2020", "Réclamation", "", "hors perimetre"],
    ];
    expect(rate("REC2", rows)).toMatchObject({ year: null, sampleSize: null });
  });
});

describe("REC3, answered within the working days", () => {
  /** Received on Wednesday 1 April 2020: the 15th working day is Thursday 23 April, Easter Monday left out. */
  const answered = (day: RawCell, values?: Record<string, RawCell>) =>
    share(rate("REC3", [["01/04/2020", "Réclamation", "", "", "", day]], values));

  it.each([
    ["01/04/2020", "1/1"],
    ["23/04/2020", "1/1"],
    ["24/04/2020", "0/1"],
  ])("on %s: %s", (day, expected) => {
    expect(answered(day)).toBe(expected);
  });

  it.each([
    ["24/04/2020", "1/1"],
    ["25/04/2020", "0/1"],
    ["27/04/2020", "0/1"],
  ])("in Alsace-Moselle, Vendredi saint off, the 15th day is Friday 24: on %s, %s", (day, expected) => {
    expect(answered(day, { "Zone de jours fériés": "Alsace-Moselle" })).toBe(expected);
  });

  it("on the Saturday after the last working day is late, and on a public holiday after it too", () => {
    const friday = { "Délai de réponse (jours ouvrés)": 16 };
    expect(answered("24/04/2020", friday)).toBe("1/1");
    expect(answered("25/04/2020", friday)).toBe("0/1");
    const mayotte = { ...friday, "Zone de jours fériés": "Mayotte" };
    expect(answered("27/04/2020", mayotte)).toBe("0/1");
  });

  it("at Mayotte, where Monday 27 April is off, the 17th day is Tuesday", () => {
    const values = { "Délai de réponse (jours ouvrés)": 17 };
    expect(answered("28/04/2020", values)).toBe("0/1");
    expect(answered("28/04/2020", { ...values, "Zone de jours fériés": "Mayotte" })).toBe("1/1");
    expect(answered("29/04/2020", { ...values, "Zone de jours fériés": "Mayotte" })).toBe("0/1");
  });

  it.each<[string, string, string]>([
    ["Martinique", "20/05/2020", "25/05/2020"],
    ["Guadeloupe", "26/05/2020", "28/05/2020"],
    ["Guyane", "09/06/2020", "11/06/2020"],
  ])("in %s, its own day gives one more: received %s, answered %s within 1", (zone, received, day) => {
    const within = (values: Record<string, RawCell>) =>
      rate("REC3", [[received, "Réclamation", "", "", "", day]], {
        "Délai de réponse (jours ouvrés)": 1,
        ...values,
      }).year;
    expect(within({ "Zone de jours fériés": zone })).toBe(100);
    expect(within({})).toBe(0);
  });

  it("received on a Saturday starts on Monday", () => {
    const row: Row = ["15/02/2020", "Réclamation", "", "", "", "17/02/2020"];
    expect(rate("REC3", [row], { "Délai de réponse (jours ouvrés)": 1 }).year).toBe(100);
  });

  it("judges the unanswered from the day after the Nth working day", () => {
    const waiting: Row = ["01/04/2020", "Réclamation", "", "Classée"];
    expect(rate("REC3", [waiting], { "Arrêté au": "23/04/2020" }).sampleSize).toBeNull();
    expect(rate("REC3", [waiting], { "Arrêté au": "24/04/2020" })).toMatchObject({ year: 0, sampleSize: 1 });
  });

  it("takes an answer after Arrêté au as not given", () => {
    const row: Row = ["01/04/2020", "Réclamation", "", "", "", "17/04/2020"];
    expect(rate("REC3", [row], { "Arrêté au": "16/04/2020" }).sampleSize).toBeNull();
    expect(rate("REC3", [row], { "Arrêté au": "17/04/2020" })).toMatchObject({ year: 100, sampleSize: 1 });
  });

  it("judges quarters too with what is known at Arrêté au", () => {
    const december: Row = ["21/12/2020", "Réclamation", "", "", "", "05/01/2021"];
    expect(rate("REC3", [december]).quarters).toEqual([null, null, null, 100]);
    const march: Row = ["30/03/2020", "Réclamation", "", "", "", "02/04/2020"];
    expect(rate("REC3", [march], { "Arrêté au": "02/04/2020" }).quarters).toEqual([100, null, null, null]);
  });
});

describe("REC4, suggestions with an outcome", () => {
  it("is the share of the period's suggestions", () => {
    const rows: Row[] = [
      ["10/02/2020", "Suggestion", "", "", "", "", "Créneaux ouverts"],
      ["11/02/2020", "Suggestion", "", "", "", "", " "],
      ["12/02/2020", "Suggestion", "", "", "", "", "Refusée"],
      ["13/05/2020", "Suggestion"],
      ["14/05/2020", "Suggestion", "", "Hors périmètre"],
      ["15/05/2020", "Réclamation", "", "", "", "", "Excuses"],
    ];
    expect(rate("REC4", rows)).toMatchObject({ year: 50, sampleSize: 4, quarters: [200 / 3, 0, null, null] });
  });
});
