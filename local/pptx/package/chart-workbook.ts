// The workbook inside a deck that holds a chart's data, so that PowerPoint can show and change them.

import type { ResolvedChart } from "../../google/sheets/chart-data.ts";
import type { Cell } from "../../google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../xlsx/new-workbook.ts";

/** The tab's title, as the chart's formulas name it. */
export const CHART_DATA_TAB = "Données";

/** The file: categories down the first column, one column a series. */
export function chartWorkbook({ categories, series }: ResolvedChart): Uint8Array {
  const header = [undefined, ...series.map(({ name }) => textCell(name))];
  const rows = categories.map((category, index) => [
    textCell(category),
    ...series.map(({ values }): Cell | undefined => {
      const value = values[index] ?? null;
      return value === null ? undefined : { value };
    }),
  ]);
  const sheet = {
    ...newSheet({ sheetId: 1, title: CHART_DATA_TAB }),
    rows: [header, ...rows],
  };
  const properties = { title: CHART_DATA_TAB, locale: "fr_FR", timeZone: "Europe/Paris" };
  return newWorkbook(newSpreadsheet("donnees-du-graphique", properties, [sheet]));
}

function textCell(text: string): Cell | undefined {
  return text === "" ? undefined : { value: text };
}
