// updateDimensionProperties and autoResizeDimensions.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { updateMask, withMaskedFields } from "../fields/update-mask.ts";
import { fittingPixels } from "../formats/text-width.ts";
import { formattedText } from "../values/render.ts";
import { type DimensionSpan, spanWithinGrid } from "./dimension-span.ts";
import type { Handler, RequestContext } from "./request-context.ts";

export const updateDimensionProperties: Handler<sheets_v4.Schema$UpdateDimensionPropertiesRequest> = (
  context,
  request,
) => {
  if (request.dataSourceSheetRange) throw notBuilt("UpdateDimensionPropertiesRequest.dataSourceSheetRange");
  const mask = updateMask(request.fields, SHEETS.message("DimensionProperties"));
  const given = request.properties ?? {};
  if (given.developerMetadata)
    throw invalidArgument("Developer metadata cannot be set through dimension properties.");
  if ((given.pixelSize ?? 0) < 0) throw invalidArgument(`Invalid pixelSize: ${given.pixelSize}`);
  setProperties(spanWithinGrid(context, request.range), (kept) => withMaskedFields(kept, given, mask));
  return undefined;
};

function setProperties(
  { sheet, dimension, start, end }: DimensionSpan,
  change: (kept: sheets_v4.Schema$DimensionProperties, index: number) => sheets_v4.Schema$DimensionProperties,
): void {
  const list = (dimension === "ROWS" ? sheet.rowMetadata : sheet.columnMetadata).slice();
  for (let index = start; index < end; index += 1) {
    const properties = change(list[index] ?? {}, index);
    const blank = Object.keys(properties).length === 0;
    if (!blank || list[index] !== undefined) list[index] = blank ? undefined : properties;
  }
  if (dimension === "ROWS") sheet.rowMetadata = list;
  else sheet.columnMetadata = list;
}

export const autoResizeDimensions: Handler<sheets_v4.Schema$AutoResizeDimensionsRequest> = (
  context,
  request,
) => {
  if (request.dataSourceSheetDimensions)
    throw notBuilt("AutoResizeDimensionsRequest.dataSourceSheetDimensions");
  const span = spanWithinGrid(context, request.dimensions);
  if (span.dimension === "ROWS") {
    setProperties(span, ({ pixelSize: _size, ...rest }) => rest);
    return undefined;
  }
  setProperties(span, (kept, column) => {
    const width = widestText(context, span, column);
    return width === 0 ? kept : { ...kept, pixelSize: width };
  });
  return undefined;
};

function widestText({ draft }: RequestContext, { sheet }: DimensionSpan, column: number): number {
  let widest = 0;
  for (const row of sheet.rows) {
    const cell = row?.[column];
    if (cell !== undefined)
      widest = Math.max(
        widest,
        fittingPixels(formattedText(cell, draft.spreadsheet.properties), cell.format),
      );
  }
  return widest;
}
