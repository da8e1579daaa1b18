// Every cell that its column can't read, in the tabs in sight.
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import type { CellPlace } from "../protocol/tab.ts";
import { faultFinder } from "./cell-faults.ts";

/** The places of the faults, tab by tab. */
export function faultPlaces({ sheets }: Spreadsheet): CellPlace[] {
  const places: CellPlace[] = [];
  for (const sheet of sheets) {
    const { sheetId, hidden, gridProperties } = sheet.properties;
    if (hidden === true) continue;
    const find = faultFinder(sheet);
    const firstRow = Math.max(1, gridProperties.frozenRowCount ?? 0);
    for (let row = firstRow; row < sheet.rows.length; row += 1)
      for (const [column, cell] of (sheet.rows[row] ?? []).entries())
        if (hasContent(cell) && find(cell, column, sheet.rows[row]) !== undefined)
          places.push({ sheetId, row, column });
  }
  return places;
}
