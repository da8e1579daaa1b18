// The messages that notices to staff are about: those that arrived in the sheet since the last one, and those still open.
import * as z from "zod";
import { COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import type { NoticeState } from "./facts.ts";
import { firstRow, rowsOf } from "./rows.ts";

const untoldSchema = z.object({
  sequence: z.int(),
  reference: z.string(),
  receivedAt: z.number(),
  type: z.enum(Object.keys(COMPLAINT_TYPES.labels) as CodeOf<typeof COMPLAINT_TYPES>[]),
  flag: z.string(),
});
const sequenceSchema = z.object({ last: z.int() });
const passedSchema = z.object({ sequence: z.int() });

/** At most so many are told of at once; the others are next. */
const MOST_TOLD = 500;

const MESSAGES = `SELECT sequence, reference, received_at AS receivedAt, type, flag
  FROM submissions JOIN deliveries USING (sequence)`;

/** Up to where staff were told. */
type Told = Pick<NoticeState, "toldSequence" | "passedSequences">;

/**
 * Those that the sheet has, after the last that was told of, up to the first that is on its way: none is passed over.
 * What a person set aside keeps nobody waiting; once the sheet has it, it is of them.
 */
export function untoldMessages(
  sql: SqlStorage,
  { toldSequence, passedSequences }: Told,
): z.infer<typeof untoldSchema>[] {
  return rowsOf(
    sql,
    untoldSchema,
    `${MESSAGES} WHERE delivered_at IS NOT NULL AND (sequence IN (SELECT value FROM json_each(?2)) OR sequence > ?1
      AND sequence < coalesce((SELECT min(sequence) FROM deliveries WHERE delivered_at IS NULL AND held_at IS NULL), 9223372036854775807))
    ORDER BY sequence LIMIT ?3`,
    toldSequence,
    JSON.stringify(passedSequences),
    MOST_TOLD,
  );
}

/** Up to where staff are told once they are of these messages, all that there were or the first ones. */
export function toldWith(
  sql: SqlStorage,
  { toldSequence, passedSequences }: Told,
  messages: readonly { sequence: number }[],
): Told {
  const last = Math.max(toldSequence, messages.at(-1)?.sequence ?? 0);
  const passed = rowsOf(
    sql,
    passedSchema,
    "SELECT sequence FROM deliveries WHERE delivered_at IS NULL AND sequence > ? AND sequence < ?",
    toldSequence,
    last,
  );
  const told = new Set(messages.map(({ sequence }) => sequence));
  const left = passedSequences.filter((sequence) => !told.has(sequence));
  return { toldSequence: last, passedSequences: [...left, ...passed.map(({ sequence }) => sequence)] };
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
