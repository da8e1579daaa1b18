// *Calculer les taux*: fills `Taux` and `Alertes`, draws `Tableau de bord`.
import { isoDay } from "../../shared/calendar/day.ts";
import { formatDay } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import { alertSummary, NOTHING_WRITTEN, PROGRESS } from "../french.ts";
import { showProgress } from "../interface/user-interface.ts";
import { alertJson, type ComputationJson, callsJson, rateJson } from "../running/results.ts";
import type { ActionContext, Outcome } from "../running/run-action.ts";
import { rememberComputation } from "../workbook/computation-memory.ts";
import { dashboardBatch } from "../workbook/dashboard-batch.ts";
import { readAnalysis } from "../workbook/read-analysis.ts";

/** Two reads and one write; a blocked workbook is left as it was. */
export function compute(context: ActionContext): Outcome<ComputationJson> {
  const { workbook, calls } = context;
  const read = readAnalysis(context, ["rates", "alerts", "dashboard"]);
  if (read.kind === "blocked") {
    const { alerts } = read;
    const appels = callsJson(calls.counts);
    return {
      dialog: { sentences: [NOTHING_WRITTEN], alerts },
      result: { exercice: null, arreteAu: null, taux: [], alertes: alerts.map(alertJson), appels },
    };
  }
  const { rates, alerts, records } = read.analysis;
  showProgress(PROGRESS.writing);
  const { resultTabs } = read;
  workbook.write([
    ...rateRequests(resultTabs.rates, rates),
    ...alertRequests(resultTabs.alerts, alerts),
    ...dashboardBatch(read, null),
  ]);
  rememberComputation(read.cells);
  const { year, closedOn } = records.settings;
  const summary = `Exercice ${year}, arrêté au ${formatDay(closedOn)} : ${counted(rates.length, "indicateur")} dans l’onglet « Taux ».`;
  return {
    dialog: { sentences: [summary, alertSummary(alerts)], alerts },
    result: {
      exercice: year,
      arreteAu: isoDay(closedOn),
      taux: rates.map(rateJson),
      alertes: alerts.map(alertJson),
      appels: callsJson(calls.counts),
    },
  };
}
