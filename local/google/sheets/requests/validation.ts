// setDataValidation.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { keptCell } from "../draft.ts";
import { editCells } from "../values/edit-cells.ts";
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
  editCells(draft, sheet, area, (before) => keptCell(withField(before ?? {}, "validation", rule)));
  return undefined;
};
