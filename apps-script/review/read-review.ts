// What every review starts from: the workbook read and computed, and its year's deck as it is remembered.

import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import type { Alert } from "../../shared/records/alert.ts";
import type { DeckRecord } from "../../shared/slides/update/deck-record.ts";
import type { ActionContext } from "../running/run-action.ts";
import { rememberedDeck } from "../workbook/deck-memory.ts";
import { type ReadWorkbook, readAnalysis } from "../workbook/read-analysis.ts";

/** The tabs of results that a review fills. */
type ReviewTabs = "rates" | "alerts" | "dashboard";

/** A workbook ready to be reviewed. */
export interface ReadReview {
  kind: "computed";
  workbook: ReadWorkbook<ReviewTabs>;
  analysis: ComputedAnalysis;
  /** `null` when the year has no deck yet. */
  record: DeckRecord | null;
}

/** Two calls. A blocked workbook gives the reasons why. */
export function readReview(context: ActionContext): ReadReview | { kind: "blocked"; alerts: Alert[] } {
  const workbook = readAnalysis<ReviewTabs>(context, ["rates", "alerts", "dashboard"]);
  if (workbook.kind === "blocked") return workbook;
  const { analysis } = workbook;
  return { kind: "computed", workbook, analysis, record: rememberedDeck(analysis.records.settings.year) };
}
