// What makes a store of today one of an earlier version of the Worker.

/** Before a message could be set aside by itself. */
export const SIXTH_VERSION = `
  DROP INDEX held;
  ALTER TABLE batches DROP COLUMN revision;
  ALTER TABLE deliveries DROP COLUMN left_revision;
  ALTER TABLE deliveries DROP COLUMN held_at;
  ALTER TABLE deliveries DROP COLUMN held_reason;
  DELETE FROM facts WHERE key = 'erasedRows';
  UPDATE facts SET value = '6' WHERE key = 'storeVersion';
`;
/** Before doubtful messages were listed. */
export const FIFTH_VERSION = `
  ${SIXTH_VERSION}
  DROP INDEX doubtful;
  UPDATE facts SET value = '5' WHERE key = 'storeVersion';
`;
/** Before a copy could be erased. */
export const FOURTH_VERSION = `
  ${FIFTH_VERSION}
  DROP TABLE wrong_codes;
  ALTER TABLE submissions DROP COLUMN copy_erased_at;
  UPDATE facts SET value = '4' WHERE key = 'storeVersion';
`;
/** Before answers were published and opinions asked for. */
export const THIRD_VERSION = `
  ${FOURTH_VERSION}
  DROP INDEX kept_answers;
  DROP TABLE opinions;
  ALTER TABLE submissions DROP COLUMN published_answer;
  ALTER TABLE submissions DROP COLUMN erased_on;
  ALTER TABLE batches DROP COLUMN kind;
  UPDATE facts SET value = '3' WHERE key = 'storeVersion';
`;
/** Before what was set aside was tried again by itself. */
export const SECOND_VERSION = `
  ${THIRD_VERSION}
  ALTER TABLE batches ADD COLUMN reason TEXT;
  ALTER TABLE batches DROP COLUMN tries;
  ALTER TABLE batches DROP COLUMN slow_tries;
  ALTER TABLE batches DROP COLUMN parked_at;
  ALTER TABLE batches DROP COLUMN set_aside_at;
  ALTER TABLE deliveries DROP COLUMN removed_on_purpose_at;
  DELETE FROM facts WHERE key IN ('tabsSeen', 'alarmFailure');
  INSERT INTO facts (key, value) VALUES ('headerRows', '{"classeur":["Référence"]}');
  UPDATE facts SET value = '2' WHERE key = 'storeVersion';
`;
/** One of its batches set aside, as it was then: for good, with its reason. */
export const SET_ASIDE = `
  ${SECOND_VERSION}
  INSERT INTO batches (number, guard_id, state, attempts, made_at, next_attempt_at, reason)
    VALUES (900, 12345, 'parked', 1, 1000, 1000, 'L’onglet « Réclamations » manque.');
  UPDATE deliveries SET batch = 900 WHERE delivered_at IS NULL;
`;
/** Before what was delivered was found by indexes of its own. */
export const FIRST_VERSION = `
  ${SECOND_VERSION}
  DROP INDEX open_deliveries;
  DROP INDEX unerased_batches;
  DROP INDEX delivered_batches;
  DROP INDEX batches_by_workbook;
  DROP INDEX batches_by_guard;
  ALTER TABLE deliveries DROP COLUMN is_open;
  ALTER TABLE batches DROP COLUMN erased_at;
  DELETE FROM facts WHERE key IN ('deliveredRows', 'headerRows');
  UPDATE facts SET value = '1' WHERE key = 'storeVersion';
  INSERT INTO facts (key, value) VALUES ('headers', '["Référence"]');
`;
export const WITHOUT_VERSION = `${FIRST_VERSION} DELETE FROM facts WHERE key = 'storeVersion';`;
/** Submissions as they were kept before stores had a version: with a fingerprint, their delivery inserted apart. */
export const WITH_FINGERPRINTS = `
  ${WITHOUT_VERSION}
  PRAGMA foreign_keys = OFF;
  PRAGMA legacy_alter_table = ON;
  DROP TRIGGER delivery_of_submission;
  DROP INDEX deliveries_by_batch;
  CREATE INDEX deliveries_by_batch ON deliveries (batch);
  ALTER TABLE submissions RENAME TO later;
  CREATE TABLE submissions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL UNIQUE, secret TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, received_at INTEGER NOT NULL,
    language TEXT NOT NULL, flag TEXT NOT NULL, type TEXT NOT NULL, author TEXT NOT NULL, subject TEXT, message TEXT,
    name TEXT, email TEXT, phone TEXT, erased_at INTEGER, status TEXT, acknowledged_on INTEGER, answered_on INTEGER
  );
  INSERT INTO submissions SELECT sequence, reference, secret, idempotency_key, 'empreinte', received_at, language, flag,
    type, author, subject, message, name, email, phone, erased_at, status, acknowledged_on, answered_on FROM later;
  DROP TABLE later;
`;
