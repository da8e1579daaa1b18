// The tables of one site's object, made the first time it is used.

// The trigger is part of the insertion: no submission is without its delivery record.
const TABLES = `
  CREATE TABLE IF NOT EXISTS submissions (
    sequence INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    secret TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    received_at INTEGER NOT NULL,
    language TEXT NOT NULL,
    flag TEXT NOT NULL,
    type TEXT NOT NULL,
    author TEXT NOT NULL,
    subject TEXT,
    message TEXT,
    name TEXT,
    email TEXT,
    phone TEXT,
    erased_at INTEGER,
    status TEXT,
    acknowledged_on INTEGER,
    answered_on INTEGER
  );
  CREATE TABLE IF NOT EXISTS batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    guard_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'delivered')),
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    delivered_at INTEGER,
    spreadsheet_id TEXT,
    reason TEXT
  );
  CREATE INDEX IF NOT EXISTS batches_by_state ON batches (state);
  CREATE TABLE IF NOT EXISTS deliveries (
    sequence INTEGER PRIMARY KEY REFERENCES submissions (sequence),
    batch INTEGER REFERENCES batches (number),
    delivered_at INTEGER
  );
  CREATE TRIGGER IF NOT EXISTS delivery_of_submission AFTER INSERT ON submissions BEGIN
    INSERT INTO deliveries (sequence) VALUES (new.sequence);
  END;
  CREATE INDEX IF NOT EXISTS deliveries_by_batch ON deliveries (batch) WHERE batch IS NOT NULL;
  CREATE INDEX IF NOT EXISTS undelivered ON deliveries (sequence) WHERE delivered_at IS NULL;
  CREATE TABLE IF NOT EXISTS used_proofs (
    proof TEXT PRIMARY KEY,
    idempotency_key TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Makes the tables that are not there yet. */
export function createTables(sql: SqlStorage): void {
  sql.exec(TABLES);
}
