// A day's and a month's rows and what they cost, from what each event was measured to take.
import type { EventRows, Rows } from "./measure.ts";

/** What happens in a stretch of time, over all sites. */
export interface Happenings {
  messages: number;
  batches: number;
  readings: number;
  /** Rows of the sheet that a reading meets, on average. */
  sheetRows: number;
  /** Alarms: each batch, each reading and each look for nothing has one. */
  alarms: number;
  /** Rows that staff change, and answers that they publish. */
  changes: number;
}

/** The rows of it. */
export function rowsOf(events: EventRows, happened: Happenings): Rows {
  const { messages, batches, readings, sheetRows, alarms, changes } = happened;
  const sum = (key: keyof Rows): number =>
    messages * (events.message[key] + events.messageInBatch[key]) +
    batches * events.batch[key] +
    readings * (events.reading[key] + sheetRows * events.rowRead[key]) +
    alarms * events.alarm[key] +
    changes * events.rowChanged[key];
  return { written: sum("written"), read: sum("read") };
}

/** Included in the paid plan a month, and the price of a million more, in US dollars. */
const INCLUDED: Rows = { written: 50e6, read: 25e9 };
const PRICES: Rows = { written: 1, read: 0.001 };

/** What a month's rows cost beside the plan, in US dollars. */
export function costOf(rows: Rows): number {
  const over = (key: keyof Rows): number => (Math.max(0, rows[key] - INCLUDED[key]) / 1e6) * PRICES[key];
  return over("written") + over("read");
}
