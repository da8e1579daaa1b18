// What sorting messages writes, and what takes it back.
import type { CellContent, RowChange } from "../../../shared/changes/row-change.ts";
import { COMPLAINT_STATUSES } from "../../../shared/workbook/choices.ts";
import type { DoubtfulMessage } from "../../sorting/sorting-data.ts";

const { inProgress, junk } = COMPLAINT_STATUSES.labels;

/** What a message is sorted as: `En cours` counts, `Indésirable` counts nowhere. */
const SORTED_AS = { serious: inProgress, junk } as const;
export type SortedAs = keyof typeof SORTED_AS;

/** The status of messages; a message that has no reference is known by what else stands in its row. */
export function sortedRows(messages: readonly DoubtfulMessage[], as: SortedAs): RowChange[] {
  return messages.map(({ cells }) => ({
    tab: "complaints",
    key: nameOf(cells),
    cells: [{ column: "status", before: cells.status ?? null, after: SORTED_AS[as] }],
    mayBeNew: false,
  }));
}

/** The same rows as they were. */
export function unsortedRows(changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => ({
    ...change,
    cells: change.cells.map(({ column, before, after }) => ({ column, before: after, after: before })),
  }));
}

function nameOf(cells: DoubtfulMessage["cells"]): RowChange["key"] {
  const named = ({ reference, receivedOn, flag, message }: Record<string, CellContent>) =>
    reference == null ? { receivedOn, flag, message } : { reference };
  return Object.fromEntries(
    Object.entries(named(cells)).flatMap(([key, cell]) => (cell == null ? [] : [[key, cell]])),
  );
}
