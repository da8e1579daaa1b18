// The grid on screen: RevoGrid over one tab.
import type {
  BeforeRangeSaveDataDetails,
  BeforeSaveDataDetails,
  CellProps,
  ColumnDataSchemaModel,
  ColumnRegular,
} from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import type { CellEdit, CellTraits, RowView } from "../../protocol.ts";
import { cellEditor } from "./cell-editor.ts";
import { columnName, type TabModel } from "./tab-model.ts";

const HEADER_ROW_PIXELS = 40;
const ROW_NUMBER_PIXELS = 52;

type CreateElement = (tag: string, data: object) => unknown;

/** What the grid tells. Rows and columns from 0, as in the tab. */
export interface GridEvents {
  edited(edits: CellEdit[]): void;
  focused(row: number, column: number): void;
}

/** Shows one tab at a time in a place of the page. */
export class GridView {
  readonly #place: HTMLElement;
  readonly #events: GridEvents;
  #grid: HTMLRevoGridElement | undefined;
  #model: TabModel | undefined;

  constructor(place: HTMLElement, events: GridEvents) {
    this.#place = place;
    this.#events = events;
    defineCustomElements();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      if (this.#grid !== undefined) this.#grid.theme = themeName();
    });
  }

  get model(): TabModel | undefined {
    return this.#model;
  }

  /** Shows a tab from its top. */
  show(model: TabModel): void {
    this.#model = model;
    const grid = document.createElement("revo-grid");
    grid.setAttribute("aria-label", `Onglet ${model.view.title}`);
    Object.assign(grid, {
      theme: themeName(),
      range: true,
      resize: true,
      canMoveColumns: false,
      rowHeaders: { size: ROW_NUMBER_PIXELS, cellTemplate: this.#rowNumber },
      columns: this.#columns(model),
      editors: { cell: cellEditor((cell) => this.#editStart(cell)) },
      rowDefinitions: model.frozen.map((_, index) => ({
        type: "rowPinStart",
        index,
        size: HEADER_ROW_PIXELS,
      })),
      pinnedTopSource: model.frozen,
      source: model.body,
    });
    grid.addEventListener("beforeedit", (event) => this.#onEdit(event));
    grid.addEventListener("beforerangeedit", (event) => this.#onRangeEdit(event));
    grid.addEventListener("beforeautofill", (event) => this.#onAutofill(event));
    grid.addEventListener("afterfocus", ({ detail: { rowIndex, colIndex, rowType } }) =>
      this.#events.focused(this.#sheetRow(rowIndex, rowType), colIndex),
    );
    this.#place.replaceChildren(grid);
    this.#grid = grid;
  }

  /** Shows rows that changed. */
  update(rows: Record<number, RowView>, traits: Record<number, CellTraits>): void {
    const model = this.#model;
    const grid = this.#grid;
    if (model === undefined || grid === undefined) return;
    model.update(rows, traits);
    // New lists: the grid draws again only what it is given anew.
    grid.pinnedTopSource = [...model.frozen];
    grid.source = [...model.body];
  }

  /** Shows a cell and puts the focus on it. */
  async goTo(row: number, column: number): Promise<void> {
    const model = this.#model;
    const grid = this.#grid;
    if (model === undefined || grid === undefined) return;
    const isFrozen = row < model.frozenCount;
    const cell = { x: column, y: isFrozen ? row : row - model.frozenCount };
    if (!isFrozen) await grid.scrollToRow(cell.y);
    await grid.scrollToColumnIndex(Math.max(0, column - 1));
    await nextFrames();
    await grid.setCellsFocus(cell, cell, "rgCol", isFrozen ? "rowPinStart" : "rgRow");
  }

  #sheetRow(rowIndex: number, type: string): number {
    return type === "rowPinStart" ? rowIndex : rowIndex + (this.#model?.frozenCount ?? 0);
  }

  readonly #rowNumber = (_h: unknown, { rowIndex, type }: { rowIndex: number; type: string }): string =>
    String(this.#sheetRow(rowIndex, type) + 1);

  #columns({ view }: TabModel): ColumnRegular[] {
    const warned = new Set(view.warnedColumns);
    return Array.from({ length: view.columnCount }, (_, prop) => ({
      prop,
      name: columnName(prop),
      size: Math.max(60, view.columnWidths[prop] ?? 100),
      editor: "cell",
      // Set as a property: the grid may else add the new text to the old one.
      cellTemplate: (create: CreateElement, { model }: ColumnDataSchemaModel) =>
        create("span", { textContent: String(model[prop] ?? "") }),
      columnProperties: () =>
        warned.has(prop) ? { class: "warned", title: "Rempli par Revue Qualité" } : {},
      cellProperties: (cell: ColumnDataSchemaModel) => this.#cellProperties(cell, warned),
    }));
  }

  #cellProperties(
    { rowIndex, colIndex, type }: ColumnDataSchemaModel,
    warned: ReadonlySet<number>,
  ): CellProps {
    const model = this.#model;
    if (model === undefined) return {};
    const row = this.#sheetRow(rowIndex, type);
    const fault = model.fault(row, colIndex);
    const traits = model.traits(row, colIndex);
    const kind = model.kind(row, colIndex);
    return {
      class: {
        number: kind === "n" && traits?.alignment === undefined,
        boolean: kind === "b",
        fault: fault !== undefined || kind === "e",
        choice: traits?.choices !== undefined,
        warned: warned.has(colIndex) && row >= model.frozenCount,
      },
      // The mark of a fault shows in its own colours, whatever the cell's.
      style: styleOf(fault === undefined ? traits : { ...traits, color: undefined, background: undefined }),
      ...(fault === undefined ? {} : { title: fault, "aria-invalid": "true" }),
      ...(traits?.note === undefined || fault !== undefined ? {} : { title: traits.note }),
    };
  }

  #editStart({ rowIndex, colIndex, type }: ColumnDataSchemaModel) {
    const row = this.#sheetRow(rowIndex, type);
    return {
      input: this.#model?.input(row, colIndex) ?? "",
      shown: this.#model?.text(row, colIndex) ?? "",
      choices: this.#model?.traits(row, colIndex)?.choices ?? [],
      label: `Cellule ${columnName(colIndex)}${row + 1}`,
    };
  }

  // The server's answer shows the cell: the grid itself changes nothing.
  #onEdit(event: CustomEvent<BeforeSaveDataDetails>): void {
    event.preventDefault();
    const { rowIndex, colIndex, type, val } = event.detail;
    const row = this.#sheetRow(rowIndex, type);
    const text = String(val ?? "");
    if (text !== this.#model?.input(row, colIndex)) this.#events.edited([[row, colIndex, text]]);
  }

  #onRangeEdit(event: CustomEvent<BeforeRangeSaveDataDetails>): void {
    event.preventDefault();
    const { data, type } = event.detail;
    const edits = Object.entries(data).flatMap(([rowIndex, cells]) =>
      Object.entries(cells).map(
        ([column, text]): CellEdit => [
          this.#sheetRow(Number(rowIndex), type),
          Number(column),
          String(text ?? ""),
        ],
      ),
    );
    if (edits.length > 0) this.#events.edited(edits);
  }

  /** Filling by dragging repeats what the cells hold, not what they show. */
  #onAutofill(
    event: CustomEvent<{
      mapping: Record<number, Record<number, { rowIndex: number; colIndex: number }>>;
      type: string;
    }>,
  ): void {
    event.preventDefault();
    const { mapping, type } = event.detail;
    const edits = Object.entries(mapping).flatMap(([rowIndex, cells]) =>
      Object.entries(cells).map(
        ([column, from]): CellEdit => [
          this.#sheetRow(Number(rowIndex), type),
          Number(column),
          this.#model?.input(this.#sheetRow(from.rowIndex, type), from.colIndex) ?? "",
        ],
      ),
    );
    if (edits.length > 0) this.#events.edited(edits);
  }
}

function themeName(): string {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "darkCompact" : "compact";
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

function nextFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
