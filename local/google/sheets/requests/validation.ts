// setDataValidation.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { editRow, keptCell } from "../draft.ts";
import { withField } from "../values/updated-cell.ts";
import { refuseWrongCondition } from "./conditions.ts";
import { type Handler, placeOf } from "./request-context.ts";
import { refuseTypedColumns } from "./typed-columns.ts";

export const setDataValidation: Handler<sheets_v4.Schema$SetDataValidationRequest> = (context, request) => {
  const { draft } = context;
  const { sheet, area } = placeOf(context, request.range);
  const rule = request.rule ?? undefined;
  refuseTypedColumns(sheet, area);
  if (rule !== undefined) refuseWrongCondition(context, rule.condition, "data validation");
  for (let row = area.startRow; row < area.endRow; row += 1) {
    if (rule === undefined && sheet.rows[row] === undefined) continue;
    editRow(draft, sheet, row, (cells) => {
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        cells[column] = keptCell(withField(cells[column] ?? {}, "validation", rule));
      }
    });
  }
  return undefined;
};
