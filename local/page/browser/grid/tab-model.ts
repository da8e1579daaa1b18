// The tab on screen: its rows as the grid reads them, and what each cell has besides its text.
import type { CellTraits, IndicatorView, RowView, SortDirection, TabView } from "../../protocol/tab.ts";
import type { EmptyRate } from "../../protocol/workbook.ts";
import type { Source } from "./block.ts";

/** Headers stand in row 1. */
const HEADER_ROW = 0;
/** Numbers of four digits and more, as a cell without a format shows them. */
const LONG_NUMBER = /^-?\d{4,}(?=,|$)/;
const THOUSANDS = /\B(?=(?:\d{3})+(?!\d))/g;
const THIN_SPACE = "\u202f";

/** An indicator's rate in a period: 0 to 3 the quarters, 4 the year. */
export interface ShownRate {
  code: string;
  period: number;
  /** « TEL1, T1 (janv.–mars) ». */
  words: string;
}

/** One tab, kept up to date with what the server says. */
export class TabModel {
  readonly view: TabView;
  readonly frozenCount: number;
  /** How many columns, from the first, stay in sight and tell which row is which. */
  keyColumnCount: number;
  /** Why rates are empty, by code. */
  emptyRates: Readonly<Record<string, EmptyRate>> = {};
  /** The cells that a search found, as `row:column`. */
  found: ReadonlySet<string> = new Set();
  /** What was typed and waits for the disk, by `row:column`. */
  unsent: ReadonlyMap<string, string> = new Map();
  /** The column by which rows were sorted last, and those by which they are filtered. */
  sorted: { column: number; direction: SortDirection } | null = null;
  filteredColumns: ReadonlySet<number> = new Set();
  /** Texts by row then column, for every row of the tab: frozen ones, then the others. */
  readonly frozen: string[][];
  readonly #body: string[][];
  /** The rows of the body that a filter leaves in sight, in order; nothing without a filter. */
  #shownRows: readonly number[] | null = null;
  readonly #traits: Map<number, CellTraits>;
  readonly #identities: readonly number[] | null;

  constructor(view: TabView) {
    this.view = view;
    this.keyColumnCount = view.keyColumnCount;
    this.frozenCount = Math.min(view.frozenRowCount, view.rowCount);
    const textsOf = (row: number): string[] => fullRow(view.rows[row], view.columnCount);
    this.frozen = Array.from({ length: this.frozenCount }, (_, row) => textsOf(row));
    this.#body = Array.from({ length: view.rowCount - this.frozenCount }, (_, row) =>
      textsOf(row + this.frozenCount),
    );
    this.#identities = view.rowIdentities?.flatMap(([first, count]) => numbersFrom(first, count)) ?? null;
    this.#traits = new Map(Object.entries(view.traits).map(([number, traits]) => [Number(number), traits]));
  }

  /** Takes rows that changed. */
  update(rows: Record<number, RowView>, traits: Record<number, CellTraits>): void {
    for (const [number, set] of Object.entries(traits)) this.#traits.set(Number(number), set);
    for (const [key, row] of Object.entries(rows)) {
      const index = Number(key);
      this.view.rows[index] = row;
      const texts = fullRow(row, this.view.columnCount);
      if (index < this.frozenCount) this.frozen[index] = texts;
      else this.#body[index - this.frozenCount] = texts;
    }
  }

  /** Leaves only these rows of the body in sight, in order; `null` shows all. */
  showOnly(rows: readonly number[] | null): void {
    this.#shownRows = rows;
  }

  get isFiltered(): boolean {
    return this.#shownRows !== null;
  }

  /** The texts of the rows in sight under the frozen ones. */
  get body(): readonly string[][] {
    if (this.#shownRows === null) return this.#body;
    return this.#shownRows.map((row) => this.#body[row - this.frozenCount] ?? []);
  }

  /** The tab's row for a row of the grid's frozen part (`rowPinStart`) or of its body. */
  sheetRow(rowIndex: number, type: string): number {
    if (type === "rowPinStart") return rowIndex;
    return this.#shownRows?.[rowIndex] ?? rowIndex + this.frozenCount;
  }

  /** The rows in sight among those from `row` on, as many as `count`; under the last, those that will come. */
  rowsFrom(row: number, count: number): number[] {
    if (this.#shownRows === null) return numbersFrom(row, count);
    const rows = this.#shownRows.filter((one) => one >= row).slice(0, count);
    const after = this.view.rowCount;
    return [...rows, ...numbersFrom(after, count - rows.length)];
  }

  /** The rows of a span that are in sight. */
  rowsIn(row: number, count: number): number[] {
    const isShown = (one: number): boolean => one >= row && one < row + count;
    if (this.#shownRows === null || row < this.frozenCount) return numbersFrom(row, count);
    return this.#shownRows.filter(isShown);
  }

  /** Every row in sight, the frozen ones first. */
  get rowsInSight(): number[] {
    if (this.#shownRows === null) return numbersFrom(0, this.view.rowCount);
    return [...numbersFrom(0, this.frozenCount), ...this.#shownRows];
  }

  /** What tells a row from all others, wherever it moves. */
  identity(row: number): number {
    return this.#identities?.[row] ?? row + 1;
  }

  /** Where the row of an identity is; nothing when it is gone. */
  rowOf(identity: number): number | undefined {
    const row = this.#identities === null ? identity - 1 : this.#identities.indexOf(identity);
    return row < 0 || row >= this.view.rowCount ? undefined : row;
  }

  /** The row in sight so many rows further, within the tab. */
  rowBeyond(row: number, down: number): number {
    const last = this.view.rowCount - 1;
    if (this.#shownRows === null) return Math.max(0, Math.min(last, row + down));
    const rows = this.rowsInSight;
    const found = rows.findIndex((one) => one >= row);
    const at = found < 0 ? rows.length - 1 : found;
    return rows[Math.max(0, Math.min(rows.length - 1, at + down))] ?? row;
  }

  /** The grid's part of the rows that shows a row of the tab, and its index there; nothing for a hidden row. */
  gridRow(row: number): { y: number; type: "rowPinStart" | "rgRow" } | undefined {
    if (row < this.frozenCount) return { y: row, type: "rowPinStart" };
    const y = this.#shownRows === null ? row - this.frozenCount : this.#shownRows.indexOf(row);
    return y < 0 ? undefined : { y, type: "rgRow" };
  }

  text(row: number, column: number): string {
    return this.view.rows[row]?.texts[column] ?? "";
  }

  /** What is typed to get the cell. */
  input(row: number, column: number): string {
    return this.waiting(row, column) ?? this.view.rows[row]?.inputs?.[column] ?? this.text(row, column);
  }

  /** The same, to be repeated elsewhere. */
  source(row: number, column: number): Source {
    const text = this.input(row, column);
    return text.startsWith("=") ? [text, [row, column]] : text;
  }

  /** What waits for the disk in a cell. */
  waiting(row: number, column: number): string | undefined {
    return this.unsent.size === 0 ? undefined : this.unsent.get(`${row}:${column}`);
  }

  /** What the grid shows of a cell: thousands apart in a column of numbers. */
  shown(row: number, column: number): string {
    const waiting = this.waiting(row, column);
    if (waiting !== undefined) return waiting;
    const text = this.text(row, column);
    const isNumber = this.kind(row, column) === "n" && this.columnKind(column) === "nombre";
    return isNumber ? text.replace(LONG_NUMBER, (digits) => digits.replaceAll(THOUSANDS, THIN_SPACE)) : text;
  }

  /** Whether a row is that of the headers which the contract knows. */
  isHeader(row: number, column: number): boolean {
    return row === HEADER_ROW && this.columnKind(column) !== "";
  }

  /** Whether a cell has the button that sorts and filters its column: the service's own headers too, once they are frozen. */
  hasColumnMenu(row: number, column: number): boolean {
    if (row !== HEADER_ROW || this.frozenCount === 0) return this.isHeader(row, column);
    return this.columnKind(column) !== "" || this.header(column) !== "";
  }

  /** What stands under a header: there is no room for it in a row like the others. */
  shownKind(column: number): string {
    return this.frozenCount === 0 ? "" : this.columnKind(column);
  }

  header(column: number): string {
    return this.text(HEADER_ROW, column);
  }

  columnKind(column: number): string {
    return this.view.columnKinds[column] ?? "";
  }

  /** Whether the add-on, or the form, writes a column. */
  isComputed(column: number): boolean {
    return this.view.warnedColumns.includes(column);
  }

  /** The indicator that a cell's code stands for. */
  indicator(row: number, column: number): IndicatorView | undefined {
    if (row === HEADER_ROW || !this.view.codeColumns.includes(column)) return undefined;
    return this.view.indicators[this.text(row, column).trim().toUpperCase()];
  }

  /** The code of the indicator that a row of `Taux` is of, or that a cell holds; blank elsewhere. */
  code(row: number, column: number): string {
    const { rateColumns } = this.view;
    if (row < this.frozenCount) return "";
    if (rateColumns !== null) return this.text(row, rateColumns.code);
    return this.indicator(row, column) === undefined ? "" : this.text(row, column);
  }

  /** The rate that a cell of `Taux` is for; nothing elsewhere. */
  rate(row: number, column: number): ShownRate | undefined {
    const code = this.code(row, column);
    const period = this.view.rateColumns?.values.indexOf(column) ?? -1;
    if (code === "" || period < 0) return undefined;
    return { code, period, words: `${code}, ${this.header(column)} (${this.columnKind(column)})` };
  }

  /** Why a rate is empty. */
  emptyReason(row: number, column: number): string | null {
    const rate = this.text(row, column) === "" ? this.rate(row, column) : undefined;
    const reasons = this.emptyRates[rate?.code ?? ""];
    if (rate === undefined || reasons === undefined) return null;
    return reasons.quarters[rate.period] ?? (rate.period === reasons.quarters.length ? reasons.year : null);
  }

  /** What tells a row apart: its number, and its key columns. */
  rowName(row: number): string {
    const keys = Array.from({ length: this.keyColumnCount }, (_, column) => this.text(row, column));
    const filled = row === HEADER_ROW ? [] : keys.filter((text) => text !== "");
    return [`${row + 1}`, ...filled].join(", ");
  }

  isFilled(row: number): boolean {
    return this.view.rows[row]?.texts.some((text) => text !== "") === true;
  }

  /** The row under the last one that holds something, where the next is typed. */
  get firstBlankRow(): number {
    let row = this.view.rows.length;
    while (row > this.frozenCount && !this.isFilled(row - 1)) row -= 1;
    return row;
  }

  fault(row: number, column: number): string | undefined {
    return this.view.rows[row]?.faults?.[column];
  }

  /** `n`, `b`, `e` or `t`. */
  kind(row: number, column: number): string {
    return this.view.rows[row]?.kinds[column] ?? "t";
  }

  traits(row: number, column: number): CellTraits | undefined {
    const number = (this.view.rows[row]?.traits ?? this.view.usualTraits)[column] ?? 0;
    return number === 0 ? undefined : this.#traits.get(number);
  }
}

function fullRow(row: RowView | undefined, columnCount: number): string[] {
  return Array.from({ length: columnCount }, (_, column) => row?.texts[column] ?? "");
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
