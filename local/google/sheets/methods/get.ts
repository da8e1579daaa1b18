// spreadsheets.get.
import { maskAt, parseFieldMask } from "../fields/field-mask.ts";
import type { Area } from "../grid/area.ts";
import { findRange } from "../grid/parse-range.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { readableArea } from "../values/value-range.ts";
import { defineMethod, storedSpreadsheet } from "./method.ts";
import { spreadsheetAnswer } from "./spreadsheet-answer.ts";

interface GetParams {
  spreadsheetId: string;
  ranges?: string[];
  includeGridData?: boolean;
}

/** The rectangles that ranges name, by sheet. */
export function areasBySheet(spreadsheet: Spreadsheet, ranges: string[]): Map<Sheet, Area[]> {
  const areas = new Map<Sheet, Area[]>();
  for (const range of ranges) {
    const { sheet, area } = findRange(spreadsheet, range);
    areas.set(sheet, [...(areas.get(sheet) ?? []), readableArea(sheet, area)]);
  }
  return areas;
}

/** A mask says itself whether cells are wanted: `includeGridData` is then without effect. */
export const getSpreadsheet = defineMethod<GetParams, object>("spreadsheets.get", {
  run: (context, params) => {
    const spreadsheet = storedSpreadsheet(context, params.spreadsheetId);
    const mask = context.mask ?? parseFieldMask("*");
    return spreadsheetAnswer(spreadsheet, {
      ...(params.ranges?.length && { areas: areasBySheet(spreadsheet, params.ranges) }),
      mask,
      includeGridData:
        context.mask === undefined
          ? params.includeGridData === true
          : maskAt(mask, "sheets", "data") !== undefined,
    });
  },
});
