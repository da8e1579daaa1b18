// Records a complaint: its number given under the lock, its row added as texts, never as formulas.
import { planChanges } from "../../shared/changes/plan-changes.ts";
import type { CellContent, RowChange } from "../../shared/changes/row-change.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { COMPLAINT_STATUSES, COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import { standingTab } from "../workbook/changes.ts";
import { checkComplaint } from "./check-complaint.ts";
import type { ComplaintDraft, ComplaintOrder, RecordedComplaint } from "./complaint-data.ts";
import { indexOf, readComplaints, rowAt } from "./complaint-rows.ts";
import { guardRequests, readGuards } from "./guards.ts";

/** Six calls at most; asked twice, it is recorded once. @throws UserError that says what lacks; nothing is written then. */
export function recordComplaint(context: ReadingContext, order: ComplaintOrder): RecordedComplaint {
  const { draft, guard: id } = order;
  const rows = readComplaints(context);
  const { today, tabs } = rows;
  if (draft.receivedOn > today) throw new UserError("Ce jour est dans le futur.");
  if (draft.subject.trim() === "") throw new UserError("Écrivez l’objet en quelques mots.");
  const guards = readGuards(context.workbook);
  const known = guards.find((guard) => guard.id === id);
  if (known !== undefined) return recordedAs(context, draft, known.reference);
  const { reference } = checkComplaint(draft, rows);
  const { requests } = planChanges([addition(draft, reference)], {
    complaints: standingTab(tabs, "complaints", {}),
  });
  context.workbook.write([...requests, ...guardRequests({ id, reference, day: today }, guards)]);
  return recordedAs(context, draft, reference);
}

/** Three calls; `null` when an order was not written. */
export function findRecorded(
  context: ReadingContext,
  { draft, guard: id }: ComplaintOrder,
): RecordedComplaint | null {
  const known = readGuards(context.workbook).find((guard) => guard.id === id);
  return known === undefined ? null : recordedAs(context, draft, known.reference);
}

/** Where it stands now: the form adds rows whenever it likes. */
function recordedAs(context: ReadingContext, draft: ComplaintDraft, reference: string): RecordedComplaint {
  const rows = readComplaints(context);
  const index = indexOf(rows, reference);
  const { cells, ...change } = addition(draft, reference);
  const undone = cells.map(({ column, after }) => ({ column, before: after, after: null }));
  return {
    reference,
    type: draft.type,
    row: index < 0 ? null : index + FIRST_ROW,
    status: String(rowAt(rows.complaints, index).status ?? ""),
    check: checkComplaint(draft, rows),
    undo: [{ ...change, cells: undone, mayBeNew: false }],
  };
}

function addition(draft: ComplaintDraft, reference: string): RowChange {
  const { isAcknowledged, isOutOfScope: _, receivedOn, ...texts } = draft;
  const typed = Object.entries(texts).map(([key, text]): [string, CellContent] => [key, text.trim() || null]);
  const cells: Record<string, CellContent> = {
    ...Object.fromEntries(typed),
    receivedOn,
    acknowledgedOn: isAcknowledged ? receivedOn : null,
    reference,
    status: statusOf(draft),
  };
  return {
    tab: "complaints",
    key: { reference },
    cells: Object.entries(cells).map(([column, after]) => ({ column, before: null, after })),
    mayBeNew: true,
  };
}

function statusOf({ type, isOutOfScope }: ComplaintDraft): string {
  const { labels } = COMPLAINT_STATUSES;
  if (isOutOfScope) return labels.outOfScope;
  return type === COMPLAINT_TYPES.labels.praise ? labels.closed : labels.new;
}
