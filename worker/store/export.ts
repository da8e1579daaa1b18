// The submissions of a site as they are kept, page by page, for its own use.

/** A submission with what is known of it. Days are serial numbers, instants in milliseconds since 1970. */
export interface ExportedRow {
  sequence: number;
  reference: string;
  receivedAt: number;
  type: string;
  author: string;
  subject: string | null;
  message: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  flag: string;
  status: string | null;
  acknowledgedOn: number | null;
  answeredOn: number | null;
  deliveredAt: number | null;
  erasedAt: number | null;
}

/** How many rows a page holds: of the longest messages, they are well under what one call between objects carries. */
export const EXPORT_PAGE = 500;

/** The next page of rows after a sequence, in their order of arrival; an empty one is the last. */
export function exportRows(sql: SqlStorage, after: number): ExportedRow[] {
  return sql
    .exec<ExportedRow & Record<string, SqlStorageValue>>(
      `SELECT sequence, reference, received_at AS receivedAt, type, author, subject, message, name, email, phone,
        language, flag, status, acknowledged_on AS acknowledgedOn, answered_on AS answeredOn,
        delivered_at AS deliveredAt, erased_at AS erasedAt
      FROM submissions JOIN deliveries USING (sequence) WHERE sequence > ? ORDER BY sequence LIMIT ?`,
      after,
      EXPORT_PAGE,
    )
    .toArray();
}
