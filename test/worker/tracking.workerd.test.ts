// What staff record in the sheet, read back in one call while they sort, insert, move, rename and delete.

import { afterAll, beforeAll, expect, test } from "vitest";
import { columnLetters } from "../../shared/reading/a1.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { batch, headersOf, sheetIdOf, sortBy } from "./faults/staff.ts";
import {
  COMPLAINT,
  counters,
  createWorkbook,
  type FormRig,
  HEADERS,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo, watchCalls } from "./support/site-helpers.ts";

const INTERVAL = 200;
const PREPARING = "Nous préparons votre réponse";

let rig: FormRig;
let sent: { reference: string; trackingUrl: string }[];
let thisYear: string;
beforeAll(async () => {
  rig = await startRig({ READ_BACK_INTERVAL: String(INTERVAL) });
  sent = [];
  for (const subject of ["Horaires", "Accueil", "Délais", "Parking"]) {
    sent.push(await sendTo(rig, `suivi-${sent.length}`, { body: { ...COMPLAINT, subject } }));
  }
  await allDelivered(rig);
});
afterAll(() => rig.stop());

/** Types into the row of a reference, wherever row and column stand. */
function record(reference: string, header: string, value: string | number): void {
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headersOf(rig).indexOf(header))}${row}`, [value]);
}

async function tracked(index: number): Promise<string> {
  const response = await fetch(sent[index]?.trackingUrl ?? "", { headers: { "Accept-Language": "fr" } });
  return (await response.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const shows = (index: number, ...texts: string[]) =>
  until(async () => {
    const page = await tracked(index);
    return texts.every((text) => page.includes(text));
  });

function insertColumn(at: number): void {
  const sheetId = sheetIdOf(rig);
  const range = { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 };
  batch(rig, { insertDimension: { range } });
}

const referenceOf = (index: number): string => sent[index]?.reference ?? "";

test("shows states and days, typed in any spelling and as text, each on its own page", async () => {
  record(referenceOf(0), "Statut", "EN COURS");
  record(referenceOf(0), "Accusé le", "02/11/2026");
  record(referenceOf(1), "Statut", "repondue");
  record(referenceOf(1), "Répondue le", 46_327);
  record(referenceOf(2), "Statut", "on verra");
  await shows(0, PREPARING, "Accusé de réception Fait Lundi 2 novembre 2026");
  await shows(1, "Nous avons répondu", "Dimanche 1er novembre 2026");
  // What can't be read is not shown to the citizen.
  expect(await tracked(2)).not.toContain("on verra");
});

test("reads in one call as long as the columns stay, whatever becomes of the rows", async () => {
  const calls = watchCalls(rig);
  sortBy(rig, headersOf(rig).indexOf("Objet"), "DESCENDING");
  record(referenceOf(2), "Statut", "Hors périmètre");
  await shows(2, "Votre message ne relève pas de ce formulaire");
  await shows(0, PREPARING);
  await until(() => calls.length >= 5);
  expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(["spreadsheets.values.batchGet"]));
  // Each reading is one call, an interval after the one before: of three calls in a row, none is the twin of another.
  // Between two alone, a call that came late on a loaded machine would count as one that came early.
  const spans = calls.slice(2).map(({ at }, index) => at - (calls[index]?.at ?? 0));
  expect(Math.min(...spans)).toBeGreaterThan(1.25 * INTERVAL);
});

test("finds columns that staff moved and inserted with one more call, then needs one again", async () => {
  insertColumn(0);
  insertColumn(headersOf(rig).indexOf("Statut"));
  const calls = watchCalls(rig);
  record(referenceOf(3), "Statut", "Classée");
  await shows(3, "Votre message est classé");
  await shows(0, PREPARING, "2 novembre 2026");
  const seen = calls.length;
  await until(() => calls.length >= seen + 2);
  expect(calls.filter(({ method }) => method === "spreadsheets.get")).toHaveLength(1);
});

test("says which header is not to be found, and reads again once it is back", async () => {
  const at = headersOf(rig).indexOf("Statut");
  const rename = (text: string) => setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(at)}1`, [text]);
  rename("État du dossier");
  await until(async () => String((await counters(rig)).readBackFault).includes("« Statut »"));
  // What was read before stays.
  expect(await tracked(0)).toContain(PREPARING);
  rename(" statut ");
  await until(async () => (await counters(rig)).readBackFault === "");
});

test("reports at night what is missing or doubled, and reads less often once all is over", async () => {
  const sheetId = sheetIdOf(rig);
  const rowOf = (reference: string) => rig.rows().findIndex((row) => row.Référence === reference) + 1;
  const deleted = rowOf(referenceOf(0));
  const range = { sheetId, dimension: "ROWS", startIndex: deleted, endIndex: deleted + 1 };
  batch(rig, { deleteDimension: { range } });
  const copied = rowOf(referenceOf(3));
  batch(rig, {
    copyPaste: {
      source: { sheetId, startRowIndex: copied, endRowIndex: copied + 1 },
      destination: { sheetId, startRowIndex: 10, endRowIndex: 11 },
    },
  });
  // The deleted one alone was not over: nothing is left to follow.
  const calls = watchCalls(rig);
  // Two readings, one after the other, that are further apart than the open site's.
  const isQuiet = () => calls.slice(1).some(({ at }, index) => at - (calls[index]?.at ?? at) > 6 * INTERVAL);
  await until(isQuiet);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => {
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReconciliationAt'");
  });
  await rig.restart();
  await until(async () => (await counters(rig)).reconciliation !== undefined);
  expect((await counters(rig)).reconciliation).toMatchObject({
    missing: [referenceOf(0)],
    doubled: [referenceOf(3)],
    checked: 4,
  });
});

test("follows a new submission soon, and compares a new year's workbook with what it was given alone", async () => {
  thisYear = createWorkbook(rig.standIn);
  sent.push(await sendTo(rig, "fin-d-annee"));
  await allDelivered(rig);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => {
    const { value } = store.prepare("SELECT value FROM facts WHERE key = 'nextReadBackAt'").get() ?? {};
    expect(Number(value)).toBeLessThanOrEqual(Date.now() + INTERVAL);
    store.exec("DELETE FROM facts WHERE key = 'reconciliation'");
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReconciliationAt'");
  });
  await rig.restart({ SITES: JSON.stringify([siteOf(thisYear)]) });
  await until(async () => (await counters(rig)).reconciliation !== undefined);
  expect((await counters(rig)).reconciliation).toMatchObject({ missing: [], doubled: [], checked: 0 });
  // What last year's said stays on its page.
  expect(await tracked(3)).toContain("Votre message est classé");
});

test("goes on following what last year's workbook holds, until staff carry it over", async () => {
  const dueAgain = async (change: () => void) => {
    await rig.kill();
    change();
    withStore(rig.stateFolder, SITE, (store) =>
      store.exec("UPDATE facts SET value = '1' WHERE key IN ('nextReadBackAt', 'nextFormerReadingAt')"),
    );
    await rig.restart();
    await counters(rig);
  };
  const renameTab = (title: string) =>
    batch(rig, {
      updateSheetProperties: { properties: { sheetId: sheetIdOf(rig), title }, fields: "title" },
    });
  // The fifth went into the workbook that was the site's then, and is open there.
  const header = headersOf(rig).find((candidate) => candidate.trim() === "statut") ?? "";
  await dueAgain(() => record(referenceOf(4), "Accusé le", 46_328));
  await shows(4, "Lundi 2 novembre 2026");
  const sheetId = sheetIdOf(rig);
  await dueAgain(() => renameTab("Réclamations de l’an passé"));
  await until(async () => String((await counters(rig)).formerReadingFault).includes("« Réclamations »"));
  expect((await counters(rig)).readBackFault).toBe("");
  await dueAgain(() => {
    const properties = { sheetId, title: complaintsTab.title };
    batch(rig, { updateSheetProperties: { properties, fields: "title" } });
    record(referenceOf(4), header, "Répondue");
    const carried: Record<string, string> = { Référence: referenceOf(4), Statut: "En cours" };
    setCells(
      rig.standIn,
      thisYear,
      "A2",
      HEADERS.map((header) => carried[header] ?? ""),
    );
  });
  await until(async () => (await counters(rig)).formerReadingFault === "");
  expect(await tracked(4)).toContain(PREPARING);
});
