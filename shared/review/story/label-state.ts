// Where the label and its audit stand at `Arrêté au`.

import { addYears, calendarDay, type DaySerial, daySerial } from "../../calendar/day.ts";
import { monthName } from "../../french/dates.ts";
import type { Settings, WorkbookRecords } from "../../records/records.ts";
import { times } from "../../times.ts";
import { comparableName } from "../../workbook/names.ts";
import { fullDay } from "./dates.ts";
import { NO_BREAK_SPACE, shown, shownName } from "./words.ts";

export type LabelState =
  | { state: "none" }
  | { state: "valid" | "expired" | "toCome"; obtainedOn: DaySerial; endsOn: DaySerial };

/** The label: obtained and valid, expired, to come, or unknown. Its last day is still valid. */
export function labelOf(settings: Settings): LabelState {
  const { labelObtainedOn: obtainedOn, labelDurationYears, closedOn } = settings;
  if (obtainedOn === null) return { state: "none" };
  const endsOn = addYears(obtainedOn, labelDurationYears);
  if (obtainedOn > closedOn) return { state: "toCome", obtainedOn, endsOn };
  return { state: endsOn < closedOn ? "expired" : "valid", obtainedOn, endsOn };
}

/** When the audit is: a day, a quarter or a month; or words that are no date. */
type AuditDate =
  | { kind: "dated"; start: DaySerial; end: DaySerial; short: string; inSentence: string }
  | { kind: "words"; text: string };

/** The audit to come, held, or to be given another date. */
export interface AuditState {
  /** `audit de renouvellement`: its type as it stands inside a sentence. */
  type: string;
  date: AuditDate;
  state: "toCome" | "held" | "toRedate";
  heldOn: DaySerial | null;
}

const QUARTER = /^t\s*([1-4])\s*[-/ ]?\s*(\d{4})$/;
const QUARTER_IN_WORDS =
  /^(?:au\s+)?(?:([1-4])\s*(?:er|e|eme)?\s*trimestre(?:\s+de)?\s+(\d{4})|trimestre\s+([1-4])\s+(\d{4}))$/;
const MONTH_IN_WORDS = /^(?:en\s+)?([a-z]+)\.?\s+(\d{4})$/;

/** The audit and where it stands; `null` when none is given. */
export function auditOf(settings: Settings, meetings: WorkbookRecords["meetings"]): AuditState | null {
  const { nextAudit, auditType, closedOn } = settings;
  const words = typeof nextAudit === "string" ? shown(nextAudit) : "";
  if (nextAudit === null || (typeof nextAudit === "string" && words === "")) return null;
  const date = typeof nextAudit === "number" ? dayOfAudit(nextAudit) : dateInWords(words);
  const type = shownName(auditType);
  if (date.kind === "words" || date.end >= closedOn) return { type, date, state: "toCome", heldOn: null };
  const held = meetings
    .filter((meeting) => meeting.type === "audit")
    .flatMap((meeting) => meeting.date ?? [])
    .filter((day) => day >= date.start && day <= closedOn)
    .sort((left, right) => left - right)[0];
  return held === undefined
    ? { type, date, state: "toRedate", heldOn: null }
    : { type, date, state: "held", heldOn: held };
}

function dayOfAudit(day: DaySerial): AuditDate {
  return { kind: "dated", start: day, end: day, short: fullDay(day), inSentence: `le ${fullDay(day)}` };
}

function dateInWords(text: string): AuditDate {
  const comparable = comparableName(text.replaceAll(NO_BREAK_SPACE, " "));
  const quarter = QUARTER.exec(comparable) ?? QUARTER_IN_WORDS.exec(comparable);
  if (quarter !== null) {
    const [number, year] = quarter
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
    return quarterOf(number ?? 1, year ?? 0);
  }
  const month = MONTH_IN_WORDS.exec(comparable);
  return (month === null ? null : monthOf(month[1] ?? "", Number(month[2]))) ?? { kind: "words", text };
}

function quarterOf(quarter: number, year: number): AuditDate {
  const short = `T${quarter}${NO_BREAK_SPACE}${year}`;
  return {
    kind: "dated",
    start: daySerial(year, quarter * 3 - 2, 1),
    end: daySerial(year, quarter * 3 + 1, 1) - 1,
    short,
    inSentence: `au ${short}`,
  };
}

/** A month whole or cut to 3 letters or more that begin one name only. */
function monthOf(word: string, year: number): AuditDate | null {
  const months = times(12, (index) => index + 1).filter((month) =>
    comparableName(monthName(month)).startsWith(word),
  );
  const [month] = months;
  if (word.length < 3 || month === undefined || months.length > 1) return null;
  const short = `${monthName(month)}${NO_BREAK_SPACE}${year}`;
  return {
    kind: "dated",
    start: daySerial(year, month, 1),
    end: daySerial(year, month + 1, 1) - 1,
    short,
    inSentence: `en ${short}`,
  };
}

/** Whether an audit to come falls in a year. */
export function isAuditIn(audit: AuditState | null, year: number): boolean {
  if (audit === null || audit.state !== "toCome" || audit.date.kind === "words") return false;
  const { start, end } = audit.date;
  return calendarDay(start).year === year || calendarDay(end).year === year;
}
