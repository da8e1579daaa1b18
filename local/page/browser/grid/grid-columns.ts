// The grid's columns, and what each cell shows besides its text.

import type { CellProps, ColumnDataSchemaModel, ColumnRegular } from "@revolist/revogrid";
import { columnLetters } from "../../../../shared/reading/a1.ts";
import type { CellTraits } from "../../protocol/tab.ts";
import { invitesRows, NEW_ROW } from "./new-row.ts";
import type { TabModel } from "./tab-model.ts";

/** Of a text whose cell has a ground and no colour of its own. */
const INK = "#161616";

type CreateElement = (tag: string, data: object, children?: unknown[]) => unknown;

/** What the columns of a tab are made from: while it is the same, the grid keeps those that it has. */
export function columnsKey(
  { view: { columnCount, warnedColumns, columnKinds } }: TabModel,
  widths: readonly number[],
): string {
  return JSON.stringify([columnCount, widths, warnedColumns, columnKinds]);
}

/** The columns of a tab. `model` gives what is on screen when a cell is drawn. */
export function gridColumns(
  { view }: TabModel,
  widths: readonly number[],
  model: () => TabModel | undefined,
): ColumnRegular[] {
  return Array.from({ length: view.columnCount }, (_, prop) => ({
    prop,
    name: columnLetters(prop),
    size: widths[prop] ?? view.columnWidths[prop] ?? 100,
    editor: "cell",
    cellTemplate: (create: CreateElement, cell: ColumnDataSchemaModel) => cellContent(create, model(), cell),
    cellProperties: (cell: ColumnDataSchemaModel) => cellProperties(model(), cell),
  }));
}

/** What is only shown (labels, kinds, signs) is drawn from attributes: it is neither copied nor sought. */
function cellContent(
  create: CreateElement,
  model: TabModel | undefined,
  { rowIndex, colIndex, type }: ColumnDataSchemaModel,
): unknown {
  const row = model?.sheetRow(rowIndex, type) ?? 0;
  // Set as a property: the grid may else add the new text to the old one.
  const textContent = model?.shown(row, colIndex) ?? "";
  if (model?.hasColumnMenu(row, colIndex)) return headerContent(create, model, textContent, colIndex);
  const beside = model?.indicator(row, colIndex)?.label;
  if (beside !== undefined) return create("span", { class: "coded", textContent, "data-beside": beside });
  const isNew = model !== undefined && colIndex === 0 && isNewRow(model, row);
  return create("span", isNew ? { class: "new-row", textContent, "data-beside": NEW_ROW } : { textContent });
}

/** The label over its kind, and the button that sorts and filters. */
function headerContent(create: CreateElement, model: TabModel, textContent: string, column: number): unknown {
  const { sorted } = model;
  const isSorted = sorted?.column === column;
  const isFiltered = model.filteredColumns.has(column);
  const sign = isFiltered ? "▽" : isSorted ? (sorted?.direction === "ascending" ? "▲" : "▼") : "▾";
  return create("div", { class: "header-box" }, [
    create("span", { class: "header-label", textContent, "data-beside": model.shownKind(column) }),
    create("button", {
      type: "button",
      class: { "header-menu": true, on: isFiltered || isSorted },
      tabindex: -1,
      "data-sign": sign,
      "aria-haspopup": "dialog",
      "aria-label": `Trier ou filtrer : ${textContent}`,
    }),
  ]);
}

function isNewRow(model: TabModel, row: number): boolean {
  return invitesRows(model) && row === model.firstBlankRow;
}

function cellProperties(
  model: TabModel | undefined,
  { rowIndex, colIndex, type }: ColumnDataSchemaModel,
): CellProps {
  if (model === undefined) return {};
  const row = model.sheetRow(rowIndex, type);
  const fault = model.fault(row, colIndex);
  const traits = model.traits(row, colIndex);
  const title = fault ?? model.emptyReason(row, colIndex) ?? traits?.note;
  // The mark of a fault, and a header's, show in their own colours, whatever the cell's.
  const hasOwnColors = fault !== undefined || model.isHeader(row, colIndex);
  return {
    class: cellClasses(model, row, colIndex),
    style: styleOf(hasOwnColors ? { ...traits, color: undefined, background: undefined } : traits),
    ...(title === undefined ? {} : { title }),
    ...(fault === undefined ? {} : { "aria-invalid": "true" }),
  };
}

function cellClasses(model: TabModel, row: number, column: number): Record<string, boolean> {
  const traits = model.traits(row, column);
  const kind = model.kind(row, column);
  const isHeader = model.isHeader(row, column);
  const isComputed = model.isComputed(column);
  const isUnexplained = model.emptyReason(row, column) !== null;
  const attainment = isHeader || model.view.rateColumns?.attained !== column ? "" : model.text(row, column);
  return {
    number: (kind === "n" && traits?.alignment === undefined) || isUnexplained,
    boolean: kind === "b",
    fault: model.fault(row, column) !== undefined || kind === "e",
    choice: traits?.choices !== undefined && !isComputed,
    filled: model.isFilled(row),
    header: isHeader,
    invitation: column === 0 && isNewRow(model, row),
    warned: isComputed && (isHeader || row >= model.frozenCount),
    unexplained: isUnexplained,
    attained: attainment === "Oui",
    missed: attainment === "Non",
    unsent: model.waiting(row, column) !== undefined,
    found: model.found.has(`${row}:${column}`),
  };
}

function styleOf(traits: CellTraits | undefined): Record<string, string> {
  if (traits === undefined) return {};
  return {
    ...(traits.bold ? { "font-weight": "bold" } : {}),
    ...(traits.italic ? { "font-style": "italic" } : {}),
    // A ground is as light in the dark scheme, whose text would not be read on it.
    ...(traits.background === undefined ? {} : { "background-color": traits.background, color: INK }),
    ...(traits.color === undefined ? {} : { color: traits.color }),
    ...(traits.alignment === undefined ? {} : { "text-align": traits.alignment }),
  };
}
