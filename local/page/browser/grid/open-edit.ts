// The edit under way, and whether somebody else wrote where it is meanwhile: another window, or the public form.
import type { Place } from "./destination.ts";
import type { TabModel } from "./tab-model.ts";

/** What was written meanwhile: in the row, which was blank; or in the cell. */
export type TakenPlace = "row" | "cell";

/** Of one tab at a time. */
export class OpenEdit {
  #opened: (Place & { input: string; isBlankRow: boolean }) | undefined;
  /** What was typed here last, by row and column: it may come back from the server while the next is typed. */
  readonly #own = new Map<number, Map<number, string>>();

  /** Another tab is shown. */
  reset(): void {
    this.#opened = undefined;
    this.#own.clear();
  }

  /** An editor opens on a cell. */
  open(model: TabModel, { row, column }: Place): void {
    this.#opened = { row, column, input: model.input(row, column), isBlankRow: !model.isFilled(row) };
  }

  /** Text is typed in a cell, which nobody else took. */
  keep(model: TabModel, { row, column }: Place, text: string): void {
    const identity = model.identity(row);
    this.#own.set(identity, (this.#own.get(identity) ?? new Map()).set(column, text));
  }

  /** What somebody else wrote where the editor is, since it opened. */
  taken(model: TabModel, { row, column }: Place): TakenPlace | undefined {
    const opened = this.#opened;
    if (opened?.row !== row || opened.column !== column) return undefined;
    const own = this.#own.get(model.identity(row));
    if (opened.isBlankRow && model.isFilled(row) && own === undefined) return "row";
    const now = model.input(row, column);
    return now === opened.input || now === own?.get(column) ? undefined : "cell";
  }
}
