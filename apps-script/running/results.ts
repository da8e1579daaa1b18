// What each action returns: plain JSON with French keys, which Google ignores and the command line prints.

import { isoDay } from "../../shared/calendar/day.ts";
import type { ClosedRow } from "../../shared/erasure/expired-rows.ts";
import { stepNoun } from "../../shared/indicators/measure-words.ts";
import type { Alert } from "../../shared/records/alert.ts";
import type { Rate } from "../../shared/records/rate.ts";
import { ALERT_SEVERITIES, UNITS } from "../../shared/workbook/choices.ts";
import type { CallCounts } from "../google/call-log.ts";

/** An action that could not be done. `pile` is the stack when it is a bug, `null` when the user can mend it. */
export interface ActionFailure {
  erreur: { message: string; pile: string | null };
}

export interface AlertJson {
  gravite: string;
  onglet: string;
  ligne: number | null;
  message: string;
  /** ISO day. */
  echeance: string | null;
}

export interface RateJson {
  code: string;
  unite: string | null;
  t1: number | null;
  t2: number | null;
  t3: number | null;
  t4: number | null;
  exercice: number | null;
  n1: number | null;
  evolution: number | null;
  cible: number | null;
  atteinte: boolean | null;
  effectif: number | null;
  /** Steps with a reading, steps expected, and how many of those were suspended. */
  couverture: { pas: string; couverts: number; attendus: number; suspendus: number } | null;
  detail: string;
}

export interface CallsJson {
  lectures: number;
  ecritures: number;
}

interface ComputedJson {
  /** `null` when the workbook is blocked. */
  exercice: number | null;
  /** ISO day; `null` when the workbook is blocked. */
  arreteAu: string | null;
  alertes: AlertJson[];
}

export interface ComputationJson extends ComputedJson {
  taux: RateJson[];
  appels: CallsJson;
}

export interface CheckJson extends ComputedJson {
  /** Complaints numbered on the user's word. */
  references: { ligne: number; reference: string }[];
  appels: CallsJson;
}

export interface ReviewJson extends ComputedJson {
  titre: string | null;
  /** The deck made, `null` when the workbook is blocked. */
  presentation: { identifiant: string; adresse: string } | null;
  appels: CallsJson & { methodes: string[] };
}

export interface ClosedRowJson {
  ligne: number;
  reference: string | null;
  /** ISO day. */
  close: string | null;
}

export interface ErasureJson {
  /** `null` when the workbook is blocked. */
  conservationMois: number | null;
  /** Rows whose retention is over, as they stood when they were shown. */
  echues: ClosedRowJson[];
  /** Rows erased on the user's word. */
  effacees: ClosedRowJson[];
  alertes: AlertJson[];
  appels: CallsJson;
}

export interface PreparationJson {
  ongletsCrees: string[];
  colonnesAjoutees: { onglet: string; colonne: string }[];
  /** Headers that were erased or rewritten, put back in place. */
  enTetesRetablis: { onglet: string; colonne: string }[];
  reglagesAjoutes: string[];
  indicateursAjoutes: number;
  alertes: AlertJson[];
  appels: CallsJson;
}

/** An alert as JSON. */
export function alertJson({ severity, tab, row, message, dueOn }: Alert): AlertJson {
  return {
    gravite: ALERT_SEVERITIES.labels[severity],
    onglet: tab,
    ligne: row,
    message,
    echeance: dueOn === null ? null : isoDay(dueOn),
  };
}

/** A closed complaint as JSON. */
export function closedRowJson({ row, reference, closedOn }: ClosedRow): ClosedRowJson {
  return {
    ligne: row,
    reference: reference === "" ? null : reference,
    close: closedOn === null ? null : isoDay(closedOn),
  };
}

/** A rate as JSON, unrounded. */
export function rateJson(rate: Rate): RateJson {
  const [t1, t2, t3, t4] = rate.quarters;
  const { unit, coverage } = rate;
  return {
    code: rate.code,
    unite: unit === null ? null : UNITS.labels[unit],
    t1,
    t2,
    t3,
    t4,
    exercice: rate.year,
    n1: rate.previousYear,
    evolution: rate.change,
    cible: rate.target,
    atteinte: rate.isAttained,
    effectif: rate.sampleSize,
    couverture:
      coverage === null
        ? null
        : {
            pas: stepNoun(coverage.periodicity),
            couverts: coverage.coveredSteps,
            attendus: coverage.expectedSteps,
            suspendus: coverage.suspendedSteps.length,
          },
    detail: rate.detail,
  };
}

/** The calls of an action as JSON. */
export function callsJson({ reads, writes }: CallCounts): CallsJson {
  return { lectures: reads, ecritures: writes };
}

/** What each menu function returns. */
export interface ActionResults {
  preparerLeClasseur: PreparationJson | ActionFailure;
  calculerLesTaux: ComputationJson | ActionFailure;
  genererLaRevue: ReviewJson | ActionFailure;
  controlerLesDonnees: CheckJson | ActionFailure;
  effacerLesDonneesPersonnelles: ErasureJson | ActionFailure;
}
