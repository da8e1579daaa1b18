// What is said when a workbook has no room for more cells: which tab takes it, and how to make some.
import { formatNumber } from "./numbers.ts";

/** A tab by the cells that it takes. */
export interface SheetSize {
  title: string;
  rowCount: number;
  columnCount: number;
}

/** Google's words when a workbook would have more than ten million cells. */
const TOO_MANY_CELLS = /above the limit of 10,?000,?000 cells/i;

/** Whether Google refuses for want of room. */
export function isFullWorkbook(message: string): boolean {
  return TOO_MANY_CELLS.test(message);
}

/** Names the largest tab of a full workbook, empty rows and columns included, and the remedy. */
export function fullWorkbook(sheets: readonly SheetSize[]): string {
  const [largest] = [...sheets].sort((left, right) => cellCount(right) - cellCount(left));
  const { title, rowCount, columnCount } = largest ?? { title: "", rowCount: 0, columnCount: 0 };
  return `Un classeur tient 10 millions de cellules au plus, cases vides comprises, et celui-ci n’a plus la place de ce que l’action ajoute. L’onglet « ${title} » en prend ${formatNumber(rowCount * columnCount)} (${formatNumber(rowCount)} lignes × ${formatNumber(columnCount)} colonnes) : supprimez-y les lignes et les colonnes vides, ou l’onglet s’il ne sert plus, puis recommencez. Rien n’a été écrit.`;
}

function cellCount({ rowCount, columnCount }: SheetSize): number {
  return rowCount * columnCount;
}
