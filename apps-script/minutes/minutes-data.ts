// What the page of the minutes is told, and what it asks: plain JSON, days as serials.

import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import type { Alert } from "../../shared/records/alert.ts";
import type { Settings, WorkbookRecords } from "../../shared/records/records.ts";
import type { Findings } from "../../shared/review/story/findings.ts";

/** A meeting, with its cells as they stand, by column key. */
export type MinutesMeeting = WorkbookRecords["meetings"][number] & { cells: Record<string, CellContent> };

/** A slide's section, 1 to 7, and what its title says; outside the sections, `null`. */
interface SaidSlide {
  section: number | null;
  title: string;
}

/** All that the minutes are made from. */
export interface MinutesData {
  settings: Settings;
  today: DaySerial;
  meetings: MinutesMeeting[];
  slides: SaidSlide[];
  /** Missed targets, worst first: `Appels en moins de 5 sonneries : 89,9 % (≥ 90 %)`. */
  missed: string[];
  findings: Findings;
  toValidate: readonly WorkbookRecords["actions"][number][];
  notCompliant: readonly WorkbookRecords["checkpoints"][number][];
  alerts: readonly Alert[];
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

/** A document made; `isNoted` when its address was put in « Compte-rendu », `fault` what stopped that. */
export interface MadeMinutes {
  url: string;
  isNoted: boolean;
  fault: string | null;
}
