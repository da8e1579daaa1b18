// Single facts that an object remembers between its alarms: its site, what it last read, what it reports.
import * as z from "zod";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { firstRow } from "./rows.ts";

/** What the nightly comparison with the sheet found. */
export interface Reconciliation {
  /** Milliseconds since 1970. */
  at: number;
  /** References delivered but no longer in the sheet, and those there more than once. */
  missing: string[];
  doubled: string[];
  checked: number;
}

/** The tab that deliveries go to, when it was last seen. */
export interface TabSeen {
  /** As staff spell it. */
  title: string;
  headers: string[];
}

/** Alarms that failed one after the other, the last one included. Instants are in milliseconds since 1970. */
export interface AlarmFailure {
  since: number;
  at: number;
  count: number;
  /** What is known of it, in French. */
  reason: string;
}

const noticeSchema = z.object({
  /** The last submission that staff were told of, and those before it that a person had set aside then. */
  toldSequence: z.int(),
  passedSequences: z.array(z.int()).default([]),
  lastNewAt: z.number(),
  /** The last day that had its digest, as a serial. */
  digestDay: z.int(),
  /** What `answeredRows` was then. */
  answeredRows: z.int().default(0),
  /** The most messages and opinions that were set aside since staff were told; 0 once they were told of the repair. */
  parkedCount: z.int(),
  parkedOpinions: z.int().default(0),
  /** When staff were told of the messages. */
  parkedAt: z.number().default(0),
  /** Tries in vain since the last success, when the next one is, and why the last one failed, in French. */
  attempts: z.int(),
  nextAttemptAt: z.number(),
  failure: z.string(),
  lastSuccessAt: z.number().nullable(),
});

/** What staff were told, and what could not be told. Instants are in milliseconds since 1970. */
export type NoticeState = z.infer<typeof noticeSchema>;

const workbookSettingsSchema = z.object({
  answerDelayWorkingDays: z.string(),
  holidayZone: z.string(),
  personalDataRetentionMonths: z.string(),
});

/** What the workbook's `Paramètres` say of what the form announces too, as staff typed it. */
export type WorkbookSettings = z.infer<typeof workbookSettingsSchema>;

export type ComparedSetting = keyof WorkbookSettings;

/** Where what was told is remembered: by the webhook, by mail. */
export type NoticeFact = "notice" | "mailNotice";

/** Every fact. Instants are in milliseconds since 1970. */
interface Facts {
  /** How many steps the tables have been through. */
  storeVersion: number;
  /** The site that this object serves. */
  site: string;
  /** Marks the guards of this object, should its store ever be lost and begun again. */
  installation: string;
  /** Number that the guards' ids count from. */
  guardBase: number;
  /** How many rows were delivered in all. */
  deliveredRows: number;
  /** How many were seen answered while staff have a digest each morning. */
  answeredRows: number;
  /** How many messages lost their personal data here. */
  erasedRows: number;
  /** The tabs that are read or written, each by `tabKey`. */
  tabsSeen: Record<string, TabSeen>;
  nextReadBackAt: number;
  nextFormerReadingAt: number;
  nextReconciliationAt: number;
  /** When notices to staff are looked at; nothing where nothing waits. */
  nextNoticeAt: number | null;
  notice: NoticeState;
  mailNotice: NoticeState;
  /** Where operators last opened the site's page: an alarm has no address of its own. */
  operationsOrigin: string;
  /** What the last reading back could not do, in French; empty when all went well. */
  readBackFault: string;
  /** The same of the workbooks of earlier years. */
  formerReadingFault: string;
  reconciliation: Reconciliation;
  /** As they were read last. */
  workbookSettings: WorkbookSettings;
  /** Nothing as long as alarms do their work. */
  alarmFailure: AlarmFailure | null;
}

const SCHEMAS: { readonly [Key in keyof Facts]: z.ZodType<Facts[Key]> } = {
  storeVersion: z.int(),
  site: z.string(),
  installation: z.string(),
  guardBase: z.number(),
  deliveredRows: z.int(),
  answeredRows: z.int(),
  erasedRows: z.int(),
  tabsSeen: z.record(z.string(), z.object({ title: z.string(), headers: z.array(z.string()) })),
  nextReadBackAt: z.number(),
  nextFormerReadingAt: z.number(),
  nextReconciliationAt: z.number(),
  nextNoticeAt: z.number().nullable(),
  notice: noticeSchema,
  mailNotice: noticeSchema,
  operationsOrigin: z.string(),
  readBackFault: z.string(),
  formerReadingFault: z.string(),
  reconciliation: z.object({
    at: z.number(),
    missing: z.array(z.string()),
    doubled: z.array(z.string()),
    checked: z.number(),
  }),
  workbookSettings: workbookSettingsSchema,
  alarmFailure: z
    .object({ since: z.number(), at: z.number(), count: z.int(), reason: z.string() })
    .nullable(),
};

const factSchema = z.object({ value: z.string() });

/** Reads a fact, `undefined` before it was first written. @throws ZodError when the store is damaged. */
export function readFact<Key extends keyof Facts>(sql: SqlStorage, key: Key): Facts[Key] | undefined {
  const row = firstRow(sql, factSchema, "SELECT value FROM facts WHERE key = ?", key);
  return row === undefined ? undefined : SCHEMAS[key].parse(JSON.parse(row.value));
}

/** Writes a fact over the earlier one. */
export function writeFact<Key extends keyof Facts>(sql: SqlStorage, key: Key, value: Facts[Key]): void {
  sql.exec("INSERT OR REPLACE INTO facts (key, value) VALUES (?, ?)", key, JSON.stringify(value));
}

/** What a tab of a workbook is remembered under: `Réclamations`, which was alone once, by the workbook's id. */
export function tabKey(spreadsheetId: string, title: string): string {
  return title === complaintsTab.title ? spreadsheetId : `${spreadsheetId} ${title}`;
}

/** Remembers a tab by its key, or that it was not to be found. */
export function rememberTab(sql: SqlStorage, key: string, tab: TabSeen | undefined): void {
  const { [key]: _, ...others } = readFact(sql, "tabsSeen") ?? {};
  const seen = tab && { [key]: { title: tab.title, headers: tab.headers } };
  writeFact(sql, "tabsSeen", { ...others, ...seen });
}
