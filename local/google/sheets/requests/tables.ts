// addTable: what staff do with « Convertir en tableau ».
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { editRow } from "../draft.ts";
import { areasIntersect, gridRangeOf, rangeArea } from "../grid/area.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { freeId } from "./free-id.ts";
import { type Handler, type Place, placeOf, type RequestContext } from "./request-context.ts";
import { isColumnType } from "./typed-columns.ts";

type Table = sheets_v4.Schema$Table;
type Column = sheets_v4.Schema$TableColumnProperties;

export const addTable: Handler<sheets_v4.Schema$AddTableRequest> = (context, request) => {
  const given = request.table ?? {};
  const place = placeOf(context, given.range);
  const { sheet, area } = place;
  if (sheet.tables.some(({ range }) => areasIntersect(rangeArea(range), area))) {
    throw invalidArgument("You can't create a table that overlaps another table.");
  }
  for (const column of given.columnProperties ?? []) refuseColumn(column, area.endColumn - area.startColumn);
  refuseRepeatedColumns(given.columnProperties ?? []);
  nameColumns(context, place, given.columnProperties ?? []);
  const table = {
    ...given,
    ...namesOf(context, given),
    range: gridRangeOf(sheet.properties.sheetId, area),
  };
  sheet.tables = [...sheet.tables, table];
  return { addTable: { table: answeredTable(sheet, table) } };
};

function refuseColumn({ columnIndex, columnType, dataValidationRule }: Column, width: number): void {
  const index = columnIndex ?? 0;
  if (index < 0 || index >= width) throw invalidArgument(`No column of the table at index: ${index}`);
  const condition = dataValidationRule?.condition;
  if (columnType !== "DROPDOWN") {
    if (condition) throw invalidArgument("Cannot set condition for non-dropdown column type.");
    return;
  }
  if (!condition) throw invalidArgument("Condition must be set for dropdown column type.");
  if (condition.type !== "ONE_OF_LIST" || !condition.values?.length) {
    throw invalidArgument("The condition of a dropdown column must be ONE_OF_LIST, with values.");
  }
}

function refuseRepeatedColumns(columns: readonly Column[]): void {
  const indices = columns.map(({ columnIndex }) => columnIndex ?? 0);
  if (new Set(indices).size < indices.length) throw invalidArgument("A column of the table is given twice.");
}

function namesOf({ draft, environment }: RequestContext, { name, tableId }: Table) {
  const tables = tablesOf(draft.spreadsheet);
  const isTaken = (key: "name" | "tableId", value: string): boolean =>
    tables.some((table) => table[key]?.toLowerCase() === value.toLowerCase());
  if (name && isTaken("name", name)) throw invalidArgument(`A table with the name "${name}" already exists.`);
  if (tableId && isTaken("tableId", tableId)) {
    throw invalidArgument(`Cannot add table with ID: ${tableId}, a table with that ID already exists.`);
  }
  return {
    name: name || freeTableName(draft.spreadsheet, "Table"),
    tableId: tableId || String(freeId(environment, (id) => isTaken("tableId", String(id)))),
  };
}

function tablesOf({ sheets }: Spreadsheet): Table[] {
  return sheets.flatMap(({ tables }) => tables);
}

/** The first of `Name1`, `Name2`… that no table of the spreadsheet bears. */
function freeTableName(spreadsheet: Spreadsheet, stem: string): string {
  const taken = new Set(tablesOf(spreadsheet).map(({ name }) => name));
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

// A name given to a column is written in its header; a column left without any is numbered.
function nameColumns({ draft }: RequestContext, { sheet, area }: Place, columns: readonly Column[]): void {
  editRow(draft, sheet, area.startRow, (cells) => {
    for (let index = 0; index < area.endColumn - area.startColumn; index += 1) {
      const cell = cells[area.startColumn + index];
      const given = columns.find(({ columnIndex }) => (columnIndex ?? 0) === index)?.columnName;
      const name = given || (cell?.value === undefined ? defaultName(index) : undefined);
      if (name) cells[area.startColumn + index] = { ...cell, value: name };
    }
  });
}

function defaultName(index: number): string {
  return `Column ${index + 1}`;
}

/** The table as Google answers it: every column, named by its header. */
export function answeredTable(sheet: Sheet, table: Table): Table {
  const area = rangeArea(table.range);
  const columnProperties = Array.from({ length: area.endColumn - area.startColumn }, (_, index) => {
    const kept = table.columnProperties?.find(({ columnIndex }) => (columnIndex ?? 0) === index);
    const header = sheet.rows[area.startRow]?.[area.startColumn + index]?.value;
    return {
      ...(index > 0 && { columnIndex: index }),
      columnName: typeof header === "object" || header === undefined ? defaultName(index) : String(header),
      ...(isColumnType(kept?.columnType) && { columnType: kept?.columnType }),
      ...(kept?.dataValidationRule && { dataValidationRule: kept.dataValidationRule }),
    };
  });
  return { ...table, columnProperties };
}
