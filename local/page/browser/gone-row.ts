// What is said where the row that one typed in was deleted by others: nothing is written in the one that took its place.
import type { CellEdit } from "../protocol/tab.ts";
import { sayFault } from "./state-line.ts";
import { typedWords } from "./typed-words.ts";

/** Names what was typed, by the cells where it was. */
export function tellGoneRow(edits: readonly CellEdit[]): void {
  const [[row] = [0]] = edits;
  sayFault(
    `La ligne ${row + 1} vient d’être supprimée ailleurs. Ce que vous tapiez n’est pas enregistré : ${typedWords(edits)}.`,
  );
}
