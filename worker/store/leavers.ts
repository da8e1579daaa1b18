// Messages that a person took out of their batch: they stay tied to it until it is known whether it arrived with them.

/** Those that had left before what arrived: they are in no workbook by this batch, nor will be, as its guard is used. */
export function freeLeavers(sql: SqlStorage, batch: number, arrivedRevision: number): void {
  sql.exec(
    "UPDATE deliveries SET batch = NULL, left_revision = NULL WHERE batch = ? AND left_revision <= ?",
    batch,
    arrivedRevision,
  );
}

/** All of them, as the batch surely is in no workbook; a batch that they leave empty is no more. */
export function freeUnsent(sql: SqlStorage, batch: number): void {
  sql.exec(
    "UPDATE deliveries SET batch = NULL, left_revision = NULL WHERE batch = ? AND left_revision IS NOT NULL",
    batch,
  );
  sql.exec(
    `DELETE FROM batches WHERE number = ?1 AND revision > 0 AND spreadsheet_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE batch = ?1)`,
    batch,
  );
}
