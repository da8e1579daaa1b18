// The values of a chart's source ranges.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { cellAt } from "../draft.ts";
import { type Area, clampedArea, openAreaOf } from "../grid/area.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { formattedText } from "../values/render.ts";

/** One source cell: as shown, and as a number where it is one. */
export interface SourceValue {
  text: string;
  number: number | null;
}

/** The cells of the data's ranges, one after the other: down a column, or along a row. */
export function chartValues(
  spreadsheet: Spreadsheet,
  data: sheets_v4.Schema$ChartData | null | undefined,
): SourceValue[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const id = range.sheetId ?? 0;
    const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === id);
    return sheet === undefined ? [] : areaValues(spreadsheet, sheet, clampedArea(sheet, openAreaOf(range)));
  });
}

function areaValues(spreadsheet: Spreadsheet, sheet: Sheet, area: Area): SourceValue[] {
  const values: SourceValue[] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      values.push({
        text: cell === undefined ? "" : formattedText(cell, spreadsheet.properties),
        number: typeof cell?.value === "number" ? cell.value : null,
      });
    }
  }
  return values;
}

/** The values below the header cells. */
export function withoutHeader(values: SourceValue[], headerCount: number): SourceValue[] {
  return values.slice(headerCount);
}
