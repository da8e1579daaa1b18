// The widths of the columns on screen: those of the tab as it was opened, and those that somebody set, tab by tab.
import { columnWidths } from "./column-widths.ts";
import type { KeptColumns } from "./kept-columns.ts";
import type { TabModel } from "./tab-model.ts";

/** In pixels, of one tab at a time. */
export class TabWidths {
  #widths: number[] = [];
  readonly #kept: KeptColumns;

  constructor(kept: KeptColumns) {
    this.#kept = kept;
  }

  get all(): readonly number[] {
    return this.#widths;
  }

  /** Turns to a tab. */
  open(model: TabModel): void {
    this.#widths = columnWidths(model, this.#kept.widthsOf(model.view.sheetId));
  }

  /** Makes a column as wide as what it holds. */
  fit(model: TabModel, column: number): void {
    const set = { ...this.#kept.widthsOf(model.view.sheetId) };
    delete set[column];
    this.#kept.keepWidths(model.view.sheetId, set);
    this.open(model);
  }

  /** Keeps widths that somebody set. */
  resized(sheetId: number, widths: Readonly<Record<number, number>>): void {
    this.#kept.keepWidths(sheetId, { ...this.#kept.widthsOf(sheetId), ...widths });
    for (const [column, width] of Object.entries(widths)) this.#widths[Number(column)] = width;
  }

  /** Where a column begins. */
  startOf(column: number): number {
    return this.#widths.slice(0, column).reduce((total, width) => total + width, 0);
  }
}
