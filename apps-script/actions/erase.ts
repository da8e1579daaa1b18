// *Effacer les données personnelles échues*: shows what is due, and erases it on the user's word.

import { localeAlerts } from "../../shared/alerts/place.ts";
import type { DaySerial } from "../../shared/calendar/day.ts";
import { type ClosedRow, stillDue } from "../../shared/erasure/expired-rows.ts";
import {
  areColumnsUnmoved,
  type DueErasure,
  dueErasure,
  type ErasurePlan,
  planErasure,
} from "../../shared/erasure/plan-erasure.ts";
import * as say from "../../shared/french/erasure.ts";
import { erasureRequests } from "../../shared/sheets/erasure-requests.ts";
import { ACTION_TITLES, PROGRESS } from "../french.ts";
import { googleCode } from "../google-errors.ts";
import type { Workbook } from "../google-workbook.ts";
import { alertJson, callsJson, closedRowJson, type ErasureJson } from "../results.ts";
import type { ActionContext, Outcome } from "../run-action.ts";
import { UserError } from "../user-error.ts";
import { askYesNo, showProgress } from "../user-interface.ts";

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
  if (!askYesNo(ACTION_TITLES.erase, say.erasureQuestion(due, undated, found))) {
    return outcome(context, found, [say.NOT_DONE], []);
  }
  // Rows may have moved while the question was shown: what is erased is found again where it now stands.
  const erased = stillDue(due, readAgain(workbook, plan, today).due);
  showProgress(PROGRESS.writing);
  const rows = erased.map(({ row }) => row);
  workbook.write(erasureRequests(plan.sheetId, plan.positions, rows, today));
  return outcome(context, found, say.erasureSentences(erased, due.length - erased.length), erased);
}

function readAgain(workbook: Workbook, plan: ErasurePlan, today: DaySerial): Due {
  showProgress(PROGRESS.reading);
  const [headers, ...columns] = readOrMoved(() =>
    workbook.readColumns([{ range: plan.headerRange }, ...plan.ranges]),
  );
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
