// The messages that notices to staff are about: those that arrived in the sheet since the last one, and those still open.
import * as z from "zod";
import { COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import { firstRow, rowsOf } from "./rows.ts";

const untoldSchema = z.object({
  sequence: z.int(),
  reference: z.string(),
  receivedAt: z.number(),
  type: z.enum(Object.keys(COMPLAINT_TYPES.labels) as CodeOf<typeof COMPLAINT_TYPES>[]),
  flag: z.string(),
});
const sequenceSchema = z.object({ last: z.int() });

/** At most so many are told of at once; the others are next. */
const MOST_TOLD = 500;

const MESSAGES = `SELECT sequence, reference, received_at AS receivedAt, type, flag
  FROM submissions JOIN deliveries USING (sequence)`;

/**
 * Those that the sheet has, after a sequence, up to the first that is on its way: none is passed over. What a person
 * set aside keeps nobody waiting.
 */
export function untoldMessages(sql: SqlStorage, after: number): z.infer<typeof untoldSchema>[] {
  return rowsOf(
    sql,
    untoldSchema,
    `${MESSAGES} WHERE sequence > ?1 AND delivered_at IS NOT NULL
      AND sequence < coalesce((SELECT min(sequence) FROM deliveries WHERE delivered_at IS NULL AND held_at IS NULL), 9223372036854775807)
    ORDER BY sequence LIMIT ?2`,
    after,
    MOST_TOLD,
  );
}

/** Those that staff have still to bring to an end. */
export function openMessages(sql: SqlStorage): z.infer<typeof untoldSchema>[] {
  return rowsOf(sql, untoldSchema, `${MESSAGES} WHERE is_open = 1 ORDER BY sequence`);
}

/** The last submission's sequence; 0 in an empty store. */
export function lastSequence(sql: SqlStorage): number {
  return (
    firstRow(sql, sequenceSchema, "SELECT coalesce(max(sequence), 0) AS last FROM submissions")?.last ?? 0
  );
}
