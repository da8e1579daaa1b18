// *Contrôler les données*: refreshes `Alertes`, and numbers complaints when the user agrees.
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { isoDay } from "../../shared/calendar/day.ts";
import { counted } from "../../shared/french/numbers.ts";
import {
  type GivenReference,
  missingReferences,
  referenceRequests,
} from "../../shared/sheets/complaint-references.ts";
import { alertRequests } from "../../shared/sheets/write-results.ts";
import { alertSummary, NOTHING_WRITTEN, PROGRESS } from "../french.ts";
import { showProgress } from "../interface/user-interface.ts";
import { alertJson, type CheckJson, callsJson } from "../running/results.ts";
import type { ActionContext, Outcome } from "../running/run-action.ts";
import { type ReadWorkbook, readAnalysis } from "../workbook/read-analysis.ts";

/** Two reads and one write; three calls more when complaints are numbered. */
export function check(context: ActionContext): Outcome<CheckJson> {
  const { workbook, calls } = context;
  const read = readAnalysis(context, ["alerts"]);
  if (read.kind === "blocked") {
    const { alerts } = read;
    const appels = callsJson(calls.counts);
    return {
      dialog: { sentences: [NOTHING_WRITTEN], alerts },
      result: { exercice: null, arreteAu: null, alertes: alerts.map(alertJson), references: [], appels },
    };
  }
  const { alerts, records } = read.analysis;
  showProgress(PROGRESS.writing);
  workbook.write(alertRequests(read.resultTabs.alerts, alerts));
  const references = offerReferences(context, read);
  const numbered = references.map(({ row, reference }) => `ligne ${row} : ${reference}`).join(", ");
  return {
    dialog: {
      sentences: [
        alertSummary(alerts),
        ...(references.length === 0 ? [] : [`Références données dans « Réclamations » : ${numbered}.`]),
      ],
      alerts,
    },
    result: {
      exercice: records.settings.year,
      arreteAu: isoDay(records.settings.closedOn),
      alertes: alerts.map(alertJson),
      references: references.map(({ row, reference }) => ({ ligne: row, reference })),
      appels: callsJson(calls.counts),
    },
  };
}

function offerReferences(context: ActionContext, read: ReadWorkbook<"alerts">): GivenReference[] {
  const { length } = givenReferences(read.analysis, read);
  if (length === 0) return [];
  const question = `${counted(length, "réclamation, suggestion ou félicitation", "réclamations, suggestions ou félicitations")} sans référence. Voulez-vous les numéroter (année de réception et numéro suivant) ?`;
  if (!context.askYesNo(question)) return [];
  // Rows may have moved while the question was shown: what is written is computed from what stands now.
  const current = readAnalysis(context, []);
  if (current.kind === "blocked") return [];
  const given = givenReferences(current.analysis, current);
  context.workbook.write(referenceRequests(current.sheets, given));
  return given;
}

function givenReferences(
  { records }: ComputedAnalysis,
  { cells }: Pick<ReadWorkbook<never>, "cells">,
): GivenReference[] {
  return missingReferences(records.complaints, cells.complaints.reference ?? []);
}
