// What the analysis of a workbook gives to those who write, show and present it.

import type { Deadline } from "../alerts/deadline.ts";
import type { Alert } from "../records/alert.ts";
import type { Rate } from "../records/rate.ts";
import type { WorkbookRecords } from "../records/records.ts";
import type { ReviewFacts } from "../records/review-facts.ts";

/** A workbook whose faults make the computation meaningless: nothing is computed or written. */
interface BlockedAnalysis {
  kind: "blocked";
  alerts: Alert[];
}

/** A workbook read and computed. */
export interface ComputedAnalysis {
  kind: "computed";
  records: WorkbookRecords;
  /** In the order of `Indicateurs`, inactive ones left out. */
  rates: Rate[];
  /** Anomalies in the order of tabs and rows, then deadlines by date, then information. */
  alerts: Alert[];
  /** The same deadlines, as data. */
  deadlines: Deadline[];
  facts: ReviewFacts;
}

export type Analysis = BlockedAnalysis | ComputedAnalysis;
