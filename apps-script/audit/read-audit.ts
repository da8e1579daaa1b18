// What the page of the audit shows: the checkpoints, and the tabs that may prove them, as they stand.
import { proofWords } from "../../shared/audit/proof-words.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { rowAt } from "../complaint/complaint-rows.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { readForPage } from "../workbook/read-analysis.ts";
import { readTabs } from "../workbook/read-tabs.ts";
import type { AuditData } from "./audit-data.ts";

/** Four calls: computations leave the places of documents unread. @throws UserError when the workbook is blocked. */
export function readAudit(context: ReadingContext): AuditData {
  const { analysis, today } = readForPage(context);
  const { settings, checkpoints, documents, agents, trainings, mystery } = analysis.records;
  const tabs = readTabs(context.workbook, ["checkpoints", "documents"]);
  const cellsOf = (tab: "checkpoints" | "documents", row: number) => rowAt(tabs.values(tab), row - FIRST_ROW);
  return {
    today,
    settings,
    words: proofWords(),
    checkpoints: checkpoints.map((record) => ({ ...record, cells: cellsOf("checkpoints", record.row) })),
    documents: documents.map((record) => ({
      ...record,
      place: String(cellsOf("documents", record.row).location ?? ""),
    })),
    agents,
    trainings,
    mystery,
  };
}
