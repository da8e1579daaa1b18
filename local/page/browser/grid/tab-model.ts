// The tab on screen: its rows as the grid reads them, and what each cell has besides its text.
import type { CellTraits, RowView, TabView } from "../../protocol.ts";

/** One tab, kept up to date with what the server says. */
export class TabModel {
  readonly view: TabView;
  readonly frozenCount: number;
  /** Texts by row then column, for every row of the tab: frozen ones, then the others. */
  readonly frozen: string[][];
  readonly body: string[][];
  readonly #traits: Map<number, CellTraits>;

  constructor(view: TabView) {
    this.view = view;
    this.frozenCount = Math.min(view.frozenRowCount, view.rowCount);
    const textsOf = (row: number): string[] => fullRow(view.rows[row], view.columnCount);
    this.frozen = Array.from({ length: this.frozenCount }, (_, row) => textsOf(row));
    this.body = Array.from({ length: view.rowCount - this.frozenCount }, (_, row) =>
      textsOf(row + this.frozenCount),
    );
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
      else this.body[index - this.frozenCount] = texts;
    }
  }

  /** The tab's row for a row of the grid's frozen part (`rowPinStart`) or of its body. */
  sheetRow(rowIndex: number, type: string): number {
    return type === "rowPinStart" ? rowIndex : rowIndex + this.frozenCount;
  }

  /** The grid's part of the rows that shows a row of the tab, and its index there. */
  gridRow(row: number): { y: number; type: "rowPinStart" | "rgRow" } {
    const isFrozen = row < this.frozenCount;
    return isFrozen ? { y: row, type: "rowPinStart" } : { y: row - this.frozenCount, type: "rgRow" };
  }

  text(row: number, column: number): string {
    return this.view.rows[row]?.texts[column] ?? "";
  }

  /** What is typed to get the cell. */
  input(row: number, column: number): string {
    return this.view.rows[row]?.inputs?.[column] ?? this.text(row, column);
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

/** A column's letters: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
