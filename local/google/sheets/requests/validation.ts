// setDataValidation.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { editRow, keptCell } from "../draft.ts";
import { withField } from "../values/updated-cell.ts";
import { refuseWrongValues } from "./conditions.ts";
import { type Handler, placeOf } from "./request-context.ts";

export const setDataValidation: Handler<sheets_v4.Schema$SetDataValidationRequest> = (
  { draft, ...context },
  request,
) => {
  const { sheet, area } = placeOf({ draft, ...context }, request.range);
  const rule = request.rule ?? undefined;
  if (rule !== undefined) refuseWrongValues(rule.condition);
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
