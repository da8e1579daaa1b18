// A store made by an earlier version of the Worker goes on; one made by a later version is left alone.
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FormRig, post, SITE, startRig } from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

let rig: FormRig;
beforeEach(async () => {
  // Nothing leaves before the Worker is started again.
  rig = await startRig({ DELIVERY_DELAY: "600000" });
});
afterEach(() => rig.stop());

/** Submissions as they were kept before stores had a version: with a fingerprint, their delivery inserted apart. */
const WITH_FINGERPRINTS = `
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
  DELETE FROM facts WHERE key = 'storeVersion';
`;
const WITHOUT_VERSION = "DELETE FROM facts WHERE key = 'storeVersion'";

async function reshape(change: (store: DatabaseSync) => void, delay = "50"): Promise<void> {
  await rig.kill();
  withStore(rig.stateFolder, SITE, change);
  await rig.restart({ DELIVERY_DELAY: delay });
}

test.each([
  ["with fingerprints", WITH_FINGERPRINTS],
  ["without a version", WITHOUT_VERSION],
])("what waits in a store %s is delivered once, and the store takes more", async (_, shape) => {
  const waiting = [await sendTo(rig, "premiere"), await sendTo(rig, "deuxieme")];
  await reshape((store) => store.exec(shape));
  const later = await sendTo(rig, "troisieme");
  expect(await sendTo(rig, "premiere")).toEqual(waiting[0]);
  await allDelivered(rig);
  const references = rig.rows().map((row) => row.Référence);
  expect(references.sort()).toEqual([...waiting, later].map(({ reference }) => reference).sort());
});

test("a store of a later version acknowledges nothing and loses nothing", async () => {
  const { reference } = await sendTo(rig, "avant");
  await reshape((store) => store.exec("UPDATE facts SET value = '99' WHERE key = 'storeVersion'"));
  expect((await post(rig, "cle-refusee")).status).toBe(503);
  await reshape((store) => store.exec("UPDATE facts SET value = '1' WHERE key = 'storeVersion'"));
  const later = await sendTo(rig, "apres");
  await allDelivered(rig);
  const references = rig.rows().map((row) => row.Référence);
  expect(references.sort()).toEqual([reference, later.reference].sort());
});
