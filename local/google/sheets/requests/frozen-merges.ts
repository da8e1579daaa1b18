// Merged cells and the edge of what is frozen, which none may cross.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { type Area, rangeArea } from "../grid/area.ts";
import type { Sheet } from "../model.ts";

type GridProperties = sheets_v4.Schema$GridProperties;

/**
 * Refuses to move the edge of the frozen rows or columns into a merged cell; `before` tells which edge moves.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseSplitMerges({ merges, properties }: Sheet, before: GridProperties): void {
  const after = properties.gridProperties;
  const areas = merges.map(rangeArea);
  if (after.frozenRowCount !== before.frozenRowCount && areas.some((area) => splitsRows(area, after)))
    throw split("rows");
  if (
    after.frozenColumnCount !== before.frozenColumnCount &&
    areas.some((area) => splitsColumns(area, after))
  )
    throw split("columns");
}

function split(what: "rows" | "columns"): Error {
  return invalidArgument(
    `Sorry, you can't freeze ${what} which contain only part of a merged cell. Try to break apart merged cells or freeze more ${what} to include the complete merged cells.`,
  );
}

/** Refuses to merge over the edge of what is frozen. @throws GoogleError INVALID_ARGUMENT. */
export function refuseMergeOverEdge({ properties }: Sheet, area: Area): void {
  const refused = (what: string): Error => invalidArgument(`You can't merge frozen and non-frozen ${what}.`);
  if (splitsRows(area, properties.gridProperties)) throw refused("rows");
  if (splitsColumns(area, properties.gridProperties)) throw refused("columns");
}

function splitsRows({ startRow, endRow }: Area, { frozenRowCount }: GridProperties): boolean {
  const edge = frozenRowCount ?? 0;
  return startRow < edge && edge < endRow;
}

function splitsColumns({ startColumn, endColumn }: Area, { frozenColumnCount }: GridProperties): boolean {
  const edge = frozenColumnCount ?? 0;
  return startColumn < edge && edge < endColumn;
}
