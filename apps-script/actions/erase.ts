// *Effacer les données personnelles échues*: shows what is due, and erases it on the user's word.

import { localeAlerts } from "../../shared/alerts/place.ts";
import type { DaySerial } from "../../shared/calendar/day.ts";
import * as say from "../../shared/erasure/erasure-words.ts";
import { type ClosedRow, stillDue } from "../../shared/erasure/expired-rows.ts";
import { commentsAbout, type OpinionComment } from "../../shared/erasure/opinion-comments.ts";
import {
  areColumnsUnmoved,
  type DueErasure,
  dueErasure,
  type ErasurePlan,
  headerRanges,
  planErasure,
} from "../../shared/erasure/plan-erasure.ts";
import { commentRequests, erasureRequests } from "../../shared/sheets/erasure-requests.ts";
import { PROGRESS } from "../french.ts";
import { googleCode, isTypedColumnsRefusal } from "../google/google-errors.ts";
import type { Workbook } from "../google/google-workbook.ts";
import { showProgress } from "../interface/user-interface.ts";
import { alertJson, callsJson, closedRowJson, type ErasureJson } from "../running/results.ts";
import type { ActionContext, Outcome } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";

type Due = Extract<DueErasure, { kind: "due" }>;

/** Two reads; one more and one write when the user agrees. Nothing is written when anything is amiss. */
export function erase(context: ActionContext): Outcome<ErasureJson> {
  showProgress(PROGRESS.reading);
  const { workbook } = context;
  const { sheets, ...place } = workbook.readOverview();
  const plan = planErasure(sheets);
  const foreign = localeAlerts(place);
  if (plan.kind === "blocked") return blocked(context, [...foreign, ...plan.alerts]);
  if (foreign.length > 0) return blocked(context, foreign);
  const today = context.todayIn(place.timeZone);
  const found = dueErasure(plan, workbook.readColumns(plan.ranges), today);
  if (found.kind === "blocked") return blocked(context, found.alerts);
  const { due, undated } = found;
  if (due.length === 0) return outcome(context, found, [say.nothingDue(found)], []);
  const comments = commentsAbout(found.comments, due);
  if (!context.askYesNo(say.erasureQuestion(due, undated, found, comments.length))) {
    return outcome(context, found, [say.NOT_DONE], []);
  }
  // Rows may have moved while the question was shown: what is erased is found again where it now stands.
  const current = readAgain(workbook, plan, today);
  const erased = stillDue(due, current.due);
  showProgress(PROGRESS.writing);
  writeErasure(workbook, plan, { erased, comments: commentsAbout(current.comments, erased), today });
  return outcome(context, found, say.erasureSentences(erased, due.length - erased.length), erased);
}

/** What is erased at last. */
interface Erased {
  erased: readonly ClosedRow[];
  comments: readonly OpinionComment[];
  today: DaySerial;
}

/** In one batch; a second one without formats where a table of Google's types `Effacé le`. */
function writeErasure(workbook: Workbook, plan: ErasurePlan, erased: Erased): void {
  try {
    workbook.write(requestsFor(plan, erased, true));
  } catch (error) {
    if (!isTypedColumnsRefusal(error)) throw error;
    workbook.write(requestsFor(plan, erased, false));
  }
}

function requestsFor(plan: ErasurePlan, { erased, comments, today }: Erased, isFormatted: boolean) {
  const { sheetId, positions } = plan.complaints;
  const rows = (of: readonly { row: number }[]) => of.map(({ row }) => row);
  return [
    ...erasureRequests(sheetId, positions, rows(erased), { today, isFormatted }),
    ...(plan.opinions === null || comments.length === 0
      ? []
      : commentRequests(plan.opinions.sheetId, plan.opinions.positions, rows(comments))),
  ];
}

function readAgain(workbook: Workbook, plan: ErasurePlan, today: DaySerial): Due {
  showProgress(PROGRESS.reading);
  const headerRows = headerRanges(plan);
  const columns = readOrMoved(() =>
    workbook.readColumns([...headerRows.map((range) => ({ range })), ...plan.ranges]),
  );
  const headers = columns.splice(0, headerRows.length);
  const found = dueErasure(plan, columns, today);
  if (!areColumnsUnmoved(plan, headers) || found.kind === "blocked") throw new UserError(say.MOVED_MEANWHILE);
  return found;
}

function readOrMoved<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    // The tab was renamed, or is gone with some of its columns or rows.
    if (googleCode(error) === 400) throw new UserError(say.MOVED_MEANWHILE);
    throw error;
  }
}

function outcome(
  { calls }: ActionContext,
  { retentionMonths, due, undated }: Due,
  sentences: readonly string[],
  erased: readonly ClosedRow[],
): Outcome<ErasureJson> {
  const alerts = say.undatedAlerts(undated);
  return {
    dialog: { sentences, alerts },
    result: {
      conservationMois: retentionMonths,
      echues: due.map(closedRowJson),
      effacees: erased.map(closedRowJson),
      alertes: alerts.map(alertJson),
      appels: callsJson(calls.counts),
    },
  };
}

function blocked({ calls }: ActionContext, alerts: Extract<DueErasure, { kind: "blocked" }>["alerts"]) {
  const nothing = { conservationMois: null, echues: [], effacees: [] };
  return {
    dialog: { sentences: [say.NOTHING_ERASED], alerts },
    result: { ...nothing, alertes: alerts.map(alertJson), appels: callsJson(calls.counts) },
  };
}
