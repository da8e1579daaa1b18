// The workbook once read: typed records, the wrong ones left out.
import type { DaySerial } from "../calendar/day.ts";
import type { CodeOf, HOLIDAY_ZONES, YES_NO } from "../workbook/choices.ts";
import type { RecordOf } from "../workbook/column.ts";
import type { STAFF_TABS } from "../workbook/tabs.ts";

/** `Paramètres`, with defaults applied. */
export interface Settings {
  department: string;
  year: number;
  /** `Arrêté au`: what is dated after it has not happened yet. */
  closedOn: DaySerial;
  labelObtainedOn: DaySerial | null;
  labelDurationYears: number;
  /** A text such as `T4 2021`, or a day. */
  nextAudit: string | DaySerial | null;
  auditType: string;
  holidayZone: CodeOf<typeof HOLIDAY_ZONES>;
  answerDelayWorkingDays: number;
  acknowledgementDelayDays: number;
  letterAcknowledgementDelayDays: number;
  trainingValidityYears: number;
  documentVerificationMonths: number;
  satisfactionThresholdPercent: number;
  deadlineNoticeDays: number;
  labelName: string;
  reviewMeetingOn: DaySerial | null;
  reviewMeetingPlace: string | null;
  reviewMeetingChair: string | null;
  /** A rate over fewer than this many is said to rest on few. */
  smallSampleSize: number;
  formAddress: string | null;
  personalDataRetentionMonths: number;
  /** E-mail addresses, as typed. */
  remindersSentTo: string | null;
  isAcknowledgedByEmail: CodeOf<typeof YES_NO>;
}

type RecordsOf<Key extends keyof typeof STAFF_TABS> = RecordOf<(typeof STAFF_TABS)[Key]>[];

/** A suspension with both dates, in order. */
export interface Suspension {
  row: number;
  start: DaySerial;
  end: DaySerial;
  reason: string | null;
}

/** Every staff tab as records, in the sheet's order. Rows that can't be counted are left out (and listed). */
export interface WorkbookRecords {
  settings: Settings;
  suspensions: Suspension[];
  indicators: RecordsOf<"indicators">;
  readings: RecordsOf<"readings">;
  history: RecordsOf<"history">;
  complaints: RecordsOf<"complaints">;
  opinions: RecordsOf<"opinions">;
  satisfaction: RecordsOf<"satisfaction">;
  mystery: RecordsOf<"mystery">;
  agents: RecordsOf<"agents">;
  trainings: RecordsOf<"trainings">;
  actions: RecordsOf<"actions">;
  documents: RecordsOf<"documents">;
  meetings: RecordsOf<"meetings">;
  checkpoints: RecordsOf<"checkpoints">;
  findings: RecordsOf<"findings">;
}
