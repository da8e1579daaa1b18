// The widths of the columns on screen: those of the tab as it was opened, and those that somebody set, tab by tab.
import { columnWidths } from "./column-widths.ts";
import type { TabModel } from "./tab-model.ts";

/** In pixels, of one tab at a time. */
export class TabWidths {
  #widths: number[] = [];
  /** By tab, then by column. */
  readonly #set = new Map<number, Record<number, number>>();

  get all(): readonly number[] {
    return this.#widths;
  }

  /** Turns to a tab. */
  open(model: TabModel): void {
    this.#widths = columnWidths(model, this.#set.get(model.view.sheetId) ?? {});
  }

  /** Makes a column as wide as what it holds. */
  fit(model: TabModel, column: number): void {
    const set = { ...this.#set.get(model.view.sheetId) };
    delete set[column];
    this.#set.set(model.view.sheetId, set);
    this.open(model);
  }

  /** Keeps widths that somebody set. */
  resized(sheetId: number, widths: Readonly<Record<number, number>>): void {
    this.#set.set(sheetId, { ...this.#set.get(sheetId), ...widths });
    for (const [column, width] of Object.entries(widths)) this.#widths[Number(column)] = width;
  }

  /** Where a column begins. */
  startOf(column: number): number {
    return this.#widths.slice(0, column).reduce((total, width) => total + width, 0);
  }
}
