// The workbook on screen: its tabs, the grid with the line above it, undo.
import type { PageEvent, UndoneBlock } from "../protocol/events.ts";
import type { TabView } from "../protocol/tab.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api } from "./api.ts";
import { ColumnTools } from "./column-tools.ts";
import { byId, nextFrames } from "./dom.ts";
import { FindBar } from "./find-bar.ts";
import { GoingToCells } from "./going-to-cells.ts";
import { tellGoneRow } from "./gone-row.ts";
import type { Block } from "./grid/block.ts";
import type { Place } from "./grid/destination.ts";
import { GridView } from "./grid/grid-view.ts";
import { KeptColumns } from "./grid/kept-columns.ts";
import { LastPlaces } from "./grid/last-places.ts";
import type { TakenPlace } from "./grid/open-edit.ts";
import { TabModel } from "./grid/tab-model.ts";
import { GridActions } from "./grid-actions.ts";
import { Protections } from "./protections.ts";
import { tellReplaced } from "./replaced-words.ts";
import { RowForm } from "./row-form/row-form.ts";
import { figuresOf } from "./selection-figures.ts";
import { READ_ONLY, Sending } from "./sending.ts";
import { ShownDashboard } from "./shown-dashboard.ts";
import { say, tellFigures, tellIdle } from "./state-line.ts";
import { drawTabs, focusTab, tabsInOrder } from "./tab-bar.ts";
import { TabLoading } from "./tab-loading.ts";
import { askTabName } from "./tab-names.ts";
import { TopLine } from "./top-line.ts";
import { undo } from "./undoing.ts";
import { UnsentEdits } from "./unsent-edits.ts";
import { WorkbookStanding } from "./workbook-standing.ts";

/** Changes made elsewhere may ask for others meanwhile. */
const MOST_READINGS = 3;

/** The panel beside the work, or over it. */
export interface PanelEvents {
  toggle(): void;
  uncover(): void;
}

/** The grid with its tabs, for one workbook at a time. */
export class WorkbookScreen {
  readonly #grid: GridView;
  readonly #places = new LastPlaces();
  readonly #columns = new KeptColumns();
  readonly #protections = new Protections();
  readonly #sending = new Sending();
  readonly unsent: UnsentEdits;
  readonly #topLine: TopLine;
  readonly #tools: ColumnTools;
  readonly actions: GridActions;
  readonly find: FindBar;
  readonly #panel: PanelEvents;
  #isLost = false;
  #workbook: WorkbookView;
  readonly #standing: WorkbookStanding;
  readonly going: GoingToCells;
  #heard: Promise<void> = Promise.resolve();
  #sheetId: number | undefined;
  readonly #loading = new TabLoading();
  readonly #form: RowForm;
  readonly #dashboard = new ShownDashboard({
    goToRate: (code) => void this.going.rate(code),
    again: () => void this.#showDashboardAgain(),
  });

  /** `programStopped` is called when the program gave no answer to what was typed. */
  constructor(workbook: WorkbookView, panel: PanelEvents, programStopped: () => void) {
    this.#workbook = workbook;
    this.#panel = panel;
    this.unsent = new UnsentEdits(() => this.#markUnsent(), programStopped);
    this.#grid = new GridView(
      byId("grid-place", HTMLElement),
      { places: this.#places, columns: this.#columns },
      {
        edited: (edits, view, deed) => void this.actions.edit(edits, view, deed),
        taken: (place, text, what) => this.#tellTaken(place, text, what),
        focused: (row, column) => this.#tell(row, column),
        selected: (block) => this.#tellRange(block),
        mayEdit: (row, column) => this.#mayEdit(row, column),
        hiddenAsked: () => this.#tools.lift(),
        editorClosed: () => void (this.#loading.isStale && this.#load()),
        left: focusTab,
        tabAsked: (step) => void this.#showTabBeside(step),
        menuAsked: (menu) => this.actions.openMenu(menu),
        columnMenuAsked: (column, at) => this.#tools.openMenu(column, at),
      },
    );
    this.actions = new GridActions({
      grid: this.#grid,
      sending: this.#sending,
      unsent: this.unsent,
      protections: this.#protections,
      workbookId: () => this.#workbook.id,
      undo: () => void this.undo("undo"),
      tellTab: () => this.tellTab(),
      goTo: (place) => void this.going.place(place).then(() => this.#grid.takeKeyboard()),
      showForm: (row, column) => this.#form.open(row, column),
      showCounted: (rate) => void this.going.counted(rate),
      openIndicator: (code) => void this.going.indicator(code),
    });
    this.#form = this.#rowForm();
    this.#tools = new ColumnTools({
      grid: this.#grid,
      columns: this.#columns,
      sending: this.#sending,
      workbookId: () => this.#workbook.id,
      undo: () => void this.undo("undo"),
    });
    this.#standing = new WorkbookStanding({
      workbookId: () => this.#workbook.id,
      isLost: () => this.isLost,
      read: (areReasonsNew) => {
        this.#drawTabs();
        if (this.#isDashboard) void this.#dashboard.renew(this.#workbook.id, () => this.#isDashboard);
        if (areReasonsNew && !this.#grid.isEditing) this.#grid.explain(this.#standing.emptyRates);
      },
    });
    this.going = new GoingToCells({
      grid: this.#grid,
      workbook: () => this.#workbook,
      sheetId: () => this.#sheetId,
      showTab: (sheetId) => this.showTab(sheetId),
      closeForm: () => this.#form.close(),
      showNamed: (rows) => this.#tools.showNamed(rows),
      lastPlace: (sheetId) => this.#places.of(sheetId),
    });
    this.find = this.#findBar();
    this.#topLine = new TopLine({
      goTo: (block) => void this.going.block(block),
      begun: (row, column) => this.#grid.edits.begin({ row, column }),
      typed: (row, column, text) => this.#grid.edits.type(row, column, text),
      undo: (direction) => void this.undo(direction),
      left: () => void this.#grid.takeKeyboard(),
    });
  }

  /** The program ended: nothing can be changed. */
  get isLost(): boolean {
    return this.#isLost;
  }

  set isLost(isLost: boolean) {
    this.#isLost = isLost;
    if (isLost) this.#sending.stop();
    else this.#sending.start();
    this.#topLine.lock(isLost ? READ_ONLY : null);
  }

  get workbook(): WorkbookView {
    return this.#workbook;
  }

  get #isDashboard(): boolean {
    return this.#grid.model?.view.isDashboard === true;
  }

  /** The tab in sight. */
  get model(): TabModel | undefined {
    return this.#grid.model;
  }

  /** Opens a workbook where it was left, or at its first tab; `heard` resolves once its changes are told. */
  async open(workbook: WorkbookView, heard: Promise<void>): Promise<void> {
    // Not to wait else: what is asked for after comes after.
    if (this.#grid.isEditing) await this.leave();
    this.#heard = heard;
    this.#places.open(workbook.id);
    this.#columns.open(workbook.id);
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
    const entered = sheetId === undefined ? undefined : this.enterTab(sheetId);
    await Promise.all([entered, this.#standing.read()]);
  }

  /** What is being typed goes to the workbook where it was begun. */
  async leave(): Promise<void> {
    if (this.#grid.isEditing) await this.#grid.endEdit();
  }

  /** Takes what the server says of the workbook that is open: its tabs may be others. */
  async setWorkbook(workbook: WorkbookView): Promise<void> {
    this.#workbook = workbook;
    this.showFile(workbook);
    // One goes to hidden tabs too.
    const isGone =
      this.#sheetId !== undefined && workbook.tabs.every(({ sheetId }) => sheetId !== this.#sheetId);
    const [first] = tabsInOrder(workbook);
    if (isGone && first !== undefined) await this.showTab(first);
    else this.#drawTabs();
    await this.#standing.read();
  }

  showFile({ file, conflict }: WorkbookView): void {
    this.#sending.showFile(file, conflict);
  }

  async showTab(sheetId: number): Promise<void> {
    // Not to wait else: what is asked for after comes after.
    if (this.#grid.isEditing) await this.leave();
    const loaded = await this.#loading.other(() => this.#readTab(sheetId));
    if (loaded === undefined) return;
    const { view, drawDashboard } = loaded;
    this.#form.close();
    this.#sheetId = sheetId;
    this.#places.show(sheetId);
    this.#protections.reset();
    this.#grid.show(this.#modelOf(view));
    byId("grid-place", HTMLElement).hidden = view.isDashboard;
    byId("dashboard", HTMLElement).hidden = !view.isDashboard;
    drawDashboard?.();
    this.#drawTabs();
    if (view.isDashboard)
      this.#topLine.clear("Rien à saisir ici. Un clic sur une tuile mène à sa ligne de Taux.");
    else this.#topLine.clear();
    tellFigures("");
    this.tellTab();
    this.find.markShown();
  }

  /** Says what the tab holds, and what its filter hides. */
  tellTab(): void {
    const { model } = this.#grid;
    if (model === undefined) return;
    tellIdle(model.view.summary);
    this.#tools.tell(model);
  }

  /** Takes cells that changed, here or elsewhere. */
  async takeChanges({ changes, traits }: Extract<PageEvent, { kind: "cells" }>): Promise<void> {
    this.#standing.readAtRest();
    const change = changes.find(({ sheetId }) => sheetId === this.#sheetId);
    if (change === undefined) return;
    if (change.rows === undefined || this.#loading.isStale) await this.#load();
    else {
      this.#grid.update(change.rows, traits);
      this.#tools.takeChanges();
      this.#form.refresh();
    }
  }

  async undo(direction: "undo" | "redo"): Promise<void> {
    const { id } = this.#workbook;
    await this.#sending.send(() =>
      undo(id, direction, {
        isOpen: () => id === this.#workbook.id,
        isShown: (sheetId) => sheetId === this.#sheetId,
        showTab: (sheetId) => this.showTab(sheetId),
        select: (block) => this.#selectUndone(block),
        undo: (other) => void this.undo(other),
      }),
    );
  }

  /** Rows that came back are known once the tab is read again; a reading that another overtakes shows nothing. */
  async #selectUndone(block: UndoneBlock): Promise<void> {
    for (let tries = 0; tries < MOST_READINGS; tries += 1)
      if (this.#grid.model?.view.rowVersion !== block.rowVersion) await this.#load();
    await this.#grid.goTo(block.row, block.column);
    if (block.rowCount * block.columnCount > 1) await this.#grid.select(block);
  }

  /** Gives a tab the name that is asked for. */
  async renameTab(sheetId = this.#sheetId): Promise<void> {
    const { id, tabs } = this.#workbook;
    const tab = tabs.find((one) => one.sheetId === sheetId);
    if (tab === undefined || this.#sending.refuses()) return;
    const title = await askTabName(this.#workbook, tab);
    if (title !== null)
      await this.#sending.send(async () => {
        await api.renameTab(id, tab.sheetId, tab.title, title);
        say(`✓ L’onglet s’appelle « ${title.trim()} ».`, {
          label: "Annuler",
          run: () => void this.undo("undo"),
        });
      });
    focusTab();
  }

  /** Puts the keyboard in the grid, or in the form of a row that stands in its place. */
  focusGrid(): void {
    // The grid takes no keyboard from a field, or from the panel's own page.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (this.#form.isOpen) this.#form.focus();
    else void this.#grid.takeKeyboard();
  }

  async #leaveForm(row: number, column: number): Promise<void> {
    // The grid is in sight again once it is drawn.
    await nextFrames();
    await this.#grid.goTo(row, column);
    this.focusGrid();
  }

  #rowForm(): RowForm {
    return new RowForm({
      model: () => this.#grid.model,
      begun: (row, column) => this.#grid.edits.begin({ row, column }),
      typed: (row, column, text) => this.#grid.edits.type(row, column, text),
      lost: tellGoneRow,
      told: (row, column) => this.#tell(row, column),
      left: (row, column) => void this.#leaveForm(row, column),
    });
  }

  #findBar(): FindBar {
    return new FindBar({
      workbook: () => this.#workbook,
      sheetId: () => this.#sheetId,
      show: (place) => this.going.place(place),
      mark: (found) => {
        if (this.#grid.model === undefined) return;
        this.#grid.model.found = found;
        this.#grid.redraw();
      },
      replaced: (what) => tellReplaced(what, () => void this.undo("undo")),
      left: () => void this.#grid.takeKeyboard(),
      send: (request) => this.#sending.send(request),
    });
  }

  /** A tab, and what draws it where it is the dashboard. */
  async #readTab(sheetId: number): Promise<{ view: TabView; drawDashboard?: () => void }> {
    const { id } = this.#workbook;
    // What changes once it is read is told.
    await this.#heard;
    const view = await api.tab(id, sheetId);
    if (!view.isDashboard) return { view };
    const drawDashboard = await this.#dashboard.read(id);
    return { view, drawDashboard };
  }

  async #showDashboardAgain(): Promise<void> {
    if (this.#sheetId !== undefined) await this.showTab(this.#sheetId);
    this.#dashboard.focusFirst();
  }

  #modelOf(view: TabView): TabModel {
    const model = new TabModel(view);
    this.#sending.noteReading(view);
    model.emptyRates = this.#standing.emptyRates;
    model.unsent = this.unsent.textsOf(this.#workbook.id, view.sheetId);
    this.#tools.restore(model);
    return model;
  }

  #markUnsent(): void {
    const { model } = this.#grid;
    if (model === undefined) return;
    model.unsent = this.unsent.textsOf(this.#workbook.id, model.view.sheetId);
    this.#grid.redraw();
  }

  #tell(row: number, column: number): void {
    const { model } = this.#grid;
    if (model !== undefined) this.#topLine.tell(model, row, column);
  }

  /** What is shown of the cell is what others wrote. */
  #tellTaken(place: Place, text: string, what: TakenPlace): void {
    this.#form.refresh();
    this.#tell(place.row, place.column);
    this.actions.tellTaken(place, text, what);
  }

  #tellRange(block: Block): void {
    const { model } = this.#grid;
    if (model === undefined) return;
    // Of one cell too: a click on the focus's own cell, out of a range, moves no focus.
    this.#topLine.tellRange(block);
    tellFigures(figuresOf(model, block));
  }

  #mayEdit(row: number, column: number): boolean {
    const view = this.#grid.model?.view;
    // Until its tab is there, the grid shows the former workbook.
    if (view === undefined || this.#sheetId === undefined) return false;
    if (this.isLost) {
      say(READ_ONLY);
      return false;
    }
    return this.actions.mayEdit(view, row, column);
  }

  /** Loads the tab shown again; an open editor first ends, since its row may move. */
  async #load(): Promise<void> {
    const sheetId = this.#sheetId;
    this.#loading.isStale = true;
    if (sheetId === undefined || this.#loading.isLeaving || this.#grid.isEditing) return;
    const view = await this.#loading.again(() => api.tab(this.#workbook.id, sheetId));
    if (view === undefined) return;
    if (this.#grid.isEditing) this.#loading.isStale = true;
    else {
      this.#grid.replace(this.#modelOf(view));
      this.#form.rowsMoved();
    }
  }

  #drawTabs(): void {
    const shown = { workbook: this.#workbook, shownId: this.#sheetId, marks: this.#standing.marks };
    drawTabs(shown, {
      show: (sheetId) => void this.showTab(sheetId),
      enter: (sheetId) => void this.enterTab(sheetId),
      rename: (one) => void this.renameTab(one),
      panelAsked: () => this.#panel.toggle(),
    });
  }

  async #showTabBeside(step: 1 | -1): Promise<void> {
    const order = tabsInOrder(this.#workbook);
    const sheetId = order[order.indexOf(this.#sheetId ?? -1) + step];
    if (sheetId !== undefined) await this.enterTab(sheetId);
  }

  /** Shows a tab and puts the keyboard in its grid: what is typed meanwhile waits for it. */
  enterTab(sheetId: number): Promise<void> {
    this.#panel.uncover();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return this.#grid.whileKeysWait(async () => {
      if (sheetId !== this.#sheetId) await this.showTab(sheetId);
      if (this.#isDashboard) this.#dashboard.focusFirst();
      else await this.#grid.takeKeyboard();
    });
  }
}
