// The edit under way, and whether somebody else wrote where it is meanwhile: another window, or the public form.
import type { Place } from "./destination.ts";
import type { TabModel } from "./tab-model.ts";

/** What became of the place meanwhile: others wrote in the row, which was blank; or in the cell; or deleted the row. */
export type TakenPlace = "row" | "cell" | "gone";

/** Within that, what changes in a cell that was typed here is the server's answer to it, in its own form. */
const ANSWER_MILLISECONDS = 5_000;

/** Of one tab at a time. */
export class OpenEdit {
  /** The row by its identity: others may move it meanwhile. */
  #opened: (Place & { identity: number; input: string; isBlankRow: boolean }) | undefined;
  /** When cells were typed here last, by row and column: that may come back from the server while the next is typed. */
  readonly #own = new Map<number, Map<number, number>>();

  /** Another tab is shown. */
  reset(): void {
    this.#opened = undefined;
    this.#own.clear();
  }

  /** One begins to type in a cell. */
  open(model: TabModel, { row, column }: Place): void {
    const identity = model.identity(row);
    this.#opened = {
      row,
      column,
      identity,
      input: model.input(row, column),
      isBlankRow: !model.isFilled(row),
    };
  }

  /** Something is typed in a cell, which nobody else took. */
  keep(model: TabModel, { row, column }: Place): void {
    const identity = model.identity(row);
    this.#own.set(identity, (this.#own.get(identity) ?? new Map()).set(column, performance.now()));
  }

  /** What somebody else wrote in the cell that was typed, since one began. */
  taken(model: TabModel, { row, column }: Place): TakenPlace | undefined {
    const opened = this.#opened;
    this.#opened = undefined;
    const identity = model.identity(row);
    if (opened?.column !== column) return undefined;
    // Another row stands where the one was that one began in.
    if (opened.row === row && model.rowOf(opened.identity) === undefined) return "gone";
    if (opened.identity !== identity) return undefined;
    const own = this.#own.get(identity);
    if (opened.isBlankRow && model.isFilled(row) && own === undefined) return "row";
    const isOwn = performance.now() - (own?.get(column) ?? Number.NEGATIVE_INFINITY) < ANSWER_MILLISECONDS;
    return isOwn || model.input(row, column) === opened.input ? undefined : "cell";
  }
}
