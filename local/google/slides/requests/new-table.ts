// The request that creates a table.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../../shared/units/lengths.ts";
import { invalidArgument } from "../../google-error.ts";
import { emu } from "../geometry.ts";
import type { TableCell, TableElement } from "../model.ts";
import { emptyText } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { checkedTransform, placementOf } from "./placement.ts";

/** 32 points: no column is narrower. */
export const NARROWEST_COLUMN_EMU = 406_400;
/** The height of a row that holds one line of Slides' default text. */
const DEFAULT_ROW_HEIGHT_EMU = 396_200;
const BORDER_EMU = 9_525;
const SIDE_MARGIN_EMU = 952_500;

/** Adds an empty table, in the middle of the page unless placed. @throws GoogleError for a scaled transform. */
export function createTable(
  context: RequestContext,
  request: slides_v1.Schema$CreateTableRequest,
): slides_v1.Schema$Response {
  const rows = request.rows ?? 0;
  const columns = request.columns ?? 0;
  if (rows < 1) throw invalidArgument("The number of rows must be greater than 0.");
  if (columns < 1) throw invalidArgument("The number of columns must be greater than 0.");
  const { document } = context;
  const objectId = document.newObjectId(request.objectId);
  const { elementProperties } = request;
  const { page } = placementOf(context, { pageObjectId: elementProperties?.pageObjectId });
  const pageSize = document.presentation.pageSize;
  const width = Math.max(
    NARROWEST_COLUMN_EMU,
    (inEmu(elementProperties?.size?.width) || inEmu(pageSize.width) - 2 * SIDE_MARGIN_EMU) / columns,
  );
  const height = Math.max(DEFAULT_ROW_HEIGHT_EMU, inEmu(elementProperties?.size?.height) / rows);
  const table = newTable(objectId, { rows, columns, width, height });
  table.transform = tableTransform(elementProperties?.transform) ?? centred(table.size, pageSize);
  document.addElement(page, table);
  return { createTable: { objectId } };
}

/** A cell as Slides creates it. */
export function newCell(): TableCell {
  return {
    text: emptyText(),
    properties: {
      tableCellBackgroundFill: { propertyState: "NOT_RENDERED" },
      contentAlignment: "TOP",
    },
    rowSpan: 1,
    columnSpan: 1,
    hidden: false,
  };
}

/** A border as Slides draws it. */
function newBorder(): slides_v1.Schema$TableBorderProperties {
  const grey = 158 / 255;
  return {
    tableBorderFill: { solidFill: { color: { rgbColor: { red: grey, green: grey, blue: grey } }, alpha: 1 } },
    weight: emu(BORDER_EMU),
    dashStyle: "SOLID",
  };
}

/** A list of `count` things, each made anew. */
function listOf<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function newTable(
  objectId: string,
  { rows, columns, width, height }: { rows: number; columns: number; width: number; height: number },
): TableElement {
  return {
    kind: "table",
    objectId,
    size: { width: emu(width * columns), height: emu(height * rows) },
    transform: {},
    columns: listOf(columns, () => ({ columnWidth: emu(width) })),
    rows: listOf(rows, () => ({ minRowHeight: emu(height), cells: listOf(columns, newCell) })),
    horizontalBorders: listOf(rows + 1, () => listOf(columns, newBorder)),
    verticalBorders: listOf(rows, () => listOf(columns + 1, newBorder)),
  };
}

function tableTransform(
  transform: slides_v1.Schema$AffineTransform | undefined,
): slides_v1.Schema$AffineTransform | undefined {
  if (transform === undefined) return undefined;
  const { scaleX, scaleY, shearX, shearY } = transform;
  if (scaleX !== 1 || scaleY !== 1 || shearX || shearY) {
    throw invalidArgument("Table transforms must have a scale of 1 and no shear components.");
  }
  return checkedTransform(transform);
}

function centred(size: slides_v1.Schema$Size, page: slides_v1.Schema$Size): slides_v1.Schema$AffineTransform {
  return checkedTransform({
    scaleX: 1,
    scaleY: 1,
    translateX: (inEmu(page.width) - inEmu(size.width)) / 2,
    translateY: (inEmu(page.height) - inEmu(size.height)) / 2,
    unit: "EMU",
  });
}
