// Sorting the tab that is shown, and filtering it: what each does is said, with the way back.
import { counted } from "../../../shared/french/numbers.ts";
import type { SortDirection } from "../protocol.ts";
import { api } from "./api.ts";
import { openColumnMenu, sortWords } from "./column-menu.ts";
import type { GridView } from "./grid/grid-view.ts";
import type { TabModel } from "./grid/tab-model.ts";
import type { Sending } from "./sending.ts";
import { say } from "./state-line.ts";

/** Values are named up to this many. */
const MOST_NAMED = 3;

interface ToolsHost {
  grid: GridView;
  sending: Sending;
  workbookId(): string;
  undo(): void;
}

/** The filter of a tab: the values shown, by column, and the rows that it looked at. */
interface Filter {
  columns: Map<number, { header: string; values: ReadonlySet<string> }>;
  /** Rows from this one on came later, or are blank: they stay in sight. */
  until: number;
}

/** For one tab at a time; a filter is found again when its tab is. */
export class ColumnTools {
  readonly #host: ToolsHost;
  readonly #filters = new Map<number, Filter>();
  readonly #sorted = new Map<number, TabModel["sorted"]>();

  constructor(host: ToolsHost) {
    this.#host = host;
  }

  /** Another workbook is shown. */
  reset(): void {
    this.#filters.clear();
    this.#sorted.clear();
  }

  /** Puts a tab's sort mark and filter on a model of it. */
  restore(model: TabModel): void {
    const { sheetId } = model.view;
    model.sorted = this.#sorted.get(sheetId) ?? null;
    const filter = this.#filters.get(sheetId);
    if (filter === undefined) return;
    for (const [column, { header }] of filter.columns)
      if (model.header(column) !== header) filter.columns.delete(column);
    if (filter.columns.size === 0) this.#filters.delete(sheetId);
    else {
      model.filteredColumns = new Set(filter.columns.keys());
      model.showOnly(shownRows(model, filter));
    }
  }

  /** Opens the menu of a column. */
  openMenu(column: number, at: DOMRect): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    const chosen = this.#filters.get(model.view.sheetId)?.columns.get(column)?.values ?? null;
    openColumnMenu(model, column, chosen, at, {
      sorted: (direction) => void this.#sort(model, column, direction),
      filtered: (values) => this.#filter(model, column, values),
      fitted: () => this.#host.grid.fitColumn(column),
      left: () => void this.#host.grid.takeKeyboard(),
    });
  }

  /** What a filter leaves in sight, said in the state line; nothing without a filter. */
  tell(model: TabModel): void {
    const filter = this.#filters.get(model.view.sheetId);
    if (filter === undefined) return;
    const all = model.firstBlankRow - model.frozenCount;
    const shown = shownRows(model, filter).filter((row) => row < model.firstBlankRow).length;
    const words = [...filter.columns.values()].map(({ header, values }) => `${header} ${valueWords(values)}`);
    const message = `${counted(shown, "ligne")} sur ${all} : ${words.join(", ")}. Les autres sont cachées ici, pas supprimées.`;
    say(message, { label: "Tout montrer", run: () => this.showAll() });
  }

  /** Shows every row again. */
  showAll(): void {
    const { model } = this.#host.grid;
    if (model === undefined) return;
    this.#filters.delete(model.view.sheetId);
    this.#host.grid.filter(null);
    say(model.view.summary);
    void this.#host.grid.takeKeyboard();
  }

  async #sort(model: TabModel, column: number, direction: SortDirection): Promise<void> {
    const { sheetId } = model.view;
    await this.#host.sending.send(async () => {
      const { count } = await api.sort(this.#host.workbookId(), sheetId, column, direction);
      this.#sorted.set(sheetId, { column, direction });
      const words = sortWords(model.columnKind(column))[direction];
      const message = `✓ ${counted(count, "ligne")} triées par ${model.header(column)}, ${words} : les lignes ont été déplacées en entier.`;
      say(message, { label: "Annuler le tri", run: () => this.#host.undo() });
    });
    await this.#host.grid.takeKeyboard();
  }

  #filter(model: TabModel, column: number, values: ReadonlySet<string> | null): void {
    const { sheetId } = model.view;
    const filter = this.#filters.get(sheetId) ?? { columns: new Map(), until: 0 };
    if (values === null) filter.columns.delete(column);
    else filter.columns.set(column, { header: model.header(column), values });
    filter.until = model.firstBlankRow;
    if (filter.columns.size === 0) {
      this.showAll();
      return;
    }
    this.#filters.set(sheetId, filter);
    model.filteredColumns = new Set(filter.columns.keys());
    this.#host.grid.filter(shownRows(model, filter));
    this.tell(model);
    void this.#host.grid
      .goTo(shownRows(model, filter)[0] ?? model.frozenCount, column)
      .then(() => this.#host.grid.takeKeyboard());
  }
}

function shownRows(model: TabModel, { columns, until }: Filter): number[] {
  const count = model.view.rowCount - model.frozenCount;
  const rows = Array.from({ length: count }, (_, index) => model.frozenCount + index);
  return rows.filter(
    (row) =>
      row >= until || [...columns].every(([column, { values }]) => values.has(model.shown(row, column))),
  );
}

/** « est TEL1 ou TEL3 ». */
function valueWords(values: ReadonlySet<string>): string {
  const named = [...values].slice(0, MOST_NAMED).map((value) => (value === "" ? "(vide)" : value));
  const rest = values.size - named.length;
  if (named.length === 0) return "n’a aucune des valeurs";
  if (rest > 0) return `est ${named.join(", ")} ou ${counted(rest, "autre valeur", "autres valeurs")}`;
  const last = named.pop() ?? "";
  return named.length === 0 ? `est ${last}` : `est ${named.join(", ")} ou ${last}`;
}
