// Saves a month: what was written in words, what somebody else changed meanwhile, and what takes it back.
import type { RefusalReason, RowChange, WrittenChanges } from "../../shared/changes/row-change.ts";
import { formatMonths } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import { monthChanges } from "../../shared/month-entry/month-changes.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { writeChanges } from "../workbook/changes.ts";
import type { MonthConflict, MonthData, MonthOrder, SavedMonth } from "./month-data.ts";
import { readMonths } from "./read-month.ts";

const REASONS: Record<RefusalReason, string> = {
  gone: "la ligne n’est plus là",
  twice: "deux lignes portent ce code : supprimez-en une",
  formula: "la cellule contient une formule",
  changed: "",
};

/** Four calls, then the year read again. */
export function saveMonth(
  context: ReadingContext,
  order: MonthOrder,
): { saved: SavedMonth; data: MonthData } {
  const changes = monthChanges(order.figures, order.year, order.month);
  const written = writeChanges(context, changes);
  const data = readMonths(context);
  const year = yearWords(data);
  const saved = {
    sentences: [rowWords(written), ...(year === null ? [] : [year])],
    conflicts: written.refus.flatMap(({ change, column, reason, found }): MonthConflict[] => {
      const code = changes[change]?.key.code;
      return order.figures
        .filter((figure) => figure.code === code && (column === null || figure.part === column))
        .map((figure) => ({ figure, found, reason: REASONS[reason] }));
    }),
    undo: takenBack(changes, written),
  };
  return { saved, data };
}

function rowWords({ cellules, ajoutees, lignes }: WrittenChanges): string {
  const rows = lignes.filter((_, index) => ajoutees.includes(index)).map(Number);
  const others = "Les lignes des autres mois n’ont pas changé.";
  if (rows.length === 0) {
    return `${counted(cellules, "nombre mis à jour")} dans « Relevés ». ${others}`;
  }
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const where = rows.length === 1 ? `ligne ${first}` : `lignes ${first} à ${last}`;
  return `${counted(rows.length, "ligne ajoutée")} dans « Relevés », ${where}. ${others}`;
}

/** Said once nothing lacks in the whole year. */
function yearWords({ months }: MonthData): string | null {
  const entered = months.filter(({ state }) => state === "entered").length;
  const held = months.flatMap(({ state, month }) => (state === "suspended" ? [month] : []));
  if (entered + held.length < months.length) return null;
  const suspended = held.length === 0 ? "" : `, ${counted(held.length, "suspendu")} (${formatMonths(held)})`;
  return `✓ L’année est complète : ${counted(entered, "mois saisi")}${suspended}.`;
}

/** Only what was written: a cell that somebody changes before then stays as it is. */
function takenBack(changes: readonly RowChange[], { refus, ajoutees }: WrittenChanges): RowChange[] {
  return changes.flatMap((change, index): RowChange[] => {
    const isRefused = (column: string): boolean =>
      refus.some((one) => one.change === index && (one.column === null || one.column === column));
    const isAdded = ajoutees.includes(index);
    const cells = change.cells
      .filter(({ column }) => !isRefused(column) && (isAdded || !(column in change.key)))
      .map(({ column, before, after }) => ({ column, before: after, after: before }));
    return cells.length === 0 ? [] : [{ ...change, cells, mayBeNew: false }];
  });
}
