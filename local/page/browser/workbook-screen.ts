// The workbook on screen: its tabs, the grid, edits, rows and undo.
import type { CellEdit, PageEvent, TabView, WorkbookView } from "../protocol.ts";
import { api, RefusedError } from "./api.ts";
import { clearCell, tellCell, watchCellBar } from "./cell-bar.ts";
import { openContextMenu } from "./context-menu.ts";
import { showToast } from "./dialogs/add-on-dialogs.ts";
import { confirmed, tell } from "./dialogs/modal.ts";
import { button, byId, make } from "./dom.ts";
import type { Block } from "./grid/block.ts";
import type { AskedMenu } from "./grid/grid-pointer.ts";
import { GridView } from "./grid/grid-view.ts";
import { TabModel } from "./grid/tab-model.ts";
import { gridMenu, type RowsAction, rowsOf } from "./grid-menus.ts";
import { drawTabs, focusTab } from "./tab-bar.ts";

/** Headers stand in row 1. */
const HEADER_ROW = 0;
/** Beyond these, a list of headers no longer helps. */
const MOST_HEADERS_NAMED = 4;

/** The grid with its tabs, for one workbook at a time. */
export class WorkbookScreen {
  readonly #grid: GridView;
  readonly #saved = byId("saved", HTMLElement);
  #workbook: WorkbookView;
  #sheetId: number | undefined;
  /** Columns whose warning was answered, until another tab is shown. */
  readonly #allowed = new Set<number>();
  /** Edits are sent in the order in which they are typed. */
  #sending: Promise<void> = Promise.resolve();
  /** The tab shown must be loaded again: rows or columns came, went or moved. */
  #isStale = false;
  #loads = 0;

  constructor(workbook: WorkbookView) {
    this.#workbook = workbook;
    this.#grid = new GridView(byId("grid-place", HTMLElement), {
      edited: (edits, view) => void this.#edit(edits, view),
      focused: (row, column) => this.#grid.model && tellCell(this.#grid.model, row, column),
      editorClosed: () => void (this.#isStale && this.#load()),
      left: focusTab,
      tabAsked: (step) => void this.#showTabBeside(step),
      menuAsked: (menu) => this.#openMenu(menu),
    });
    const rows = button("Lignes", () => void this.#openRowsMenu(rows));
    rows.setAttribute("aria-haspopup", "menu");
    byId("cell-bar", HTMLElement).append(make("div", { class: "rows-menu" }, rows));
    watchCellBar();
  }

  get workbook(): WorkbookView {
    return this.#workbook;
  }

  /** Takes what the server says of the workbook: another one, or other tabs. */
  async setWorkbook(workbook: WorkbookView): Promise<void> {
    const isOther = workbook.id !== this.#workbook.id;
    this.#workbook = workbook;
    const isGone = workbook.tabs.every(({ sheetId }) => sheetId !== this.#sheetId);
    const [first] = workbook.tabs.filter(({ isHidden }) => !isHidden);
    if ((isOther || isGone) && first !== undefined) await this.showTab(first.sheetId);
    else this.#drawTabs();
  }

  async showTab(sheetId: number): Promise<void> {
    const view = await this.#newest(() => api.tab(this.#workbook.id, sheetId));
    if (view === undefined) return;
    this.#sheetId = sheetId;
    this.#allowed.clear();
    this.#grid.show(new TabModel(view));
    this.#drawTabs();
    clearCell();
  }

  /** Shows a cell: `row` from 1, the column that `message` names or the first. */
  async goTo(tabTitle: string, row: number, message: string): Promise<void> {
    const tab = this.#workbook.tabs.find(({ title }) => title === tabTitle);
    if (tab === undefined) return void showToast(`L’onglet « ${tabTitle} » n’existe plus.`);
    if (tab.sheetId !== this.#sheetId) await this.showTab(tab.sheetId);
    const header = /Colonne «\s(.+?)\s»/.exec(message)?.[1];
    const headers = this.#grid.model?.view.rows[0]?.texts ?? [];
    await this.#grid.goTo(row - 1, Math.max(0, header === undefined ? 0 : headers.indexOf(header)));
  }

  /** Shows a cell, row and column from 1. */
  async goToCell(tabTitle: string, row: number, column: number): Promise<void> {
    const tab = this.#workbook.tabs.find(({ title }) => title === tabTitle);
    if (tab === undefined) return void showToast(`L’onglet « ${tabTitle} » n’existe plus.`);
    if (tab.sheetId !== this.#sheetId) await this.showTab(tab.sheetId);
    await this.#grid.goTo(row - 1, column - 1);
  }

  /** Takes cells that changed, here or elsewhere. */
  async takeChanges({ changes, traits }: Extract<PageEvent, { kind: "cells" }>): Promise<void> {
    const change = changes.find(({ sheetId }) => sheetId === this.#sheetId);
    if (change === undefined) return;
    if (change.rows === undefined || this.#isStale) await this.#load();
    else this.#grid.update(change.rows, traits);
  }

  async undo(direction: "undo" | "redo"): Promise<void> {
    await this.#send(async () => {
      const { sheetId, message } = await api.undo(this.#workbook.id, direction);
      if (message !== null) showToast(message);
      if (sheetId !== null && sheetId !== this.#sheetId) await this.showTab(sheetId);
    });
  }

  /** Loads the tab shown again; an open editor first ends, since its row may move. */
  async #load(): Promise<void> {
    const sheetId = this.#sheetId;
    this.#isStale = true;
    if (sheetId === undefined || this.#grid.isEditing) return;
    const view = await this.#newest(() => api.tab(this.#workbook.id, sheetId));
    if (view === undefined) return;
    if (this.#grid.isEditing) this.#isStale = true;
    else this.#grid.replace(new TabModel(view));
  }

  /** What `load` gives, unless another load began meanwhile. */
  async #newest(load: () => Promise<TabView>): Promise<TabView | undefined> {
    this.#loads += 1;
    const turn = this.#loads;
    this.#isStale = true;
    const view = await load();
    if (turn !== this.#loads) return undefined;
    this.#isStale = false;
    return view;
  }

  async #edit(edits: CellEdit[], view: TabView): Promise<void> {
    if (!(await this.#mayChange(edits.map(([, column]) => column)))) return;
    const headers = edits.filter(([row]) => row === HEADER_ROW).map(([, column]) => column);
    if (!(await this.#mayChangeHeaders(headers))) return;
    await this.#send(async () => {
      const { message } = await api.edit(this.#workbook.id, view, edits);
      if (message !== null) showToast(message, "À vérifier :");
    });
  }

  #openMenu({ kind, block, x, y }: AskedMenu): void {
    const { model } = this.#grid;
    if (model === undefined) return;
    const menu = gridMenu(kind, model, block, {
      cut: (cells) => void this.#withClipboard(() => this.#cut(cells)),
      copy: (cells) => void this.#withClipboard(() => this.#grid.copy(cells)),
      paste: (cells) => void this.#withClipboard(() => this.#grid.paste(cells)),
      clear: (cells) => {
        this.#grid.clear(cells);
        void this.#grid.takeKeyboard();
      },
      changeRows: (action, cells) => void this.#changeRows(action, cells),
    });
    openContextMenu({ ...menu, left: () => void this.#grid.takeKeyboard() }, x, y);
  }

  /** The menu of the rows selected, under the button that asks for it. */
  async #openRowsMenu(opener: HTMLElement): Promise<void> {
    const block = await this.#grid.selection();
    if (block === undefined)
      return void showToast("Choisissez d’abord une ligne, par son numéro ou par une cellule.");
    const { right, bottom } = opener.getBoundingClientRect();
    this.#openMenu({ kind: "rows", block, x: right, y: bottom });
  }

  async #cut(block: Block): Promise<void> {
    await this.#grid.copy(block);
    this.#grid.clear(block);
  }

  async #withClipboard(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      showToast("Le navigateur n’a pas donné le presse-papiers : utilisez Ctrl+X, Ctrl+C et Ctrl+V.");
    }
    await this.#grid.takeKeyboard();
  }

  async #changeRows(action: RowsAction, block: Block): Promise<void> {
    const view = this.#grid.model?.view;
    // Whose first column is the add-on's, the tab is the add-on's.
    if (view === undefined || !(await this.#mayChange([0]))) return;
    const span = rowsOf(action, block);
    await this.#send(() =>
      api.changeRows(this.#workbook.id, view, action === "delete" ? action : "insert", span),
    );
    if (action === "delete") await this.#grid.takeKeyboard();
    else await this.#grid.select({ ...block, row: span.at });
  }

  async #mayChange(columns: readonly number[]): Promise<boolean> {
    const warned = new Set(this.#grid.model?.view.warnedColumns ?? []);
    const asked = columns.filter((column) => warned.has(column) && !this.#allowed.has(column));
    if (asked.length === 0) return true;
    const question =
      "Ces cellules sont remplies par Revue Qualité : ce que vous y tapez sera remplacé au prochain calcul. Modifier quand même ?";
    const isAllowed = await confirmed("Cellules protégées", question, "Modifier");
    if (isAllowed) for (const column of asked) this.#allowed.add(column);
    return isAllowed;
  }

  /** Headers are what the add-on finds its columns by. */
  async #mayChangeHeaders(columns: readonly number[]): Promise<boolean> {
    const view = this.#grid.model?.view;
    const known = columns.filter((column) => view?.headerColumns.includes(column));
    if (known.length === 0) return true;
    const shown = known
      .slice(0, MOST_HEADERS_NAMED)
      .map((column) => `« ${view?.rows[HEADER_ROW]?.texts[column] ?? ""} »`)
      .join(", ");
    const question = `Revue Qualité retrouve ses colonnes par leur en-tête (${shown}${known.length > MOST_HEADERS_NAMED ? "…" : ""}). Changé, il ne serait plus reconnu : rien ne serait calculé avant que « Préparer le classeur » l’ait remis. Modifier quand même ?`;
    return confirmed("En-tête de Revue Qualité", question, "Modifier");
  }

  #send(request: () => Promise<unknown>): Promise<void> {
    this.#saved.textContent = "Enregistrement…";
    this.#sending = this.#sending.then(async () => {
      try {
        await request();
        this.#saved.textContent = "Enregistré";
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        this.#saved.textContent = "Non enregistré";
        void tell("Modification non enregistrée", error.message);
      }
    });
    return this.#sending;
  }

  get #shownTabs(): WorkbookView["tabs"] {
    return this.#workbook.tabs.filter(({ isHidden }) => !isHidden);
  }

  #drawTabs(): void {
    drawTabs(this.#shownTabs, this.#sheetId, {
      show: (sheetId) => void this.showTab(sheetId),
      enter: (sheetId) => void this.#enterTab(sheetId),
    });
  }

  async #showTabBeside(step: 1 | -1): Promise<void> {
    const tabs = this.#shownTabs;
    const tab = tabs[tabs.findIndex(({ sheetId }) => sheetId === this.#sheetId) + step];
    if (tab !== undefined) await this.#enterTab(tab.sheetId);
  }

  /** Shows a tab and puts the keyboard in its grid: what is typed meanwhile waits for it. */
  #enterTab(sheetId: number): Promise<void> {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return this.#grid.whileKeysWait(async () => {
      if (sheetId !== this.#sheetId) await this.showTab(sheetId);
      await this.#grid.takeKeyboard();
    });
  }
}
