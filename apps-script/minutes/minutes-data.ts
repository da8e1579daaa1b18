// What the page of the minutes is told, and what it asks: plain JSON, days as serials.
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import type { WorkbookRecords } from "../../shared/parsing/records.ts";

/** A meeting, with its cells as they stand, by column key. */
export type MinutesMeeting = WorkbookRecords["meetings"][number] & { cells: Record<string, CellContent> };

/** A point of the review: what its slides say, and staff's words on it. */
export interface MinutesPoint {
  name: string;
  /** The titles of its slides. */
  figures: string[];
  /** Missed targets, worst first: `Appels en moins de 5 sonneries : 89,9 % (≥ 90 %)`. */
  missed: string[];
  remarks: string[];
}

/** An action that the review proposes. */
export interface ProposedAction {
  number: string;
  action: string;
  lead: string;
  dueOn: DaySerial | null;
}

/** All that the minutes are made from. */
export interface MinutesData {
  department: string;
  labelName: string;
  year: number;
  closedOn: DaySerial;
  nextAudit: string;
  /** Those from the year's first day on, by date. */
  meetings: MinutesMeeting[];
  points: MinutesPoint[];
  toValidate: ProposedAction[];
  notCompliant: string[];
  late: string[];
  hasDeck: boolean;
  /** Shows figures that the workbook marks as illustrative. */
  isSample: boolean;
}

/** A document to make. */
export interface MinutesOrder {
  title: string;
  html: string;
  /** Names the meeting's row. */
  key: Record<string, string | number>;
}

/** A document made; `isNoted` when its address was put in « Compte-rendu ». */
export interface MadeMinutes {
  url: string;
  isNoted: boolean;
}
