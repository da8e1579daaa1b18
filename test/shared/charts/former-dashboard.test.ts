// A workbook whose `Tableau de bord` held the charts' data: the block goes at the next review, and staff's columns stay.
import { describe, expect, it } from "vitest";
import { formerDataRequests } from "../../../shared/charts/former-dashboard.ts";

const HEADERS = ["Bloc", "Période", "Mes notes", "Libellé", "Valeur", "Cible", "Suspendu"];

const cleared = (headers: readonly string[]) =>
  formerDataRequests(7, headers).flatMap(({ updateCells }) => updateCells?.range ?? []);

describe("the former data of Tableau de bord", () => {
  it("are cleared wherever their columns were moved, and nothing else is", () => {
    expect(cleared(HEADERS)).toEqual([
      { sheetId: 7, startColumnIndex: 0, endColumnIndex: 2 },
      { sheetId: 7, startColumnIndex: 3, endColumnIndex: 7 },
    ]);
  });

  it("are left where a header lacks or comes twice: staff made something of it", () => {
    expect(formerDataRequests(7, HEADERS.slice(1))).toEqual([]);
    expect(formerDataRequests(7, [...HEADERS, "Bloc"])).toEqual([]);
    expect(formerDataRequests(7, [])).toEqual([]);
  });
});
