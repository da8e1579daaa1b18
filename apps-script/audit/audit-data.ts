// What the page of the audit is told: plain JSON, days as serials.
import type { ProofWords } from "../../shared/audit/proof-words.ts";
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import type { Settings, WorkbookRecords } from "../../shared/records/records.ts";

/** A document, with where it is. */
type AuditDocument = WorkbookRecords["documents"][number] & { place: string };

/** A checkpoint, with its cells as they stand, by column key. */
export type AuditCheckpoint = WorkbookRecords["checkpoints"][number] & { cells: Record<string, CellContent> };

/** The checkpoints, and what may prove them. */
export interface AuditData {
  today: DaySerial;
  settings: Settings;
  words: ProofWords;
  checkpoints: AuditCheckpoint[];
  documents: AuditDocument[];
  agents: WorkbookRecords["agents"];
  trainings: WorkbookRecords["trainings"];
  mystery: WorkbookRecords["mystery"];
}
