// A complaint that is typed straight into its tab: which number it is to get, and from which menu item.
import { calendarDay } from "../../../shared/calendar/day.ts";
import { cellReader } from "../../../shared/parsing/cell.ts";
import { isEntered, type RawCell } from "../../../shared/reading/workbook-cells.ts";
import { nextReference } from "../../../shared/sheets/complaint-references.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Sheet } from "../../google/sheets/model.ts";
import type { CellEdit } from "../protocol/tab.ts";
import { columnPlaces, contractTab, rawCell } from "./contract-cells.ts";

const { complaints } = STAFF_TABS;
const readReceivedOn = cellReader(complaints.columns.receivedOn);

/**
 * Says it of a row that was blank, or whose day of receipt was just typed: its number is of that day's year. Nothing
 * for another edit, or once it has its number.
 */
export function newComplaintWords(
  before: Sheet,
  after: Sheet,
  edits: readonly CellEdit[],
): string | undefined {
  const [[row, column] = [0, 0], other] = edits;
  if (other !== undefined || row === 0 || contractTab(after) !== complaints) return undefined;
  const places = columnPlaces(after, complaints);
  const [reference, receivedOn] = [places.get("reference"), places.get("receivedOn")];
  const cells = after.rows[row] ?? [];
  if (reference === undefined || receivedOn === undefined) return undefined;
  const isBegun = isBlank(before.rows[row]) || column === receivedOn;
  if (!isBegun || isBlank(cells) || isEntered(rawCell(cells[reference]))) return undefined;
  const number = numberFor(row, cells[receivedOn], after, reference);
  return `Ligne ${row + 1} : nouvelle. Elle recevra un numéro${number} avec « Contrôler les données ».`;
}

/** ` (2020-0005)`; blank before the day is known, or where a row that has no number either may take it. */
function numberFor(row: number, received: Cell | undefined, { rows }: Sheet, place: number): string {
  const day = readReceivedOn(rawCell(received));
  const isAlone = rows.every(
    (cells, index) => index === row || index === 0 || isBlank(cells) || isEntered(rawCell(cells?.[place])),
  );
  if (typeof day !== "number" || !isAlone) return "";
  const references: RawCell[] = rows.map((cells) => rawCell(cells?.[place]));
  return ` (${nextReference(references, calendarDay(day).year)})`;
}

function isBlank(cells: Sheet["rows"][number] | undefined): boolean {
  return (cells ?? []).every((cell) => !isEntered(rawCell(cell)));
}
