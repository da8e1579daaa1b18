// What computing writes: `Taux` and `Alertes`, in one batch.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Alert } from "../records/alert.ts";
import type { Rate } from "../records/rate.ts";
import { alertRow } from "./alert-rows.ts";
import { rateRow } from "./rate-rows.ts";
import { type ResultTab, replaceRows } from "./result-tabs.ts";

/** Fills `Taux` anew. */
export function rateRequests(tab: ResultTab, rates: readonly Rate[]): sheets_v4.Schema$Request[] {
  return [...tab.requests, ...replaceRows(tab, rates.map(rateRow))];
}

/** Fills `Alertes` anew. */
export function alertRequests(tab: ResultTab, alerts: readonly Alert[]): sheets_v4.Schema$Request[] {
  return [...tab.requests, ...replaceRows(tab, alerts.map(alertRow))];
}
