// Refusals, waits and guards of deliveries by the real Worker: what stops, what goes on, and nothing twice.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { batch, sheetIdOf } from "./faults/staff.ts";
import { COMPLAINT, counters, type FormRig, SITE, startRig, until } from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import {
  allDelivered,
  metadataOf,
  replay,
  sendTo,
  timesInSheet,
  watchCalls,
} from "./support/site-helpers.ts";

const DAY = 86_400_000;

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ CALL_TIMEOUT: "150" });
});
afterAll(() => rig.stop());
beforeEach(() => rig.google.faults.clear());

const reasonOf = async () => JSON.stringify((await counters(rig)).parked);
const isParked = async () => (await counters(rig)).parkedRows === 1;

test("renews a refused token at once, within the same attempt", async () => {
  await sendTo(rig, "avant-expiration");
  await allDelivered(rig);
  rig.google.expireTokens();
  const calls = watchCalls(rig);
  await sendTo(rig, "apres-expiration");
  await allDelivered(rig);
  expect(calls.map(({ method }) => method)).toEqual([
    "spreadsheets.get",
    "token",
    "spreadsheets.get",
    "spreadsheets.batchUpdate",
  ]);
});

test("waits as long as Google asks", async () => {
  const fault = { kind: "status", code: 429, retryAfterSeconds: 1 } as const;
  rig.google.faults.add({ fault, method: "spreadsheets.batchUpdate" });
  const calls = watchCalls(rig);
  await sendTo(rig, "attente-demandee");
  await allDelivered(rig);
  const [first, second] = calls.filter(({ method }) => method === "spreadsheets.batchUpdate");
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
});

test("draws another guard when another program's metadata bears its id", async () => {
  await sendTo(rig, "avant-la-garde");
  await allDelivered(rig);
  const metadataId = Math.max(...metadataOf(rig).map((metadata) => metadata.metadataId)) + 1;
  batch(rig, {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: "autre.programme",
        metadataValue: "a lui",
        location: { spreadsheet: true },
        visibility: "DOCUMENT",
      },
    },
  });
  const { reference } = await sendTo(rig, "garde-prise");
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
  expect(metadataOf(rig)).toContainEqual(
    expect.objectContaining({ metadataId, metadataKey: "autre.programme", metadataValue: "a lui" }),
  );
});

test("parks at once when the tab is gone, names it, and delivers once it is back", async () => {
  const rename = (title: string) =>
    batch(rig, {
      updateSheetProperties: { properties: { sheetId: sheetIdOf(rig), title }, fields: "title" },
    });
  const sheetId = sheetIdOf(rig);
  rename("Doléances");
  const { reference } = await sendTo(rig, "onglet-renomme");
  await until(isParked);
  expect(await reasonOf()).toContain("L’onglet « Réclamations » manque");
  batch(rig, {
    updateSheetProperties: { properties: { sheetId, title: "Réclamations" }, fields: "title" },
  });
  await replay(rig);
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
});

test("parks after a day of failures; replayed, it finds that it had arrived", async () => {
  rig.google.faults.add({ fault: { kind: "answerLost" }, method: "spreadsheets.batchUpdate" });
  rig.google.faults.add({
    fault: { kind: "status", code: 503 },
    method: "spreadsheets.get",
    skip: 1,
    times: 1e6,
  });
  const { reference } = await sendTo(rig, "un-jour-d-echecs");
  await until(() => timesInSheet(rig, reference) === 1);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.prepare("UPDATE batches SET made_at = made_at - ? WHERE state = 'open'").run(DAY + 1),
  );
  await rig.restart();
  await until(isParked);
  expect(await reasonOf()).toContain("Pas de livraison depuis 24 heures. Google a répondu 503");
  rig.google.faults.clear();
  const calls = watchCalls(rig);
  await replay(rig);
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
  expect(calls.map(({ method }) => method)).not.toContain("spreadsheets.batchUpdate");
});

test("removes old guards, keeps the last twenty and those that a late call may still need", async () => {
  for (let number = 1; number <= 22; number += 1) {
    await sendTo(rig, `garde-${number}`);
    await allDelivered(rig);
  }
  const guards = () => metadataOf(rig).filter(({ metadataKey }) => metadataKey === "revue-qualite.lot");
  const young = guards();
  // All are younger than a call may live: none was removed.
  expect(young.length).toBeGreaterThan(25);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.exec("UPDATE batches SET delivered_at = delivered_at - 600000 WHERE state = 'delivered'"),
  );
  await rig.restart();
  await sendTo(rig, "apres-vieillissement");
  await allDelivered(rig);
  const left = guards().map(({ metadataId }) => metadataId);
  expect(left).toHaveLength(21);
  expect(left.slice(0, 20)).toEqual(young.slice(-20).map(({ metadataId }) => metadataId));
});

test("goes on trying when its store can't be read, long after alarms would have stopped", async () => {
  await sendTo(rig, "avant-le-fait-abime");
  await allDelivered(rig);
  await rig.kill();
  const setInstallation = (value: string) =>
    withStore(rig.stateFolder, SITE, (store) => {
      const { value: before } =
        store.prepare("SELECT value FROM facts WHERE key = 'installation'").get() ?? {};
      store.prepare("UPDATE facts SET value = ? WHERE key = 'installation'").run(value);
      return String(before);
    });
  const installation = setInstallation("{damaged");
  await rig.restart();
  const name = "Personne Introuvable";
  const { reference } = await sendTo(rig, "fait-abime", { body: { ...COMPLAINT, name } });
  // Nobody asks the object anything: only its own alarm wakes it.
  await until(() => rig.logs().split('"event":"alarmFailed"').length > 9);
  await rig.kill();
  setInstallation(installation);
  await rig.restart();
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
});
