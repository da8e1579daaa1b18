// What Google refuses on the typed columns of tables.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { type Area, areasIntersect, rangeArea } from "../grid/area.ts";
import type { Sheet } from "../model.ts";

/**
 * Refuses to validate or to format numbers in the body of a typed column: its type does both.
 * @throws GoogleError INVALID_ARGUMENT when the rectangle touches one.
 */
export function refuseTypedColumns(sheet: Sheet, area: Area): void {
  if (!sheet.tables.flatMap(typedAreas).some((typed) => areasIntersect(typed, area))) return;
  throw invalidArgument("This operation is not allowed on cells in typed columns.");
}

function typedAreas({ range, columnProperties }: sheets_v4.Schema$Table): Area[] {
  const table = rangeArea(range);
  return (columnProperties ?? [])
    .filter(({ columnType }) => isColumnType(columnType))
    .map(({ columnIndex }) => {
      const startColumn = table.startColumn + (columnIndex ?? 0);
      return { ...table, startRow: table.startRow + 1, startColumn, endColumn: startColumn + 1 };
    });
}

/** Whether a column has a type of its own. */
export function isColumnType(type: string | null | undefined): boolean {
  return Boolean(type) && type !== "COLUMN_TYPE_UNSPECIFIED";
}
