// Lists the satisfaction campaigns whose rows do not agree on the number of respondents.
import { differingRespondents } from "../french/rows.ts";
import { rowsByCampaign } from "../indicators/automatic/satisfaction.ts";
import type { WorkbookRecords } from "../parsing/records.ts";
import type { ListAnomaly } from "./anomalies.ts";

/** One anomaly a campaign, on the first row that differs from the first number typed. */
export function listDifferingRespondents(
  records: WorkbookRecords["satisfaction"],
  listAnomaly: ListAnomaly,
): void {
  for (const rows of rowsByCampaign(records)) {
    const typed = rows.filter(({ respondents }) => respondents !== null);
    const differing = typed.find(({ respondents }) => respondents !== typed[0]?.respondents);
    if (differing !== undefined) listAnomaly(differing.row, differingRespondents(differing.campaign ?? ""));
  }
}
