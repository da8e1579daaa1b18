// What one day brought to a site: messages, and writes to its workbook. Read for a page alone: nothing is written for it.
import * as z from "zod";
import { firstRow, rowsOf } from "./rows.ts";

const messagesSchema = z.object({ received: z.int(), delivered: z.int() });
const minuteSchema = z.object({ minute: z.int(), writes: z.int() });

/** The figures of a day, so far. */
export interface DayCounts extends z.infer<typeof messagesSchema> {
  /** How many batches arrived in each minute that had any; minutes are counted since 1970. */
  writesByMinute: z.infer<typeof minuteSchema>[];
}

// Messages come in the order of their sequence: only those of the day are read.
const MESSAGES = `SELECT count(*) AS received, count(delivered_at) AS delivered FROM deliveries WHERE sequence >
  coalesce((SELECT sequence FROM submissions WHERE received_at < ? ORDER BY sequence DESC LIMIT 1), 0)`;
const WRITES = `SELECT delivered_at / 60000 AS minute, count(*) AS writes FROM batches
  WHERE state = 'delivered' AND delivered_at >= ? GROUP BY minute`;

/** Counts since an instant, in milliseconds since 1970. */
export function countSince(sql: SqlStorage, from: number): DayCounts {
  const messages = firstRow(sql, messagesSchema, MESSAGES, from) ?? { received: 0, delivered: 0 };
  return { ...messages, writesByMinute: rowsOf(sql, minuteSchema, WRITES, from) };
}
