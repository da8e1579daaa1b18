// What was typed and is not on the disk: kept by the page, marked in its cells, sent again in order once it can be.
import { counted } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import type { DiskFault } from "../protocol/files.ts";
import type { CellEdit } from "../protocol/tab.ts";
import { api, type Obstacle } from "./api.ts";
import { bandWords, hideBand, showBand } from "./bands.ts";
import { button } from "./dom.ts";
import { download } from "./download.ts";
import { tellUnsaved, timeOf } from "./file-state.ts";
import { typedWords } from "./typed-words.ts";

/** Edits of one tab, on their way to the server; another workbook may be open when they leave. */
export interface UnsentBatch {
  workbookId: string;
  sheetId: number;
  edits: readonly CellEdit[];
}

const REASONS: Readonly<Record<DiskFault, { is: string; remedy: string }>> = {
  full: {
    is: "Le disque est plein",
    remedy: "Libérez de la place sur le disque, puis réessayez ; ou emportez une copie.",
  },
  unwritable: {
    is: "Le dossier des données ne peut pas être écrit",
    remedy: "Vérifiez ses droits, puis réessayez ; ou emportez une copie.",
  },
};

/** In the order of the typing. */
export class UnsentEdits {
  readonly #batches = new Set<UnsentBatch>();
  /** Those and what was sent since none was on its way. */
  #recent: UnsentBatch[] = [];
  readonly #changed: () => void;
  readonly #stopped: () => void;
  #since: Date | undefined;
  #resume: () => void = () => undefined;

  /** `changed` is called when cells are to be marked, or not to be any more; `stopped` when the program gave no answer. */
  constructor(changed: () => void, stopped: () => void) {
    this.#changed = changed;
    this.#stopped = stopped;
    addEventListener("beforeunload", (event) => {
      if (this.#since !== undefined) event.preventDefault();
    });
  }

  /** Edits are on their way. */
  add(batch: UnsentBatch): void {
    this.#batches.add(batch);
    this.#recent.push(batch);
    if (this.#since !== undefined) this.#tell();
  }

  /** They arrived, or were given up. */
  remove(batch: UnsentBatch): void {
    this.#batches.delete(batch);
    if (this.#batches.size === 0) this.#recent = [];
    if (this.#since !== undefined) this.#end();
  }

  /** One of them, the first, could not be saved: resolved once it is to be sent again. */
  hold({ workbookId }: UnsentBatch, obstacle: Obstacle): Promise<void> {
    this.#since ??= new Date();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#resume = resolve;
    if (obstacle === "stopped") {
      hideBand("unsent");
      this.#changed();
      this.#stopped();
    } else this.#askAgain(workbookId, obstacle, this.#since);
    return promise;
  }

  /** The program is back. */
  resume(): void {
    this.#resume();
  }

  /** The cells of a batch's tab that others typed here lately, as `row:column`. */
  cellsBeside(one: UnsentBatch): ReadonlySet<string> {
    const ofTab = this.#recent.filter(
      (batch) => batch !== one && batch.workbookId === one.workbookId && batch.sheetId === one.sheetId,
    );
    return new Set(ofTab.flatMap(({ edits }) => edits.map(([row, column]) => `${row}:${column}`)));
  }

  /** Lets go of what waits, to be typed again elsewhere; gives it in words. */
  giveUp(): string {
    const edits = [...this.#batches].flatMap((batch) => batch.edits);
    this.#batches.clear();
    this.#end();
    return typedWords(edits);
  }

  /** Which cells wait, in a sentence; blank when none does. */
  get words(): string {
    return this.#since === undefined ? "" : this.#names();
  }

  #askAgain(workbookId: string, fault: DiskFault, since: Date): void {
    this.#tell();
    const { is, remedy } = REASONS[fault];
    const words = bandWords(
      `${is} : ${this.#names()}`,
      ` Tout ce qui précède ${timeOf(since)} l’est. ${remedy}`,
    );
    const again = button("Réessayer", this.#resume, "main small-button");
    const copy = button(
      "Télécharger une copie .xlsx",
      () => void download(api.filePath(workbookId)),
      "small-button",
    );
    showBand("unsent", words, copy, again);
  }

  /** The texts that wait in a tab, by `row:column`; none while all goes well. */
  textsOf(workbookId: string, sheetId: number): ReadonlyMap<string, string> {
    const batches = this.#since === undefined ? [] : [...this.#batches];
    const ofTab = batches.filter((batch) => batch.workbookId === workbookId && batch.sheetId === sheetId);
    return new Map(
      ofTab.flatMap(({ edits }) => edits.map(([row, column, text]) => [`${row}:${column}`, text] as const)),
    );
  }

  /** What waited behind the first goes on by itself, and may be refused in turn. */
  #end(): void {
    this.#since = undefined;
    hideBand("unsent");
    this.#changed();
  }

  #tell(): void {
    const count = [...this.#batches].reduce((sum, { edits }) => sum + edits.length, 0);
    tellUnsaved(`Non enregistré depuis ${timeOf(this.#since ?? new Date())}`, counted(count, "cellule"));
    this.#changed();
  }

  #names(): string {
    const edits = [...this.#batches].flatMap((batch) => batch.edits);
    const [row, column] = edits[0] ?? [0, 0];
    return edits.length === 1
      ? `${cellName(row, column)} n’est pas enregistrée.`
      : `${counted(edits.length, "cellule")} ne sont pas enregistrées.`;
  }
}
