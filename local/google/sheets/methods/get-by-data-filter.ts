// spreadsheets.getByDataFilter.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { maskAt } from "../fields/field-mask.ts";
import type { Area } from "../grid/area.ts";
import { filteredRange, filterSelects, placeOfMetadata } from "../metadata-lookup.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { defineMethod, storedSpreadsheet } from "./method.ts";
import { spreadsheetAnswer } from "./spreadsheet-answer.ts";

export const getByDataFilter = defineMethod<
  { spreadsheetId: string },
  sheets_v4.Schema$GetSpreadsheetByDataFilterRequest
>("spreadsheets.getByDataFilter", {
  run: (context, { spreadsheetId }, body) => {
    const spreadsheet = storedSpreadsheet(context, spreadsheetId);
    const filters = body.dataFilters ?? [];
    const masked = context.mask !== undefined && maskAt(context.mask, "sheets", "data") !== undefined;
    return spreadsheetAnswer(spreadsheet, {
      ...(filters.length > 0 && { areas: areasOf(spreadsheet, filters) }),
      mask: context.mask ?? true,
      includeGridData: context.mask === undefined ? body.includeGridData === true : masked,
    });
  },
});

function areasOf(spreadsheet: Spreadsheet, filters: sheets_v4.Schema$DataFilter[]): Map<Sheet, Area[]> {
  const areas = new Map<Sheet, Area[]>();
  for (const { sheet, area } of filters.flatMap((filter) => placesOf(spreadsheet, filter))) {
    areas.set(sheet, [...(areas.get(sheet) ?? []), area]);
  }
  return areas;
}

function placesOf(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): { sheet: Sheet; area: Area }[] {
  if (!filter.developerMetadataLookup) return [filteredRange(spreadsheet, filter)];
  return spreadsheet.developerMetadata
    .filter((metadata) => filterSelects(spreadsheet, filter, metadata))
    .map((metadata) => placeOfMetadata(spreadsheet, metadata))
    .filter((place) => place !== undefined);
}
