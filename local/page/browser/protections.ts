// What the add-on fills, which is asked before it changes, and the headers that it finds its columns by.
import type { CellEdit, TabView } from "../protocol/tab.ts";
import { confirmed } from "./dialogs/modal.ts";

/** Headers stand in row 1. */
const HEADER_ROW = 0;
const QUESTION =
  "Ces cellules sont remplies par Revue Qualité : ce que vous y tapez sera remplacé au prochain calcul. Modifier quand même ?";

/** Remembers what was allowed, until another tab is shown. */
export class Protections {
  readonly #allowed = new Set<number>();

  reset(): void {
    this.#allowed.clear();
  }

  /** Columns that may be changed from now on. */
  allow(columns: readonly number[]): void {
    for (const column of columns) this.#allowed.add(column);
  }

  /** Columns that were not allowed yet. */
  locked({ warnedColumns }: TabView, columns: readonly number[]): number[] {
    return columns.filter((column) => warnedColumns.includes(column) && !this.#allowed.has(column));
  }

  /** Whether cells of these columns may change, asked once for each column. */
  async mayChange(view: TabView, columns: readonly number[]): Promise<boolean> {
    const asked = this.locked(view, columns);
    if (asked.length === 0) return true;
    const isAllowed = await confirmed("Cellules protégées", QUESTION, "Modifier");
    if (isAllowed) this.allow(asked);
    return isAllowed;
  }

  /** Whether an edit would change a header that the contract knows. */
  changesHeader({ headerColumns }: TabView, edits: readonly CellEdit[]): boolean {
    return edits.some(([row, column]) => row === HEADER_ROW && headerColumns.includes(column));
  }
}
