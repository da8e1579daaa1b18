// What is said of cells that were just changed: how many, which are to be corrected, and the way back.
import { counted, formatNumber } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import type { Typed } from "../protocol/tab.ts";
import type { Deed } from "./grid/block-edits.ts";
import { say, sayFault } from "./state-line.ts";
import type { UnsentBatch } from "./unsent-edits.ts";

/** Each deed's participle, and how it is taken back. */
const WORDS: Readonly<Record<Deed, { done: string; undo: string }>> = {
  typed: { done: "tapée", undo: "Annuler la saisie" },
  pasted: { done: "collée", undo: "Annuler le collage" },
  filled: { done: "recopiée", undo: "Annuler la recopie" },
  cleared: { done: "effacée", undo: "Annuler l’effacement" },
};

/** What the words lead to. */
export interface EditedHost {
  goTo(row: number, column: number): void;
  undo(): void;
}

/** Tells of `count` cells; one cell in order says nothing, for it is seen, but what the server knows of its row. */
export function tellEdited(deed: Deed, count: number, typed: Typed, host: EditedHost): void {
  const [first] = typed.places;
  const { done, undo } = WORDS[deed];
  const back = { label: undo, run: host.undo };
  const cells = counted(count, `cellule ${done}`, `cellules ${done}s`);
  if (first === undefined) {
    if (count > 1) say(`✓ ${cells}.`, back);
    else if (typed.notice !== undefined) say(typed.notice);
    return;
  }
  const [row, column] = first;
  const goTo = (label: string) => ({ label, run: () => host.goTo(row, column) });
  if (count === 1) sayFault(typed.fault ?? "", goTo(`Aller à ${cellName(row, column)}`), back);
  else
    sayFault(
      `${cells}, ${formatNumber(typed.faultCount)} à corriger : ${named(typed)}.`,
      goTo("Voir la première"),
      back,
    );
}

/** The faulty cells that the line names: once they are typed over, it has nothing to say of them any more. */
export class ToldFaults {
  readonly #cells = new Set<string>();

  /** Takes what was typed; whether the last of them was just corrected. */
  corrects({ sheetId, edits }: UnsentBatch, { places }: Typed): boolean {
    const count = this.#cells.size;
    for (const [row, column] of edits) this.#cells.delete(`${sheetId} ${row} ${column}`);
    const isCorrected = count > 0 && this.#cells.size === 0;
    for (const [row, column] of places) this.#cells.add(`${sheetId} ${row} ${column}`);
    return isCorrected && places.length === 0;
  }
}

/** « A93 et C94 », « A2, A3, A4, A5, A6 et 12 autres ». */
function named({ places, faultCount }: Typed): string {
  const names = places.map(([row, column]) => cellName(row, column));
  const rest = faultCount - names.length;
  const last = rest > 0 ? counted(rest, "autre") : (names.pop() ?? "");
  return names.length === 0 ? last : `${names.join(", ")} et ${last}`;
}
