// updateBorders.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { editRow, keptCell } from "../draft.ts";
import type { Area } from "../grid/area.ts";
import type { Cell } from "../model.ts";
import { withField } from "../values/updated-cell.ts";
import { type Handler, placeOf } from "./request-context.ts";

type Side = "top" | "bottom" | "left" | "right";
type SideBorders = { [Name in Side]?: sheets_v4.Schema$Border };

export const updateBorders: Handler<sheets_v4.Schema$UpdateBordersRequest> = (
  { draft, ...context },
  request,
) => {
  const { sheet, area } = placeOf({ draft, ...context }, request.range);
  for (let row = area.startRow; row < area.endRow; row += 1) {
    editRow(draft, sheet, row, (cells) => {
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        cells[column] = withBorders(cells[column], bordersAt(request, area, row, column));
      }
    });
  }
  return undefined;
};

// An edge between two cells of the range is the inner border of both.
function bordersAt(
  request: sheets_v4.Schema$UpdateBordersRequest,
  area: Area,
  row: number,
  column: number,
): SideBorders {
  const top = row === area.startRow ? request.top : request.innerHorizontal;
  const bottom = row === area.endRow - 1 ? request.bottom : request.innerHorizontal;
  const left = column === area.startColumn ? request.left : request.innerVertical;
  const right = column === area.endColumn - 1 ? request.right : request.innerVertical;
  return { ...(top && { top }), ...(bottom && { bottom }), ...(left && { left }), ...(right && { right }) };
}

function withBorders(cell: Cell | undefined, given: SideBorders): Cell | undefined {
  const merged = { ...cell?.format?.borders, ...given };
  const shown = Object.entries(merged).filter(
    ([, border]) => border.style !== "NONE" && border.style !== undefined,
  );
  const { borders: _old, ...format } = cell?.format ?? {};
  const updated = { ...format, ...(shown.length > 0 && { borders: Object.fromEntries(shown) }) };
  return keptCell(withField(cell ?? {}, "format", Object.keys(updated).length > 0 ? updated : undefined));
}
