// What is said of a replacement: how many cells, which are to be corrected, why others stay.
import { counted, formatNumber } from "../../../shared/french/numbers.ts";
import type { Replaced } from "../protocol/search.ts";
import { say, sayFault } from "./state-line.ts";

/** Tells of a replacement, with the way back where there is something to take back. */
export function tellReplaced(replaced: Replaced, undo: () => void): void {
  const { count, fault, faultCount } = replaced;
  const back = { label: "Annuler", run: undo };
  const cells = counted(count, "cellule remplacée", "cellules remplacées");
  if (count === 0) say(`Rien n’a été remplacé.${keptWords(replaced)}`);
  else if (fault === null) say(`✓ ${cells}.${keptWords(replaced)}`, back);
  else if (faultCount === 1) sayFault(`${cells}. ${fault}`, back);
  else sayFault(`${cells}, ${formatNumber(faultCount)} à corriger (F4 y mène). ${fault}`, back);
}

function keptWords({ locked, onlyShown }: Replaced): string {
  const words = [
    [
      locked,
      "cellule d’en-tête, calculée ou d’une liste ne change pas",
      "cellules d’en-tête, calculées ou d’une liste ne changent pas",
    ],
    [
      onlyShown,
      "cellule n’a ce texte qu’à l’affichage et ne change pas",
      "cellules n’ont ce texte qu’à l’affichage et ne changent pas",
    ],
  ] as const;
  return words
    .filter(([number]) => number > 0)
    .map(([number, one, several]) => ` ${counted(number, one, several)}.`)
    .join("");
}
