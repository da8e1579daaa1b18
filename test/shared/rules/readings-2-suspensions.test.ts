// docs/contract.md, 2. Suspensions: by month and by longer step.
import { describe, expect, it } from "vitest";
import { anomalies, automatic, rateOf, settings } from "../../support/workbook-cells.ts";
import { counts, indicatorWorkbook, type Reading, suspension } from "./indicator-workbook.ts";

const LISTED = expect.stringMatching(/Le suivi était suspendu/);
const workbook = (periodicity: string, readings: readonly Reading[], start: string, end: string) =>
  indicatorWorkbook(
    { Unité: "%", Calcul: "Ratio", Périodicité: periodicity },
    readings,
    suspension(start, end),
  );

describe("Suspensions touch readings only", () => {
  it("a réclamation received meanwhile counts", () => {
    const tables = {
      ...suspension("01/01/2026", "31/12/2026"),
      Paramètres: settings({ Exercice: 2026 }),
      Indicateurs: automatic("nombre", "REC1"),
      Réclamations: [
        ["Reçue le", "Type"],
        ["15/04/2026", "Réclamation"],
      ],
    };
    expect(rateOf(tables, "REC1").year).toBe(1);
  });
});

describe("A month wholly or partly inside one is suspended, whole: its readings are left out, and figures typed there are listed", () => {
  it.each([
    ["31/03/2026", "31/03/2026"],
    ["01/03/2026", "01/03/2026"],
    ["15/02/2026", "02/03/2026"],
  ])("%s to %s touches March", (start, end) => {
    const tables = workbook("", [counts("2026-01", 1, 2), counts("2026-03", 2, 2)], start, end);
    expect(rateOf(tables, "X").year).toBe(50);
    expect(anomalies(tables)).toEqual([LISTED]);
  });

  it("a row without figures there is not entered: no word", () => {
    expect(anomalies(workbook("", [counts("2026-03", "")], "01/03/2026", "31/03/2026"))).toEqual([]);
  });
});

describe("Where the step is longer than a month, a reading is left out only when every month of its step is suspended", () => {
  it("a first quarter's figure typed in March stays when only March is", () => {
    const tables = workbook("Trimestrielle", [counts("2026-03", 9, 10)], "01/03/2026", "31/03/2026");
    expect(rateOf(tables, "X")).toMatchObject({ year: 90, quarters: [90, null, null, null] });
    expect(anomalies(tables)).toEqual([]);
  });

  it.each<[string, string, string, string, number | null]>([
    ["Trimestrielle", "2026-02", "01/01/2026", "31/03/2026", null],
    ["Trimestrielle", "2026-02", "31/01/2026", "01/03/2026", null],
    ["Trimestrielle", "2026-02", "01/02/2026", "31/03/2026", 50],
    ["Semestrielle", "2026-06", "01/02/2026", "30/06/2026", 50],
    ["Semestrielle", "2026-06", "01/01/2026", "30/06/2026", null],
    ["Annuelle", "2026-12", "01/02/2026", "31/12/2026", 50],
    ["Annuelle", "2026-12", "01/01/2026", "31/12/2026", null],
    ["Mensuelle", "2026-12", "01/12/2025", "01/12/2026", null],
  ])("%s, typed in %s, suspended from %s to %s: %s", (periodicity, month, start, end, expected) => {
    const tables = workbook(periodicity, [counts(month, 1, 2)], start, end);
    expect(rateOf(tables, "X").year).toBe(expected);
    expect(anomalies(tables)).toEqual(expected === null ? [LISTED] : []);
  });
});
