// Says of each cell of a staff tab whether its column can read it, in the words of the alerts.

import { faultMessage } from "../../../shared/french/faults.ts";
import { CellFault, cellReader } from "../../../shared/parsing/cell.ts";
import { findColumns } from "../../../shared/reading/headers.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Sheet } from "../../google/sheets/model.ts";
import { isCellError } from "../../google/sheets/values/cell-kind.ts";

/** What is wrong with a cell, by column (from 0). */
export type FaultFinder = (cell: Cell | undefined, column: number) => string | undefined;

/** The checks of a tab's columns as its headers stand; none for a tab that the contract does not know. */
export function faultFinder(sheet: Sheet): FaultFinder {
  const title = comparableName(sheet.properties.title);
  const tab = Object.values(STAFF_TABS).find((known) => comparableName(known.title) === title);
  if (tab === undefined) return () => undefined;
  const columns: Record<string, Column<unknown>> = tab.columns;
  const { positions } = findColumns(tab, Array.from(sheet.rows[0] ?? [], rawCell));
  const checks = new Map(
    [...positions].flatMap(([key, index]) => {
      const column = columns[key];
      return column === undefined ? [] : [[index, columnCheck(column)] as const];
    }),
  );
  return (cell, column) => (cell === undefined ? undefined : checks.get(column)?.(cell));
}

function columnCheck(column: Column<unknown>): (cell: Cell) => string | undefined {
  const read = cellReader(column);
  return (cell) => {
    const reading = read(rawCell(cell));
    return reading instanceof CellFault ? faultMessage(column, reading, false) : undefined;
  };
}

function rawCell(cell: Cell | undefined): RawCell {
  const value = cell?.value;
  if (value === undefined) return "";
  return isCellError(value) ? value.text : value;
}
