// Which row is where: rows keep an identity through insertions and deletions, whoever made them.
import type { IdentityRun } from "../protocol/tab.ts";
import type { RowSpan } from "../row-spans.ts";

/** The orders that the rows of one tab had since the workbook was opened; each has a version number. */
export class RowOrder {
  /** Row identities by index. None before the first insertion or deletion: then a row is its index. */
  readonly #orders: number[][] = [];
  #nextId = 0;

  /** The number of the present order, from 0. */
  get version(): number {
    return Math.max(0, this.#orders.length - 1);
  }

  /** Takes rows that were inserted, where they are now; with their identities when they come back from a deletion. */
  insert(spans: readonly (RowSpan & { ids?: readonly number[] })[], rowCountBefore: number): void {
    const order = [...this.#presentOrder(rowCountBefore)];
    for (const { at, count, ids } of spans)
      order.splice(at, 0, ...(ids ?? Array.from({ length: count }, () => this.#newId())));
    this.#orders.push(order);
  }

  /** Takes a deletion; answers the identities of the rows that went, span by span. */
  delete(spans: readonly RowSpan[], rowCountBefore: number): number[][] {
    const order = this.#presentOrder(rowCountBefore);
    const gone = spans.map(({ at, count }) => order.slice(at, at + count));
    const all = new Set(gone.flat());
    this.#orders.push(order.filter((id) => !all.has(id)));
    return gone;
  }

  /** Takes rows put in another order: the place `first + i` has the row of the place `from[i]`. */
  permute(first: number, from: readonly number[], rowCount: number): void {
    const order = this.#presentOrder(rowCount);
    const moved = from.map((place) => order[place] ?? this.#newId());
    this.#orders.push([...order.slice(0, first), ...moved, ...order.slice(first + from.length)]);
  }

  /** Where the row that an order had at `index` is now; nothing when it was deleted. */
  indexNow(version: number, index: number): number | undefined {
    if (version >= this.version) return index;
    const [then, now] = [this.#orders[version] ?? [], this.#orders.at(-1) ?? []];
    const id = then[index];
    if (id === undefined) return index + now.length - then.length;
    const found = now.indexOf(id);
    return found < 0 ? undefined : found;
  }

  /** Where the place before `index` is now: before the first of the rows below it that is still there. */
  placeNow(version: number, index: number): number {
    if (version >= this.version) return index;
    const [then, now] = [this.#orders[version] ?? [], this.#orders.at(-1) ?? []];
    if (index >= then.length) return index + now.length - then.length;
    const places = new Map(now.map((id, place) => [id, place]));
    const below = then.slice(index).find((id) => places.has(id));
    return below === undefined ? now.length : (places.get(below) ?? now.length);
  }

  /** The rows' identities from the first row on, as runs of numbers; nothing while no row moved: then a row is its number. */
  identities(rowCount: number): IdentityRun[] | undefined {
    if (this.#orders.length === 0) return undefined;
    const runs: IdentityRun[] = [];
    for (const id of this.#presentOrder(rowCount).slice(0, rowCount)) {
      const run = runs.at(-1);
      if (run !== undefined && id === run[0] + run[1]) run[1] += 1;
      else runs.push([id, 1]);
    }
    return runs;
  }

  /** The present order, as long as the tab: rows that came at its end are at the end of every order. */
  #presentOrder(rowCount: number): number[] {
    if (this.#orders.length === 0) this.#orders.push([]);
    const order = this.#orders.at(-1) ?? [];
    while (order.length < rowCount) {
      const id = this.#newId();
      for (const one of this.#orders) one.push(id);
    }
    return order;
  }

  #newId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}
