// What Google runs when a cell is typed by hand: the add-on's `onEdit`, here once the changes rest, whoever made them.
const REST_MILLISECONDS = 400;

/** The workbooks changed since their last run. */
export class EditTrigger {
  readonly #run: (workbookId: string) => Promise<unknown>;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** `run` runs the trigger of a workbook. */
  constructor(run: (workbookId: string) => Promise<unknown>) {
    this.#run = run;
  }

  /** Cells of the workbook changed: typed, taken back, sorted, brought by the form or by another program. */
  changed(workbookId: string): void {
    clearTimeout(this.#timers.get(workbookId));
    const timer = setTimeout(() => {
      this.#timers.delete(workbookId);
      this.#run(workbookId).catch((error: unknown) => process.stderr.write(`onEdit : ${String(error)}\n`));
    }, REST_MILLISECONDS);
    this.#timers.set(workbookId, timer.unref());
  }

  /** The workbook is gone, or the add-on itself wrote in it. */
  forget(workbookId: string): void {
    clearTimeout(this.#timers.get(workbookId));
    this.#timers.delete(workbookId);
  }

  /** Nothing runs any more. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
