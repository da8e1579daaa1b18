// DOC1, ACT1 and CLU1: documents verified, actions kept, meetings held.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "../../../shared/calendar/day.ts";
import { documentDueOn } from "../../../shared/indicators/automatic/management.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { automatic, day, rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const visible = (text: string) => text.replaceAll("\u00a0", " ");

describe("DOC1, documents verified", () => {
  const rate = (documents: readonly Row[], values: Record<string, RawCell> = {}) => {
    const tables: Tables = {
      Paramètres: settings(values),
      Indicateurs: automatic("%", "DOC1"),
      Documents: [["Titre", "Vérifié le", "Actif"], ...documents],
    };
    return rateOf(tables, "DOC1");
  };

  it("is the share of active documents, those never verified in the denominator, the year only", () => {
    const documents: Row[] = [
      ["Charte", "02/12/2020", "Oui"],
      ["Plan", "02/06/2020", ""],
      ["Affiche", "", "oui"],
      ["Fiche", "02/12/2020", "Non"],
    ];
    const { year, sampleSize, quarters, detail } = rate(documents);
    expect([year, sampleSize, quarters]).toEqual([100 / 3, 3, [null, null, null, null]]);
    expect(visible(detail)).toBe(
      "1 ÷ 3 documents vérifiés dans le délai, 1 jamais vérifié ; effectif faible",
    );
  });

  it.each([
    ["31/05/2020", "29/02/2020", 100],
    ["31/05/2020", "28/02/2020", 0],
    ["31/05/2020", "31/05/2020", 100],
    ["15/05/2020", "15/02/2020", 100],
    ["15/05/2020", "14/02/2020", 0],
  ])("at %s, verified on %s: %i %%", (closedOn, verified, expected) => {
    expect(rate([["Charte", verified]], { "Arrêté au": closedOn }).year).toBe(expected);
  });

  it("counts as the deadlines do: a document is late from the day after its due day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day("2019-01-01"), max: day("2025-12-31") }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 36 }),
        (verifiedOn, later, months) => {
          const asOf = verifiedOn + later;
          const isInTime = documentDueOn(verifiedOn, { documentVerificationMonths: months }) >= asOf;
          expect(isInTime).toBe(verifiedOn >= addMonths(asOf, -months));
        },
      ),
    );
  });

  it("stops at the end of the exercice", () => {
    expect(rate([["Charte", "30/09/2020"]]).year).toBe(100);
    expect(rate([["Charte", "29/09/2020"]]).year).toBe(0);
  });

  it("leaves out a document verified after the day looked at, and says so", () => {
    const documents: Row[] = [
      ["Charte", "02/12/2020"],
      ["Plan", "05/01/2021"],
      ["Affiche", "06/01/2021"],
    ];
    const { year, sampleSize, detail } = rate(documents, { "Arrêté au": "31/01/2021" });
    expect([year, sampleSize]).toEqual([100, 1]);
    expect(visible(detail)).toBe(
      "1 ÷ 1 documents vérifiés dans le délai, 2 vérifiés depuis, non comptés ; effectif faible",
    );
    expect(rate([["Charte", "01/06/2020"]], { "Arrêté au": "31/05/2020" })).toMatchObject({
      year: null,
      sampleSize: null,
    });
  });

  it("follows the parameter, and has no value without documents", () => {
    expect(rate([["Charte", "02/06/2020"]], { "Vérification des documents (mois)": 7 }).year).toBe(100);
    expect(rate([])).toMatchObject({ year: null, sampleSize: null });
  });
});

describe("ACT1, actions kept", () => {
  const rate = (actions: readonly Row[], values: Record<string, RawCell> = {}) => {
    const tables: Tables = {
      Paramètres: settings(values),
      Indicateurs: automatic("%", "ACT1"),
      "Plan d'actions": [["Action", "Échéance", "Statut", "Réalisée le", "Exercice"], ...actions],
    };
    return rateOf(tables, "ACT1");
  };

  it.each<[string, Row, number | null, number | null]>([
    ["done on the day", ["A", "30/06/2020", "Réalisée", "30/06/2020"], 100, 1],
    ["done a day late", ["A", "30/06/2020", "Réalisée", "01/07/2020"], 0, 1],
    ["done, whatever the statut", ["A", "30/06/2020", "En cours", "12/06/2020"], 100, 1],
    ["not done", ["A", "30/06/2020", "Validée", ""], 0, 1],
    ["said done, without a day", ["A", "30/06/2020", "Réalisée", ""], 0, 1],
    ["to be validated", ["A", "30/06/2020", "À valider", "12/06/2020"], null, null],
    ["abandoned", ["A", "30/06/2020", "Abandonnée", "12/06/2020"], null, null],
    ["without due day", ["A", "", "Réalisée", "12/06/2020"], null, null],
    ["due the year before", ["A", "31/12/2019", "Validée", ""], null, null],
    ["of another plan, due this year", ["A", "30/06/2020", "Réalisée", "12/06/2020", 2019], 100, 1],
  ])("%s", (_, action, year, sampleSize) => {
    expect(rate([action])).toMatchObject({ year, sampleSize });
  });

  it("is by the quarter of the due day, not of completion", () => {
    const actions: Row[] = [
      ["A", "30/06/2020", "Réalisée", "12/01/2020"],
      ["B", "01/07/2020", "En cours", ""],
    ];
    expect(rate(actions)).toMatchObject({ quarters: [null, 100, 0, null], year: 50 });
  });

  it("waits for the due day", () => {
    const action: Row = ["A", "30/06/2020", "Réalisée", "12/06/2020"];
    expect(rate([action], { "Arrêté au": "29/06/2020" }).sampleSize).toBeNull();
    expect(rate([action], { "Arrêté au": "30/06/2020" }).year).toBe(100);
  });
});

describe("CLU1, meetings of the users' committee", () => {
  const rate = (meetings: readonly Row[], values: Record<string, RawCell> = {}) => {
    const tables: Tables = {
      Paramètres: settings(values),
      Indicateurs: automatic("nombre", "CLU1"),
      Réunions: [["Date", "Type"], ...meetings],
    };
    return rateOf(tables, "CLU1");
  };

  it("counts CLU only, by date; 0 when none, as in Aix in 2020", () => {
    expect(rate([["08/10/2020", "COPIL qualité"]])).toMatchObject({ year: 0, quarters: [0, 0, 0, 0] });
    const meetings: Row[] = [
      ["08/10/2020", "CLU"],
      ["08/04/2020", "clu"],
      ["08/10/2019", "CLU"],
    ];
    expect(rate(meetings)).toMatchObject({ year: 2, quarters: [0, 1, 0, 1], sampleSize: null });
    expect(rate(meetings, { "Arrêté au": "07/10/2020" })).toMatchObject({ year: 1, quarters: [0, 1, 0, 0] });
  });
});
