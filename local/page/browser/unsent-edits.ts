// What was typed and the disk refused: kept by the page, marked in its cells, sent again when asked, in order.
import { counted } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import type { CellEdit, DiskFault } from "../protocol.ts";
import { api } from "./api.ts";
import { bandWords, hideBand, showBand } from "./bands.ts";
import { button } from "./dom.ts";
import { download } from "./download.ts";
import { tellUnsaved, timeOf } from "./file-state.ts";

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
  readonly #changed: () => void;
  #since: Date | undefined;

  /** `changed` is called when cells are to be marked, or not to be any more. */
  constructor(changed: () => void) {
    this.#changed = changed;
    addEventListener("beforeunload", (event) => {
      if (this.#since !== undefined) event.preventDefault();
    });
  }

  /** Edits are on their way. */
  add(batch: UnsentBatch): void {
    this.#batches.add(batch);
    if (this.#since !== undefined) this.#tell();
  }

  /** They arrived, or were given up. */
  remove(batch: UnsentBatch): void {
    this.#batches.delete(batch);
    if (this.#since !== undefined) this.#end();
  }

  /** The disk refused one of them, the first: resolved once it is to be sent again. */
  hold({ workbookId }: UnsentBatch, fault: DiskFault): Promise<void> {
    this.#since ??= new Date();
    this.#tell();
    const { promise, resolve } = Promise.withResolvers<void>();
    const { is, remedy } = REASONS[fault];
    const words = bandWords(
      `${is} : ${this.#names()}`,
      ` Tout ce qui précède ${timeOf(this.#since)} l’est. ${remedy}`,
    );
    const again = button("Réessayer", resolve, "main small-button");
    const copy = button(
      "Télécharger une copie .xlsx",
      () => void download(api.filePath(workbookId)),
      "small-button",
    );
    showBand("unsent", words, copy, again);
    return promise;
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
    const [first] = this.#batches;
    const [row, column] = first?.edits[0] ?? [0, 0];
    return first?.edits.length === 1
      ? `${cellName(row, column)} n’est pas enregistrée.`
      : `${counted(first?.edits.length ?? 0, "cellule")} ne sont pas enregistrées.`;
  }
}
