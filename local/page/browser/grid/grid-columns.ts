// The grid's columns, and what each cell shows besides its text.
import type { CellProps, ColumnDataSchemaModel, ColumnRegular } from "@revolist/revogrid";
import type { CellTraits } from "../../protocol.ts";
import { columnName, type TabModel } from "./tab-model.ts";

const NARROWEST_PIXELS = 60;

type CreateElement = (tag: string, data: object) => unknown;

/** What the columns of a tab are made from: while it is the same, the grid keeps those that it has. */
export function columnsKey({ view: { columnCount, columnWidths, warnedColumns } }: TabModel): string {
  return JSON.stringify([columnCount, columnWidths, warnedColumns]);
}

/** The columns of a tab. `model` gives what is on screen when a cell is drawn. */
export function gridColumns({ view }: TabModel, model: () => TabModel | undefined): ColumnRegular[] {
  const warned = new Set(view.warnedColumns);
  return Array.from({ length: view.columnCount }, (_, prop) => ({
    prop,
    name: columnName(prop),
    size: Math.max(NARROWEST_PIXELS, view.columnWidths[prop] ?? 100),
    editor: "cell",
    // Set as a property: the grid may else add the new text to the old one.
    cellTemplate: (create: CreateElement, { model: texts }: ColumnDataSchemaModel) =>
      create("span", { textContent: String(texts[prop] ?? "") }),
    columnProperties: () => (warned.has(prop) ? { class: "warned", title: "Rempli par Revue Qualité" } : {}),
    cellProperties: (cell: ColumnDataSchemaModel) => cellProperties(model(), cell, warned.has(prop)),
  }));
}

function cellProperties(
  model: TabModel | undefined,
  { rowIndex, colIndex, type }: ColumnDataSchemaModel,
  isWarned: boolean,
): CellProps {
  if (model === undefined) return {};
  const row = model.sheetRow(rowIndex, type);
  const fault = model.fault(row, colIndex);
  const traits = model.traits(row, colIndex);
  const kind = model.kind(row, colIndex);
  const title = fault ?? traits?.note;
  return {
    class: {
      number: kind === "n" && traits?.alignment === undefined,
      boolean: kind === "b",
      fault: fault !== undefined || kind === "e",
      choice: traits?.choices !== undefined,
      note: traits?.note !== undefined,
      warned: isWarned && row >= model.frozenCount,
    },
    // The mark of a fault shows in its own colours, whatever the cell's.
    style: styleOf(fault === undefined ? traits : { ...traits, color: undefined, background: undefined }),
    ...(title === undefined ? {} : { title }),
    ...(fault === undefined ? {} : { "aria-invalid": "true" }),
  };
}

function styleOf(traits: CellTraits | undefined): Record<string, string> {
  if (traits === undefined) return {};
  return {
    ...(traits.bold ? { "font-weight": "bold" } : {}),
    ...(traits.italic ? { "font-style": "italic" } : {}),
    ...(traits.background === undefined ? {} : { "background-color": traits.background }),
    ...(traits.color === undefined ? {} : { color: traits.color }),
    ...(traits.alignment === undefined ? {} : { "text-align": traits.alignment }),
  };
}
