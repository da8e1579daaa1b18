// What a new workbook starts with: the settings' keys with their defaults, and the default catalogue.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { countsOf, DEFAULT_CATALOGUE } from "../workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, PERIODICITIES, UNITS } from "../workbook/choices.ts";
import { comparableName } from "../workbook/names.ts";
import { SETTING_DEFINITIONS, type SettingDefinition } from "../workbook/settings.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { type CellData, cellsRequest, DAY_FORMAT, plainCell, textCell } from "./cells.ts";
import { dropdownRule } from "./column-requests.ts";
import { appendRequests, type CompletedTab } from "./prepare-tab.ts";

type Request = sheets_v4.Schema$Request;

/** A column's new cells, and the fields that they set. */
interface NewCells {
  cells: CellData[];
  fields: string;
}

/** The settings' keys that the tab lacks, with their labels. */
export function missingSettings({ structure, positions }: CompletedTab): SettingDefinition[] {
  const keyIndex = positions.get("key");
  if (keyIndex === undefined) return [];
  const present = new Set(structure.rows.slice(1).map((row) => comparableName(row[keyIndex]?.text ?? "")));
  return Object.values(SETTING_DEFINITIONS).filter(({ label }) => !present.has(comparableName(label)));
}

/** Adds settings under the last filled row, each with its default, help, and the dropdown of a choice. */
export function settingRequests(tab: CompletedTab, settings: readonly SettingDefinition[]): Request[] {
  return appendRows(tab, settings.length, {
    key: { cells: settings.map(({ label }) => textCell(label)), fields: "userEnteredValue" },
    value: {
      cells: settings.map(settingValueCell),
      fields: "userEnteredValue,userEnteredFormat.numberFormat,dataValidation",
    },
    help: { cells: settings.map(({ help }) => textCell(help)), fields: "userEnteredValue" },
  });
}

/** Whether the catalogue is empty: nothing in any row under the headers. */
export function isEmptyBelowHeaders({ structure }: CompletedTab): boolean {
  return structure.rows.slice(1).every((row) => row.every(({ isBlank }) => isBlank));
}

/** Fills the empty catalogue with the default one. */
export function catalogueRequests(tab: CompletedTab): Request[] {
  const column = (cells: CellData[]): NewCells => ({ cells, fields: "userEnteredValue" });
  return appendRows(tab, DEFAULT_CATALOGUE.length, {
    code: column(DEFAULT_CATALOGUE.map(({ code }) => textCell(code))),
    label: column(DEFAULT_CATALOGUE.map(({ label }) => textCell(label))),
    family: column(DEFAULT_CATALOGUE.map(({ family }) => textCell(family))),
    unit: column(DEFAULT_CATALOGUE.map(({ unit }) => textCell(UNITS.labels[unit]))),
    calculation: column(
      DEFAULT_CATALOGUE.map(({ calculation }) => textCell(CALCULATIONS.labels[calculation])),
    ),
    target: column(DEFAULT_CATALOGUE.map(({ target }) => plainCell(target))),
    direction: column(DEFAULT_CATALOGUE.map(({ direction }) => textCell(DIRECTIONS.labels[direction]))),
    periodicity: column(
      DEFAULT_CATALOGUE.map(({ calculation }) =>
        textCell(calculation === "automatic" ? null : PERIODICITIES.labels.monthly),
      ),
    ),
    countedWords: column(DEFAULT_CATALOGUE.map(({ counts }) => textCell(counts?.counted ?? null))),
    totalWords: column(DEFAULT_CATALOGUE.map(({ counts }) => textCell(counts?.total ?? null))),
    reference: column(DEFAULT_CATALOGUE.map(({ reference }) => textCell(reference))),
  });
}

/** Says what the numbers of the catalogue's indicators count, where these columns were just added to their rows. */
export function countedWordRequests({ structure, positions, addedHeaders }: CompletedTab): Request[] {
  const { columns } = STAFF_TABS.indicators;
  const codeIndex = positions.get("code");
  if (codeIndex === undefined) return [];
  return structure.rows.flatMap((row, rowIndex) => {
    const counts = countsOf(row[codeIndex]?.text ?? "");
    if (rowIndex === 0 || counts === null) return [];
    return (
      [
        ["countedWords", counts.counted],
        ["totalWords", counts.total],
      ] as const
    ).flatMap(([key, words]): Request[] => {
      const columnIndex = positions.get(key);
      if (columnIndex === undefined || !addedHeaders.includes(columns[key].header)) return [];
      const start = { sheetId: structure.sheetId, rowIndex, columnIndex };
      return [cellsRequest(start, [[textCell(words)]])];
    });
  });
}

function settingValueCell({ kind, defaultValue, choices, help }: SettingDefinition): CellData {
  const cell = plainCell(defaultValue ?? null);
  if (choices !== undefined)
    return { ...cell, dataValidation: dropdownRule(Object.values(choices.labels), help) };
  if (kind !== "date") return cell;
  return { ...cell, ...DAY_FORMAT };
}

function appendRows(
  { structure, positions }: CompletedTab,
  rowCount: number,
  columns: Record<string, NewCells>,
): Request[] {
  if (rowCount === 0) return [];
  const { sheetId, rows } = structure;
  const rowIndex = rows.reduce(
    (next, row, index) => (row.every(({ isBlank }) => isBlank) ? next : index + 1),
    1,
  );
  const lackingRows = appendRequests(sheetId, "ROWS", rowIndex + rowCount - structure.rowCount);
  const writes = Object.entries(columns).flatMap(([key, { cells, fields }]): Request[] => {
    const columnIndex = positions.get(key);
    if (columnIndex === undefined) return [];
    const newRows = cells.map((cell) => [cell]);
    return [cellsRequest({ sheetId, rowIndex, columnIndex }, newRows, fields)];
  });
  return [...lackingRows, ...writes];
}
