// A workbook whose `Tableau de bord` held the charts' data: the block goes at the next review, and staff's columns stay.
import { describe, expect, it } from "vitest";
import { formerDataRequests } from "../../../shared/charts/former-dashboard.ts";

const HEADERS = ["Bloc", "Période", "Mes notes", "Libellé", "Valeur", "Cible", "Suspendu"];

const requests = (headers: readonly string[]) =>
  formerDataRequests({ sheetId: 7, headers, chartSources: {} });
const cleared = (headers: readonly string[]) =>
  requests(headers).flatMap(({ updateCells }) => updateCells?.range ?? []);

describe("the former data of Tableau de bord", () => {
  it("are cleared wherever their columns were moved, and nothing else is", () => {
    expect(cleared(HEADERS)).toEqual([
      { sheetId: 7, startColumnIndex: 0, endColumnIndex: 2 },
      { sheetId: 7, startColumnIndex: 3, endColumnIndex: 7 },
    ]);
  });

  it("are left where a header lacks or comes twice: staff made something of it", () => {
    expect(requests(HEADERS.slice(1))).toEqual([]);
    expect(requests([...HEADERS, "Bloc"])).toEqual([]);
    expect(requests([])).toEqual([]);
  });

  it("go with the charts that draw them alone; staff's own charts stay", () => {
    const drawing = (sheetId: number, ...columns: number[]) =>
      columns.map((column) => ({ sheetId, startColumnIndex: column, endColumnIndex: column + 1 }));
    const chartSources = {
      1: drawing(7, 4, 5),
      2: drawing(7, 2),
      3: drawing(7, 4, 2),
      4: drawing(8, 4),
      5: [],
      1789000001: drawing(7, 4),
    };
    const asked = formerDataRequests({ sheetId: 7, headers: HEADERS, chartSources });
    expect(asked.flatMap(({ deleteEmbeddedObject }) => deleteEmbeddedObject ?? [])).toEqual([
      { objectId: 1 },
    ]);
  });
});
