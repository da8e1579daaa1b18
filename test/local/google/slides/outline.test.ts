// The outline of a deck, as the command line prints it.
import { expect, it } from "vitest";
import type { ResolvedChart } from "../../../../local/google/sheets/chart-data.ts";
import { outlineOf } from "../../../../local/google/slides/outline.ts";
import { addTextBox, CHART_ID, onFirstSlide, openDeck, SPREADSHEET_ID } from "./deck.ts";

const CHART: ResolvedChart = {
  chartId: CHART_ID,
  title: "Appels",
  subtitle: "",
  altText: "",
  kind: "COLUMN",
  stacking: "NONE",
  legend: "NONE",
  categories: ["T1", "T2"],
  series: [{ name: "Taux", values: [93.2, null] }],
  axes: { bottom: {}, left: {}, right: {} },
};

it("gives titles, texts, tables, notes and charts, slide by slide", () => {
  const deck = openDeck();
  addTextBox(deck, "Un\nDeux\vTrois");
  deck.update(
    { insertText: { objectId: "i0", text: "Revue 2020" } },
    { insertText: { objectId: "i3", text: "Notes" } },
    { createTable: { objectId: "table", rows: 1, columns: 2, elementProperties: onFirstSlide() } },
    { insertText: { objectId: "table", cellLocation: { columnIndex: 1 }, text: "93,2 %" } },
    {
      createSheetsChart: {
        spreadsheetId: SPREADSHEET_ID,
        chartId: CHART_ID,
        linkingMode: "LINKED",
        elementProperties: onFirstSlide(),
      },
    },
    { createSlide: {} },
  );
  const asked: unknown[] = [];
  const outline = outlineOf(deck.read(), (...place) => {
    asked.push(place);
    return CHART;
  });
  expect(outline).toEqual([
    {
      numero: 1,
      titre: "Revue 2020",
      textes: ["Un\nDeux\nTrois"],
      tableaux: [[["", "93,2 %"]]],
      notes: "Notes",
      graphiques: [
        {
          titre: "Appels",
          type: "COLUMN",
          categories: ["T1", "T2"],
          series: [{ nom: "Taux", valeurs: [93.2, null] }],
        },
      ],
    },
    { numero: 2, titre: "", textes: [], tableaux: [], notes: "", graphiques: [] },
  ]);
  expect(asked).toEqual([[SPREADSHEET_ID, CHART_ID]]);
});
