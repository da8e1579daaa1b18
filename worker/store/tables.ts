// The tables of one site's object: made the first time it is used, brought up to date when an earlier version made them.
import * as z from "zod";
import { FIELD_NAMES } from "../complaint/fields.ts";
import { readFact, writeFact } from "./facts.ts";
import { countOf, rowsOf } from "./rows.ts";

// The fields of the first version; those that came later are added by the table of fields, after the steps.
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
`;

// What alarms and pages look for is found without reading whole tables. A submission's insertion writes none of these
// indexes: they hold what was delivered.
const DELIVERED_FOUND_FAST = `
  ALTER TABLE deliveries ADD COLUMN is_open INTEGER;
  UPDATE deliveries SET is_open = (
    SELECT answered_on IS NULL AND (status IS NULL OR status IN ('new', 'inProgress'))
    FROM submissions WHERE submissions.sequence = deliveries.sequence
  ) WHERE delivered_at IS NOT NULL;
  CREATE INDEX open_deliveries ON deliveries (delivered_at) WHERE is_open = 1;
  ALTER TABLE batches ADD COLUMN erased_at INTEGER;
  CREATE INDEX unerased_batches ON batches (delivered_at) WHERE delivered_at IS NOT NULL AND erased_at IS NULL;
  CREATE INDEX delivered_batches ON batches (delivered_at) WHERE state = 'delivered';
  CREATE INDEX batches_by_workbook ON batches (spreadsheet_id) WHERE state = 'delivered';
  CREATE INDEX batches_by_guard ON batches (guard_id) WHERE state = 'delivered';
  INSERT OR REPLACE INTO facts (key, value)
    SELECT 'deliveredRows', count(*) FROM deliveries WHERE delivered_at IS NOT NULL;
  DELETE FROM facts WHERE key = 'headers';
`;

// Until this version, batches that were set aside waited for a person: they are tried again by themselves from now on.
const PARKED_TRIED_AGAIN = `
  ALTER TABLE batches ADD COLUMN tries TEXT NOT NULL DEFAULT '[]';
  UPDATE batches SET tries = json_array(json_object('at', next_attempt_at, 'code', 'earlierVersion', 'reason', reason,
    'remedy', '', 'by', 'nobody', 'link', NULL, 'isShared', json('true'))) WHERE reason IS NOT NULL;
  ALTER TABLE batches DROP COLUMN reason;
  ALTER TABLE batches ADD COLUMN slow_tries INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE batches ADD COLUMN parked_at INTEGER;
  ALTER TABLE batches ADD COLUMN set_aside_at INTEGER;
  UPDATE batches SET parked_at = next_attempt_at WHERE state = 'parked';
  ALTER TABLE deliveries ADD COLUMN removed_on_purpose_at INTEGER;
  DELETE FROM facts WHERE key = 'headerRows';
`;

// Answers that citizens may read, and what they think of them: appended to a tab of their own by batches of their own.
const ANSWERS_AND_OPINIONS = `
  ALTER TABLE submissions ADD COLUMN published_answer TEXT;
  ALTER TABLE submissions ADD COLUMN erased_on INTEGER;
  CREATE INDEX kept_answers ON submissions (answered_on) WHERE published_answer IS NOT NULL;
  ALTER TABLE batches ADD COLUMN kind TEXT NOT NULL DEFAULT 'complaints';
  CREATE TABLE opinions (
    sequence INTEGER PRIMARY KEY REFERENCES submissions (sequence),
    given_at INTEGER NOT NULL,
    is_satisfied INTEGER NOT NULL,
    comment TEXT,
    batch INTEGER REFERENCES batches (number),
    delivered_at INTEGER
  );
  CREATE INDEX opinions_by_batch ON opinions (batch) WHERE batch IS NOT NULL;
  CREATE INDEX undelivered_opinions ON opinions (sequence) WHERE delivered_at IS NULL;
`;

// What shared devices ask for: a copy that its person erased, and codes that were tried in vain.
const SHARED_DEVICES = `
  ALTER TABLE submissions ADD COLUMN copy_erased_at INTEGER;
  CREATE TABLE wrong_codes (reference TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX wrong_codes_by_reference ON wrong_codes (reference, at);
`;

// What staff have to sort: the index holds nothing else, so that other submissions pay nothing for it.
const DOUBTFUL_FOUND_FAST = `
  CREATE INDEX doubtful ON submissions (sequence) WHERE flag <> '' AND (status IS NULL OR status = 'new');
`;

// What a person sets aside message by message: `left_revision` is that of its batch which it is in no longer. The index
// holds nothing else. What was erased is counted once, here; later by whatever erases.
const MESSAGES_HELD = `
  ALTER TABLE batches ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE deliveries ADD COLUMN left_revision INTEGER;
  ALTER TABLE deliveries ADD COLUMN held_at INTEGER;
  ALTER TABLE deliveries ADD COLUMN held_reason TEXT;
  CREATE INDEX held ON deliveries (held_at) WHERE held_at IS NOT NULL;
  INSERT OR REPLACE INTO facts (key, value)
    SELECT 'erasedRows', count(*) FROM submissions WHERE erased_at IS NOT NULL;
`;

/** What brings a store from each version to the next. A step that has been deployed never changes: add another. */
const STEPS: readonly ((sql: SqlStorage) => void)[] = [
  fromUnversioned,
  (sql) => sql.exec(DELIVERED_FOUND_FAST),
  tryParkedAgain,
  (sql) => sql.exec(ANSWERS_AND_OPINIONS),
  (sql) => sql.exec(SHARED_DEVICES),
  (sql) => sql.exec(DOUBTFUL_FOUND_FAST),
  (sql) => sql.exec(MESSAGES_HELD),
];

/**
 * Makes the tables, or brings those of an earlier version up to date, all or nothing.
 * @throws Error when a later version of the Worker made them: this one could damage what it does not know.
 */
export function openStore(storage: DurableObjectStorage): void {
  const { sql } = storage;
  storage.transactionSync(() => {
    sql.exec("CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
    const version = readFact(sql, "storeVersion") ?? 0;
    if (version > STEPS.length) {
      throw new Error(`The store is of version ${version}, this Worker knows version ${STEPS.length}.`);
    }
    for (const step of STEPS.slice(version)) step(sql);
    if (version < STEPS.length) writeFact(sql, "storeVersion", STEPS.length);
    addFieldColumns(sql);
  });
}

const nameSchema = z.object({ name: z.string() });

/** Adds the columns of the fields that the form did not have when the store was made. */
function addFieldColumns(sql: SqlStorage): void {
  const present = rowsOf(sql, nameSchema, "SELECT name FROM pragma_table_info('submissions')");
  const names = new Set(present.map(({ name }) => name));
  for (const name of FIELD_NAMES) {
    if (!names.has(name)) sql.exec(`ALTER TABLE submissions ADD COLUMN ${name} TEXT`);
  }
}

/** An empty store, or one made before stores had a version: some kept a fingerprint of each submission. */
function fromUnversioned(sql: SqlStorage): void {
  if (hasColumn(sql, "submissions", "fingerprint")) {
    sql.exec("ALTER TABLE submissions DROP COLUMN fingerprint");
  }
  // It held rows of no batch too.
  sql.exec("DROP INDEX IF EXISTS deliveries_by_batch");
  sql.exec(TABLES);
}

function tryParkedAgain(sql: SqlStorage): void {
  if (!hasColumn(sql, "batches", "tries")) sql.exec(PARKED_TRIED_AGAIN);
}

function hasColumn(sql: SqlStorage, table: string, column: string): boolean {
  return countOf(sql, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?", table, column) > 0;
}
