// A store made by an earlier version of the Worker goes on; one made by a later version is left alone.
import type { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { counters, createWorkbook, type FormRig, readRows, siteOf, startRig } from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

/** Before what was delivered was found by indexes of its own. */
const FIRST_VERSION = `
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
const WITHOUT_VERSION = `${FIRST_VERSION} DELETE FROM facts WHERE key = 'storeVersion';`;
/** Submissions as they were kept before stores had a version: with a fingerprint, their delivery inserted apart. */
const WITH_FINGERPRINTS = `
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

const LATER_VERSION = "UPDATE facts SET value = value + 97 WHERE key = 'storeVersion'";
const AS_IT_WAS = "UPDATE facts SET value = value - 97 WHERE key = 'storeVersion'";

/** Each site's store is made another version's. */
const EARLIER = { empreintes: WITH_FINGERPRINTS, "sans-version": WITHOUT_VERSION, premiere: FIRST_VERSION };
const LATER = "plus-tard";
const SHAPES = Object.entries({ ...EARLIER, [LATER]: LATER_VERSION });

let rig: FormRig;
/** Each site's workbook. */
const workbooks = new Map<string, string>();
/** The references that each site gave: the first one's row was delivered, two wait. */
const sent = new Map<string, string[]>();

async function send(site: string, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const { reference } = await sendTo(rig, key, { site });
    sent.set(site, [...(sent.get(site) ?? []), reference]);
  }
}

const look = <Result>(site: string, use: (store: DatabaseSync) => Result) =>
  withStore(rig.stateFolder, site, use);

beforeAll(async () => {
  rig = await startRig();
  for (const [site] of SHAPES) workbooks.set(site, createWorkbook(rig.standIn));
  const sites = [...workbooks].map(([site, workbook]) => siteOf(workbook, site));
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify(sites) });
  await Promise.all(SHAPES.map(([site]) => send(site, "livree")));
  for (const [site] of SHAPES) await allDelivered(rig, site);
  await rig.kill();
  // Nothing more leaves before the stores are changed.
  await rig.restart({ DELIVERY_DELAY: "600000" });
  await Promise.all(SHAPES.map(([site]) => send(site, "premiere", "deuxieme")));
  await rig.kill();
  for (const [site, shape] of SHAPES) look(site, (store) => store.exec(shape));
  await rig.restart({ DELIVERY_DELAY: "50" });
}, 90_000);
afterAll(() => rig.stop());

const inSheet = (site: string) =>
  readRows(rig.standIn, workbooks.get(site) ?? "").map((row) => String(row.Référence));

test.each(Object.keys(EARLIER))(
  "what waits in the store « %s » is delivered once, and the store takes more",
  async (site) => {
    expect(await counters(rig, site)).toMatchObject({ received: 3 });
    await send(site, "troisieme");
    const again = await sendTo(rig, "premiere", { site });
    expect(again.reference).toBe(sent.get(site)?.[1]);
    await allDelivered(rig, site);
    expect(await counters(rig, site)).toMatchObject({ received: 4, delivered: 4 });
    expect(inSheet(site).sort()).toEqual(sent.get(site)?.sort());
  },
);

test("a store of a later version acknowledges nothing and loses nothing", async () => {
  await expect(sendTo(rig, "refusee", { site: LATER })).rejects.toThrow("Refused: 503");
  await rig.kill();
  // What was delivered before the change is followed like the rest.
  const countOpen = "SELECT count(*) AS open FROM deliveries WHERE is_open = 1";
  for (const site of Object.keys(EARLIER)) {
    expect(look(site, (store) => store.prepare(countOpen).get()?.open)).toBe(4);
  }
  look(LATER, (store) => store.exec(AS_IT_WAS));
  await rig.restart();
  await send(LATER, "apres");
  await allDelivered(rig, LATER);
  expect(inSheet(LATER).sort()).toEqual(sent.get(LATER)?.sort());
});
