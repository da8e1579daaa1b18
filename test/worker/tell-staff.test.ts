// When staff are told each morning: what comes after 8 waits for the next one, whether that day had something to tell or not.
import { beforeEach, expect, test } from "vitest";
import { eachField } from "../../worker/complaint/fields.ts";
import { COMPLAINT } from "./support/form-rig.ts";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

const SITE = {
  id: "essai",
  timeZone: "Europe/Paris",
  holidayZone: "Métropole",
  notices: { mail: ["a@exemple.fr"], rhythm: "daily" },
};
const tellStaff = await workerFunction("notices/tell-staff.ts", "tellStaff");
const openStore = await workerFunction("store/tables.ts", "openStore");
const keepSubmission = await workerFunction("store/submissions.ts", "keepSubmission");

let store: ReturnType<typeof watchedStore>;
let told: unknown[];
beforeEach(() => {
  store = watchedStore();
  openStore(store.storage);
  told = [];
});

/** What is told at an hour of Paris in January 2027. */
async function toldAt(day: number, hour: number, minute = 0, site: object = SITE): Promise<unknown[]> {
  told = [];
  const send = async (event: unknown) => {
    told.push(event);
    return { kind: "told" };
  };
  const now = () => Date.UTC(2027, 0, day, hour - 1, minute);
  const channels = [{ fact: "mailNotice", send }];
  await tellStaff({ storage: store.storage, site, channels, grouped: 0, now });
  return told;
}

/** A message that the sheet has. */
function arrives(idempotencyKey: string): void {
  const complaint = { ...eachField(() => ""), ...COMPLAINT };
  keepSubmission(store.sql, { idempotencyKey, complaint, language: "fr", doubts: [] }, Date.UTC(2027, 0, 14));
  store.sql.exec("UPDATE deliveries SET delivered_at = 1, is_open = 1");
}

const digest = [expect.objectContaining({ event: "resume", messages: [expect.anything()] })];

test("a message of the afternoon waits for the next morning after a digest with nothing to tell", async () => {
  await toldAt(13, 7);
  expect(await toldAt(14, 8)).toEqual([]);
  arrives("apres-midi");
  expect(await toldAt(14, 14, 5)).toEqual([]);
  expect(await toldAt(15, 7, 59)).toEqual([]);
  expect(await toldAt(15, 8)).toEqual(digest);
  expect(await toldAt(15, 9)).toEqual([]);
});

test("notices that begin in the afternoon begin with the next morning's digest", async () => {
  expect(await toldAt(14, 14)).toEqual([]);
  arrives("premier");
  expect(await toldAt(14, 14, 5)).toEqual([]);
  expect(await toldAt(15, 8)).toEqual(digest);
});

test("an answer is late from the day after its last one", async () => {
  const site = { ...SITE, announcedDelayWorkingDays: 1 };
  await toldAt(13, 7, 0, site);
  // On Thursday the 14th: due on Friday.
  arrives("a-repondre");
  const late = async (day: number) => {
    const [event] = await toldAt(day, 8, 0, site);
    return Object(event).late?.length ?? 0;
  };
  expect([await late(15), await late(16)]).toEqual([0, 1]);
});

test("an answer is told of each morning from the fifth working day before its last one, that day too", async () => {
  const site = { ...SITE, announcedDelayWorkingDays: 7 };
  await toldAt(13, 7, 0, site);
  // On Thursday the 14th: due on Monday the 25th.
  arrives("a-repondre");
  const soon = async (day: number) => {
    const [event] = await toldAt(day, 8, 0, site);
    return Object(event).soon?.length ?? 0;
  };
  const counts = [await soon(15), await soon(16), await soon(18), await soon(25), await soon(26)];
  expect(counts).toEqual([0, 0, 1, 1, 0]);
});

const at = (minute: number) =>
  toldAt(13, 9, minute, { ...SITE, notices: { mail: ["a@exemple.fr"], rhythm: "immediate" } });

/** Sets aside a batch of what these messages are, or of the opinions of their answers. */
function park(batch: number, kind: "complaints" | "opinions", sequences: string): void {
  const failed = { at: 1, code: "x", reason: kind, remedy: "", by: "nobody", link: null, isShared: true };
  store.sql.exec(
    `INSERT INTO batches (number, guard_id, kind, state, made_at, next_attempt_at, tries)
    VALUES (?1, ?1, ?2, 'parked', 0, 0, ?3)`,
    batch,
    kind,
    JSON.stringify([failed]),
  );
  const table = kind === "complaints" ? "deliveries" : "opinions";
  store.sql.exec(`UPDATE ${table} SET batch = ${batch} WHERE sequence IN (${sequences})`);
}

test("opinions that are set aside are told of as such, and hide no message that is set aside meanwhile", async () => {
  await at(0);
  for (const key of ["un", "deux"]) arrives(key);
  expect(await at(1)).toEqual([expect.objectContaining({ event: "nouveaux-messages" })]);
  store.sql.exec("INSERT INTO opinions (sequence, given_at, is_satisfied) VALUES (1, 0, 1), (2, 0, 1)");
  park(1, "opinions", "1, 2");
  const aside = (count: number, opinions: number, reason: string) => [
    expect.objectContaining({
      event: "mis-de-cote",
      count,
      opinions,
      cause: expect.objectContaining({ reason }),
    }),
  ];
  expect(await at(2)).toEqual(aside(0, 2, "opinions"));
  expect(await at(3)).toEqual([]);
  arrives("trois");
  store.sql.exec("UPDATE deliveries SET delivered_at = NULL, is_open = NULL WHERE sequence = 3");
  park(2, "complaints", "3");
  expect(await at(4)).toEqual(aside(1, 0, "complaints"));
  store.sql.exec("UPDATE batches SET state = 'delivered' WHERE number = 1");
  expect(await at(5)).toEqual([{ event: "repare", count: 0, opinions: 2 }]);
  store.sql.exec(
    "UPDATE deliveries SET delivered_at = 1, is_open = 1; UPDATE batches SET state = 'delivered'",
  );
  expect(await at(6)).toEqual([{ event: "repare", count: 1, opinions: 0 }]);
});

test("a message set aside by hand is new once the sheet has it, however many were told of meanwhile", async () => {
  const referenceOf = (sequence: number) =>
    store.sql.exec("SELECT reference FROM submissions WHERE sequence = ?", sequence).one();
  const told = (...sequences: number[]) => [
    {
      event: "nouveaux-messages",
      messages: sequences.map((sequence) => expect.objectContaining(referenceOf(sequence))),
    },
  ];
  await at(0);
  for (const key of ["un", "de-cote", "trois"]) arrives(key);
  store.sql.exec(
    "UPDATE deliveries SET delivered_at = NULL, held_at = 1, held_reason = 'x' WHERE sequence = 2",
  );
  expect(await at(1)).toEqual(told(1, 3));
  expect(await at(2)).toEqual([]);
  store.sql.exec("UPDATE deliveries SET held_at = NULL, held_reason = NULL WHERE sequence = 2");
  expect(await at(3)).toEqual([]);
  arrives("quatre");
  expect(await at(4)).toEqual(told(2, 4));
  expect(await at(5)).toEqual([]);
});

test("the repair is told once all is in the sheet: not while it is sent again, nor of what was set aside by hand", async () => {
  await at(0);
  for (const key of ["un", "deux", "trois"]) arrives(key);
  store.sql.exec("UPDATE deliveries SET delivered_at = NULL, is_open = NULL");
  park(1, "complaints", "1");
  expect(await at(1)).toEqual([expect.objectContaining({ event: "mis-de-cote", count: 1 })]);
  park(2, "complaints", "2, 3");
  expect(await at(2)).toEqual([]);
  store.sql.exec("UPDATE batches SET state = 'open'");
  expect(await at(3)).toEqual([]);
  const now = Date.UTC(2027, 0, 13, 8, 4);
  store.sql.exec(
    "UPDATE deliveries SET held_at = ?, held_reason = 'x', left_revision = 1 WHERE sequence = 3",
    now,
  );
  store.sql.exec("UPDATE deliveries SET delivered_at = 1, is_open = 1 WHERE sequence < 3");
  store.sql.exec("UPDATE batches SET state = 'delivered'");
  expect(await at(5)).toEqual([{ event: "repare", count: 2, opinions: 0 }]);
});

test("answers given are told of in the next digest, once, by themselves too; that of every morning is looked back from", async () => {
  const answeredInAll = (count: number) =>
    store.sql.exec(`INSERT OR REPLACE INTO facts (key, value) VALUES ('answeredRows', '${count}')`);
  answeredInAll(40);
  await toldAt(13, 7);
  expect(await toldAt(13, 8)).toEqual([]);
  answeredInAll(42);
  const given = (answered: number, since: number) => [
    expect.objectContaining({ event: "resume", messages: [], answered, since }),
  ];
  const serial = (day: number) => Date.UTC(2027, 0, day) / 86_400_000 + 25_569;
  expect(await toldAt(14, 8)).toEqual(given(2, serial(13)));
  expect(await toldAt(15, 8)).toEqual([]);
  answeredInAll(43);
  expect(await toldAt(18, 8)).toEqual(given(1, serial(15)));
});
