// Makes the RevoGrid element of a tab and turns its events into edits of the tab.

import type { BeforeRangeSaveDataDetails } from "@revolist/revogrid";
import { cellName } from "../../../../shared/reading/a1.ts";
import type { CellEdit } from "../../protocol/tab.ts";
import type { Block } from "./block.ts";
import type { Deed } from "./block-edits.ts";
import { cellEditor, type EditStart, type Step } from "./cell-editor.ts";
import type { GridClipboard } from "./grid-clipboard.ts";
import { handleFilled } from "./handle-fill.ts";
import { HEADER_ROW_PIXELS, ROW_NUMBER_PIXELS, ROW_PIXELS } from "./key-columns.ts";
import type { TabModel } from "./tab-model.ts";

/** What the element needs to know and to tell. */
export interface GridHost {
  clipboard: GridClipboard;
  model(): TabModel | undefined;
  hasKeyboard(): boolean;
  isEditing(): boolean;
  selection(): Promise<Block | undefined>;
  edited(edits: readonly CellEdit[], deed: Deed): void;
  /** A click chose a cell. */
  focusing(row: number, column: number): void;
  /** The focus is drawn on a cell. */
  focused(row: number, column: number): void;
  /** Whether a cell may be typed in; why not is said. */
  mayEdit(row: number, column: number): boolean;
  /** An editor is asked for; its field comes a little later. */
  awaited(): void;
  editing(isEditing: boolean): void;
  /** An editor opens on a cell. */
  editOpened(row: number, column: number): void;
  /** Somebody set widths of columns, in pixels, by column. */
  resized(widths: Readonly<Record<number, number>>): void;
  /** An edit ended at a cell by a key that leads further. */
  editEnded(row: number, column: number, step: Step): void;
}

/** A grid for a tab, without its columns and rows yet. */
export function newGrid(model: TabModel, host: GridHost): HTMLRevoGridElement {
  const grid = document.createElement("revo-grid");
  grid.setAttribute("aria-describedby", "grid-keys");
  const rowOf = (rowIndex: number, type: string): number => host.model()?.sheetRow(rowIndex, type) ?? 0;
  Object.assign(grid, {
    theme: themeName(),
    rowSize: ROW_PIXELS,
    range: true,
    resize: true,
    canMoveColumns: false,
    canDrag: false,
    // Filters would show other rows than the tab's, under wrong numbers.
    filter: false,
    exporting: false,
    // A click elsewhere keeps what was typed, as in Sheets.
    applyOnClose: true,
    rowHeaders: {
      size: ROW_NUMBER_PIXELS,
      cellTemplate: (_h: unknown, { rowIndex, type }: { rowIndex: number; type: string }) =>
        String(rowOf(rowIndex, type) + 1),
      cellProperties: ({ rowIndex, type }: { rowIndex: number; type: string }) => ({
        role: "rowheader",
        tabindex: -1,
        "aria-label": host.model()?.rowName(rowOf(rowIndex, type)) ?? "",
      }),
    },
    editors: {
      cell: cellEditor({
        startOf: ({ rowIndex, colIndex, type }) => {
          const row = rowOf(rowIndex, type);
          host.editOpened(row, colIndex);
          return editStart(host.model(), row, colIndex);
        },
        left: ({ rowIndex, colIndex, type }, step) => host.editEnded(rowOf(rowIndex, type), colIndex, step),
        opened: (isOpen) => host.editing(isOpen),
      }),
    },
    rowDefinitions: model.frozen.map((_, index) => ({ type: "rowPinStart", index, size: HEADER_ROW_PIXELS })),
  });
  listenToEdits(grid, host, rowOf);
  listenToClipboard(grid, host, rowOf);
  grid.addEventListener("beforekeydown", (event) => {
    if (!host.hasKeyboard()) event.preventDefault();
  });
  grid.addEventListener("aftergridrender", () => {
    // The grid says that these are headers of columns, not that they are in a row.
    for (const headers of grid.querySelectorAll(".header-rgRow")) headers.setAttribute("role", "row");
  });
  grid.addEventListener("beforefocuslost", (event) => {
    // What is selected stays so while a menu is used; a click elsewhere only ends an edit.
    if (!host.isEditing()) event.preventDefault();
  });
  grid.addEventListener("aftercolumnresize", ({ detail }) =>
    host.resized(Object.fromEntries(Object.values(detail).map(({ prop, size = 0 }) => [Number(prop), size]))),
  );
  grid.addEventListener("beforeeditstart", (event) => {
    const { rowIndex, colIndex, type } = event.detail;
    if (host.mayEdit(rowOf(rowIndex, type), colIndex)) host.awaited();
    else event.preventDefault();
  });
  grid.addEventListener("beforecellfocus", ({ detail: { rowIndex, colIndex, type } }) =>
    host.focusing(rowOf(rowIndex, type), colIndex),
  );
  grid.addEventListener("afterfocus", ({ detail: { rowIndex, colIndex, rowType } }) =>
    host.focused(rowOf(rowIndex, rowType), colIndex),
  );
  return grid;
}

/** The grid's own look for the colour scheme. */
export function themeName(): string {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "darkCompact" : "compact";
}

type RowOf = (rowIndex: number, type: string) => number;

function editStart(model: TabModel | undefined, row: number, column: number): EditStart {
  return {
    input: model?.input(row, column) ?? "",
    shown: model?.text(row, column) ?? "",
    choices: model?.traits(row, column)?.choices ?? [],
    label: `Cellule ${cellName(row, column)}`,
  };
}

// The server's answer shows the cells: the grid itself changes nothing.
function listenToEdits(grid: HTMLRevoGridElement, host: GridHost, rowOf: RowOf): void {
  grid.addEventListener("beforeedit", (event) => {
    event.preventDefault();
    const { rowIndex, colIndex, type, val } = event.detail;
    host.edited([[rowOf(rowIndex, type), colIndex, String(val ?? "")]], "typed");
  });
  // The grid's own emptying; pastes and fillings are taken before.
  grid.addEventListener("beforerangeedit", (event: CustomEvent<BeforeRangeSaveDataDetails>) => {
    event.preventDefault();
    const { data, type } = event.detail;
    const edits = Object.entries(data).flatMap(([row, cells]) =>
      Object.entries(cells).map(
        ([column, text]): CellEdit => [rowOf(Number(row), type), Number(column), String(text)],
      ),
    );
    host.edited(edits, "cleared");
  });
  grid.addEventListener("beforeautofill", (event) => {
    event.preventDefault();
    const model = host.model();
    const { detail } = event;
    if (model !== undefined)
      host.edited(
        handleFilled(detail, model, (row) => rowOf(row, detail.type)),
        "filled",
      );
  });
}

function listenToClipboard(grid: HTMLRevoGridElement, host: GridHost, rowOf: RowOf): void {
  let isCut = false;
  for (const name of ["beforecopy", "beforecut", "beforepaste"] as const)
    grid.addEventListener(name, (event) => {
      isCut = name === "beforecut";
      // What is copied or pasted elsewhere in the page is not the grid's.
      if (!host.hasKeyboard()) event.preventDefault();
    });
  let copied: Block | undefined;
  grid.addEventListener("clipboardrangecopy", ({ detail: { range, rowType } }) => {
    copied = {
      row: rowOf(range.y, rowType),
      column: range.x,
      rowCount: range.y1 - range.y + 1,
      columnCount: range.x1 - range.x + 1,
    };
  });
  grid.addEventListener("beforecopyapply", (event) => {
    event.preventDefault();
    const model = host.model();
    if (model !== undefined && copied !== undefined)
      host.clipboard.copy(event.detail.event, model, copied, isCut);
  });
  grid.addEventListener("beforepaste", (event) => {
    const { clipboardData } = event.detail.event;
    if (event.defaultPrevented || clipboardData === null) return;
    event.preventDefault();
    event.detail.event.preventDefault();
    // Read at once: the clipboard closes with the event.
    const paste = host.clipboard.pasted(clipboardData);
    void host.selection().then((block) => {
      const model = host.model();
      if (block !== undefined && model !== undefined) host.edited(paste(block, model), "pasted");
    });
  });
}
