// The cells that a search found, in the order of the tabs, and the one that one is at.
import type { FoundTab } from "../protocol/search.ts";

/** A cell that was found: row and column from 0. */
export interface FoundPlace {
  sheetId: number;
  row: number;
  column: number;
}

/** Before one went to any, the next is the first to go to. */
export class FoundPlaces {
  readonly #tabOrder: readonly number[];
  readonly #places: readonly FoundPlace[];
  #index = -1;
  #first = 0;

  /** Of tabs in this order; the first to go to is in the tab in sight, where one is. */
  constructor(tabs: readonly FoundTab[], tabOrder: readonly number[], inSight: number | undefined) {
    this.#tabOrder = tabOrder;
    this.#places = tabs.flatMap(({ sheetId, places }) =>
      places.map(([row, column]) => ({ sheetId, row, column })),
    );
    this.beginIn(inSight);
  }

  get count(): number {
    return this.#places.length;
  }

  /** Where one is among them, from 1; 0 before one went to any. */
  get position(): number {
    return this.#index + 1;
  }

  /** The one that one is at. */
  get current(): FoundPlace | undefined {
    return this.#places[this.#index];
  }

  /** The first to go to is that of a tab. */
  beginIn(sheetId: number | undefined): void {
    this.#begin(({ sheetId: one }) => one === sheetId);
  }

  /** The first to go to is the one after a place, which may be found no more; the first of all after the last. */
  beginAfter({ sheetId, row, column }: FoundPlace): void {
    const order = (one: number): number => this.#tabOrder.indexOf(one);
    this.#begin((one) => {
      const tabs = order(one.sheetId) - order(sheetId);
      return (tabs || one.row - row || one.column - column) > 0;
    });
  }

  #begin(isFirst: (place: FoundPlace) => boolean): void {
    this.#index = -1;
    this.#first = Math.max(0, this.#places.findIndex(isFirst));
  }

  /** Goes some places further, or back, round and round; nothing where none was found. */
  step(by: number): FoundPlace | undefined {
    const { count } = this;
    if (count === 0) return undefined;
    const from = this.#index >= 0 ? this.#index : by > 0 ? this.#first - 1 : this.#first;
    this.#index = (((from + by) % count) + count) % count;
    return this.current;
  }
}
