// The properties of rows and columns, as spreadsheets.get answers them.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "../grid/default-pixels.ts";
import type { Sheet, Spreadsheet } from "../model.ts";

/** The properties of the rows or columns of a span: size, visibility and the developer metadata on them. */
export function dimensionMetadata(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: "ROWS" | "COLUMNS",
  start: number,
  end: number,
): sheets_v4.Schema$DimensionProperties[] {
  const [kept, pixelSize] =
    dimension === "ROWS"
      ? [sheet.rowMetadata, DEFAULT_ROW_PIXELS]
      : [sheet.columnMetadata, DEFAULT_COLUMN_PIXELS];
  const developerMetadata = metadataByIndex(spreadsheet, sheet, dimension);
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => {
    const metadata = developerMetadata.get(start + offset);
    return { pixelSize, ...kept[start + offset], ...(metadata && { developerMetadata: metadata }) };
  });
}

function metadataByIndex(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: string,
): Map<number, sheets_v4.Schema$DeveloperMetadata[]> {
  const byIndex = new Map<number, sheets_v4.Schema$DeveloperMetadata[]>();
  for (const metadata of spreadsheet.developerMetadata) {
    const range = metadata.location?.dimensionRange;
    if (range?.dimension !== dimension || (range.sheetId ?? 0) !== sheet.properties.sheetId) continue;
    const index = range.startIndex ?? 0;
    byIndex.set(index, [...(byIndex.get(index) ?? []), metadata]);
  }
  return byIndex;
}
