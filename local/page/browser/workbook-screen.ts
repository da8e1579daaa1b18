// The workbook on screen: its tabs, the grid with the line above it, undo.
import type { PageEvent, Standing, TabView, WorkbookView } from "../protocol.ts";
import { api, RefusedError } from "./api.ts";
import { ColumnTools } from "./column-tools.ts";
import { drawDashboard } from "./dashboard-view.ts";
import { byId } from "./dom.ts";
import { FindBar } from "./find-bar.ts";
import type { Block } from "./grid/block.ts";
import { nameOfBlock } from "./grid/block-names.ts";
import { GridView } from "./grid/grid-view.ts";
import { LastPlaces } from "./grid/last-places.ts";
import { TabModel } from "./grid/tab-model.ts";
import { GridActions } from "./grid-actions.ts";
import { Protections } from "./protections.ts";
import { figuresOf } from "./selection-figures.ts";
import { Sending } from "./sending.ts";
import { say, sayFault, tellFigures } from "./state-line.ts";
import { drawTabs, focusTab, tabsInOrder } from "./tab-bar.ts";
import { TopLine } from "./top-line.ts";

/** What is said beside tabs follows the typing once it rests. */
const REST_MILLISECONDS = 600;
const NOTHING_SAID: Standing = { marks: {}, emptyRates: {} };

/** The panel beside the work, or over it. */
export interface PanelEvents {
  toggle(): void;
  uncover(): void;
}

/** The grid with its tabs, for one workbook at a time. */
export class WorkbookScreen {
  readonly #grid: GridView;
  readonly #places = new LastPlaces();
  readonly #protections = new Protections();
  readonly #sending = new Sending();
  readonly #topLine: TopLine;
  readonly #tools: ColumnTools;
  readonly actions: GridActions;
  readonly find: FindBar;
  readonly #panel: PanelEvents;
  /** The program ended: nothing can be changed. */
  isLost = false;
  #workbook: WorkbookView;
  #standing = NOTHING_SAID;
  #sheetId: number | undefined;
  /** The tab shown must be loaded again: rows or columns came, went or moved. */
  #isStale = false;
  #loads = 0;
  /** Tabs that are asked for: the one that they replace is not loaded again meanwhile. */
  #showing = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(workbook: WorkbookView, panel: PanelEvents) {
    this.#workbook = workbook;
    this.#panel = panel;
    this.#grid = new GridView(byId("grid-place", HTMLElement), this.#places, {
      edited: (edits, view) => void this.actions.edit(edits, view),
      focused: (row, column) => this.#tell(row, column),
      selected: (block) => this.#tellRange(block),
      mayEdit: (row, column) => this.#mayEdit(row, column),
      editorClosed: () => void (this.#isStale && this.#load()),
      left: focusTab,
      tabAsked: (step) => void this.#showTabBeside(step),
      menuAsked: (menu) => this.actions.openMenu(menu),
      columnMenuAsked: (column, at) => this.#tools.openMenu(column, at),
    });
    this.actions = new GridActions({
      grid: this.#grid,
      sending: this.#sending,
      protections: this.#protections,
      workbookId: () => this.#workbook.id,
    });
    this.#tools = new ColumnTools({
      grid: this.#grid,
      sending: this.#sending,
      workbookId: () => this.#workbook.id,
      undo: () => void this.undo("undo"),
    });
    this.find = this.#findBar();
    this.#topLine = new TopLine({
      goTo: (block) => void this.goToBlock(block),
      typed: (row, column, text) => this.#grid.type(row, column, text),
      undo: (direction) => void this.undo(direction),
      left: () => void this.#grid.takeKeyboard(),
    });
  }

  get workbook(): WorkbookView {
    return this.#workbook;
  }

  /** Opens a workbook where it was left, or at its first tab. */
  async open(workbook: WorkbookView): Promise<void> {
    this.#places.open(workbook.id);
    this.#tools.reset();
    this.#workbook = workbook;
    // A number of the former workbook's would name another tab here.
    this.#sheetId = undefined;
    this.showFile(workbook);
    this.#drawTabs();
    const order = tabsInOrder(workbook);
    const last = order.find((sheetId) => sheetId === this.#places.sheetId);
    const sheetId = last ?? order[0];
    // Asked for at once: a tab that is clicked meanwhile comes after it, and stays.
    const entered = sheetId === undefined ? undefined : this.#enterTab(sheetId);
    await Promise.all([entered, this.#readStanding()]);
  }

  /** Takes what the server says of the workbook that is open: its tabs may be others. */
  async setWorkbook(workbook: WorkbookView): Promise<void> {
    this.#workbook = workbook;
    this.showFile(workbook);
    const order = tabsInOrder(workbook);
    const isGone = this.#sheetId !== undefined && !order.includes(this.#sheetId);
    const [first] = order;
    if (isGone && first !== undefined) await this.showTab(first);
    else this.#drawTabs();
    await this.#readStanding();
  }

  showFile({ file, conflict }: WorkbookView): void {
    this.#sending.showFile(file, conflict);
  }

  async showTab(sheetId: number): Promise<void> {
    this.#showing += 1;
    const view = await this.#newest(() => api.tab(this.#workbook.id, sheetId)).finally(() => {
      this.#showing -= 1;
    });
    if (view === undefined) return;
    this.#sheetId = sheetId;
    this.#places.show(sheetId);
    this.#protections.reset();
    this.#grid.show(this.#modelOf(view));
    byId("grid-place", HTMLElement).hidden = view.isDashboard;
    byId("dashboard", HTMLElement).hidden = !view.isDashboard;
    if (view.isDashboard) await this.#drawDashboard();
    this.#drawTabs();
    if (view.isDashboard)
      this.#topLine.clear("Rien à saisir ici. Un clic sur une tuile mène à sa ligne de Taux.");
    else this.#topLine.clear();
    say(view.summary);
    tellFigures("");
    if (this.#grid.model !== undefined) this.#tools.tell(this.#grid.model);
    this.find.markShown();
  }

  /** Shows a cell, row and column from 1. */
  async goToCell(tabTitle: string, row: number, column: number): Promise<void> {
    if (await this.#showTitled(tabTitle)) await this.#grid.goTo(row - 1, column - 1);
  }

  /** Takes cells that changed, here or elsewhere. */
  async takeChanges({ changes, traits }: Extract<PageEvent, { kind: "cells" }>): Promise<void> {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#readStanding(), REST_MILLISECONDS);
    const change = changes.find(({ sheetId }) => sheetId === this.#sheetId);
    if (change === undefined) return;
    if (change.rows === undefined || this.#isStale) await this.#load();
    else this.#grid.update(change.rows, traits);
  }

  async undo(direction: "undo" | "redo"): Promise<void> {
    await this.#sending.send(async () => {
      const { sheetIds, place, message, isRefused } = await api.undo(this.#workbook.id, direction);
      const [first] = sheetIds;
      const isInSight = sheetIds.some((sheetId) => sheetId === this.#sheetId);
      if (first !== undefined && !isInSight) await this.showTab(first);
      const isEmpty = first === undefined || isRefused;
      const [label, other] =
        direction === "undo"
          ? (["Rétablir (Ctrl+Y)", "redo"] as const)
          : (["Annuler (Ctrl+Z)", "undo"] as const);
      if (isRefused) sayFault(message);
      else say(message, ...(isEmpty ? [] : [{ label, run: () => void this.undo(other) }]));
      if (place !== null) await this.#grid.goTo(...place);
    });
  }

  /** Puts the keyboard in the grid. */
  focusGrid(): void {
    void this.#grid.takeKeyboard();
  }

  #findBar(): FindBar {
    return new FindBar({
      workbook: () => this.#workbook,
      sheetId: () => this.#sheetId,
      show: async ({ sheetId, row, column }) => {
        if (sheetId !== this.#sheetId) await this.showTab(sheetId);
        await this.#grid.goTo(row, column);
      },
      mark: (found) => {
        if (this.#grid.model === undefined) return;
        this.#grid.model.found = found;
        this.#grid.redraw();
      },
      say: (message) => say(message, { label: "Annuler", run: () => void this.undo("undo") }),
      left: () => void this.#grid.takeKeyboard(),
      send: (request) => this.#sending.send(request),
    });
  }

  /** A tile leads to the row of its rate. */
  async #drawDashboard(): Promise<void> {
    const view = await api.dashboard(this.#workbook.id);
    drawDashboard(view, (code) => {
      void this.#showTitled("Taux").then(() => {
        const rows = this.#grid.model?.view.rows ?? [];
        const column = this.#grid.model?.view.rateColumns?.code ?? 0;
        const row = rows.findIndex(({ texts }) => texts[column] === code);
        if (row >= 0) void this.#grid.goTo(row, column).then(() => this.#grid.takeKeyboard());
        else say("Cet indicateur n’est pas encore dans Taux : calculez les taux.");
      });
    });
  }

  async #showTitled(title: string): Promise<boolean> {
    const tab = this.#workbook.tabs.find((one) => one.title === title);
    if (tab === undefined) say(`L’onglet « ${title} » n’existe plus.`);
    else if (tab.sheetId !== this.#sheetId) await this.showTab(tab.sheetId);
    return tab !== undefined;
  }

  #modelOf(view: TabView): TabModel {
    const model = new TabModel(view);
    model.emptyRates = this.#standing.emptyRates;
    this.#tools.restore(model);
    return model;
  }

  #tell(row: number, column: number): void {
    const { model } = this.#grid;
    if (model !== undefined) this.#topLine.tell(model, row, column);
  }

  #tellRange(block: Block): void {
    const { model } = this.#grid;
    if (model === undefined) return;
    // Of one cell too: a click on the focus's own cell, out of a range, moves no focus.
    this.#topLine.tellRange(block);
    tellFigures(figuresOf(model, block));
  }

  /** Selects cells of the tab in sight, or says that it has none there. */
  async goToBlock(block: Block): Promise<void> {
    const view = this.#grid.model?.view;
    if (view === undefined) return;
    const isInside =
      block.row + block.rowCount <= view.rowCount && block.column + block.columnCount <= view.columnCount;
    if (!isInside) return say(`« ${nameOfBlock(block)} » est hors de l’onglet.`);
    await this.#grid.goTo(block.row, block.column);
    await this.#grid.select(block);
    await this.#grid.takeKeyboard();
  }

  /** A computed cell is not typed in by chance: a second deed is asked. */
  #mayEdit(row: number, column: number): boolean {
    const view = this.#grid.model?.view;
    // Until its tab is there, the grid shows the former workbook.
    if (view === undefined || this.#sheetId === undefined) return false;
    if (this.isLost) {
      say("Lecture seule tant que le programme est arrêté.");
      return false;
    }
    if (this.actions.mayEdit(view, row, column)) return true;
    if (row < view.frozenRowCount) return false;
    const name = nameOfBlock({ row, column, rowCount: 1, columnCount: 1 });
    say(`${name} est calculée : ce que vous y écrivez sera remplacé au prochain calcul.`, {
      label: "Écrire quand même",
      run: () => {
        this.#protections.allow([column]);
        void this.#grid.takeKeyboard().then(() => this.#grid.edit());
      },
    });
    return false;
  }

  /** Loads the tab shown again; an open editor first ends, since its row may move. */
  async #load(): Promise<void> {
    const sheetId = this.#sheetId;
    this.#isStale = true;
    if (sheetId === undefined || this.#showing > 0 || this.#grid.isEditing) return;
    const view = await this.#newest(() => api.tab(this.#workbook.id, sheetId));
    if (view === undefined) return;
    if (this.#grid.isEditing) this.#isStale = true;
    else this.#grid.replace(this.#modelOf(view));
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

  /** Reads what presses in each tab, and why rates are empty. */
  async #readStanding(): Promise<void> {
    const { id } = this.#workbook;
    if (this.isLost) return;
    const standing = await api.standing(id).catch((error: unknown) => {
      // The stream tells that the program ended.
      if (error instanceof RefusedError) return null;
      throw error;
    });
    if (standing === null || id !== this.#workbook.id) return;
    const isNew = JSON.stringify(standing.emptyRates) !== JSON.stringify(this.#standing.emptyRates);
    this.#standing = standing;
    this.#drawTabs();
    if (isNew && !this.#grid.isEditing) this.#grid.explain(standing.emptyRates);
  }

  #drawTabs(): void {
    const shown = { workbook: this.#workbook, shownId: this.#sheetId, marks: this.#standing.marks };
    drawTabs(shown, {
      show: (sheetId) => void this.showTab(sheetId),
      enter: (sheetId) => void this.#enterTab(sheetId),
      panelAsked: () => this.#panel.toggle(),
    });
  }

  async #showTabBeside(step: 1 | -1): Promise<void> {
    const order = tabsInOrder(this.#workbook);
    const sheetId = order[order.indexOf(this.#sheetId ?? -1) + step];
    if (sheetId !== undefined) await this.#enterTab(sheetId);
  }

  /** Shows a tab and puts the keyboard in its grid: what is typed meanwhile waits for it. */
  #enterTab(sheetId: number): Promise<void> {
    this.#panel.uncover();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return this.#grid.whileKeysWait(async () => {
      if (sheetId !== this.#sheetId) await this.showTab(sheetId);
      if (this.#grid.model?.view.isDashboard === true) focusFirst("dashboard");
      else await this.#grid.takeKeyboard();
    });
  }
}

function focusFirst(id: string): void {
  byId(id, HTMLElement).querySelector("button")?.focus();
}
