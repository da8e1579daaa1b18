// Lists the satisfaction campaigns whose rows do not agree on their end or on the number of respondents.
import { calendarDay } from "../calendar/day.ts";
import { rowsByCampaign } from "../indicators/automatic/satisfaction.ts";
import { differingEnds, differingRespondents } from "../parsing/row-words.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { WorkbookRecords } from "../records/records.ts";

type SatisfactionRecord = WorkbookRecords["satisfaction"][number];

/** One anomaly a campaign and column, on the first row that differs from the first one filled. */
export function listDifferingRows(records: readonly SatisfactionRecord[], listAnomaly: ListAnomaly): void {
  for (const rows of rowsByCampaign(records)) {
    const end = firstDiffering(rows, "end");
    if (end !== undefined) {
      listAnomaly(end.row, differingEnds(end.campaign ?? "", calendarDay(end.end ?? 0).year));
    }
    const respondents = firstDiffering(rows, "respondents");
    if (respondents !== undefined) {
      listAnomaly(respondents.row, differingRespondents(respondents.campaign ?? ""));
    }
  }
}

function firstDiffering(
  rows: readonly SatisfactionRecord[],
  key: "end" | "respondents",
): SatisfactionRecord | undefined {
  const filled = rows.filter((row) => row[key] !== null);
  return filled.find((row) => row[key] !== filled[0]?.[key]);
}
