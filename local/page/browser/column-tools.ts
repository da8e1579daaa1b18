// Sorting the tab that is shown, and filtering it: what each does is said, with the way back.
import { counted } from "../../../shared/french/numbers.ts";
import type { SortDirection } from "../protocol/tab.ts";
import { api } from "./api.ts";
import { openColumnMenu, sortWords } from "./column-menu.ts";
import type { GridView } from "./grid/grid-view.ts";
import type { KeptColumns } from "./grid/kept-columns.ts";
import type { TabModel } from "./grid/tab-model.ts";
import type { Sending } from "./sending.ts";
import { say, sayAlso, tellIdle, tellSight } from "./state-line.ts";
import {
  appliedFilter,
  filterSentence,
  type NamedRows,
  releaseEmptied,
  shownRows,
  stillFilter,
  type TabFilter,
} from "./tab-filter.ts";

interface ToolsHost {
  grid: GridView;
  columns: KeptColumns;
  sending: Sending;
  workbookId(): string;
  undo(): void;
}

/** For one tab at a time; a filter is found again when its tab is. */
export class ColumnTools {
  readonly #host: ToolsHost;
  readonly #filters = new Map<number, TabFilter>();
  readonly #sorted = new Map<number, TabModel["sorted"]>();

  constructor(host: ToolsHost) {
    this.#host = host;
  }

  /** Another workbook is shown. */
  reset(): void {
    this.#filters.clear();
    this.#sorted.clear();
  }

  /** Puts a tab's sort mark, filter and columns in sight on a model of it. */
  restore(model: TabModel): void {
    const { sheetId } = model.view;
    model.sorted = this.#sorted.get(sheetId) ?? null;
    model.keyColumnCount = this.#host.columns.keyColumnCountOf(sheetId) ?? model.keyColumnCount;
    const filter = this.#filters.get(sheetId);
    if (filter === undefined) return;
    const still = stillFilter(model, filter);
    if (still === undefined) {
      this.#filters.delete(sheetId);
      say("La colonne du filtre n’est plus là : toutes les lignes sont montrées.");
      return;
    }
    releaseEmptied(model, still);
    this.#filters.set(sheetId, still);
    model.filteredColumns = new Set(still.columns.keys());
    model.showOnly(shownRows(model, still));
  }

  /** Rows of the tab that is shown changed: those that were emptied are in sight, as all that are blank. */
  takeChanges(): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    const filter = this.#filters.get(model.view.sheetId);
    if (filter !== undefined && releaseEmptied(model, filter))
      this.#host.grid.filter(shownRows(model, filter));
  }

  /** Opens the menu of a column. */
  openMenu(column: number, at: DOMRect): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    const chosen = this.#filters.get(model.view.sheetId)?.columns.get(column)?.values ?? null;
    openColumnMenu(model, column, chosen, at, {
      sorted: (direction) => void this.#sort(model, column, direction),
      filtered: (values) => this.#filter(model, column, values),
      frozen: (columnCount) => this.#freeze(model, columnCount),
      fitted: () => this.#host.grid.fitColumn(column),
      left: () => void this.#host.grid.takeKeyboard(),
    });
  }

  /** What a filter leaves in sight, said in the state line; nothing without a filter. */
  tell(model: TabModel): void {
    const filter = this.#filters.get(model.view.sheetId);
    if (filter === undefined) return;
    tellSight(filterSentence(model, filter), { label: "Tout montrer", run: () => this.showAll() });
  }

  /** Shows every row again. */
  showAll(): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    this.#filters.delete(model.view.sheetId);
    this.#host.grid.filter(null);
    tellIdle(model.view.summary);
    void this.#host.grid.takeKeyboard();
  }

  /** Shows every row again, since one goes to a row that is hidden. */
  lift(): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    this.#filters.delete(model.view.sheetId);
    this.#host.grid.filter(null);
    sayAlso("Le filtre est levé pour montrer cette ligne : toutes les lignes sont en vue.");
  }

  async #sort(model: TabModel, column: number, direction: SortDirection): Promise<void> {
    const { sheetId } = model.view;
    const workbookId = this.#host.workbookId();
    await this.#host.sending.send(async () => {
      const { count } = await api.sort(workbookId, sheetId, column, direction);
      if (workbookId !== this.#host.workbookId()) return;
      this.#sorted.set(sheetId, { column, direction });
      const words = sortWords(model.columnKind(column))[direction];
      const message = `✓ ${counted(count, "ligne")} triées par ${model.header(column)}, ${words} : les lignes ont été déplacées en entier.`;
      say(message, { label: "Annuler le tri", run: () => this.#host.undo() });
    });
    await this.#host.grid.takeKeyboard();
  }

  /** Leaves only rows named one by one in sight, in the tab that is shown; false when they moved meanwhile. */
  showNamed(named: NamedRows): boolean {
    const { model } = this.#host.grid;
    if (model === undefined || model.view.rowVersion !== named.rowVersion) return false;
    const { rows, words } = named;
    const identities = new Set([...rows].map((row) => model.identity(row)));
    this.#apply(model, appliedFilter(model, { columns: new Map(), named: { identities, words } }), 0);
    return true;
  }

  #freeze(model: TabModel, columnCount: number): void {
    this.#host.columns.keepKeyColumnCount(model.view.sheetId, columnCount);
    model.keyColumnCount = columnCount;
    this.#host.grid.redraw();
    void this.#host.grid.takeKeyboard();
  }

  #filter(model: TabModel, column: number, values: ReadonlySet<string> | null): void {
    const { columns = new Map(), named = null } = this.#filters.get(model.view.sheetId) ?? {};
    if (values === null) columns.delete(column);
    else columns.set(column, { header: model.header(column), values });
    if (columns.size === 0 && named === null) this.showAll();
    else this.#apply(model, appliedFilter(model, { columns, named }), column);
  }

  #apply(model: TabModel, filter: TabFilter, column: number): void {
    this.#filters.set(model.view.sheetId, filter);
    model.filteredColumns = new Set(filter.columns.keys());
    this.#host.grid.filter(shownRows(model, filter));
    this.tell(model);
    void this.#host.grid
      .goTo(shownRows(model, filter)[0] ?? 0, column)
      .then(() => this.#host.grid.takeKeyboard());
  }
}
