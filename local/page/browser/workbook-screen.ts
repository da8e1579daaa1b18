// The workbook on screen: its tabs, the grid, what is said of the cell, edits and undo.
import type { CellEdit, PageEvent, WorkbookView } from "../protocol.ts";
import { api, RefusedError } from "./api.ts";
import { showToast } from "./dialogs/add-on-dialogs.ts";
import { confirmed, tell } from "./dialogs/modal.ts";
import { byId, make } from "./dom.ts";
import { GridView } from "./grid/grid-view.ts";
import { columnName, TabModel } from "./grid/tab-model.ts";

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

  constructor(workbook: WorkbookView) {
    this.#workbook = workbook;
    this.#grid = new GridView(byId("grid-place", HTMLElement), {
      edited: (edits) => void this.#edit(edits),
      focused: (row, column) => this.#tellCell(row, column),
    });
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
    const view = await api.tab(this.#workbook.id, sheetId);
    this.#sheetId = sheetId;
    this.#allowed.clear();
    this.#grid.show(new TabModel(view));
    this.#drawTabs();
    this.#clearCell();
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

  /** Takes cells that changed, here or elsewhere. */
  async takeChanges({ changes, traits }: Extract<PageEvent, { kind: "cells" }>): Promise<void> {
    const change = changes.find(({ sheetId }) => sheetId === this.#sheetId);
    if (change?.rows !== undefined) this.#grid.update(change.rows, traits);
    else if (change !== undefined) await this.showTab(change.sheetId);
  }

  async undo(direction: "undo" | "redo"): Promise<void> {
    await this.#send(async () => {
      const { sheetId, message } = await api.undo(this.#workbook.id, direction);
      if (message !== null) showToast(message);
      if (sheetId !== null && sheetId !== this.#sheetId) await this.showTab(sheetId);
    });
  }

  async #edit(edits: CellEdit[]): Promise<void> {
    const sheetId = this.#sheetId;
    if (sheetId === undefined || !(await this.#mayEdit(edits))) return;
    await this.#send(() => api.edit(this.#workbook.id, sheetId, edits));
  }

  async #mayEdit(edits: readonly CellEdit[]): Promise<boolean> {
    const warned = new Set(this.#grid.model?.view.warnedColumns ?? []);
    const asked = edits
      .map(([, column]) => column)
      .filter((column) => warned.has(column) && !this.#allowed.has(column));
    if (asked.length === 0) return true;
    const question =
      "Ces cellules sont remplies par Revue Qualité : ce que vous y tapez sera remplacé au prochain calcul. Modifier quand même ?";
    const isAllowed = await confirmed("Cellules protégées", question, "Modifier");
    if (isAllowed) for (const column of asked) this.#allowed.add(column);
    return isAllowed;
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

  #drawTabs(): void {
    const tabs = this.#workbook.tabs.filter(({ isHidden }) => !isHidden);
    const place = byId("tabs", HTMLElement);
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(
      ...tabs.map(({ sheetId, title }) => {
        const isShown = sheetId === this.#sheetId;
        return make(
          "button",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(isShown),
            "aria-controls": "grid-place",
            tabindex: isShown ? "0" : "-1",
            onclick: () => void this.showTab(sheetId),
          },
          title,
        );
      }),
    );
    place.onkeydown = (event) => this.#onTabKey(event);
    const shown = place.querySelector<HTMLElement>('[aria-selected="true"]');
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) shown?.focus();
  }

  #onTabKey({ key }: KeyboardEvent): void {
    const tabs = this.#workbook.tabs.filter(({ isHidden }) => !isHidden);
    const index = tabs.findIndex(({ sheetId }) => sheetId === this.#sheetId);
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -index,
      End: tabs.length - 1 - index,
    };
    const tab = tabs[index + (steps[key] ?? 0)];
    if (key in steps && tab !== undefined) void this.showTab(tab.sheetId);
  }

  #tellCell(row: number, column: number): void {
    const model = this.#grid.model;
    if (model === undefined) return;
    byId("cell-name", HTMLElement).textContent = `${columnName(column)}${row + 1}`;
    const info = byId("cell-info", HTMLElement);
    const fault = model.fault(row, column);
    const help = model.traits(row, column)?.note ?? model.view.columnHelps[column] ?? "";
    const text = row < model.frozenCount ? "" : model.input(row, column);
    info.replaceChildren(
      make("span", { class: "cell-text" }, text),
      fault === undefined
        ? make("span", { class: "cell-help" }, help)
        : make("strong", { class: "cell-fault" }, `⚠ ${fault}`),
    );
  }

  #clearCell(): void {
    byId("cell-name", HTMLElement).textContent = "";
    byId("cell-info", HTMLElement).textContent =
      "Choisissez une cellule : son contenu et son aide s’affichent ici.";
  }
}
