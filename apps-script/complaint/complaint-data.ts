// What the page of a complaint is told and asks: plain JSON, days as serials, choices by their words in the cells.
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent, RowChange } from "../../shared/changes/row-change.ts";

/** What the page is opened with. */
export interface ComplaintStart {
  /** Of the row to handle; `null` records another one. */
  reference: string | null;
}

/** What the page shows at first. */
export interface ComplaintData {
  workbookId: string;
  today: DaySerial;
  year: number;
  closedOn: DaySerial;
  /** The words that the columns hold, most used first. */
  subjects: string[];
  reasons: string[];
  /** `17. Augmenter le nombre de rendez-vous`, by number. */
  actions: { number: string; words: string }[];
  /** The row to handle; `null` records another one. */
  handled: HandledComplaint | null;
}

/** A row to handle. */
export interface HandledComplaint {
  /** The sheet's row, from 1. */
  row: number;
  /** By column key. */
  cells: Record<string, CellContent>;
}

/** A complaint as it is typed. */
export interface ComplaintDraft {
  channel: string;
  type: string;
  receivedOn: DaySerial;
  author: string;
  subject: string;
  message: string;
  reason: string;
  name: string;
  email: string;
  phone: string;
  isAcknowledged: boolean;
  isOutOfScope: boolean;
}

/** A complaint to record; `guard` marks it in the workbook, so that it is never recorded twice: a whole number above 0. */
export interface ComplaintOrder {
  draft: ComplaintDraft;
  guard: number;
}

/** What the workbook knows of a draft. */
export interface ComplaintCheck {
  /** What is to be said of a day of another year. */
  notice: string;
  /** The number that it would bear. */
  reference: string;
  /** The last days; `null` where no answer is awaited. */
  acknowledgeBefore: DaySerial | null;
  answerBefore: DaySerial | null;
  duplicates: { reference: string; row: number; words: string }[];
}

/** A complaint recorded. */
export interface RecordedComplaint {
  reference: string;
  type: string;
  /** The sheet's row, from 1; `null` when somebody has taken it away since. */
  row: number | null;
  status: string;
  check: ComplaintCheck;
  /** What takes it back. */
  undo: RowChange[];
}
