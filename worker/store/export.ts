// The submissions of a site as they are kept, page by page, for its own use.
import * as z from "zod";
import { FIELD_COLUMNS, fieldShape } from "./field-columns.ts";
import { rowsOf } from "./rows.ts";

const exportedSchema = z.object({
  ...fieldShape,
  sequence: z.int(),
  reference: z.string(),
  receivedAt: z.number(),
  language: z.string(),
  flag: z.string(),
  status: z.string().nullable(),
  acknowledgedOn: z.number().nullable(),
  answeredOn: z.number().nullable(),
  deliveredAt: z.number().nullable(),
  erasedAt: z.number().nullable(),
});

/** A submission with what is known of it. Days are serial numbers, instants in milliseconds since 1970. */
export type ExportedRow = z.infer<typeof exportedSchema>;

/** How many rows a page holds: of the longest messages, they are well under what one call between objects carries. */
const EXPORT_PAGE = 500;

/** The next page of rows after a sequence, in their order of arrival; an empty one is the last. */
export function exportRows(sql: SqlStorage, after: number): ExportedRow[] {
  return rowsOf(
    sql,
    exportedSchema,
    `SELECT sequence, reference, received_at AS receivedAt, ${FIELD_COLUMNS}, language, flag, status,
      acknowledged_on AS acknowledgedOn, answered_on AS answeredOn, delivered_at AS deliveredAt, erased_at AS erasedAt
    FROM submissions JOIN deliveries USING (sequence) WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    after,
    EXPORT_PAGE,
  );
}
