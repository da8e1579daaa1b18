// Says of each cell of a staff tab whether its column can read it, in the words of the alerts, its column left out.

import { CellFault, cellReader } from "../../../shared/parsing/cell.ts";
import { whatIsWrong } from "../../../shared/parsing/fault-words.ts";
import { findColumns } from "../../../shared/reading/headers.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import { isDateFormat } from "../../google/sheets/formats/effective-number-format.ts";
import type { Cell, Sheet } from "../../google/sheets/model.ts";
import { formattedText } from "../../google/sheets/values/render.ts";
import { rawCell } from "./contract-cells.ts";
import { settingFault } from "./setting-faults.ts";

/** What is wrong with a cell, by column (from 0); `row` is the one that it stands in. */
export type FaultFinder = (
  cell: Cell | undefined,
  column: number,
  row?: readonly (Cell | undefined)[],
) => string | undefined;

/** The columns that the contract knows, by their place (from 0) as the headers stand; none in a tab of the site's own. */
export function knownColumns(sheet: Sheet): ReadonlyMap<number, Column<unknown>> {
  const title = comparableName(sheet.properties.title);
  const tab = Object.values(STAFF_TABS).find((known) => comparableName(known.title) === title);
  if (tab === undefined) return new Map();
  const columns: Record<string, Column<unknown>> = tab.columns;
  const { positions } = findColumns(tab, Array.from(sheet.rows[0] ?? [], rawCell));
  return new Map(
    [...positions].flatMap(([key, index]) => {
      const column = columns[key];
      return column === undefined ? [] : [[index, column] as const];
    }),
  );
}

/** The checks of a tab's columns as its headers stand; none for a tab that the contract does not know. */
export function faultFinder(sheet: Sheet): FaultFinder {
  const columns = knownColumns(sheet);
  const checks = new Map([...columns].map(([index, column]) => [index, columnCheck(column)]));
  const settings = settingPlaces(columns);
  return (cell, column, row = []) => {
    const fault = cell === undefined ? undefined : checks.get(column)?.(cell);
    if (fault !== undefined || settings === undefined || cell === undefined) return fault;
    if (column !== settings.key && column !== settings.value) return undefined;
    const found = settingFault(rawCell(row[settings.key]), rawCell(row[settings.value]));
    return found !== undefined && settings[found.of] === column ? found.words : undefined;
  };
}

/** Where a setting's name and its value stand; nothing in another tab than « Paramètres ». */
function settingPlaces(
  columns: ReadonlyMap<number, Column<unknown>>,
): Record<"key" | "value", number> | undefined {
  const { key, value } = STAFF_TABS.settings.columns;
  const placeOf = (wanted: Column<unknown>): number =>
    [...columns].find(([, column]) => column === wanted)?.[0] ?? -1;
  const places = { key: placeOf(key), value: placeOf(value) };
  return places.key < 0 || places.value < 0 ? undefined : places;
}

function columnCheck(column: Column<unknown>): (cell: Cell) => string | undefined {
  const read = cellReader(column);
  const isNumber = column.kind === "number" || column.kind === "year";
  return (cell) => {
    if (isNumber && isDate(cell)) return dateFault(cell);
    const reading = read(rawCell(cell));
    if (!(reading instanceof CellFault)) return undefined;
    return `${whatIsWrong(column, reading)}${reading.code === "missing" ? "" : " Comptée comme vide."}`;
  };
}

/** A number that shows as a date: nobody meant the number of its day. */
function isDate({ value, format }: Cell): boolean {
  return typeof value === "number" && format?.numberFormat != null && isDateFormat(format.numberFormat);
}

function dateFault(cell: Cell): string {
  const shown = formattedText(cell, { locale: "fr_FR" });
  return `« ${shown} » est une date. Tapez un nombre, et redonnez à la cellule un format de nombre.`;
}
