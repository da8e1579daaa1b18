// The texts of the form's page beside its fields, which each language file gives.
import type { COMPLAINT_TYPES, CodeOf } from "../../shared/workbook/choices.ts";

/** Why a message was not taken, above the form that holds it still. */
export interface NoticeWords {
  title: string;
  lines: readonly string[];
}

/** `{0}` stands where the page's script writes a number or a moment. */
export interface FormMessages {
  duration: string;
  aim: (workingDays: number, weeks: number) => string;
  /** Before the link to the tracking page. */
  alreadyWritten: string;
  requiredNote: string;
  typeHints: Record<CodeOf<typeof COMPLAINT_TYPES>, string>;
  elsewhere: string;
  unknownService: string;
  keepDraft: string;
  keepDraftHint: string;
  draftKept: string;
  eraseDraft: string;
  draftFound: string;
  eraseThisDraft: string;
  left: string;
  over: string;
  dataTitle: string;
  dataPoints: (retentionDays: number, sheetRetentionMonths: number) => readonly string[];
  readNotice: string;
  otherWays: string;
  atTheCounter: string;
  byPost: string;
  blocked: string;
  down: NoticeWords;
  tooMany: NoticeWords;
}
